"""What a PKCS#12 file costs: to its owner at each opening, and to somebody who guesses.

Read before the file is opened, so that a file from outside cannot keep the program busy for an
hour. Seen are the MAC and every encryption that is not itself inside another one. Source:
docs/formats.md 2; RFC 7292 section 4 and appendix C; RFC 8018 appendix A.
"""

from collections.abc import Iterator

from usbsurvey_desktop.identity import pkcs12_mac

_CONSTRUCTED = 0x20
_INTEGER, _OCTETS, _OBJECT_ID, _SEQUENCE, _EXPLICIT = 0x02, 0x04, 0x06, 0x30, 0xA0
_UNREADABLE = {_OCTETS | _CONSTRUCTED, *range(0x1F, 0x100, 0x20)}
"""An octet string in pieces, and tags of several bytes, which no PKCS#12 needs."""
_HEAD = 2
_LONG_LENGTH = 0x80
_PBKDF2 = bytes.fromhex("2a864886f70d01050c")
_PKCS12_ENCRYPTION = bytes.fromhex("2a864886f70d010c01")
"""The start of the older algorithms of RFC 7292 appendix C."""
_TRIPLE_DES = {3, 4}
"""Those of them that guard anything; RC2 and RC4 of 40 bits fall without the passphrase."""
_PLAIN_KEY = bytes.fromhex("2a864886f70d010c0a0101")

_Element = tuple[int, memoryview]


def rounds(content: bytes) -> tuple[int, ...] | None:
    """How often each key derivation of a PKCS#12 file runs, the one of its MAC first.

    A MAC that is not there and a key that lies open count as 0. None for what is no PKCS#12 in DER
    and for RC2 and RC4: their cost cannot be told.
    """
    if not pkcs12_mac.is_pkcs12(content):
        return None
    try:
        return pkcs12_mac.iterations(content), *_encryptions(content)
    except ValueError:
        return None


def _encryptions(content: bytes) -> Iterator[int]:
    # A stack, not a recursion: a hostile file may nest as deep as it is long.
    waiting: list[_Element] = [(_SEQUENCE, memoryview(content))]
    while waiting:
        outer, inside = waiting.pop()
        parts = list(_elements(inside))
        for tag, part in parts:
            # The safes of a PKCS#12 are octet strings of DER in an explicit [0].
            if tag & _CONSTRUCTED or (outer == _EXPLICIT and tag == _OCTETS):
                waiting.append((tag, part))
        if len(parts) > 1 and parts[0][0] == _OBJECT_ID:
            yield from _of_algorithm(bytes(parts[0][1]), parts[1])


def _of_algorithm(oid: bytes, parameters: _Element) -> Iterator[int]:
    is_older = oid[:-1] == _PKCS12_ENCRYPTION
    if is_older and oid[-1] not in _TRIPLE_DES:
        raise ValueError
    if oid == _PLAIN_KEY:
        yield 0
    if oid == _PBKDF2 or is_older:
        _salt, (tag, number), *_rest = _elements(parameters[1])
        if tag != _INTEGER:
            raise ValueError
        yield int.from_bytes(number, "big", signed=True)


def _elements(content: memoryview) -> Iterator[_Element]:
    """The elements in these bytes, one after another, with their tags."""
    while content:
        if len(content) == 1:
            raise ValueError
        tag, length = content[0], content[1]
        # Neither a length that is told later nor a string in pieces (BER) is looked through.
        if tag in _UNREADABLE or length == _LONG_LENGTH:
            raise ValueError
        start = _HEAD
        if length > _LONG_LENGTH:
            start += length - _LONG_LENGTH
            length = int.from_bytes(content[_HEAD:start], "big")
        if start + length > len(content):
            raise ValueError
        yield tag, content[start : start + length]
        content = content[start + length :]
