"""The symbols of one sheet in their places: which contradict, which are missing, and the package.

Promises: what a place holds is never chosen between two readings; a package is given only where the
hash of the whole is right. Everything is bounded by the length that the symbols name before it is
worked on. Source: docs/formats.md §9; RFC 1950 (zlib).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.armour import strip
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.inflating import Wrapping, inflated
from usbsurvey_desktop.qr.layout import (
    MOST_PAGES,
    Page,
    SheetId,
    Symbol,
    fits,
    mark_of,
    pages_of,
    parity,
)

MOST_EXPANDED = 128 * 1024
"""Signs of the package text. Of what is sealed, three pages hold a third of it; a bomb on one page
would otherwise become a file of 4 MiB, and a scan of 200 pages as many of them."""


@dataclass(frozen=True)
class Missing:
    """A page of which more symbols are missing than its parity can stand in for."""

    page: int
    """From 1, as printed."""
    numbers: tuple[int, ...]
    """Of the missing symbols, from 1 as printed, the parity last; any one of them may stay away."""
    printed: int
    """How many symbols the page has."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing of this page was read."""
        return len(self.numbers) == self.printed

    @property
    def needed(self) -> int:
        """How many of them must still be read: the parity stands in for one."""
        return len(self.numbers) - 1


@dataclass(frozen=True)
class Places:
    """Where the symbols of a sheet belong."""

    sheet: SheetId
    pages: tuple[Page, ...]
    """No page where what the sheet says about its length and pages cannot be."""
    found: Mapping[int, Mapping[int, bytes]]
    """The chunks by page, from 1, and by index, from 0: the first reading where there are more."""
    contradicting: tuple[Symbol, ...]
    """Those that do not fit their sheet, and all readings of a place that has more than one."""

    def missing(self) -> tuple[Missing, ...]:
        """The pages that cannot be put together yet."""
        gaps = (self._missing_on(n) for n in range(1, len(self.pages) + 1))
        return tuple(gap for gap in gaps if len(gap.numbers) > 1)

    def _missing_on(self, n: int) -> Missing:
        printed = self.pages[n - 1].count + 1
        numbers = (index + 1 for index in range(printed) if index not in self.found[n])
        return Missing(n, tuple(numbers), printed)

    def packed(self) -> bytes:
        """What the symbols carry, as it was packed.

        Raises:
            SurveyError: `qr_conflict`, `qr_missing` or `qr_hash`, as `qr.frames.join`.
        """
        if self.contradicting:
            raise SurveyError(Code.QR_CONFLICT)
        if missing := self.missing():
            raise SurveyError(Code.QR_MISSING, _told(missing))
        packed = b"".join(_content(self.found[n], page) for n, page in enumerate(self.pages, 1))
        if mark_of(packed) != self.sheet.mark:
            raise SurveyError(Code.QR_HASH)
        return packed


def placed(sheet: SheetId, symbols: Iterable[Symbol]) -> Places:
    """Each of these different symbols of one sheet in its place."""
    pages = pages_of(sheet.length)
    if sheet.pages != len(pages) or sheet.pages > MOST_PAGES:
        return Places(sheet, (), {}, tuple(symbols))
    readings: dict[tuple[int, int], list[Symbol]] = {}
    wrong = []
    for one in symbols:
        if fits(one):
            readings.setdefault((one.page, one.index), []).append(one)
        else:
            wrong.append(one)
    found: dict[int, dict[int, bytes]] = {n: {} for n in range(1, len(pages) + 1)}
    for (page, index), (first, *others) in readings.items():
        found[page][index] = first.chunk
        wrong += [first, *others] if others else []
    return Places(sheet, pages, found, tuple(wrong))


def expanded(packed: bytes) -> str:
    """The package text.

    Raises:
        SurveyError: `expand`, or `text_damaged` at step C1.
    """
    content = inflated(packed, Wrapping.ZLIB, most=MOST_EXPANDED)
    return strip(content, limit=MOST_EXPANDED)


def _told(missing: tuple[Missing, ...]) -> dict[str, Fact]:
    return {f"page_{one.page}": ".".join(map(str, one.numbers)) for one in missing}


def _content(found: Mapping[int, bytes], page: Page) -> bytes:
    """The bytes of a page of which at most one symbol is missing."""
    rest = parity(found.values(), page.chunk)
    return b"".join(found.get(index, rest) for index in range(page.count))[: page.size]
