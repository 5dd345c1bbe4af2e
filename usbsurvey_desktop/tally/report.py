"""Everything a printed report of a tally says, before it is put into words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.tally.counted import Counted, asked_alike
from usbsurvey_desktop.tally.coverage import Covered
from usbsurvey_desktop.tally.crossing import Crossing, crossed, same_asked_twice
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import Publication
from usbsurvey_desktop.tally.remarks import Remarks
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.tabulate import Tally
from usbsurvey_desktop.tally.texts import FreeText, free_texts
from usbsurvey_desktop.tally.versions import Versions


@dataclass(frozen=True)
class Report:
    """A tally as it is shown, with whom it is of."""

    form: Form
    publication: Publication
    split: Split | None
    part_bodies: Mapping[str, int]
    """N of each part of the split, in its order."""
    heading: Heading
    asked: int
    """How many of the bodies counted should answer here: what the rate of return is of."""
    covered: tuple[Covered, ...]
    """All bodies, as `coverage` gives them; none where small cells are hidden."""
    texts: tuple[FreeText, ...]
    """What bodies wrote; none where small cells are hidden."""
    crossings: tuple[Crossing, ...]
    """Of each two questions that ask the same for two times; likewise."""
    versions: Versions | None = None
    """What was compared where several versions are counted."""
    remarks: Remarks = field(default_factory=Remarks)
    """What a person wrote and chose to quote."""


def report_of(
    tally: Tally,
    publication: Publication,
    heading: Heading,
    bodies: Sequence[Counted],
    covered: Sequence[Covered],
    asked: int,
) -> Report:
    """Put a report together; of single bodies nothing where small cells are hidden.

    Args:
        tally: what was counted.
        publication: what of it is shown.
        heading: what must be known to read it.
        bodies: those that were counted.
        covered: all bodies, as `coverage` gives them.
        asked: how many of those counted should answer here.
    """
    is_whole = publication.at_least is None
    pairs = same_asked_twice(tally.form) if is_whole else ()
    return Report(
        form=tally.form,
        publication=publication,
        split=tally.split,
        part_bodies={key: part.bodies for key, part in tally.parts.items()},
        heading=heading,
        asked=asked,
        covered=tuple(covered) if is_whole else (),
        versions=tally.versions,
        texts=tuple(free_texts(tally.form, bodies, tally.versions)) if is_whole else (),
        crossings=tuple(
            crossed(asked_alike(bodies, tally.versions, *pair), *pair) for pair in pairs
        ),
    )
