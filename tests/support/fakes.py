"""Named stand-ins that keep the promise of what they stand for, in a few lines each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QPageRanges, QPdfWriter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.ask import Chosen, PrinterChosen, SeveralChosen
from usbsurvey_desktop.gui.jobs import Failure, attempt

Result = TypeVar("Result")


@dataclass
class FakeClock:
    """A clock that stands until it is told to go on."""

    now: datetime = datetime(2026, 11, 21, 5, 32, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time it shows."""
        return self.now

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


@dataclass
class TickingClock(FakeClock):
    """A clock on which each look takes some seconds."""

    step: float = 6.0

    def __call__(self) -> datetime:
        """The time it shows now."""
        self.go_on(self.step)
        return self.now


class InlineJobs:
    """Does the work at once, in the caller's thread."""

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
    ) -> None:
        """Do the work and call back before returning."""
        outcome = attempt(work)
        if not isValid(owner):
            return
        if isinstance(outcome, Failure):
            on_failed(outcome.error)
        else:
            on_done(outcome)

    def finish(self) -> None:
        """Nothing is ever running."""


@dataclass
class LateJobs:
    """Keeps the work until `work_off`, so that a test can act while it is under way."""

    _waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
    ) -> None:
        """Keep the work for later."""
        self._waiting.append(lambda: InlineJobs().run(owner, work, on_done, on_failed))

    def work_off(self) -> int:
        """Do what is waiting now, and tell how many jobs that were."""
        waiting, self._waiting = self._waiting, []
        for job in waiting:
            job()
        return len(waiting)

    def finish(self) -> None:
        """Do everything, also what comes up meanwhile."""
        while self.work_off():
            pass


class PatientJobs:
    """Works at once, until it is told to keep the work for later."""

    def __init__(self) -> None:
        self.is_late = False
        self._late = LateJobs()

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
    ) -> None:
        """Work now or later."""
        jobs = self._late if self.is_late else InlineJobs()
        jobs.run(owner, work, on_done, on_failed)

    def work_off(self) -> int:
        """Do what waits, and tell how many jobs that were."""
        return self._late.work_off()

    def finish(self) -> None:
        """Do everything."""
        self._late.finish()


class PaperPrinters:
    """A printer whose paper is a PDF; it prints what it was told and can refuse to begin."""

    def __init__(self, path: Path, wanted: str = "", *, begins: bool = True) -> None:
        self._path = path if begins else path / "no folder" / "of this name"
        self._wanted = wanted
        self.titles: list[str] = []

    def choose(self, parent: QWidget, title: str, *, on_chosen: PrinterChosen) -> bool:
        """Choose the printer at once, with the pages that are wanted (`2-3`)."""
        del parent
        self.titles.append(title)
        device = QPdfWriter(str(self._path))
        if self._wanted:
            device.setPageRanges(QPageRanges.fromString(self._wanted))
        on_chosen(device)
        return True


class ScriptedAsk:
    """Answers the questions for places from a list; when it is used up, everything is cancelled."""

    def __init__(self, *answers: Path) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.suggested: Path | None = None
        self.begun_in: Path | None = None

    def open_file(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Give the next file of the script."""
        del parent, pattern
        self.begun_in = folder
        self._answer(title, on_chosen)

    def open_files(
        self, parent: QWidget, title: str, *, folder: Path, pattern: str, on_chosen: SeveralChosen
    ) -> None:
        """Give all that is left of the script."""
        del parent, folder, pattern
        self.asked.append(title)
        chosen, self.answers[:] = list(self.answers), []
        if chosen:
            on_chosen(chosen)

    def folder(self, parent: QWidget, title: str, *, folder: Path, on_chosen: Chosen) -> None:
        """Give the next folder of the script."""
        del parent, folder
        self._answer(title, on_chosen)

    def save_file(
        self, parent: QWidget, title: str, *, suggested: Path, pattern: str, on_chosen: Chosen
    ) -> None:
        """Give the next name of the script."""
        del parent, pattern
        self.suggested = suggested
        self._answer(title, on_chosen)

    def _answer(self, title: str, on_chosen: Chosen) -> None:
        self.asked.append(title)
        if self.answers:
            on_chosen(self.answers.pop(0))
