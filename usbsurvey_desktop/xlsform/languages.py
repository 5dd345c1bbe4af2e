"""Languages of an XLSForm: `English (en)`, or `en` alone; what counts is the code."""

import re
from typing import Final

_CODE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"
_NAMED = re.compile(rf"(?:.*[（(]\s*({_CODE})\s*[)）]|({_CODE}))")
_NAMES: Final = {
    "ja": "日本語",
    "en": "English",
    "ko": "한국어",
    "pt": "Português",
    "vi": "Tiếng Việt",
    "zh": "中文",
}
JAPANESE: Final = "ja"


def language_code(name: str) -> str | None:
    """Give the code in the name of a language; None if it has none."""
    found = _NAMED.fullmatch(name.strip())
    return None if found is None else found[1] or found[2]


def language_name(code: str) -> str:
    """Name a language so that ODK shows the name and takes the code."""
    return f"{_NAMES.get(code, code)} ({code})"
