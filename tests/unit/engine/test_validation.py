"""One answer against its question."""

import pytest

from tests.support.questionnaires import Json, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.answers import Finding, FindingCode, Raw, RawAnswer
from usbsurvey_desktop.engine.evaluation import evaluate

CHOICES = [option("a"), option("b"), option("c"), option("x", exclusive=True)]


def findings(asked: Json, answer: RawAnswer | None) -> tuple[Finding, ...]:
    """Judge one answer."""
    raw: Raw = {} if answer is None else {"Q": answer}
    return evaluate(small_form(asked), raw).findings


@pytest.mark.parametrize(
    ("type_", "constraint", "answer", "code", "facts"),
    [
        ("text", {"max_length": 3}, "あいうえ", FindingCode.TOO_LONG, {"limit": 3, "length": 4}),
        ("text", {"min_length": 3}, "𠮷野", FindingCode.TOO_SHORT, {"limit": 3, "length": 2}),
        ("text", {"max_length": 9, "pattern": "[0-9]+"}, "1a", FindingCode.PATTERN, {}),
        ("text", {}, "a" * 10_001, FindingCode.TOO_LONG, {"limit": 10_000, "length": 10_001}),
        ("integer", {"minimum": "1"}, "0", FindingCode.TOO_SMALL, {"limit": "1"}),
        ("integer", {"maximum": "9"}, "１０", FindingCode.TOO_LARGE, {"limit": "9"}),
        ("decimal", {"minimum": "0.1"}, "0.09", FindingCode.TOO_SMALL, {"limit": "0.1"}),
        (
            "date",
            {"maximum": "2026-12-31"},
            "R9.1.1",
            FindingCode.TOO_LARGE,
            {"limit": "2026-12-31"},
        ),
        ("multi_choice", {"min_count": 2}, ("a",), FindingCode.TOO_FEW, {"limit": 2, "count": 1}),
        (
            "multi_choice",
            {"max_count": 1},
            ("a", "b"),
            FindingCode.TOO_MANY,
            {"limit": 1, "count": 2},
        ),
        ("multi_choice", {}, ("a", "x"), FindingCode.EXCLUSIVE, {"code": "x"}),
        ("integer", {}, "many", FindingCode.UNPARSED, {"type": "integer"}),
        ("text", {}, "　", FindingCode.REQUIRED, {}),
    ],
)
def test_a_fault_is_told_once(
    type_: str, constraint: Json, answer: RawAnswer, code: FindingCode, facts: Json
) -> None:
    """Each fault has its code and its facts, and stands alone."""
    options = {"options": CHOICES} if type_ == "multi_choice" else {}
    asked = question("Q", type_, constraint=constraint, **options)

    assert findings(asked, answer) == (Finding("Q", code, facts=facts),)


@pytest.mark.parametrize(
    ("type_", "constraint", "answer"),
    [
        ("text", {"min_length": 1, "max_length": 3, "pattern": "[^@]+"}, "𠮷野家"),
        ("text", {}, "a" * 10_000),
        ("integer", {"minimum": "1", "maximum": "9"}, "9"),
        ("integer", {"minimum": "1", "maximum": "9"}, 1),
        ("date_time", {"minimum": "2026-12-01T00:00:00+09:00"}, "2026-12-01T00:00:00+09:00"),
        ("multi_choice", {"min_count": 1, "max_count": 2}, ("a", "b")),
        ("multi_choice", {"min_count": 2}, ("x",)),
    ],
)
def test_an_answer_at_its_bounds_is_sound(type_: str, constraint: Json, answer: RawAnswer) -> None:
    """Bounds are included, length counts code points, an exclusive choice needs no company."""
    options = {"options": CHOICES} if type_ == "multi_choice" else {}

    assert findings(question("Q", type_, constraint=constraint, **options), answer) == ()


def test_an_optional_blank_is_no_finding() -> None:
    """A question that is not required may stay blank, and is judged when it is not."""
    asked = question("Q", "text", required=False, constraint={"min_length": 2})

    assert findings(asked, None) == ()
    assert [finding.code for finding in findings(asked, "a")] == [FindingCode.TOO_SHORT]


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        (None, FindingCode.FREE_TEXT_REQUIRED, {"code": "z"}),
        ("　", FindingCode.FREE_TEXT_REQUIRED, {"code": "z"}),
        (5, FindingCode.FREE_TEXT_REQUIRED, {"code": "z"}),
        ("abcd", FindingCode.TOO_LONG, {"limit": 3, "length": 4}),
        ("abc", None, {}),
    ],
)
def test_the_text_of_a_chosen_option_is_required(
    text: RawAnswer | None, code: FindingCode | None, facts: Json
) -> None:
    """The free text is an item of its own, with its own limit."""
    options = [option("a"), option("z", free_text={"max_length": 3})]
    form = small_form(question("Q", "single_choice", options=options))

    raw: Raw = {"Q": "z"} if text is None else {"Q": "z", "Q.z": text}
    found = evaluate(form, raw).findings

    assert found == (() if code is None else (Finding("Q.z", code, facts=facts),))
    assert evaluate(form, {**raw, "Q": "a"}).findings == ()
