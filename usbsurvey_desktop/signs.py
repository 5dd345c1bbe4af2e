"""Which signs a text may hold (docs/formats.md §1.6)."""

import re

REFUSED = "\x00-\x09\x0b-\x1f\x7f\ufffe\uffff"
"""The signs that no text may hold, as ranges of a pattern."""
_REFUSED = re.compile(f"[{REFUSED}]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def has_lone_surrogate(value: str) -> bool:
    """Whether a text holds half of a pair of UTF-16, which UTF-8 cannot write."""
    return _SURROGATE.search(value) is not None


def has_refused_signs(value: str) -> bool:
    """Whether a text holds a sign that no text may hold: a control sign other than a line break."""
    # What can be printed holds none, and most texts can be: a third of the time.
    return not value.isprintable() and _REFUSED.search(value) is not None


def as_text(value: str) -> str:
    """Turn what was pasted into a text: line ends into LF, tabs into blanks, the rest left out.

    Lone surrogates are left out too: no file could hold them. Source: docs/formats.md §1.6.
    """
    lines = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _SURROGATE.sub("", _REFUSED.sub("", lines))
