"""The text of a sealed package as the texts of QR symbols, and back from those of one sheet.

Promises: `join` gives exactly the text that was split, whatever the order of the symbols, however
often each was read, and with any one symbol of each page missing; or it raises. The text of a
symbol is hostile input: everything is bounded before it is worked on. Sheets of several packages
are for `qr.heap`, pictures for others. Source: docs/formats.md §9; RFC 1950 (zlib).
"""

import zlib
from collections.abc import Iterable

from usbsurvey_desktop.armour import PACKAGE, strip
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.qr.layout import (
    LARGEST_PAGE,
    LONGEST_SYMBOL,
    MOST_CHUNKS,
    MOST_PAGES,
    Page,
    SheetId,
    Symbol,
    mark_of,
    pages_of,
    parity,
    read_symbol,
    share,
)
from usbsurvey_desktop.qr.places import MOST_EXPANDED, expanded, placed

__all__ = ["LONGEST_SYMBOL", "MOST_CHUNKS", "MOST_PAGES", "join", "split"]


def split(package_text: str) -> tuple[tuple[str, ...], ...]:
    """The texts of the symbols of each page, the parity last; one to three pages.

    Raises:
        SurveyError: `qr_too_large`; `text_damaged` or `file_too_large` for what is no package text.
    """
    text = strip(package_text.encode(), limit=PACKAGE.stripped)
    packed = zlib.compress(text.encode("ascii"), level=9)
    limit = MOST_PAGES * LARGEST_PAGE
    if len(packed) > limit or len(text) > MOST_EXPANDED:
        raise SurveyError(Code.QR_TOO_LARGE, {"size": len(packed), "limit": limit})
    pages = pages_of(len(packed))
    sheet = SheetId(mark_of(packed), len(packed), len(pages))
    slices = _cut(packed, share(len(packed), len(pages)))
    return tuple(
        tuple(
            Symbol(sheet, index, page.count, number, chunk).text()
            for index, chunk in enumerate(_chunks(content, page))
        )
        for number, (page, content) in enumerate(zip(pages, slices, strict=True), start=1)
    )


def join(symbol_texts: Iterable[str]) -> str:
    """The package text that these symbols carry; texts that are none of ours are passed over.

    Raises:
        SurveyError: `qr_none`, `qr_mixed` or `qr_conflict`; `qr_missing` with `page_1` to `page_3`:
            the numbers of the missing symbols of a page, from 1 as printed, `2.5`; `qr_hash`;
            `expand`; `text_damaged`.
    """
    symbols = {symbol for text in symbol_texts if (symbol := read_symbol(text))}
    sheets = {each.sheet for each in symbols}
    if not sheets:
        raise SurveyError(Code.QR_NONE)
    if len(sheets) > 1:
        raise SurveyError(Code.QR_MIXED)
    return expanded(placed(sheets.pop(), symbols).packed())


def _cut(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


def _chunks(content: bytes, page: Page) -> list[bytes]:
    data = _cut(content.ljust(page.count * page.chunk, b"\0"), page.chunk)
    return [*data, parity(data, page.chunk)]
