"""What a hand-held scanner typed, or another reader wrote into a file, as the texts of symbols.

Such a scanner is a keyboard to the terminal, which may be set otherwise than the scanner. What is
unambiguous is read: any control sign ends a symbol, and none is needed; letters may be lower case
or full-width; signs may have changed with the keyboard, where others tell that they have. This is
safe because the hash of the whole decides. Source: docs/formats.md §9; RFC 9285, table 1.
"""

import re
from collections.abc import Iterator

from usbsurvey_desktop.qr.layout import OPENING, signs_of

_ENDS = re.compile(r"[\x00-\x1f\x7f]+")
_KIND_OF_CODE = re.compile(r"[]\[\\]Q[0-9]|QR-CODE:")
"""What many a scanner can be set to type in front (ISO/IEC 15424), `]` as each keyboard has it; and
what zbarimg writes there."""
_FULL_WIDTH = {0xFEE0 + sign: chr(sign).upper() for sign in range(0x21, 0x7F)}
_FOLDED = {
    **_FULL_WIDTH,
    **{sign: chr(sign).upper() for sign in range(ord("a"), ord("z") + 1)},
    0x3000: " ",
    0x2212: "-",
    0x2019: "'",
    0x201D: '"',
}
"""Lower case, and what an input method makes of a key in its full-width mode."""
_US_ON_JAPANESE = ("(~", str.maketrans("+(~", ":*+"))
_JAPANESE_ON_US = ("'\"", str.maketrans(":'\"", "+:*"))
"""Signs that no symbol has and that tell of two keyboards, and what each then was."""


def symbol_texts(typed: str) -> Iterator[str]:
    """The texts as they were printed, as far as that can be told; what cannot stays as it is."""
    for part in _ENDS.split(typed):
        text = part.translate(_FOLDED).strip(" ")
        if kind := _KIND_OF_CODE.match(text):
            text = text[kind.end() :]
        if text:
            yield from _one_by_one(_as_printed(text))


def _as_printed(text: str) -> str:
    """Undo what became of the signs where scanner and terminal have two keyboards in mind."""
    told = [
        printed
        for signs, printed in (_US_ON_JAPANESE, _JAPANESE_ON_US)
        if any(sign in text for sign in signs)
    ]
    return text.translate(told[0]) if len(told) == 1 else text


def _one_by_one(text: str) -> Iterator[str]:
    """Symbols with nothing between them: each says how long it is."""
    at = 0
    while (signs := signs_of(text, at)) and text.startswith(OPENING, at + signs):
        yield text[at : at + signs]
        at += signs
    yield text[at:]
