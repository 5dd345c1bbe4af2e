"""Each limit that a constraint may set, each that is refused, and the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.support.expressions import NAMES
from usbsurvey_desktop.questionnaire.definition import Constraint
from usbsurvey_desktop.xlsform.constraints import LONGEST_MATCHED
from usbsurvey_desktop.xlsform.expressions import constraint_text, read_constraint
from usbsurvey_desktop.xlsform.not_read import NotRead, WhyNotRead

Facts = dict[str, str | int]

_TAKEN: list[tuple[str, str, dict[str, str | int]]] = [
    ("text", "string-length(.) >= 2", {"min_length": 2}),
    ("text", "string-length(.) > 2", {"min_length": 3}),
    ("text", "5 > string-length( . )", {"max_length": 4}),
    ("text", "string-length(.) <= 4.5", {"max_length": 4}),
    ("text", "string-length(.) = 6", {"min_length": 6, "max_length": 6}),
    (
        "text",
        "(string-length(.) >= 2) and (regex(., '[a-z]*') and string-length(.) <= 9)",
        {"min_length": 2, "max_length": 9, "pattern": "[a-z]*"},
    ),
    ("text", "regex(., '[0-9]{3}-[0-9]{4}')", {"max_length": 8, "pattern": "[0-9]{3}-[0-9]{4}"}),
    ("text", r"regex(., '\d\.\d')", {"max_length": 3, "pattern": r"[0-9]\.[0-9]"}),
    ("whole", ". >= 1 and . <= 9", {"minimum": "1", "maximum": "9"}),
    ("whole", ". > 1 and . < 9", {"minimum": "2", "maximum": "8"}),
    ("whole", ". > -2.5 and . < '9'", {"minimum": "-2", "maximum": "8"}),
    ("whole", "007 <= .", {"minimum": "007"}),
    ("whole", ". >= 2.5 and . <= 7.5", {"minimum": "3", "maximum": "7"}),
    ("whole", ". = 5.0", {"minimum": "5", "maximum": "5"}),
    ("part", ". >= .5 and . <= 2.50", {"minimum": "0.5", "maximum": "2.50"}),
    ("part", ". = 1", {"minimum": "1", "maximum": "1"}),
    (
        "day",
        ". > date('2026-01-01') and . < date('2026-03-01')",
        {"minimum": "2026-01-02", "maximum": "2026-02-28"},
    ),
    ("day", "date('2026-01-01') <= .", {"minimum": "2026-01-01"}),
    ("day", ". = '2026-01-01'", {"minimum": "2026-01-01", "maximum": "2026-01-01"}),
    ("many", "count-selected(.) >= 1 and count-selected(.) < 4", {"min_count": 1, "max_count": 3}),
    ("many", "count-selected(.) = 2", {"min_count": 2, "max_count": 2}),
]


@pytest.mark.parametrize(
    ("name", "text", "members"), _TAKEN, ids=[text for _name, text, _members in _TAKEN]
)
def test_a_constraint_is_read(name: str, text: str, members: dict[str, str | int]) -> None:
    """Each limit becomes the member that means the same."""
    assert read_constraint(text, NAMES[name]) == Constraint.model_validate(members)


_NONE = WhyNotRead.NOT_IN_SUBSET
_REFUSED: list[tuple[str, str, WhyNotRead, int, Facts]] = [
    ("text", ". >=", WhyNotRead.SYNTAX, 4, {}),
    ("day", ". <= today()", WhyNotRead.UNKNOWN_FUNCTION, 5, {"function": "today"}),
    ("text", "regex('a', .)", WhyNotRead.ARGUMENTS, 0, {"function": "regex"}),
    ("text", ". = 'x'", WhyNotRead.OPERATOR, 2, {"question": "text", "operator": "="}),
    ("time", ". > 1", WhyNotRead.OPERATOR, 2, {"question": "time", "operator": ">"}),
    (
        "many",
        "string-length(.) < 5",
        WhyNotRead.OPERATOR,
        0,
        {"question": "many", "operator": "string-length"},
    ),
    (
        "one",
        "1 <= count-selected(.)",
        WhyNotRead.OPERATOR,
        5,
        {"question": "one", "operator": "count-selected"},
    ),
    ("whole", "regex(., 'a')", WhyNotRead.OPERATOR, 0, {"question": "whole", "operator": "regex"}),
    ("whole", ". >= 'x'", WhyNotRead.VALUE, 5, {"question": "whole", "value": "x"}),
    ("whole", ". = 1.5", WhyNotRead.VALUE, 4, {"question": "whole", "value": "1.5"}),
    (
        "whole",
        ". > 9999999999999999",
        WhyNotRead.VALUE,
        4,
        {"question": "whole", "value": "9999999999999999"},
    ),
    ("part", ". >= '0.5'", WhyNotRead.VALUE, 5, {"question": "part", "value": "0.5"}),
    ("day", ". >= 20260101", WhyNotRead.VALUE, 5, {"question": "day", "value": "20260101"}),
    (
        "day",
        ". > date('9999-12-31')",
        WhyNotRead.VALUE,
        4,
        {"question": "day", "value": "9999-12-31"},
    ),
    ("day", ". > 'soon'", WhyNotRead.VALUE, 4, {"question": "day", "value": "soon"}),
    (
        "text",
        "string-length(.) = 1.5",
        WhyNotRead.VALUE,
        19,
        {"question": "text", "value": "1.5"},
    ),
    ("text", "string-length(.) < 'x'", WhyNotRead.VALUE, 19, {"question": "text", "value": "x"}),
    ("day", ". < '2026-01-01'", WhyNotRead.QUOTES_DATE, 4, {"value": "2026-01-01"}),
    ("part", ". > 0", WhyNotRead.STRICT_DECIMAL, 2, {"operator": ">"}),
    ("part", "1 > .", WhyNotRead.STRICT_DECIMAL, 2, {"operator": "<"}),
    ("text", "string-length(.) < 0", WhyNotRead.ALWAYS, 19, {}),
    ("text", "string-length(.) <= 10001", WhyNotRead.ALWAYS, 20, {}),
    ("many", "count-selected(.) > 4", WhyNotRead.ALWAYS, 20, {}),
    ("whole", ". > 1 and . >= 5", WhyNotRead.REPEATED, 12, {"member": "minimum"}),
    ("whole", ". = 1 and . < 5", WhyNotRead.REPEATED, 12, {"member": "maximum"}),
    (
        "text",
        "string-length(.) < 5 and string-length(.) < 6",
        WhyNotRead.REPEATED,
        25,
        {"member": "max_length"},
    ),
    (
        "text",
        "regex(., 'a') and regex(., 'b')",
        WhyNotRead.REPEATED,
        18,
        {"member": "pattern"},
    ),
    ("text", r"regex(., '\p{L}')", WhyNotRead.PATTERN, 9, {"value": r"\p{L}"}),
    ("text", "regex(., '[z-a]')", WhyNotRead.PATTERN, 9, {"value": "[z-a]"}),
    ("text", "regex(., 'a?b?c?')", WhyNotRead.PATTERN_COSTLY, 9, {"value": "a?b?c?"}),
    (
        "text",
        "regex(., '[0-9]+')",
        WhyNotRead.PATTERN_LENGTH,
        9,
        {"value": "[0-9]+", "limit": LONGEST_MATCHED},
    ),
    (
        "text",
        "regex(., 'a{1001}')",
        WhyNotRead.PATTERN_LENGTH,
        9,
        {"value": "a{1001}", "limit": LONGEST_MATCHED},
    ),
    (
        "text",
        "string-length(.) < 2000 and regex(., 'a')",
        WhyNotRead.PATTERN_LENGTH,
        37,
        {"value": "a", "limit": LONGEST_MATCHED},
    ),
    ("whole", ". >= 1 or . = 0", _NONE, 2, {}),
    ("whole", "not(. >= 1)", _NONE, 0, {}),
    ("whole", ". != 3", _NONE, 2, {}),
    ("whole", ". != ''", _NONE, 2, {}),
    ("whole", ". >= ${part}", _NONE, 2, {}),
    ("whole", ". >= .", _NONE, 2, {}),
    ("whole", "1 <= 2", _NONE, 2, {}),
    ("whole", ". > count-selected(.)", _NONE, 2, {}),
    ("whole", ". + 1 > 2", _NONE, 2, {}),
    ("many", "selected(., 'a')", _NONE, 0, {}),
    ("text", "string-length(${text}) < 3", _NONE, 23, {}),
    ("text", "${text} = 'x'", _NONE, 8, {}),
    ("text", ".", _NONE, 0, {}),
]


@pytest.mark.parametrize(
    ("name", "text", "reason", "at", "facts"),
    _REFUSED,
    ids=[f"{name} {text}" for name, text, *_rest in _REFUSED],
)
def test_a_constraint_is_refused(
    name: str, text: str, reason: WhyNotRead, at: int, facts: Facts
) -> None:
    """With its reason, its place and what there is to say about it."""
    assert read_constraint(text, NAMES[name]) == NotRead(reason, at, facts)


def _bounds(
    low: str, high: str, values: SearchStrategy[str] | SearchStrategy[int]
) -> SearchStrategy[Constraint]:
    members = st.fixed_dictionaries({}, optional={low: values, high: values})
    return members.filter(bool).map(Constraint.model_validate)


_CONSTRAINTS = {
    "text": _bounds("min_length", "max_length", st.integers(0, 10_000)),
    "whole": _bounds("minimum", "maximum", st.integers(-(10**15), 10**15).map(str)),
    "part": _bounds(
        "minimum",
        "maximum",
        st.decimals(allow_nan=False, allow_infinity=False, places=2)
        .map(str)
        .filter(lambda text: len(text) <= 30),
    ),
    "day": _bounds("minimum", "maximum", st.dates().map(str).filter(lambda day: day[0] in "12")),
    "many": _bounds("min_count", "max_count", st.integers(0, 4)),
}


@pytest.mark.parametrize("name", [*_CONSTRAINTS])
@given(data=st.data())
@settings(deadline=None, max_examples=30)
def test_a_constraint_that_is_written_is_read_again(name: str, data: st.DataObject) -> None:
    """Exactly the same."""
    constraint = data.draw(_CONSTRAINTS[name])
    text = constraint_text(constraint, NAMES[name])
    assert text is not None
    assert read_constraint(text, NAMES[name]) == constraint


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("text", {}),
        ("text", {"pattern": r"\d", "max_length": 9}),
        ("text", {"pattern": "'\"", "max_length": 9}),
        ("text", {"pattern": "“", "max_length": 9}),
        ("text", {"pattern": "a(?:b)", "max_length": 9}),
        ("whole", {"minimum": "x"}),
        ("time", {"minimum": "2026-12-01T14:05:00+09:00"}),
    ],
    ids=str,
)
def test_a_limit_that_xlsform_cannot_say_is_not_written(
    name: str, members: dict[str, str | int]
) -> None:
    """No text is better than one that says something else."""
    assert constraint_text(Constraint.model_validate(members), NAMES[name]) is None


@given(
    st.text(
        st.sampled_from(".string-length(count-selected)regex[]{}*'\"<=>1d2,\\ and"), max_size=60
    )
)
@settings(deadline=None, max_examples=300)
def test_no_text_does_more_than_be_refused(text: str) -> None:
    """A constraint or a reason with a place in the text comes of anything that stands in a cell."""
    for asked in NAMES.values():
        read = read_constraint(text, asked)
        assert isinstance(read, Constraint) or 0 <= read.at <= len(text)
