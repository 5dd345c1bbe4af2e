"""The bundle as one zip file, the same bytes from the same folder wherever it is made.

Written here and not by `zipfile`, because a file that is handed on by stick should be small:
libdeflate packs as every unpacker reads it, and four in a hundred smaller than zlib at its best.
Source: PKWARE's APPNOTE.TXT 6.3.9, §4.3.7 (entry), §4.3.12 (list), §4.3.16 (end).
"""

import os
import struct
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

from deflate import deflate_compress

from scripts.bundle.hashes import names

_REGULAR = 0o100000
_LEVEL = 12
"""The most that libdeflate tries."""
_ENTRY, _LISTED, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_MADE_BY = 3 << 8 | 20
"""As if on POSIX everywhere: who may run a file has a place in it."""
_READ_BY = 20
_UTF_8 = 0x0800
_DEFLATED = 8


@dataclass(frozen=True)
class _Packed:
    """A file as it stands in the zip, and where."""

    name: bytes
    mode: int
    facts: bytes
    """What the entry and the list say alike: of how it is packed, its time, hash and sizes."""
    place: int

    def listed(self) -> bytes:
        """The line of the list."""
        rest = struct.pack("<3H2HLL", len(self.name), 0, 0, 0, 0, self.mode << 16, self.place)
        return _LISTED + struct.pack("<H", _MADE_BY) + self.facts + rest + self.name


def write_archive(folder: Path, target: Path, *, epoch: int) -> None:
    """Write all files of the folder, under its name, into a zip.

    Args:
        folder: the bundle.
        target: the zip, which is replaced.
        epoch: the moment every file bears, in seconds since 1970.

    Raises:
        ValueError: a symbolic link lies in the folder.
    """
    found: list[_Packed] = []
    with target.open("wb") as stream:
        for name in names(folder):
            file, content = folder / name, (folder / name).read_bytes()
            packed = deflate_compress(content, _LEVEL)
            sizes = struct.pack("<3L", zlib.crc32(content), len(packed), len(content))
            facts = struct.pack("<3H", _READ_BY, _UTF_8, _DEFLATED) + _moment(epoch) + sizes
            mode = _REGULAR | (0o755 if os.access(file, os.X_OK) else 0o644)
            one = _Packed(f"{folder.name}/{name}".encode(), mode, facts, stream.tell())
            stream.write(_ENTRY + facts + struct.pack("<2H", len(one.name), 0) + one.name)
            stream.write(packed)
            found.append(one)
        place, listed = stream.tell(), b"".join(one.listed() for one in found)
        counts = (0, 0, len(found), len(found))
        stream.write(listed + _END + struct.pack("<4H2LH", *counts, len(listed), place, 0))


def _moment(epoch: int) -> bytes:
    """Time and day as DOS kept them: to two seconds, the year from 1980."""
    year, month, day, hour, minute, second = time.gmtime(epoch)[:6]
    clock = hour << 11 | minute << 5 | second // 2
    return struct.pack("<2H", clock, (year - 1980) << 9 | month << 5 | day)
