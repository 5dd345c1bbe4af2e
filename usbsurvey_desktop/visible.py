"""Text of strangers made safe to look at: signs that cannot be seen are written out.

A file can hold what moves the cursor of a terminal, turns the order of other signs or begins a line
of its own. Whatever shows its text, in a window or on a terminal, sends it through here.
"""

import unicodedata

_ABBREVIATED = {
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
}
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""With `Cs`: a file name that is no UTF-8 comes with lone surrogates, which no stream takes."""
_MOST_REMEMBERED = 20_000
"""Signs; a stranger's text could name a million."""
_NO_LETTERS = frozenset(
    {
        "\ufffc",
        *map(chr, range(0xFDD0, 0xFDF0)),
        *(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
    }
)
"""What stands for a picture in a text, and the codes that are no letters: Qt breaks lines there."""


def is_unseen(sign: str) -> bool:
    """Whether a sign shows nothing or turns the order of others; a line break is no such sign."""
    return sign != "\n" and (unicodedata.category(sign) in _UNSEEN or sign in _NO_LETTERS)


class _Written(dict[int, str]):
    """How signs are written, as far as they were asked for: a page shows the same ones often."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        written = sign
        if is_unseen(sign):
            written = f"⟦{_ABBREVIATED.get(sign, f'U+{code:04X}')}⟧"
        if len(self) < _MOST_REMEMBERED:
            self[code] = written
        return written


_WRITTEN = _Written()


def visible(text: str) -> str:
    """Write each unseen sign as ⟦RLO⟧ or ⟦U+00AD⟧."""
    return text.translate(_WRITTEN)


def visible_line(text: str) -> str:
    """The same for text that stands in one line: a line break in it is written as ⟦LF⟧."""
    return visible(text).replace("\n", "⟦LF⟧")


def shortened(text: str, most: int) -> str:
    """A text of at most so many code points; … stands for what was cut off."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def unseen_count(text: str) -> int:
    """How many signs of a text cannot be seen."""
    return sum(map(is_unseen, text))
