"""The text of a sealed package as the texts of QR symbols, and back from a heap of them.

Promises: `join` gives exactly the text that was split, whatever the order of the symbols, however
often each was read, and with any one symbol of each page missing; or it raises. The text of a
symbol is hostile input: everything is bounded before it is worked on. Printing and reading pictures
is left to others. Source: docs/formats.md §9; RFC 9285 (base45), RFC 1950 (zlib).
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import base45

from usbsurvey_desktop.armour import PACKAGE, strip
from usbsurvey_desktop.errors import Code, Fact, SurveyError

MOST_PAGES = 3
MOST_CHUNKS = 11
"""Data symbols of a page; one more carries their parity."""
LONGEST_SYMBOL = 1_449
"""Signs of one symbol: what a QR code of version 25, level M, is filled with."""

_MAGIC = b"U1"
_FRAME = struct.Struct(">2s4sBBBBH")
_LONGEST_CHUNK = 954
_LARGEST_PAGE = MOST_CHUNKS * _LONGEST_CHUNK
_MOST_EXPANDED = PACKAGE.stripped


@dataclass(frozen=True)
class _Symbol:
    """One symbol taken apart; `index` counts from 0, the parity has the index `count`."""

    mark: bytes
    index: int
    count: int
    page: int
    pages: int
    length: int
    chunk: bytes

    def text(self) -> str:
        frame = _FRAME.pack(
            _MAGIC, self.mark, self.index, self.count, self.page, self.pages, self.length
        )
        text: str = base45.b45encode(frame + self.chunk).decode("ascii")
        return text


@dataclass(frozen=True)
class _Page:
    """What the length of the whole says about one page: its bytes, chunks and bytes a chunk."""

    size: int
    count: int
    chunk: int


def split(package_text: str) -> tuple[tuple[str, ...], ...]:
    """The texts of the symbols of each page, the parity last; one to three pages.

    Raises:
        SurveyError: `qr_too_large`; `text_damaged` or `file_too_large` for what is no package text.
    """
    text = strip(package_text.encode(), limit=_MOST_EXPANDED)
    packed = zlib.compress(text.encode("ascii"), level=9)
    if len(packed) > MOST_PAGES * _LARGEST_PAGE:
        limit = MOST_PAGES * _LARGEST_PAGE
        raise SurveyError(Code.QR_TOO_LARGE, {"size": len(packed), "limit": limit})
    pages = _pages(len(packed))
    slices = _cut(packed, _most(len(packed), len(pages)))
    return tuple(
        tuple(
            _Symbol(_mark(packed), index, page.count, number, len(pages), len(packed), chunk).text()
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
    symbols = {symbol for text in symbol_texts if (symbol := _read(text))}
    if not symbols:
        raise SurveyError(Code.QR_NONE)
    if len({(each.mark, each.length, each.pages) for each in symbols}) > 1:
        raise SurveyError(Code.QR_MIXED)
    one = next(iter(symbols))
    pages = _pages(one.length)
    if one.pages != len(pages) or one.pages > MOST_PAGES:
        raise SurveyError(Code.QR_CONFLICT)
    found = _sorted(symbols, pages)
    _require_enough(found, pages)
    packed = b"".join(_content(found[n], page) for n, page in enumerate(pages, start=1))
    if _mark(packed) != one.mark:
        raise SurveyError(Code.QR_HASH)
    return strip(_expanded(packed), limit=_MOST_EXPANDED)


def _read(text: str) -> _Symbol | None:
    """One symbol; None for any other text, also one of a later kind of frame."""
    if len(text) > LONGEST_SYMBOL:
        return None
    try:
        content = base45.b45decode(text)
    except ValueError:
        return None
    if len(content) <= _FRAME.size or not content.startswith(_MAGIC):
        return None
    _magic, mark, index, count, page, pages, length = _FRAME.unpack_from(content)
    return _Symbol(mark, index, count, page, pages, length, content[_FRAME.size :])


def _mark(packed: bytes) -> bytes:
    return hashlib.sha256(packed).digest()[:4]


def _most(size: int, parts: int) -> int:
    """The size of the larger ones of `parts` parts."""
    return -(-size // parts)


def _pages(length: int) -> tuple[_Page, ...]:
    """How so many bytes lie on pages; no page for none."""
    count = _most(length, _LARGEST_PAGE)
    return tuple(_page(size) for size in _sizes(length, count)) if length else ()


def _sizes(length: int, count: int) -> Iterator[int]:
    most = _most(length, count)
    for start in range(0, length, most):
        yield min(most, length - start)


def _page(size: int) -> _Page:
    count = _most(size, _LONGEST_CHUNK)
    return _Page(size, count, _most(size, count))


def _cut(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


def _chunks(content: bytes, page: _Page) -> list[bytes]:
    data = _cut(content.ljust(page.count * page.chunk, b"\0"), page.chunk)
    return [*data, _parity(data, page.chunk)]


def _parity(chunks: Iterable[bytes], size: int) -> bytes:
    total = 0
    for chunk in chunks:
        total ^= int.from_bytes(chunk, "big")
    return total.to_bytes(size, "big")


def _sorted(
    symbols: Iterable[_Symbol], pages: tuple[_Page, ...]
) -> Mapping[int, Mapping[int, bytes]]:
    """The chunks by page and index; each symbol must fit its page and agree with the others."""
    found: dict[int, dict[int, bytes]] = {n: {} for n in range(1, len(pages) + 1)}
    for each in symbols:
        if each.page not in found or each.index in found[each.page]:
            raise SurveyError(Code.QR_CONFLICT)
        page = pages[each.page - 1]
        if (each.count, len(each.chunk)) != (page.count, page.chunk) or each.index > page.count:
            raise SurveyError(Code.QR_CONFLICT)
        found[each.page][each.index] = each.chunk
    return found


def _require_enough(found: Mapping[int, Mapping[int, bytes]], pages: tuple[_Page, ...]) -> None:
    missing: dict[str, Fact] = {}
    for n, page in enumerate(pages, start=1):
        numbers = [str(index + 1) for index in range(page.count + 1) if index not in found[n]]
        if len(numbers) > 1:
            missing[f"page_{n}"] = ".".join(numbers)
    if missing:
        raise SurveyError(Code.QR_MISSING, missing)


def _content(found: Mapping[int, bytes], page: _Page) -> bytes:
    """The bytes of a page of which at most one symbol is missing."""
    rest = _parity(found.values(), page.chunk)
    return b"".join(found.get(index, rest) for index in range(page.count))[: page.size]


def _expanded(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(packed, _MOST_EXPANDED + 1)
    except zlib.error as error:
        raise SurveyError(Code.EXPAND) from error
    if len(content) > _MOST_EXPANDED or not unpacker.eof or unpacker.unused_data:
        raise SurveyError(Code.EXPAND)
    return content
