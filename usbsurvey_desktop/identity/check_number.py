"""照合番号: thirty digits that two people compare by voice or on paper.

They stand for a fingerprint or the digest of a sealed file. Confirming never means pressing OK: the
program names four of the six groups and a person types them. Two groups could be forged by trying
about 2^33 certificates; four need about 2^66. Source: docs/formats.md 1.10.
"""

import re
import unicodedata
from collections.abc import Mapping

from usbsurvey_desktop.crypto.entropy import Entropy, fair, random_bytes
from usbsurvey_desktop.errors import Code, SurveyError

GROUPS = 6
ASKED_GROUPS = 4
_BYTES_PER_GROUP = 5
_DIGITS = 5
_HYPHENS = re.compile("[-\u2010-\u2015\u2212\u30fc\u00b7\u30fb,.]")
"""What people write between groups, in the signs that NFKC leaves: also ー and ・."""


def groups(digest: bytes) -> tuple[str, ...]:
    """The six groups of five digits of a SHA-256 digest; the last two bytes are not used."""
    starts = range(0, GROUPS * _BYTES_PER_GROUP, _BYTES_PER_GROUP)
    numbers = (int.from_bytes(digest[start : start + _BYTES_PER_GROUP], "big") for start in starts)
    return tuple(f"{number % 10**_DIGITS:0{_DIGITS}}" for number in numbers)


def check_number(digest: bytes) -> str:
    """The six groups with a space between them: `28312 71035 19033 54212 51492 41426`."""
    return " ".join(groups(digest))


def asked_groups(entropy: Entropy = random_bytes) -> tuple[int, ...]:
    """Four different groups at random, 0 to 5 in rising order, for a person to type."""
    chosen: set[int] = set()
    while len(chosen) < ASKED_GROUPS:
        chosen.add(fair(GROUPS, entropy))
    return tuple(sorted(chosen))


def require_groups(digest: bytes, typed: Mapping[int, str]) -> None:
    """Let the person pass who typed these groups as they are; full-width digits are equal.

    Args:
        digest: what the number stands for.
        typed: by group, 0 to 5; the groups of `asked_groups`.

    Raises:
        SurveyError: `check_number_differs`, also for fewer than four groups. Which group is wrong
            is not told, so that nobody finds the number by trying.
    """
    right = groups(digest)
    is_right = all(_digits(text) == right[group] for group, text in typed.items())
    if len(typed) < ASKED_GROUPS or not is_right:
        raise SurveyError(Code.CHECK_NUMBER_DIFFERS)


def whole_number(typed: str) -> Mapping[int, str]:
    """All six groups of a 照合番号 typed as one, in whatever grouping, hyphens between them too.

    Raises:
        SurveyError: `check_number_differs` with the `reason` `not_thirty` for anything but thirty
            digits.
    """
    digits = _HYPHENS.sub("", _digits(typed))
    if len(digits) != GROUPS * _DIGITS or not digits.isascii() or not digits.isdigit():
        raise SurveyError(Code.CHECK_NUMBER_DIFFERS, {"reason": "not_thirty"})
    starts = range(0, len(digits), _DIGITS)
    return dict(enumerate(digits[start : start + _DIGITS] for start in starts))


def split_groups(typed: str) -> tuple[str, ...]:
    """What was typed in a row, in pieces of five digits, the last maybe shorter.

    Gives () for anything but digits and what people write between groups.
    """
    digits = _HYPHENS.sub("", _digits(typed))
    if not digits.isascii() or not digits.isdigit():
        return ()
    return tuple(digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS))


def is_group(typed: str) -> bool:
    """Whether these are five digits; full-width digits are equal."""
    pieces = split_groups(typed)
    return len(pieces) == 1 and len(pieces[0]) == _DIGITS


def _digits(typed: str) -> str:
    return "".join(unicodedata.normalize("NFKC", typed).split())
