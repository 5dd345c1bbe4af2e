"""The symbols of a sheet made by a second hand, straight from docs/formats.md §9."""

import hashlib
import struct
from dataclasses import dataclass

import base45

CHUNK = 954
MOST_CHUNKS = 11
PAGE = CHUNK * MOST_CHUNKS


@dataclass(frozen=True)
class Frame:
    """One symbol; every fault is one member other than it should be."""

    mark: bytes
    index: int
    count: int
    page: int
    pages: int
    length: int
    chunk: bytes
    magic: bytes = b"U1"

    def text(self) -> str:
        """What the symbol says."""
        head = struct.pack(
            ">2s4sBBBBH",
            *(self.magic, self.mark, self.index, self.count, self.page, self.pages, self.length),
        )
        text: str = base45.b45encode(head + self.chunk).decode("ascii")
        return text


def frames_of(packed: bytes) -> list[Frame]:
    """The symbols of all pages, the parity of each page last."""
    pages = -(-len(packed) // PAGE)
    size = -(-len(packed) // pages)
    slices = [packed[start : start + size] for start in range(0, len(packed), size)]
    mark = hashlib.sha256(packed).digest()[:4]
    frames: list[Frame] = []
    for number, part in enumerate(slices, start=1):
        count = -(-len(part) // CHUNK)
        width = -(-len(part) // count)
        whole = part.ljust(count * width, b"\0")
        chunks = [whole[start : start + width] for start in range(0, len(whole), width)]
        parity = 0
        for chunk in chunks:
            parity ^= int.from_bytes(chunk, "big")
        chunks.append(parity.to_bytes(width, "big"))
        frames += [
            Frame(mark, index, count, number, pages, len(packed), chunk)
            for index, chunk in enumerate(chunks)
        ]
    return frames
