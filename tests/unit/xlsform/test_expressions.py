"""Each spelling of a condition that is taken, and each that is refused: its reason and place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.support.expressions import NAMES, conditions, written
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import Comparison, Condition, Operator
from usbsurvey_desktop.records import JsonValue, canonical
from usbsurvey_desktop.xlsform.expressions import condition_text, read_condition
from usbsurvey_desktop.xlsform.grammar import DEEPEST, LONGEST
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead, WhyNotRead


def _is(question: str, operator: str, value: JsonValue) -> dict[str, JsonValue]:
    return {"question": question, "operator": operator, "value": value}


_A = _is("one", "=", "a")
_B = _is("one", "=", "b")
_Y = _is("yes", "=", "yes")
_TAKEN = {
    "${one} = 'a'": _A,
    '${one}="a"': _A,
    " \t\r\n${one}\n=\t'a' ": _A,
    "'a' = ${one}": _A,
    "(((${one} = 'a')))": _A,
    "${one} = ‘a’": _A,
    "${one} = “a”": _A,
    "selected(${one}, 'a')": _A,
    "${one} = 1": _is("one", "=", "1"),
    "${one} = 1.0": _is("one", "=", "1"),
    "${one} != 'a'": {"not": _A},
    "not(${one} = 'a')": {"not": _A},
    "not (not(${one} = 'a'))": {"not": {"not": _A}},
    "${one} != '' and ${one} != 'a'": _is("one", "!=", "a"),
    "(${one} != '' and ${one} != 'a') or ${yes} = 'yes'": {
        "any": [_is("one", "!=", "a"), _Y],
    },
    "(${one} != '') and (${one} != 'a')": {
        "all": [_is("one", "exists", value=True), {"not": _A}],
    },
    "${yes} != '' and ${one} != 'a'": {"all": [_is("yes", "exists", value=True), {"not": _A}]},
    "${one} = ''": _is("one", "exists", value=False),
    "'' != ${many}": _is("many", "exists", value=True),
    "${time} != ''": _is("time", "exists", value=True),
    "${one} = 'a' or ${one} = 'b' and ${yes} = 'yes'": {"any": [_A, {"all": [_B, _Y]}]},
    "${one}='a'or${yes}='yes'or not(${one}='b')": {"any": [_A, _Y, {"not": _B}]},
    "(${one} = 'a' and ${yes} = 'yes') and ${one} = 'b'": {"all": [{"all": [_A, _Y]}, _B]},
    "${one} = 'a' and true()": {"all": [_A]},
    "false() or ${one} = 'a'": {"any": [_A]},
    "selected(${many}, 'a')": _is("many", "any_of", ["a"]),
    "selected(${many}, 'a') or selected(${many}, 'b')": _is("many", "any_of", ["a", "b"]),
    "selected(${many}, 'a') and selected(${many}, 'b')": _is("many", "all_of", ["a", "b"]),
    "selected(${many}, 'a') and true()": _is("many", "all_of", ["a"]),
    "(selected(${many}, 'a')) and true()": {"all": [_is("many", "any_of", ["a"])]},
    "selected(${many}, 'a') or ${one} = 'a' or selected(${many}, 'b')": {
        "any": [_is("many", "any_of", ["a"]), _A, _is("many", "any_of", ["b"])],
    },
    "not(selected(${many}, 'a'))": {"not": _is("many", "any_of", ["a"])},
    "${many} != '' and not(selected(${many}, 'a') or selected(${many}, 'b'))": _is(
        "many", "none_of", ["a", "b"]
    ),
    "count-selected(${many}) >= 2": _is("many", "count>=", 2),
    "count-selected(${many}) > 1.5": _is("many", "count>=", 2),
    "2 < count-selected(${many})": _is("many", "count>=", 3),
    "count-selected(${many}) <= 2": {"not": _is("many", "count>=", 3)},
    "count-selected(${many}) < 1": {"not": _is("many", "count>=", 1)},
    "${many} != '' and count-selected(${many}) < 3": _is("many", "count<=", 2),
    "${many} != '' and count-selected(${many}) <= 4": _is("many", "count<=", 4),
    "${many} != '' and count-selected(${many}) >= 0": _is("many", "count>=", 0),
    "count-selected(${many}) = 0": _is("many", "exists", value=False),
    "count-selected(${many}) != 0": _is("many", "exists", value=True),
    "count-selected(${many}) = 2": {
        "all": [_is("many", "count>=", 2), _is("many", "count<=", 2)],
    },
    "count-selected(${many}) != 2": {
        "not": {"all": [_is("many", "count>=", 2), _is("many", "count<=", 2)]},
    },
    "count-selected(${many}) = 2.0": {
        "all": [_is("many", "count>=", 2), _is("many", "count<=", 2)],
    },
    "count-selected(${many}) != 2.": {
        "not": {"all": [_is("many", "count>=", 2), _is("many", "count<=", 2)]},
    },
    '${text} = "it\'s"': _is("text", "=", "it's"),
    "${text} != '' and ${text} != 'あ'": _is("text", "!=", "あ"),
    "${body} = '011002'": _is("body", "=", "011002"),
    "${whole} = 5": _is("whole", "=", 5),
    "${whole} = '-5'": _is("whole", "=", -5),
    "${whole} = - 5.0": _is("whole", "=", -5),
    "${whole} >= 007": _is("whole", ">=", 7),
    "${whole} > 2.5": _is("whole", ">=", 3),
    "${whole} <= 2.5": _is("whole", "<=", 2),
    "3 < ${whole}": _is("whole", ">", 3),
    "${part} < 2.50": _is("part", "<", "2.50"),
    "${part} >= .5": _is("part", ">=", "0.5"),
    "${part} = 2.": _is("part", "=", "2"),
    "${part} = -00.5": _is("part", "=", "-0.5"),
    "${day} > date('2026-01-01')": _is("day", ">", "2026-01-01"),
    'date( "2026-01-01" ) >= ${day}': _is("day", "<=", "2026-01-01"),
    "${day} = '2026-01-01'": _is("day", "=", "2026-01-01"),
}


@pytest.mark.parametrize("text", [*_TAKEN])
def test_a_condition_is_read(text: str) -> None:
    """Each spelling becomes the one condition that means the same."""
    read = read_condition(text, NAMES)
    assert not isinstance(read, NotRead)
    assert read.model_dump(mode="json", by_alias=True) == _TAKEN[text]


_NONE = WhyNotRead.NOT_IN_SUBSET
_REFUSED = [
    ("", WhyNotRead.SYNTAX, 0, {}),
    ("${one} =", WhyNotRead.SYNTAX, 8, {}),
    ("${one} = 'a", WhyNotRead.SYNTAX, 9, {}),
    ("(${one} = 'a'", WhyNotRead.SYNTAX, 13, {}),
    ("${one}\u3000= 'a'", WhyNotRead.SYNTAX, 6, {}),
    ("/data/one = 'a'", WhyNotRead.SYNTAX, 0, {}),
    ("one = 'a'", WhyNotRead.SYNTAX, 0, {}),
    ("${one} == 'a'", WhyNotRead.SYNTAX, 8, {}),
    ("${one} = 'a' AND ${one} = 'b'", WhyNotRead.SYNTAX, 13, {}),
    ("\x00", WhyNotRead.SYNTAX, 0, {}),
    (" " * (LONGEST + 1), WhyNotRead.TOO_LONG, LONGEST, {"limit": LONGEST}),
    ("(" * 33 + "1" + ")" * 33, WhyNotRead.TOO_DEEP, 0, {"limit": DEEPEST}),
    ("not(" * 5000 + "1" + ")" * 5000, WhyNotRead.TOO_DEEP, 4967 * 4, {"limit": DEEPEST}),
    ("${one} = today()", WhyNotRead.UNKNOWN_FUNCTION, 9, {"function": "today"}),
    ("jr:choice-name(1)", WhyNotRead.UNKNOWN_FUNCTION, 0, {"function": "jr:choice-name"}),
    ("not(1, 2)", WhyNotRead.ARGUMENTS, 0, {"function": "not"}),
    ("selected('a', ${one})", WhyNotRead.ARGUMENTS, 0, {"function": "selected"}),
    ("selected(${one}, 1)", WhyNotRead.ARGUMENTS, 17, {"function": "selected"}),
    ("true(1)", WhyNotRead.ARGUMENTS, 0, {"function": "true"}),
    ("${two} = 'a'", WhyNotRead.UNKNOWN_QUESTION, 0, {"question": "two"}),
    ("${ one } = 'a'", WhyNotRead.UNKNOWN_QUESTION, 0, {"question": " one "}),
    ("1 = count-selected(${n})", WhyNotRead.UNKNOWN_QUESTION, 19, {"question": "n"}),
    ("${one} = 'z'", WhyNotRead.UNKNOWN_OPTION, 9, {"question": "one", "value": "z"}),
    ("${one} = 2", WhyNotRead.UNKNOWN_OPTION, 9, {"question": "one", "value": "2"}),
    ("selected(${one}, ' ')", WhyNotRead.UNKNOWN_OPTION, 17, {"question": "one", "value": " "}),
    (
        "selected(${many}, 'a b')",
        WhyNotRead.UNKNOWN_OPTION,
        18,
        {"question": "many", "value": "a b"},
    ),
    ("${many} = 'a'", WhyNotRead.OPERATOR, 8, {"question": "many", "operator": "="}),
    ("${one} < 1", WhyNotRead.OPERATOR, 7, {"question": "one", "operator": "<"}),
    ("'a' < ${text}", WhyNotRead.OPERATOR, 4, {"question": "text", "operator": ">"}),
    ("${text} > ''", WhyNotRead.OPERATOR, 8, {"question": "text", "operator": ">"}),
    ("${time} = 'x'", WhyNotRead.OPERATOR, 8, {"question": "time", "operator": "="}),
    (
        "selected(${text}, 'a')",
        WhyNotRead.OPERATOR,
        0,
        {"question": "text", "operator": "selected"},
    ),
    (
        "count-selected(${one}) = 1",
        WhyNotRead.OPERATOR,
        0,
        {"question": "one", "operator": "count-selected"},
    ),
    ("${text} = 5", WhyNotRead.VALUE, 10, {"question": "text", "value": "5"}),
    ("${text} = ' '", WhyNotRead.VALUE, 10, {"question": "text", "value": " "}),
    ("${text} = 'a  b'", WhyNotRead.VALUE, 10, {"value": "a  b"}),
    ("${text} = 'a\nb'", WhyNotRead.VALUE, 10, {"value": "a\nb"}),
    ("${text} = '${one}'", WhyNotRead.VALUE, 10, {"value": "${one}"}),
    ("${body} = '011001'", WhyNotRead.VALUE, 10, {"question": "body", "value": "011001"}),
    ("${whole} = 'x'", WhyNotRead.VALUE, 11, {"question": "whole", "value": "x"}),
    ("${whole} = '05'", WhyNotRead.VALUE, 11, {"question": "whole", "value": "05"}),
    ("${whole} = 2.5", WhyNotRead.VALUE, 11, {"question": "whole", "value": "2.5"}),
    ("${whole} < 'x'", WhyNotRead.VALUE, 11, {"question": "whole", "value": "x"}),
    (
        "${whole} < 9007199254740993",
        WhyNotRead.VALUE,
        11,
        {"question": "whole", "value": "9007199254740993"},
    ),
    ("${whole} = " + "1" * 31, WhyNotRead.VALUE, 11, {"question": "whole", "value": "1" * 31}),
    ("${part} = '0.5'", WhyNotRead.VALUE, 10, {"question": "part", "value": "0.5"}),
    ("${part} = " + "1" * 31, WhyNotRead.VALUE, 10, {"question": "part", "value": "1" * 31}),
    ("${day} = 20260101", WhyNotRead.VALUE, 9, {"question": "day", "value": "20260101"}),
    (
        "${day} = date('2026-02-30')",
        WhyNotRead.VALUE,
        9,
        {"question": "day", "value": "2026-02-30"},
    ),
    ("${day} < 'x'", WhyNotRead.VALUE, 9, {"question": "day", "value": "x"}),
    (
        "${one} = date('2026-01-01')",
        WhyNotRead.VALUE,
        9,
        {"question": "one", "value": "2026-01-01"},
    ),
    ("count-selected(${many}) = 1.5", WhyNotRead.VALUE, 26, {"question": "many", "value": "1.5"}),
    ("count-selected(${many}) < 'x'", WhyNotRead.VALUE, 26, {"question": "many", "value": "x"}),
    ("${day} < '2026-01-01'", WhyNotRead.QUOTES_DATE, 9, {"value": "2026-01-01"}),
    (
        "selected(${one}, '" + "x" * 999 + "')",
        WhyNotRead.UNKNOWN_OPTION,
        17,
        {"question": "one", "value": "x" * 100},
    ),
    ("${day} = date(1)", WhyNotRead.NOT_IN_SUBSET, 7, {}),
    ("true()", WhyNotRead.ALWAYS, 0, {}),
    ("${one} = 'a' or true()", WhyNotRead.ALWAYS, 16, {}),
    ("true() and true()", WhyNotRead.ALWAYS, 0, {}),
    ("count-selected(${many}) >= 0", WhyNotRead.ALWAYS, 27, {}),
    ("count-selected(${many}) > 4", WhyNotRead.ALWAYS, 26, {}),
    ("count-selected(${many}) <= 4", WhyNotRead.ALWAYS, 27, {}),
    ("count-selected(${many}) < 0", WhyNotRead.ALWAYS, 26, {}),
    ("count-selected(${many}) = 5", WhyNotRead.ALWAYS, 26, {}),
    ("not(count-selected(${many}) < 0)", WhyNotRead.ALWAYS, 30, {}),
    ("${one}", _NONE, 0, {}),
    ("'a'", _NONE, 0, {}),
    ("${one} = ${yes}", _NONE, 7, {}),
    ("1 = 1", _NONE, 2, {}),
    ("not(${one}) = 'a'", _NONE, 12, {}),
    (". = 'a'", _NONE, 2, {}),
    ("${one} = 'a' = 'b'", _NONE, 13, {}),
    ("${whole} + 1 = 2", _NONE, 9, {}),
    ("${whole} mod 2 = 0", _NONE, 9, {}),
    ("2 * ${whole} = 0", _NONE, 2, {}),
    ("${whole} = --1", _NONE, 11, {}),
    ("-${whole} = 1", _NONE, 0, {}),
    ("string-length(${text}) > 3", _NONE, 23, {}),
    ("regex(${text}, 'a')", _NONE, 0, {}),
    ("count-selected(${many})", _NONE, 0, {}),
    ("count-selected(., 1) = 1", _NONE, 21, {}),
    ("date('2026-01-01') = date('2026-01-01')", _NONE, 19, {}),
]


@pytest.mark.parametrize(
    ("text", "reason", "at", "facts"), _REFUSED, ids=[text[:30] for text, *_rest in _REFUSED]
)
def test_a_condition_is_refused(
    text: str, reason: WhyNotRead, at: int, facts: dict[str, str | int]
) -> None:
    """With its reason, its place and what there is to say about it."""
    assert read_condition(text, NAMES) == NotRead(reason, at, facts)


def test_every_reason_has_its_text() -> None:
    """Nothing is refused for a reason that no test shows."""
    shown = {reason for _text, reason, _at, _facts in _REFUSED}
    assert shown >= set(WhyNotRead) - OF_CONSTRAINTS


OF_CONSTRAINTS = {
    WhyNotRead.STRICT_DECIMAL,
    WhyNotRead.REPEATED,
    WhyNotRead.PATTERN,
    WhyNotRead.PATTERN_COSTLY,
    WhyNotRead.PATTERN_LENGTH,
}


@given(conditions())
@settings(deadline=None, max_examples=200)
def test_a_condition_that_is_written_is_read_again(condition: Condition) -> None:
    """Exactly the same, whatever it is nested in; only times cannot be written."""
    text = condition_text(condition, NAMES)
    assert text is not None
    assert read_condition(text, NAMES) == condition


@given(written("one", "yes", "many", "text", "whole", "part", "day", "body"))
@settings(deadline=None, max_examples=100)
def test_what_was_read_is_written_and_read_again(text: str) -> None:
    """A form that came from an XLSForm goes back into one, and is the same again."""
    condition = read_condition(text, NAMES)
    if not isinstance(condition, NotRead):
        again = condition_text(condition, NAMES)
        assert again is not None
        assert read_condition(again, NAMES) == condition


_NOT_WRITTEN = [
    _is("time", "=", "2026-12-01T14:05:00+09:00"),
    _is("unknown", "exists", value=True),
    {"question": "one", "operator": "=", "other": "yes"},
    {"all": [{"texts": "secret_like"}]},
    _is("text", "=", "'\""),
    _is("text", "=", "a  b"),
    _is("text", "=", "“"),
    _is("text", "=", "a\nb"),
    _is("text", "=", "${one}"),
    _is("one", "=", "z"),
]


@pytest.mark.parametrize("condition", _NOT_WRITTEN, ids=str)
def test_what_xlsform_cannot_say_is_not_written(condition: dict[str, JsonValue]) -> None:
    """No text is better than one that says something else."""
    read: Condition = TypeAdapter(Condition).validate_json(canonical(condition))
    assert condition_text(read, NAMES) is None


def test_a_condition_speaks_of_questions_by_their_names_in_the_sheet() -> None:
    """Which need not be their link_ids."""
    names = {"q1": Asked("A-1", ItemType.YES_NO, ("yes", "no"))}
    condition = Comparison(question="A-1", operator=Operator.EQUAL, value="no")
    assert condition_text(condition, names) == "${q1} = 'no'"
    assert read_condition("${q1} = 'no'", names) == condition


def test_the_longest_set_of_choices_fits_a_cell() -> None:
    """As many options as a form may give, with codes as long as they may be."""
    codes = tuple(f"{at:032}" for at in range(500))
    names = {"x" * 20: Asked("x" * 20, ItemType.MULTI_CHOICE, codes)}
    some = Comparison(question="x" * 20, operator=Operator.ANY_OF, value=codes[:400])
    text = condition_text(some, names)
    assert text is not None
    assert len(text) < LONGEST
    every = some.model_copy(update={"value": codes})
    assert condition_text(every, names) is None


@given(st.text(st.sampled_from("${onemayspart}()<>=!'\"., 0123-andor ‘\n"), max_size=80))
@settings(deadline=None, max_examples=300)
def test_no_text_does_more_than_be_refused(text: str) -> None:
    """A condition or a reason with a place in the text comes of anything that stands in a cell."""
    read = read_condition(text, NAMES)
    if isinstance(read, NotRead):
        assert 0 <= read.at <= len(text)
    else:
        assert condition_text(read, NAMES) is not None
