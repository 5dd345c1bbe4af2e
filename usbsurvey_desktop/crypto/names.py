"""The names in a certificate, as they stand in its bytes.

The library makes a name of each attribute, which takes as long as all the rest of a certificate;
what is written as everybody writes it is read here, and anything else is left to the library.
Source: RFC 5280 4.1, 4.1.2.4, appendix A; X.690 8.1.3, 10.1.
"""

import re

X520 = "2.5.4"
"""What the ids of attributes begin with that are read here."""
_EXPLICIT_VERSION = 0xA0
_MOST_SHORT = 0x7F
"""The longest length that DER writes in one byte, and what of a longer one counts its bytes."""
_ATTRIBUTE = re.compile(rb"\x31.\x30.\x06\x03\x55\x04.[\x0c\x13].", re.DOTALL)
"""A set of one attribute, its id 2.5.4.x, up to its text in UTF-8 or as PrintableString."""
_OUTER, _INNER, _NUMBER, _TAG, _LENGTH, _TEXT = 1, 3, 8, 9, 10, 11
_UTF8 = 0x0C
_MOST_TEXT = _MOST_SHORT - (_TEXT - 2)


def of_certificate(der: bytes) -> tuple[bytes, bytes]:
    """Issuer and subject of a certificate that a strict reader has taken.

    The library has read these bytes as DER, so that the lengths in them can be believed.
    """
    at = _content(der, _content(der, 0))
    if der[at] == _EXPLICIT_VERSION:
        at = _end(der, at)
    issuer = _end(der, _end(der, at))  # after the serial number and the algorithm
    validity = _end(der, issuer)
    subject = _end(der, validity)
    return der[issuer:validity], der[subject : _end(der, subject)]


def attributes(name: bytes) -> dict[int, str] | None:
    """What a name says, by the x of 2.5.4.x; of several attributes with one id the first.

    None unless every attribute is one of these and stands alone, in at most 118 bytes of UTF-8 or
    of ASCII letters and digits.
    """
    found: dict[int, str] = {}
    at = _content(name, 0)
    while at < len(name):
        if not _ATTRIBUTE.match(name, at):
            return None
        size = name[at + _LENGTH]
        end = at + _TEXT + size
        text = name[at + _TEXT : end]
        is_whole = name[at + _INNER] == size + _TEXT - 4 and name[at + _OUTER] == size + _TEXT - 2
        is_plain = name[at + _TAG] == _UTF8 or text.isalnum()
        if not (is_whole and is_plain and 0 < size <= _MOST_TEXT):
            return None
        found.setdefault(name[at + _NUMBER], text.decode())
        at = end
    return found


def _content(der: bytes, at: int) -> int:
    """Where the content of an element begins; a long length says in how many bytes it stands."""
    length = der[at + 1]
    return at + 2 + (length & _MOST_SHORT if length > _MOST_SHORT else 0)


def _end(der: bytes, at: int) -> int:
    content, length = _content(der, at), der[at + 1]
    return content + (
        length if length <= _MOST_SHORT else int.from_bytes(der[at + 2 : content], "big")
    )
