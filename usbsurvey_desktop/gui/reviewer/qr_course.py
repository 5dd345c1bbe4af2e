"""The course of reading QR提出票: files one after another, and what is typed meanwhile.

Promises: pictures are taken apart in another process, page by page, and all that was read is put
together away from the windows; what was read for a folder, and which files wait, stays until the
program ends, so that leaving the screen loses nothing; a file under way when it was stopped waits
again.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterable
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
from usbsurvey_desktop.qr.scanner import Scan, ScannedPage

_Act = Callable[[QrReading], tuple[Fed, ...]]


@dataclass
class QrFile:
    """A file while it is read; none of its pages counts before its end."""

    path: Path
    rest: Generator[ScannedPage, None, None]
    pages: list[ScannedPage] = field(default_factory=list)

    def next_page(self) -> ScannedPage | None:
        """Read a page; None at the end.

        Raises:
            SurveyError: as `QrScanner.pages`.
        """
        return next(self.rest, None)


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
    pages: int = 0
    """How many were read of the file under way."""
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
        self._file: QrFile | None = None
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
        pile.waiting = deque(dict.fromkeys((*pile.waiting, *paths)))
        pile.is_stopped = False
        self._read_next()

    def type_in(self, text: str) -> None:
        """Take what a hand-held scanner typed; what was told of files before is over."""
        if self.pile.is_over:
            self.pile.done = 0
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
        pile.is_stopped, pile.pages = not pile.is_over, 0
        scanner, file, self._scanner, self._file = self._scanner, self._file, None, None
        is_reading = self._scan.is_running
        self._scan.cancel()
        # One that is at work is closed when its page is done: nobody else may touch it meanwhile.
        if scanner is not None and not is_reading:
            self._end(scanner, file)

    def _end(self, scanner: QrScanner, file: QrFile | None) -> None:
        self._place.jobs.run(self, partial(_close, scanner, file), _ended, self.failed.emit)

    def _read_next(self) -> None:
        """Read the next page of the file under way, or the first of the next file."""
        pile = self.pile
        self.stepped.emit(())
        if pile.is_stopped or pile.is_over or self._scan.is_running:
            return
        scanner = self._scanner = self._scanner or self._place.scanner()
        if self._file is None:
            self._file = QrFile(pile.waiting[0], scanner.pages(pile.waiting[0]))
        file = self._file
        self._scan.run(
            file.next_page,
            partial(self._on_page, pile, file),
            partial(self._on_read, pile, file),
            on_late=lambda _page: self._end(scanner, file),
        )

    def _on_page(self, pile: QrPile, file: QrFile, page: ScannedPage | None) -> None:
        if page is None:
            self._on_read(pile, file, Scan(tuple(file.pages)))
            return
        file.pages.append(page)
        pile.pages = len(file.pages)
        self._read_next()

    def _on_read(self, pile: QrPile, file: QrFile, found: Scan | SurveyError) -> None:
        """Put a file that was read or is refused to the rest, and go on with the next."""
        pile.waiting.popleft()
        pile.done, pile.pages, self._file = pile.done + 1, 0, None
        self._put(lambda reading: reading.add(file.path, found))
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


def _close(scanner: QrScanner, file: QrFile | None) -> None:
    if file is not None:
        file.rest.close()
    scanner.close()


def _sorted(
    reading: QrReading, act: _Act, opening: InboxOpening, place: Workplace
) -> tuple[QrLook, tuple[Fed, ...]]:
    fed = act(reading)
    reading.take(opening, place)
    return reading.look(), fed
