"""QR提出票 as they are read for one received folder: what was found, and what became a file.

Promises: what was read stays until it is left out; a sheet that is whole becomes a file once,
however often it is read; no key is held, and no answer. All steps of one `QrReading` are done one
after another, never two at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.qr.heap import BY_HAND, Fed, Heap, Sheet, Took
from usbsurvey_desktop.qr.scanner import Scan
from usbsurvey_desktop.review.paper_take import PaperShelf
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class Found:
    """One page that was read, a file that was refused, or all that a hand-held scanner typed."""

    source: str
    """By which it is known; `BY_HAND` for what was typed."""
    path: Path | None = None
    page: int = 0
    """From 1; 0 for what has no pages: a picture, a file that was refused, what was typed."""
    symbols: int = 0
    """How many different ones of ours."""
    marks: tuple[str, ...] = ()
    """Of which sheets they are; more than one for a page that is refused as mixed."""
    refused: Refused | None = None
    others: int = 0
    """How many symbols were none of ours."""

    @property
    def file(self) -> str:
        """The name of the file for people; "" for what was typed."""
        return "" if self.path is None else visible_line(self.path.name)


@dataclass(frozen=True)
class Taken:
    """What became of the package of a sheet that is whole."""

    file: str = ""
    """Its name in the received folder; "" while it could not be written."""
    is_new: bool = False
    """Whether it was written because of the sheet; otherwise it lay there already."""
    body: str = ""
    """団体コード, where it opens."""
    revision: int = 0
    digest: str = ""
    """`dig`, also of one that does not open, where it can be told."""
    refused: Refused | None = None
    """Why it does not open here, or could not be written."""


@dataclass(frozen=True)
class SheetSeen:
    """A sheet, and what became of it if it is whole."""

    sheet: Sheet
    taken: Taken | None = None

    @property
    def is_done(self) -> bool:
        """Whether its package lies in the received folder."""
        return self.taken is not None and bool(self.taken.file)


@dataclass(frozen=True)
class QrLook:
    """All that was read, as it stands now."""

    sheets: tuple[SheetSeen, ...] = ()
    found: tuple[Found, ...] = ()

    @property
    def unfinished(self) -> int:
        """How many sheets did not become a file yet."""
        return sum(not one.is_done for one in self.sheets)

    def sheet_of(self, mark: str) -> SheetSeen | None:
        """The sheet with this mark; None where several have it, or none."""
        same = [one for one in self.sheets if one.sheet.mark == mark]
        return same[0] if len(same) == 1 else None

    def named(self, sources: Sequence[str]) -> Iterator[Found]:
        """What was found under these sources."""
        places = {one.source: one for one in self.found}
        return (places[source] for source in sources if source in places)


@dataclass
class QrReading:
    """The heap of one folder; steps tell what became of what was typed."""

    _heap: Heap = field(default_factory=Heap)
    _found: dict[str, Found] = field(default_factory=dict)
    _taken: dict[str, Taken] = field(default_factory=dict)
    """By what is in the sheet: the texts of many packages would fill the memory."""
    _shelf: PaperShelf | None = None
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def type_in(self, typed: str) -> tuple[Fed, ...]:
        """Take what a hand-held scanner typed, mostly one symbol.

        Raises:
            SurveyError: `file_too_large` if more would be kept than a heap holds.
        """
        fed = self._heap.feed_typed(typed)
        ours = [one for one in fed if one.took.is_symbol]
        if ours:
            before = self._found.get(BY_HAND, Found(BY_HAND))
            marks = tuple(dict.fromkeys((*before.marks, *(one.mark for one in ours))))
            symbols = before.symbols + sum(one.took is Took.NEW for one in ours)
            self._found[BY_HAND] = Found(BY_HAND, symbols=symbols, marks=marks)
        return fed

    def add(self, path: Path, found: Scan | SurveyError) -> tuple[Fed, ...]:
        """Take what was found in a file, in place of what was found in it before."""
        for source in [one.source for one in self._found.values() if one.path == path]:
            self.leave_out(source)
        try:
            self._add_pages(path, found)
        except SurveyError as error:
            source = str(next(self._numbers))
            self._found[source] = Found(source, path, refused=error.as_refused())
        return ()

    def leave_out(self, source: str) -> tuple[Fed, ...]:
        """Forget what was read there; a file that was written stays."""
        self._heap.leave_out(source)
        self._found.pop(source, None)
        return ()

    def take(self, opening: InboxOpening, place: Workplace) -> None:
        """Write the packages of the sheets that are whole, each once."""
        shelf = self._shelf or PaperShelf(opening.folder, place.drafts.calls)
        self._shelf = shelf
        reader = opening.reader(place, place.clock())
        for sheet in self._heap.sheets():
            is_done = SheetSeen(sheet, self._became(sheet)).is_done
            text = None if is_done else sheet.package
            if text is not None:
                self._taken[sheet.content] = _take(text, shelf, reader, opening.folder)

    def look(self) -> QrLook:
        """How it stands."""
        sheets = tuple(SheetSeen(one, self._became(one)) for one in self._heap.sheets())
        mixed = {one.source: one.marks for one in self._heap.mixed()}
        return QrLook(sheets, tuple(_judged(one, mixed) for one in self._found.values()))

    def _add_pages(self, path: Path, found: Scan | SurveyError) -> None:
        if isinstance(found, SurveyError):
            raise found
        pages = {str(next(self._numbers)): page for page in found.pages}
        fed = self._heap.feed_file({source: page.texts for source, page in pages.items()})
        for source, page in pages.items():
            number = page.number if len(pages) > 1 else 0
            self._found[source] = _page_found(source, path, number, fed[source], page.others)

    def _became(self, sheet: Sheet) -> Taken | None:
        return self._taken.get(sheet.content)


def _page_found(source: str, path: Path, number: int, fed: Sequence[Fed], others: int) -> Found:
    ours = [one for one in fed if one.took.is_symbol]
    marks = tuple(dict.fromkeys(one.mark for one in ours))
    refused = None if ours else Refused(Code.QR_NONE, "")
    return Found(source, path, number, len(ours), marks, refused, others + len(fed) - len(ours))


def _take(text: str, shelf: PaperShelf, reader: Reader, folder: Path) -> Taken:
    try:
        taken = shelf.take(text, reader)
    except SurveyError as error:
        return Taken(refused=error.as_refused())
    file = visible_line(taken.path.relative_to(folder).as_posix())
    if isinstance(taken.found, Refused):
        return Taken(file, taken.is_new, digest=taken.digest, refused=taken.found)
    seen = taken.found.as_seen()
    return Taken(file, taken.is_new, seen.body, seen.revision, seen.digest)


def _judged(one: Found, mixed: Mapping[str, tuple[str, ...]]) -> Found:
    if one.source not in mixed:
        return one
    return replace(one, marks=mixed[one.source], refused=Refused(Code.QR_MIXED, ""))
