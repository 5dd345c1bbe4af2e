"""The course of reading QR提出票: files one after another, and what is typed meanwhile.

Promises: pictures are taken apart in another process, and all that was read is put together away
from the windows; what was read for a folder, and which files wait, stays until the program ends,
so that leaving the screen loses nothing; a file under way when it was stopped waits again.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.qr_reading import QrLook, QrReading
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import QrScanner, Workplace
from usbsurvey_desktop.qr.heap import Fed
from usbsurvey_desktop.qr.scanner import Scan

_Act = Callable[[QrReading], tuple[Fed, ...]]


@dataclass
class QrPile:
    """What there is of one folder."""

    reading: QrReading = field(default_factory=QrReading)
    look: QrLook = field(default_factory=QrLook)
    waiting: deque[Path] = field(default_factory=deque)
    """Files to be read, the one under way first."""
    acts: deque[_Act] = field(default_factory=deque)
    """What was read and is to be put to the rest."""
    done: int = 0
    is_stopped: bool = False
    """Whether the person stopped it, or left."""

    @property
    def total(self) -> int:
        """How many files there are to this reading, those that wait among them."""
        return self.done + len(self.waiting)

    @property
    def is_over(self) -> bool:
        """Whether no file waits."""
        return not self.waiting


def _ended(_nothing_at_all: None) -> None:
    """Stand for what to do when the other process has ended."""


class QrCourse(QObject):
    """Reads for one folder at a time, from `begin` to `forget`."""

    stepped = Signal(object)
    """Carries the `Fed` of all that was typed; there is something else to be shown."""
    failed = Signal(object)
    """Carries a `SurveyError` of what should not fail."""

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._piles: dict[Path, QrPile] = {}
        self._opening: InboxOpening | None = None
        self._scan = SingleJob(place.jobs, self)
        self._sort = SingleJob(place.jobs, self)
        self._scanner: QrScanner | None = None
        self.pile = QrPile()
        """Of the folder that is at work."""

    def begin(self, opening: InboxOpening) -> None:
        """Take up what there is of a folder."""
        self._opening = opening
        self.pile = self._piles.setdefault(opening.folder, QrPile())
        self._go_on_sorting()

    def read(self, paths: Iterable[Path]) -> None:
        """Read files, after those that wait."""
        pile = self.pile
        if pile.is_over:
            pile.done = 0
        pile.waiting.extend(path for path in paths if path not in pile.waiting)
        pile.is_stopped = False
        self._read_next()

    def type_in(self, text: str) -> None:
        """Take what a hand-held scanner typed."""
        self._put(lambda reading: reading.type_in(text))

    def leave_out(self, source: str) -> None:
        """Forget what was read there."""
        self._put(lambda reading: reading.leave_out(source))

    def stop_or_go(self) -> None:
        """Stop at once, or go on where it was stopped."""
        if self.pile.is_stopped:
            self.read(())
            return
        self._stop()
        self.stepped.emit(())

    def forget(self) -> None:
        """Let keys go, and read no further; what was read and what waits stays."""
        self._stop()
        self._opening = None

    def _stop(self) -> None:
        pile = self.pile
        pile.is_stopped = not pile.is_over
        scanner, self._scanner = self._scanner, None
        is_reading = self._scan.is_running
        self._scan.cancel()
        # One that is at work is closed when it is done: nobody else may touch it meanwhile.
        if scanner is not None and not is_reading:
            self._end(scanner)

    def _end(self, scanner: QrScanner) -> None:
        self._place.jobs.run(self, scanner.close, _ended, self.failed.emit)

    def _read_next(self) -> None:
        pile = self.pile
        self.stepped.emit(())
        if pile.is_stopped or pile.is_over or self._scan.is_running:
            return
        scanner = self._scanner = self._scanner or self._place.scanner()
        path = pile.waiting[0]
        done = partial(self._on_scanned, pile, path)
        self._scan.run(
            partial(_scanned, scanner, path),
            done,
            done,
            on_late=lambda _found: self._end(scanner),
        )

    def _on_scanned(self, pile: QrPile, path: Path, found: Scan | SurveyError) -> None:
        pile.waiting.popleft()
        pile.done += 1
        self._put(lambda reading: reading.add(path, found))
        if pile.is_over:
            self._stop()
        self._read_next()

    def _put(self, act: _Act) -> None:
        self.pile.acts.append(act)
        self._go_on_sorting()

    def _go_on_sorting(self) -> None:
        """Put the next thing that was read to the rest; whole sheets become files."""
        pile, opening = self.pile, self._opening
        if opening is None or not pile.acts or self._sort.is_running:
            return
        work = partial(_sorted, pile.reading, pile.acts.popleft(), opening, self._place)
        self._sort.run(work, partial(self._on_sorted, pile), self._on_sort_failed)

    def _on_sorted(self, pile: QrPile, outcome: tuple[QrLook, tuple[Fed, ...]]) -> None:
        pile.look, fed = outcome
        if pile is self.pile:
            self.stepped.emit(fed)
        self._go_on_sorting()

    def _on_sort_failed(self, error: SurveyError) -> None:
        self.failed.emit(error)
        self._go_on_sorting()


def _scanned(scanner: QrScanner, path: Path) -> Scan | SurveyError:
    """What is in a file, or why it is refused: the others are read all the same."""
    try:
        return scanner.read(path)
    except SurveyError as error:
        return error


def _sorted(
    reading: QrReading, act: _Act, opening: InboxOpening, place: Workplace
) -> tuple[QrLook, tuple[Fed, ...]]:
    fed = act(reading)
    reading.take(opening, place)
    return reading.look(), fed
