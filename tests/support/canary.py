"""Looking for texts that must not be found: in every file of a folder, in every usual spelling."""

import os
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

_OFFSETS = range(3)
_BITS_A_SIGN, _BITS_A_BYTE = 6, 8


@dataclass(frozen=True, order=True)
class Sighting:
    """A text that was found: where, which one, and how it was spelt."""

    place: str
    what: str
    spelling: str


def spellings(text: str) -> Mapping[str, bytes]:
    """The bytes to look for, by the name of the spelling; base64 at each place in three bytes."""
    utf_8 = text.encode()
    found = {
        "utf-8": utf_8,
        "utf-16-le": text.encode("utf-16-le"),
        "utf-16-be": text.encode("utf-16-be"),
        "percent": quote(text, safe="").encode(),
        "json": text.encode("unicode_escape"),
        "hex": utf_8.hex().encode(),
    }
    for offset in _OFFSETS:
        for name, encode in (("base64", b64encode), ("base64url", urlsafe_b64encode)):
            found[f"{name}-{offset}"] = _inner(encode(bytes(offset) + utf_8), offset, len(utf_8))
    return MappingProxyType(found)


def _inner(encoded: bytes, offset: int, size: int) -> bytes:
    """The signs that depend on nothing but the text, whatever stands around it."""
    first = -(-offset * _BITS_A_BYTE // _BITS_A_SIGN)
    return encoded[first : (offset + size) * _BITS_A_BYTE // _BITS_A_SIGN]


class Search:
    """Knows what to look for: texts by a name that says what each is.

    Half of a text is looked for as well: a program may be stopped while the rest is typed.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        halves = {f"half of the {what}": text[: len(text) // 2] for what, text in texts.items()}
        self._wanted = [
            (what, spelling, _pattern(spelling, content))
            for what, text in {**texts, **halves}.items()
            for spelling, content in spellings(text).items()
        ]

    def within(self, content: bytes, place: str) -> Iterator[Sighting]:
        """What of it stands in these bytes."""
        for what, spelling, pattern in self._wanted:
            if pattern.search(content):
                yield Sighting(place, what, spelling)

    def below(self, folder: Path) -> frozenset[Sighting]:
        """What of it stands in any file or name below a folder."""
        return frozenset(self._below(folder))

    def _below(self, folder: Path) -> Iterator[Sighting]:
        for path in sorted(folder.rglob("*")):
            name = str(path.relative_to(folder))
            yield from self.within(os.fsencode(name), f"the name {name}")
            if path.is_file():
                yield from self.within(path.read_bytes(), name)


def _pattern(spelling: str, content: bytes) -> re.Pattern[bytes]:
    exact = re.escape(content)
    return re.compile(exact) if spelling.startswith("base64") else re.compile(exact, re.IGNORECASE)
