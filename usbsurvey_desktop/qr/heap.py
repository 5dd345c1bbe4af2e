"""A heap of symbol texts, of any number of sheets in any order, as the packages they carry.

Promises: a package comes out of a heap only as `qr.frames.join` would give it from its symbols
alone; what contradicts is told with the scans it stands on, and nothing chooses between two
readings. Feeding one symbol costs the same however much lies there already, and what is kept is
bounded. Source: docs/formats.md §9.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.qr.layout import OPENING, SheetId, Symbol, fits, read_symbol
from usbsurvey_desktop.qr.places import Missing, Places, expanded, placed
from usbsurvey_desktop.qr.typed import symbol_texts

MOST_KEPT = 40_000
"""Symbols, each once for each scan it was read from: more than 3,000 sheets, 60 MB."""
BY_HAND = ""
"""The source of what a hand-held scanner typed: no scan, so nothing of it is ever mixed."""

_OPENED_BY_AN_IME = "ちゃ"
"""What an input method that writes kana makes of `OPENING`."""


class Seen(NamedTuple):
    """A text that was read, and where: the name of a scanned page, or `BY_HAND`."""

    text: str
    source: str
    """For people, and the same for all texts of one page and for no other."""


class Took(StrEnum):
    """What a text was."""

    NEW = "new"
    AGAIN = "again"
    """A symbol that was read before, with the same bytes."""
    DAMAGED = "damaged"
    """It begins as a symbol of ours and is none: signs were lost or changed on the way."""
    STRANGER = "stranger"
    """No symbol of ours."""

    @property
    def is_symbol(self) -> bool:
        """Whether it was a symbol of ours, as it was printed."""
        return self in {Took.NEW, Took.AGAIN}


class Fed(NamedTuple):
    """What became of one text; of which sheet it is, and its place there as printed, from 1."""

    took: Took
    mark: str = ""
    page: int = 0
    number: int = 0


class Mixed(NamedTuple):
    """A scan that holds symbols of several packages: none of them counts."""

    source: str
    marks: tuple[str, ...]
    code: Code = Code.QR_MIXED


@dataclass(frozen=True)
class Sheet:
    """What was read of one package. Two sheets with one mark contradict in their lengths."""

    mark: str
    """8 hex digits that all its symbols have, which say nothing about the sender."""
    pages: int
    symbols: int
    """How many are printed on all its pages; 0 where what they say of themselves cannot be."""
    read: int
    """How many of these places are filled."""
    missing: tuple[Missing, ...]
    """Pages that cannot be put together yet."""
    sources: tuple[str, ...]
    """The scans its symbols stand on, in the order they came."""
    contradicting: tuple[str, ...]
    """Those of the sources without which nothing would contradict; leave out the wrong ones."""
    refused: Refused | None
    """`qr_conflict`, `qr_missing`, `qr_hash`, `expand` or `text_damaged`; None if it is whole."""
    _packed: bytes = field(default=b"", repr=False)

    @property
    def content(self) -> str:
        """By what is in it, where it is whole; "" else. Costs little, unlike `package`."""
        return hashlib.sha256(self._packed).hexdigest() if self._packed else ""

    @property
    def package(self) -> str | None:
        """The package text; expanded at each call, as many bombs would fill the memory."""
        return None if self.refused else expanded(self._packed)


@dataclass(frozen=True)
class _Entry:
    symbol: Symbol
    sources: dict[str, None] = field(default_factory=dict)


class Heap:
    """Symbols fed one by one."""

    def __init__(self) -> None:
        self._sheets: dict[SheetId, dict[Symbol, _Entry]] = {}
        self._scans: dict[str, dict[SheetId, list[_Entry]]] = {}
        self._mixed: dict[str, None] = {}
        self._known: dict[SheetId, Sheet | None] = {}
        self._kept = 0
        self.strangers = 0
        """Texts that were no symbols of ours, damaged ones among them."""

    def feed(self, seen: Seen) -> Fed:
        """Take one text.

        Raises:
            SurveyError: `file_too_large` with `reason` `symbols` if more would be kept than
                `MOST_KEPT`; what was taken before stays.
        """
        symbol = read_symbol(seen.text)
        if symbol is None or (seen.source == BY_HAND and not fits(symbol)):
            self.strangers += 1
            is_ours = seen.text.startswith((OPENING, _OPENED_BY_AN_IME))
            return Fed(Took.DAMAGED if is_ours else Took.STRANGER)
        is_new = self._keep(symbol, seen.source)
        took = Took.NEW if is_new else Took.AGAIN
        return Fed(took, symbol.sheet.mark.hex(), symbol.page, symbol.index + 1)

    def feed_file(self, pages: Mapping[str, Iterable[str]]) -> dict[str, tuple[Fed, ...]]:
        """Take the texts of all pages of a file, by their sources, of which none was fed before.

        Raises:
            SurveyError: `file_too_large`, as `feed`; then no page of the file counts.
        """
        try:
            return {
                source: tuple(self.feed(Seen(text, source)) for text in texts)
                for source, texts in pages.items()
            }
        except SurveyError:
            for source in pages:
                self.leave_out(source)
            raise

    def feed_typed(self, typed: str) -> tuple[Fed, ...]:
        """Take what a hand-held scanner typed: one symbol, or several behind one another.

        Raises:
            SurveyError: `file_too_large`, as `feed`.
        """
        return tuple(self.feed(Seen(text, BY_HAND)) for text in symbol_texts(typed))

    def _keep(self, symbol: Symbol, source: str) -> bool:
        """Keep it under its source; tell whether it was read for the first time."""
        known = self._sheets.get(symbol.sheet, {}).get(symbol)
        if known is not None and source in known.sources:
            return False
        if self._kept == MOST_KEPT:
            raise SurveyError(Code.FILE_TOO_LARGE, {"reason": "symbols", "limit": MOST_KEPT})
        self._kept += 1
        entry = known or _Entry(symbol)
        self._sheets.setdefault(symbol.sheet, {})[entry.symbol] = entry
        entry.sources[source] = None
        scan = self._scans.setdefault(source, {})
        scan.setdefault(symbol.sheet, []).append(entry)
        self._known.pop(symbol.sheet, None)
        if source not in self._mixed and len(scan) > 1 and source != BY_HAND:
            self._mixed[source] = None
            for sheet in scan:
                self._known.pop(sheet, None)
        return known is None

    def leave_out(self, source: str) -> None:
        """Forget everything that was read from this scan."""
        for sheet, entries in self._scans.pop(source, {}).items():
            for entry in entries:
                del entry.sources[source]
                if not entry.sources:
                    del self._sheets[sheet][entry.symbol]
            if not self._sheets[sheet]:
                del self._sheets[sheet]
            self._kept -= len(entries)
            self._known.pop(sheet, None)
        self._mixed.pop(source, None)

    def mixed(self) -> tuple[Mixed, ...]:
        """The scans that are refused as a whole."""
        return tuple(
            Mixed(source, tuple(sheet.mark.hex() for sheet in self._scans[source]))
            for source in self._mixed
        )

    def sheets(self) -> tuple[Sheet, ...]:
        """What stands of each sheet, in the order of their first symbols; mixed scans left out.

        Only sheets that got something since the last call are looked at again.
        """
        for one, entries in self._sheets.items():
            if one not in self._known:
                self._known[one] = self._standing(one, entries.values())
        return tuple(sheet for one in self._sheets if (sheet := self._known[one]))

    def _standing(self, one: SheetId, entries: Iterable[_Entry]) -> Sheet | None:
        """What stands of it; None where all of it is on mixed scans."""
        counted = {
            entry.symbol: [source for source in entry.sources if source not in self._mixed]
            for entry in entries
        }
        counted = {symbol: sources for symbol, sources in counted.items() if sources}
        if not counted:
            return None
        places = placed(one, counted)
        packed, refused = _outcome(places)
        return Sheet(
            mark=one.mark.hex(),
            pages=one.pages,
            symbols=sum(page.count + 1 for page in places.pages),
            read=sum(map(len, places.found.values())),
            missing=places.missing(),
            sources=_each_once(counted.values()),
            contradicting=_each_once(counted[symbol] for symbol in places.contradicting),
            refused=refused,
            _packed=packed,
        )


def sheets(seen: Iterable[Seen]) -> tuple[Sheet, ...]:
    """The sheets of a whole heap; scans that are mixed are left out, see `Heap.mixed`.

    Raises:
        SurveyError: `file_too_large`, as `Heap.feed`.
    """
    heap = Heap()
    for one in seen:
        heap.feed(one)
    return heap.sheets()


def _outcome(places: Places) -> tuple[bytes, Refused | None]:
    try:
        packed = places.packed()
        expanded(packed)
    except SurveyError as error:
        return b"", error.as_refused()
    return packed, None


def _each_once(sources: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple({source: None for some in sources for source in some})
