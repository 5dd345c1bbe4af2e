"""Expanding what was compressed, with a ceiling: what was small must not become large.

`gzip.decompress` and `zlib.decompress` are not used: they have no bound, and the first takes
several members. Source: docs/formats.md §13; RFC 1950 (zlib), RFC 1952 (gzip).
"""

import zlib
from enum import IntEnum

from usbsurvey_desktop.errors import Code, SurveyError


class Wrapping(IntEnum):
    """What stands around the compressed bytes; the value is what zlib calls window bits."""

    ZLIB = 15
    GZIP = 31


def inflated(packed: bytes, wrapping: Wrapping, *, most: int) -> bytes:
    """Expand exactly one compressed whole of at most `most` bytes.

    Raises:
        SurveyError: `expand`, for anything else: cut, damaged, larger, or with bytes after it.
    """
    unpacker = zlib.decompressobj(wbits=wrapping)
    try:
        content = unpacker.decompress(packed, most + 1)
    except zlib.error as error:
        raise SurveyError(Code.EXPAND) from error
    if len(content) > most or not unpacker.eof or unpacker.unused_data:
        raise SurveyError(Code.EXPAND)
    return content
