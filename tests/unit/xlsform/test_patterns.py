"""Patterns between Java's dialect and Python's: taken only where both read the same."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import read
from tests.support.worlds import ROOT
from usbsurvey_desktop.questionnaire.load import DEPTH
from usbsurvey_desktop.records import parse_object
from usbsurvey_desktop.xlsform.patterns import Pattern, pattern_text, read_pattern

_TAKEN = [
    ("", "", 0),
    ("abc", "abc", 3),
    ("^a$", "^a$", 1),
    ("a|bcd|e", "a|bcd|e", 3),
    ("(a|bcd)e", "(a|bcd)e", 4),
    ("((a)(b|c)|xyz)", "((a)(b|c)|xyz)", 3),
    ("a?b{2}c{1,3}", "a?b{2}c{1,3}", 6),
    ("a*", "a*", None),
    ("a+b", "a+b", None),
    ("a{3,}", "a{3,}", None),
    ("a{0}", "a{0}", 0),
    (r"\d", "[0-9]", 1),
    (r"\w{2}", "[A-Za-z0-9_]{2}", 2),
    (r"\s", r"[ \n]", 1),
    (r"[\d\w-]", "[0-9A-Za-z0-9_-]", 1),
    (r"[^\s]", r"[^ \n]", 1),
    (r"[-\d]", "[-0-9]", 1),
    (".", r"[^\n\u0085\u2028\u2029]", 1),
    (r"[^\n]", ".", 1),
    (r"\.\(\[\\", r"\.\(\[\\", 4),
    ("[.(+*?|)^$-]", "[.(+*?|)^$-]", 1),
    (r"\u3042[ぁ-ん]", r"\u3042[ぁ-ん]", 2),
    ("𠮷{2}", "𠮷{2}", 2),
]


@pytest.mark.parametrize(("java", "ours", "longest"), _TAKEN, ids=[one[0] for one in _TAKEN])
def test_a_pattern_is_taken(java: str, ours: str, longest: int | None) -> None:
    """With its meaning, and how long a text may be that fits it."""
    assert read_pattern(java) == Pattern(ours, longest)


@pytest.mark.parametrize(
    "pattern",
    [
        "(",
        "a)",
        "[",
        "[]",
        "[]a]",
        "[[a]]",
        "[a&&b]",
        "[a--b]",
        "[a||b]",
        "[a~~b]",
        "[z-a]",
        r"[!-\d]",
        r"[\s-x]",
        r"[a\b]",
        "*a",
        "a**",
        "a+?",
        "a{1,2}+",
        "(a)*",
        "^*",
        "a{,3}",
        "a{2,1}",
        "a{",
        "}",
        "a^b",
        "a$b",
        "(?i)a",
        r"\b",
        r"\D",
        r"\p{L}",
        r"\1",
        r"\Qa\E",
        r"\x41",
        "\\",
        "(" * 5_000 + "a" + ")" * 5_000,
        "a{9999999999}",
    ],
    ids=lambda pattern: pattern[:20],
)
def test_a_pattern_is_refused(pattern: str) -> None:
    """What only one of the two dialects knows, what they read differently, and what is none."""
    assert read_pattern(pattern) is None


def test_the_patterns_of_our_forms_go_and_come_back() -> None:
    """A survey that is exported and imported again keeps its patterns letter by letter."""
    paths = ROOT.glob("forms/*/form.json")
    forms = [read({**parse_object(path.read_bytes(), depth=DEPTH)}) for path in paths]
    limits = [one.constraint for form in forms for one in form.questions()]
    patterns = {one.pattern for one in limits if one is not None and one.pattern is not None}
    assert len(patterns) >= 3
    for pattern in patterns:
        java = pattern_text(pattern)
        assert java is not None
        again = read_pattern(java)
        assert again is not None
        assert again.text == pattern


@pytest.mark.parametrize(
    ("ours", "java"),
    [
        (r"[^@\s]+", r"[^@ \n\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"),
        (r"\s", r"[ \n\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"),
        (".", r"[^\n]"),
        (r"[^\n\u0085\u2028\u2029]", "."),
        (r"\d", None),
        (r"[\w]", None),
        ("(?:a)", None),
        ("[a", None),
    ],
)
def test_a_pattern_is_written_for_java(ours: str, java: str | None) -> None:
    """With Python's meaning, or not at all."""
    assert pattern_text(ours) == java


@given(st.text(st.sampled_from(r"ab0\dws.[]^-{},12()|*+?$&あ n"), max_size=12), st.text(max_size=6))
@settings(deadline=None, max_examples=300)
def test_what_is_taken_compiles_and_fits_what_it_says(pattern: str, text: str) -> None:
    """Whatever a cell holds: a pattern of Python, whose longest text is as long as was said."""
    taken = read_pattern(pattern)
    if taken is not None and re.fullmatch(taken.text, text) and taken.longest is not None:
        assert len(text) <= taken.longest
