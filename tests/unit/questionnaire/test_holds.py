"""Whether a condition holds for given answers."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import Json, compares, equals, form, question, read
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.holds import holds
from usbsurvey_desktop.questionnaire.tree import question_types
from usbsurvey_desktop.questionnaire.value import Value

ASKED = (
    question("Y"),
    question("M", "multi_choice"),
    question("I", "integer"),
    question("J", "integer"),
    question("D", "decimal"),
    question("T", "date"),
    question("N", "text"),
    question("O", "text"),
    question("W", "date_time"),
    question("X", "date_time"),
)


NINE, NOON = (datetime(2026, 12, 1, hour, tzinfo=timezone(timedelta(hours=9))) for hour in (9, 12))
NOON_ABROAD = datetime(2026, 12, 1, 3, tzinfo=UTC)


def _condition(condition: Json) -> Condition:
    check = {"id": "X", "severity": "info", "when": condition, "text": "x"}
    return read(form(*ASKED, checks=[check])).checks[0].when


TYPES = question_types(read(form(*ASKED)))


def _holds(condition: Json, **answers: Value) -> bool:
    return holds(_condition(condition), answers, TYPES)


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (compares("Y", "exists", True), {}, False),
        (compares("Y", "exists", False), {}, True),
        (compares("Y", "exists", True), {"Y": "no"}, True),
        (compares("Y", "exists", False), {"Y": "no"}, False),
        (equals("Y", "yes"), {"Y": "yes"}, True),
        (equals("Y", "yes"), {"Y": "no"}, False),
        (compares("Y", "!=", "yes"), {"Y": "no"}, True),
        (compares("Y", "!=", "yes"), {}, False),
        (compares("I", "<", 5), {"I": 4}, True),
        (compares("I", "<", 5), {"I": 5}, False),
        (compares("I", "<=", 5), {"I": 5}, True),
        (compares("I", ">", 5), {"I": 5}, False),
        (compares("I", ">=", 5), {"I": 5}, True),
        (compares("I", ">=", 5), {}, False),
        (compares("D", "=", "0.50"), {"D": Decimal("0.5")}, True),
        (compares("T", "<", "2026-12-01"), {"T": date(2026, 11, 30)}, True),
        (compares("M", "any_of", ["a"]), {"M": ("a", "b")}, True),
        (compares("M", "any_of", ["a"]), {"M": ("b",)}, False),
        (compares("M", "all_of", ["a", "b"]), {"M": ("b",)}, False),
        (compares("M", "all_of", ["a", "b"]), {"M": ("b", "a")}, True),
        (compares("M", "none_of", ["a"]), {"M": ("b",)}, True),
        (compares("M", "none_of", ["a"]), {"M": ("a",)}, False),
        (compares("M", "none_of", ["a"]), {}, False),
        (compares("M", "count>=", 2), {"M": ("a", "b")}, True),
        (compares("M", "count>=", 2), {"M": ("a",)}, False),
        (compares("M", "count<=", 1), {"M": ("a",)}, True),
        (compares("M", "count<=", 1), {}, False),
        ({"all": [equals("Y", "yes"), equals("I", 1)]}, {"Y": "yes"}, False),
        ({"any": [equals("Y", "yes"), equals("I", 1)]}, {"Y": "yes"}, True),
        ({"not": equals("Y", "yes")}, {}, True),
        ({"not": equals("Y", "yes")}, {"Y": "yes"}, False),
        ({"question": "I", "operator": "<", "other": "J"}, {"I": 1, "J": 2}, True),
        ({"question": "I", "operator": "<", "other": "J"}, {"I": 2, "J": 2}, False),
        ({"question": "I", "operator": "<", "other": "J"}, {"I": 2}, False),
        ({"question": "I", "operator": "!=", "other": "J"}, {"J": 2}, False),
        ({"question": "N", "operator": "=", "other": "O"}, {"N": "山田 太", "O": "山田　太"}, True),
        ({"question": "N", "operator": "!=", "other": "O"}, {"N": "山田", "O": " 山田"}, False),
        ({"question": "N", "operator": "=", "other": "O"}, {"N": "山田", "O": "山本"}, False),
        (equals("N", "山田 太"), {"N": "山田　太"}, False),
        ({"question": "W", "operator": "<=", "other": "X"}, {"W": NINE, "X": NOON}, True),
        ({"question": "X", "operator": "<", "other": "W"}, {"W": NINE, "X": NOON}, False),
        ({"question": "X", "operator": "=", "other": "W"}, {"W": NOON_ABROAD, "X": NOON}, True),
        ({"texts": "secret_like"}, {}, False),
        ({"texts": "secret_like"}, {"N": "普通の文", "Y": "yes", "I": 123456789012}, False),
        ({"texts": "secret_like"}, {"N": "普通の文", "O": "123456789012"}, True),
        ({"texts": "secret_like"}, {"Y": "no", "Y.no": "合言葉は山"}, True),
    ],
)
def test_a_condition_is_read_as_the_semantics_say(
    condition: Json, answers: dict[str, Value], *, expected: bool
) -> None:
    """Each operator, the three connectives, and every one of them on a missing answer."""
    assert _holds(condition, **answers) is expected


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (compares("Y", "any_of", ["yes"]), {"Y": "yes"}),
        (compares("M", "=", "a"), {"M": ("a",)}),
        (compares("Y", "count>=", 1), {"Y": "yes"}),
        (equals("I", "1"), {"I": 1}),
    ],
)
def test_a_comparison_that_lint_would_refuse_is_false(
    condition: Json, answers: dict[str, Value]
) -> None:
    """Should a comparison without sense come through, it shows nothing rather than everything."""
    assert not _holds(condition, **answers)


@settings(deadline=None, max_examples=50)
@given(
    answers=st.dictionaries(
        st.sampled_from(["I", "J"]), st.integers(min_value=-3, max_value=3), max_size=2
    ),
    bound=st.integers(min_value=-3, max_value=3),
)
def test_the_order_operators_agree_with_one_another(answers: dict[str, int], bound: int) -> None:
    """For an answer exactly one of <, =, > holds; for none of them without an answer."""
    given_answers: dict[str, Value] = dict(answers)
    true = [_holds(compares("I", sign, bound), **given_answers) for sign in ("<", "=", ">")]
    wide = [_holds(compares("I", sign, bound), **given_answers) for sign in ("<=", ">=", "!=")]

    assert sum(true) == ("I" in answers)
    assert wide == [true[0] or true[1], true[1] or true[2], true[0] or true[2]]
