"""What is done away from the windows to publish a tally, and to give results back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.jobs import STEP
from usbsurvey_desktop.gui.reviewer.tally_work import Counts, write_tally
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.export_xlsx import write_xlsx
from usbsurvey_desktop.tally.returned import returned_name, returned_table
from usbsurvey_desktop.tally.suppression import LEAST, suppressed
from usbsurvey_desktop.tally.target import Target

LIMITS = (LEAST, 4, 5, 10, 20)
"""Below which numbers a person may choose to hide."""


@dataclass(frozen=True)
class PublishWish:
    """What is written out, and how."""

    at_least: int | None = LEAST
    """Numbers from 1 to below this are hidden; None for everything, with all answers."""
    kind: str = "xlsx"
    """A name in `tally.exports.WRITERS`."""


def is_known(counts: Counts) -> bool:
    """Whether everybody knows the parts, so that small numbers in them can be hidden."""
    split = counts.tally.split
    return split is None or split.is_known


def in_public(counts: Counts, at_least: int) -> Counts:
    """The same tally with small numbers hidden; only where `is_known`."""
    return replace(
        counts,
        publication=suppressed(counts.tally, at_least, chance_of(counts.bodies)),
        heading=replace(counts.heading, at_least=at_least),
    )


def write_wished(counts: Counts, wish: PublishWish, path: Path, now: datetime) -> str:
    """Write a tally as wished; give the name of the file or folder.

    Raises:
        SurveyError: what `write_tally` raises.
    """
    shown = counts if wish.at_least is None else in_public(counts, wish.at_least)
    return write_tally(shown, wish.kind, path, now)


class Returning:
    """The tables of all bodies while they are written into a folder, a workbook each."""

    def __init__(
        self, counts: Counts, at_least: int, folder: Path, clock: Callable[[], datetime]
    ) -> None:
        self._counts = counts
        self._at_least = at_least
        self._folder = folder
        self._clock = clock
        self._public: Counts | None = None
        self.done = 0

    @property
    def total(self) -> int:
        """How many there will be."""
        return len(self._counts.bodies)

    def go_on(self) -> int | None:
        """Write for a moment; give how many were written once all are.

        Raises:
            SurveyError: `output_exists` before anything is written; `disk_full`, `share_lost` or
                `file_unwritable`, where the files before are there.
        """
        begun = self._clock()
        public = self._begun()
        while self.done < self.total:
            one = self._counts.bodies[self.done]
            table = returned_table(one, public.tally, public.publication, public.heading)
            path = self._folder / returned_name(public.heading.survey, one)
            write_xlsx([table], Target(path, begun))
            self.done += 1
            if self._clock() - begun >= STEP:
                break
        return self.total if self.done == self.total else None

    def _begun(self) -> Counts:
        if self._public is None:
            survey = self._counts.heading.survey
            names = (returned_name(survey, one) for one in self._counts.bodies)
            if any((self._folder / name).exists() for name in names):
                raise SurveyError(Code.OUTPUT_EXISTS)
            self._public = in_public(self._counts, self._at_least)
        return self._public
