"""All tables of a tally in the order in which they are written out."""

from collections.abc import Iterator, Sequence

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
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.coverage import Covered
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.tabulate import Tally


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
    if publication.at_least is None:
        yield alone_table(form, publication, heading)
        yield raw_table(form, bodies, heading)
        yield texts_table(form, bodies, heading)
        yield codebook_table(form, BEFORE_ANSWERS, heading)
        yield missing_table(covered, heading)
        yield checks_table(form, bodies, heading)
