"""One QR symbol of a sheet taken apart, and how the bytes of a package lie on pages and symbols.

Promises: nothing is believed but that a text is a frame at all; whether what it says can be true is
for `qr.places` to tell. Source: docs/formats.md §9; RFC 9285 (base45).
"""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import base45

MOST_PAGES = 3
MOST_CHUNKS = 11
"""Data symbols of a page; one more carries their parity."""
LONGEST_SYMBOL = 1_449
"""Signs of one symbol: what a QR code of version 25, level M, is filled with."""
LONGEST_CHUNK = 954
"""Bytes of a package that a symbol carries: what is left of its signs behind the frame."""
LARGEST_PAGE = MOST_CHUNKS * LONGEST_CHUNK
"""Bytes of a package, packed, that a page holds."""
OPENING = "TYA"
"""How the text of every symbol begins: the two signs of the frame and what follows them."""

_MAGIC = b"U1"
_FRAME = struct.Struct(">2s4sBBBBH")
_FRAME_SIGNS = 18


class SheetId(NamedTuple):
    """What all symbols of one sheet say alike: 4 bytes of a hash, length in bytes, pages."""

    mark: bytes
    length: int
    pages: int


@dataclass(frozen=True)
class Symbol:
    """One symbol taken apart; `index` counts from 0, the parity has the index `count`."""

    sheet: SheetId
    index: int
    count: int
    page: int
    chunk: bytes

    def text(self) -> str:
        """What is printed."""
        mark, length, pages = self.sheet
        frame = _FRAME.pack(_MAGIC, mark, self.index, self.count, self.page, pages, length)
        text: str = base45.b45encode(frame + self.chunk).decode("ascii")
        return text


@dataclass(frozen=True)
class Page:
    """What the length of the whole says about one page: its bytes, chunks and bytes a chunk."""

    size: int
    count: int
    chunk: int


def read_symbol(text: str) -> Symbol | None:
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
    sheet = SheetId(mark, length, pages)
    return Symbol(sheet, index, count, page, content[_FRAME.size :])


def signs_of(text: str, at: int = 0) -> int:
    """How many signs the symbol beginning there has, by its frame; 0 where none can begin."""
    try:
        head = base45.b45decode(text[at : at + _FRAME_SIGNS])
    except ValueError:
        return 0
    if len(head) < _FRAME.size or not head.startswith(_MAGIC):
        return 0
    _magic, _mark, _index, _count, page, _pages, length = _FRAME.unpack(head)
    pages = pages_of(length)
    if not 1 <= page <= len(pages):
        return 0
    return share((_FRAME.size + pages[page - 1].chunk) * 3, 2)


def fits(symbol: Symbol) -> bool:
    """Whether a symbol is as the length demands that it names itself."""
    pages = pages_of(symbol.sheet.length)
    if symbol.sheet.pages != len(pages) or not 1 <= symbol.page <= len(pages) <= MOST_PAGES:
        return False
    page = pages[symbol.page - 1]
    shape = (symbol.count, len(symbol.chunk))
    return shape == (page.count, page.chunk) and symbol.index <= page.count


def mark_of(packed: bytes) -> bytes:
    """The 4 bytes by which the symbols of a sheet know each other."""
    return hashlib.sha256(packed).digest()[:4]


def pages_of(length: int) -> tuple[Page, ...]:
    """How so many bytes lie on pages; no page for none, more than a sheet has for too many."""
    count = share(length, LARGEST_PAGE)
    return tuple(_page(size) for size in _sizes(length, count)) if length else ()


def share(size: int, parts: int) -> int:
    """The size of the larger ones of `parts` parts."""
    return -(-size // parts)


def parity(chunks: Iterable[bytes], size: int) -> bytes:
    """The XOR of chunks of `size` bytes."""
    total = 0
    for chunk in chunks:
        total ^= int.from_bytes(chunk, "big")
    return total.to_bytes(size, "big")


def _sizes(length: int, count: int) -> Iterator[int]:
    most = share(length, count)
    for start in range(0, length, most):
        yield min(most, length - start)


def _page(size: int) -> Page:
    count = share(size, LONGEST_CHUNK)
    return Page(size, count, share(size, count))
