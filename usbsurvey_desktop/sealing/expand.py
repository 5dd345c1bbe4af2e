"""Compression with a ceiling: gzip of one member, nothing after it.

Source: docs/formats.md §4.2, §13; RFC 1952.
"""

import zlib

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.inflating import Wrapping, inflated

_HEADER = b"\x1f\x8b\x08" + bytes(5)
"""Deflate, no flags (so no name and no comment), time 0; what follows tells who packed it."""


def compress(content: bytes) -> bytes:
    """Write one gzip member without a name and with time 0, so that equal bytes stay equal."""
    packer = zlib.compressobj(level=9, wbits=Wrapping.GZIP)
    return packer.compress(content) + packer.flush()


def expand(packed: bytes, *, most: int) -> bytes:
    """Expand one gzip member of at most `most` bytes.

    Raises:
        SurveyError: `expand`, for anything else: cut, damaged, larger, with flags or a time in its
            header, or with bytes after it.
    """
    if not packed.startswith(_HEADER):
        raise SurveyError(Code.EXPAND)
    return inflated(packed, Wrapping.GZIP, most=most)
