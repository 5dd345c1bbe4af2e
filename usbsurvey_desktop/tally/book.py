"""All tables of a tally in the order in which they are written out."""

from collections.abc import Iterator, Sequence

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.tally.body_tables import (
    BEFORE_ANSWERS,
    checks_table,
    missing_table,
    raw_table,
    texts_table,
)
from usbsurvey_desktop.tally.codebook import codebook_table
from usbsurvey_desktop.tally.count_tables import (
    alone_table,
    cross_tables,
    group_tables,
    rank_table,
    summary_table,
)
from usbsurvey_desktop.tally.counted import Counted, of_form
from usbsurvey_desktop.tally.coverage import Covered
from usbsurvey_desktop.tally.edition import THE_ONE, Edition
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.tabulate import Tally
from usbsurvey_desktop.tally.version_tables import apart_tables, versions_table, ways_table
from usbsurvey_desktop.tally.versions import Versions


def tally_tables(
    tally: Tally,
    publication: Publication,
    heading: Heading,
    bodies: Sequence[Counted],
    covered: Sequence[Covered],
) -> Iterator[Table]:
    """Counts first, then what single bodies said; of that nothing where small cells are hidden.

    Args:
        tally: what was counted.
        publication: what of it is shown.
        heading: what must be known to read it.
        bodies: those that were counted.
        covered: all bodies, as `coverage` gives them.
    """
    form = tally.form
    yield summary_table(form, publication, heading)
    yield rank_table(form, publication, heading)
    yield from group_tables(form, publication, heading)
    if tally.split is not None:
        yield from cross_tables(form, publication, tally.split, heading)
    if tally.versions is not None:
        yield versions_table(heading)
        yield ways_table(tally.versions, heading)
    if publication.at_least is None:
        if tally.versions is not None:
            yield from apart_tables(publication, tally.split, heading)
        yield alone_table(form, publication, heading)
        editions = _editions(form, tally.versions, bodies)
        for of, own_form, own in editions:
            yield raw_table(own_form, own, heading, of)
            yield texts_table(own_form, own, heading, of)
            yield codebook_table(own_form, BEFORE_ANSWERS, heading, of)
        yield missing_table(covered, heading)
        for of, own_form, own in editions:
            yield checks_table(own_form, own, heading, of)


def _editions(
    form: Form, versions: Versions | None, bodies: Sequence[Counted]
) -> Sequence[tuple[Edition, Form, Sequence[Counted]]]:
    """Each version with its form and its bodies: what single bodies said is never put together."""
    if versions is None:
        return ((THE_ONE, form, bodies),)
    return tuple(
        (
            Edition(one.number, is_newest=one is versions.newest),
            one.form,
            of_form(bodies, one.form_sha256),
        )
        for one in versions.every
    )
