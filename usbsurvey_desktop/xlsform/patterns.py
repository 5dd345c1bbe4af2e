r"""Patterns of answers, between `regex()` of ODK and the constraint `pattern` here.

ODK takes patterns of Java and asks that the whole text fits, as is asked here of Python's. Only
what both read alike is taken. What they merely write differently is written anew: in Java `\d`,
`\w` and `\s` know ASCII alone, and `.` stops at more line ends. No answer holds a control sign but
the line feed (docs/formats.md §1.6), so none needs to be thought of.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

_BLANKS = r" \n\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NO_LINE_END = r"[^\n\u0085\u2028\u2029]"
_SIGN = r"\\u[0-9a-f]{4}|\\n|\\[!-/:-@\[-`{-~]"
_TOKEN = re.compile(
    rf"(?P<set>\[\^?(?:\\.|[^\[\]\\])+\])|(?P<kind>\\[dws]|\.)"
    rf"|(?P<sign>{_SIGN}|[^\\\[\](){{}}*+?.|^$])"
    r"|(?P<repeat>[*+?]|\{[0-9]{1,4}(?:,[0-9]{0,4})?\})"
    r"|(?P<edge>^\^|\$\Z)|(?P<open>\()|(?P<close>\))|(?P<or>\|)",
    re.DOTALL,
)
_IN_SET = re.compile(
    rf"(?P<blanks>{re.escape(_BLANKS)})|(?P<kind>\\[dws])|{_SIGN}|[^\\]", re.DOTALL
)
_UNLIKE = re.compile(r"--|&&|\|\||~~|(?<!\[)(?<!\[\^)-\\[dws]|\\[dws]-(?!\])")
"""Operators on sets, and ranges from or to a kind of sign."""


@dataclass(frozen=True)
class Pattern:
    """A pattern, and the longest text that fits; None if there is no longest."""

    text: str
    longest: int | None


@dataclass(frozen=True)
class _Way:
    """From one dialect to the other: what stands for kinds of signs in a set, and for sets."""

    kinds: Mapping[str, str]
    sets: Mapping[str, str]
    any_sign: str
    blanks: str


_TO_US = _Way(
    kinds={r"\d": "0-9", r"\w": "A-Za-z0-9_", r"\s": r" \n"},
    sets={rf"[{_BLANKS}]": r"\s", r"[^\n]": "."},
    any_sign=_NO_LINE_END,
    blanks=r"\s",
)
_TO_ODK = _Way(kinds={r"\s": _BLANKS}, sets={_NO_LINE_END: "."}, any_sign=r"[^\n]", blanks=_BLANKS)


def read_pattern(text: str) -> Pattern | None:
    """Take over a pattern of ODK; None if the two might read it differently, or if it is none."""
    found = _walked(text, _TO_US)
    try:
        re.compile(found.text if found else "")
    except (re.error, OverflowError, RecursionError):
        return None
    return found


def pattern_text(pattern: str) -> str | None:
    """Write a pattern of ours for ODK; None if that cannot be said for sure."""
    found = _walked(pattern, _TO_ODK)
    return found.text if found else None


def _walked(text: str, way: _Way) -> Pattern | None:
    walk, place = _Walk(way), 0
    while place < len(text):
        token = _TOKEN.match(text, place)
        piece = walk.piece(token) if token else None
        if token is None or piece is None:
            return None
        walk.text += piece
        place = token.end()
    return walk.end()


class _Walk:
    """Goes through a pattern from left to right, and measures what fits."""

    def __init__(self, way: _Way) -> None:
        self.text = ""
        self._way = way
        self._last: float | None = None
        """The longest text of what a repeat would repeat."""
        self._open: list[tuple[float, float]] = []
        self._longest, self._here = 0.0, 0.0
        """Of the alternatives so far, and of this one."""

    def end(self) -> Pattern | None:
        """The pattern as far as it was gone through; None if a bracket is open."""
        longest = max(self._longest, self._here)
        return None if self._open else Pattern(self.text, None if longest == inf else int(longest))

    def piece(self, token: re.Match[str]) -> str | None:
        """Take one token; None if it may not stand there."""
        text = token[0]
        match token.lastgroup:
            case "set":
                return self._sign(self._set(text))
            case "kind":
                return self._sign(self._kind(text))
            case "sign":
                return self._sign(text)
            case "repeat":
                return self._repeated(text)
            case "edge":
                self._last = None
                return text
            case _:
                return text if self._branched(text) else None

    def _sign(self, text: str | None) -> str | None:
        self._here += 1
        self._last = 1
        return text

    def _kind(self, text: str) -> str | None:
        if text == ".":
            return self._way.any_sign
        inside = self._way.kinds.get(text)
        return None if inside is None else self._way.sets.get(f"[{inside}]", f"[{inside}]")

    def _set(self, text: str) -> str | None:
        if text in self._way.sets:
            return self._way.sets[text]
        start = 2 if text.startswith("[^") else 1
        pieces, place = [text[:start]], start
        while place < len(text) - 1:
            found = _IN_SET.match(text, place, len(text) - 1)
            piece = self._in_set(found) if found else None
            if found is None or piece is None:
                return None
            pieces.append(piece)
            place = found.end()
        told = "".join([*pieces, "]"])
        return None if _UNLIKE.search(text) or _UNLIKE.search(told) else told

    def _in_set(self, found: re.Match[str]) -> str | None:
        if found.lastgroup == "blanks":
            return self._way.blanks
        return self._way.kinds.get(found[0]) if found.lastgroup == "kind" else found[0]

    def _repeated(self, text: str) -> str | None:
        if self._last is None:
            return None
        most = {"?": 1.0, "*": inf, "+": inf}.get(text)
        if most is None:
            last = text[1:-1].rpartition(",")[2]
            most = float(last) if last else inf
        self._here += most - 1
        self._last = None
        return text

    def _branched(self, text: str) -> bool:
        self._last = None
        if text == "(":
            self._open.append((self._longest, self._here))
            self._longest, self._here = 0.0, 0.0
        elif text == "|":
            self._longest, self._here = max(self._longest, self._here), 0.0
        elif self._open:
            inner = max(self._longest, self._here)
            self._longest, before = self._open.pop()
            self._here = before + inner
        else:
            return False
        return True
