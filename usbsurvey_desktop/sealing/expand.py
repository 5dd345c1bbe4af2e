"""Compression with a ceiling: gzip of one member, nothing after it.

`gzip.decompress` is not used: it has no bound and takes several members. Source: docs/formats.md
§4.2, §13; RFC 1952.
"""

import zlib

from usbsurvey_desktop.errors import Code, SurveyError

_GZIP = 31
"""The window bits of zlib that mean: a gzip header and trailer around the largest window."""
_HEADER = b"\x1f\x8b\x08" + bytes(5)
"""Deflate, no flags (so no name and no comment), time 0; what follows tells who packed it."""


def compress(content: bytes) -> bytes:
    """Write one gzip member without a name and with time 0, so that equal bytes stay equal."""
    packer = zlib.compressobj(level=9, wbits=_GZIP)
    return packer.compress(content) + packer.flush()


def expand(packed: bytes, *, most: int) -> bytes:
    """Expand one gzip member of at most `most` bytes.

    Raises:
        SurveyError: `expand`, for anything else: cut, damaged, larger, with flags or a time in its
            header, or with bytes after it.
    """
    if not packed.startswith(_HEADER):
        raise SurveyError(Code.EXPAND)
    unpacker = zlib.decompressobj(wbits=_GZIP)
    try:
        content = unpacker.decompress(packed, most + 1)
    except zlib.error as error:
        raise SurveyError(Code.EXPAND) from error
    if len(content) > most or not unpacker.eof or unpacker.unused_data:
        raise SurveyError(Code.EXPAND)
    return content
