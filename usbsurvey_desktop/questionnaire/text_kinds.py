"""What texts are looked through for, and when two texts are the same words.

Only copies are folded here; what is kept and sent stays as it was typed. Source: docs/semantics.md
§5; the hand-off record §3, `secret_like`.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

_MOST_FOLDED = 4096
_BETWEEN = r"[\s‐‒–—―−ー-]*"  # of NFKC, which has no U+2011 and no wide hyphen


class TextKind(StrEnum):
    """What a text can look like, as a closed list."""

    SECRET_LIKE = "secret_like"  # noqa: S105 - the name of a kind


_PATTERNS = {
    TextKind.SECRET_LIKE: re.compile(
        rf"[0-9](?:{_BETWEEN}[0-9]){{11}}|(?:パスワード|暗証番号|合言葉)\s*[:=は]"
    )
}


def is_of_kind(kind: TextKind, text: str) -> bool:
    """Tell whether a text looks like this kind.

    `secret_like`: 12 digits in a row in any width, blanks and hyphens ignored, as a マイナンバー
    has; or a word for a password followed by what announces one. A longer number is told too: two
    numbers side by side are one row of digits.
    """
    return _PATTERNS[kind].search(_compatible(text)) is not None


# A foreign form may compare the same long texts thousands of times; each is folded once.
@lru_cache(_MOST_FOLDED)
def folded(text: str) -> str:
    """Give the words of a text for comparing: NFKC, without blanks, in one case."""
    return "".join(_compatible(text).split()).casefold()


def _compatible(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
