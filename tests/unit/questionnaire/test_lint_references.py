"""Lint: what refers to what."""

import pytest

from tests.support.questionnaires import (
    Json,
    compares,
    equals,
    form,
    found,
    group,
    option,
    question,
    whole_form,
)
from usbsurvey_desktop.questionnaire.finding import LintCode

FIRST = "/items/0/items/0/items/0"
SECOND = "/items/0/items/0/items/1"


def _check(when: Json) -> Json:
    return {"id": "X1", "severity": "block", "when": when, "text": "x"}


def _note(text: str = "x", when: Json | None = None) -> list[Json]:
    return [{"text": text} if when is None else {"text": text, "when": when}]


@pytest.mark.parametrize(
    ("document", "code", "pointer", "link_id"),
    [
        (
            form(question("A", enable_when=equals("Z", "yes"))),
            LintCode.DANGLING_REFERENCE,
            f"{FIRST}/enable_when",
            "A",
        ),
        (
            form(question("A", enable_when=equals("page", "yes"))),
            LintCode.DANGLING_REFERENCE,
            f"{FIRST}/enable_when",
            "A",
        ),
        (
            form(question("A", enable_when=equals("B", "yes")), question("B")),
            LintCode.FORWARD_REFERENCE,
            f"{FIRST}/enable_when",
            "A",
        ),
        (
            form(question("A", enable_when={"not": {"all": [equals("A", "yes")]}})),
            LintCode.SELF_REFERENCE,
            f"{FIRST}/enable_when/not/all/0",
            "A",
        ),
        (
            whole_form(group("s", question("A"), page=True, enable_when=equals("A", "yes"))),
            LintCode.SELF_REFERENCE,
            "/items/0/enable_when",
            "s",
        ),
        (
            form(question("A", refers_to="Z")),
            LintCode.DANGLING_REFERENCE,
            f"{FIRST}/refers_to",
            "A",
        ),
        (
            form(question("A", refers_to="B"), question("B")),
            LintCode.FORWARD_REFERENCE,
            f"{FIRST}/refers_to",
            "A",
        ),
        (
            form(question("A", refers_to="A")),
            LintCode.SELF_REFERENCE,
            f"{FIRST}/refers_to",
            "A",
        ),
        (
            form(question("A", notes=_note("{answer:Z}"))),
            LintCode.DANGLING_REFERENCE,
            f"{FIRST}/notes/0/text",
            "A",
        ),
        (
            form(question("A", notes=_note(when=equals("B", "yes"))), question("B")),
            LintCode.FORWARD_REFERENCE,
            f"{FIRST}/notes/0/when",
            "A",
        ),
        (
            form(question("A"), checks=[_check({"any": [equals("Z", "yes")]})]),
            LintCode.DANGLING_REFERENCE,
            "/checks/0/when/any/0",
            "",
        ),
    ],
)
def test_a_reference_must_lead_to_an_earlier_question(
    document: Json, code: LintCode, pointer: str, link_id: str
) -> None:
    """A reference that leads nowhere, forward or to itself is told at its place."""
    assert found(document) == {(code, pointer, link_id)}


def test_a_cycle_is_named_with_its_references() -> None:
    """Two questions that wait for one another are a cycle, besides the forward reference."""
    document = form(
        question("A", enable_when=equals("B", "yes")),
        question("B", enable_when=equals("A", "yes")),
    )

    assert found(document) == {
        (LintCode.FORWARD_REFERENCE, f"{FIRST}/enable_when", "A"),
        (LintCode.CYCLE, FIRST, "A"),
    }


def test_a_cycle_through_a_group_is_found() -> None:
    """A group's condition rules what stands in it, so a cycle may go through the group."""
    document = whole_form(
        group("s1", question("A"), page=True, enable_when=equals("B", "yes")),
        group("s2", question("B"), page=True, enable_when=equals("A", "yes")),
    )

    assert (LintCode.CYCLE, "/items/0/items/0", "A") in found(document)


TYPED = {
    "yes_no": question("A"),
    "single_choice": question("A", "single_choice"),
    "multi_choice": question("A", "multi_choice"),
    "text": question("A", "text"),
    "integer": question("A", "integer"),
    "decimal": question("A", "decimal"),
    "date": question("A", "date"),
    "date_time": question("A", "date_time"),
    "body_code": question("A", "body_code"),
}
NOON = "2026-12-01T12:00:00+09:00"


def _judged(type_: str, operator: str, value: object) -> set[tuple[LintCode, str, str]]:
    return found(form(TYPED[type_], question("B", enable_when=compares("A", operator, value))))


@pytest.mark.parametrize(
    ("type_", "operator", "value"),
    [
        ("yes_no", "exists", True),
        ("text", "exists", False),
        ("yes_no", "=", "no"),
        ("single_choice", "!=", "a"),
        ("multi_choice", "any_of", ["a"]),
        ("multi_choice", "all_of", ["a", "b"]),
        ("multi_choice", "none_of", ["b"]),
        ("multi_choice", "count>=", 2),
        ("multi_choice", "count<=", 1),
        ("text", "=", "x"),
        ("integer", "<", 5),
        ("integer", "!=", 0),
        ("decimal", "<=", "0.5"),
        ("date", ">", "2026-12-01"),
        ("date_time", ">=", NOON),
        ("body_code", "=", "131016"),
    ],
)
def test_each_type_has_its_operators(type_: str, operator: str, value: object) -> None:
    """A comparison that fits the type of its question has no finding."""
    assert _judged(type_, operator, value) == set()


@pytest.mark.parametrize(
    ("type_", "operator", "value", "code"),
    [
        ("multi_choice", "=", "a", LintCode.OPERATOR),
        ("multi_choice", "!=", "a", LintCode.OPERATOR),
        ("multi_choice", "<", "a", LintCode.OPERATOR),
        ("single_choice", "any_of", ["a"], LintCode.OPERATOR),
        ("yes_no", "count>=", 1, LintCode.OPERATOR),
        ("text", "<", "x", LintCode.OPERATOR),
        ("body_code", ">", "131016", LintCode.OPERATOR),
        ("integer", "all_of", ["a"], LintCode.OPERATOR),
        ("yes_no", "exists", "yes", LintCode.VALUE),
        ("yes_no", "=", True, LintCode.VALUE),
        ("single_choice", "=", 1, LintCode.VALUE),
        ("multi_choice", "any_of", "a", LintCode.VALUE),
        ("multi_choice", "any_of", [], LintCode.VALUE),
        ("multi_choice", "count>=", 3, LintCode.VALUE),
        ("multi_choice", "count>=", -1, LintCode.VALUE),
        ("multi_choice", "count>=", True, LintCode.VALUE),
        ("integer", "=", "5", LintCode.VALUE),
        ("decimal", "=", 5, LintCode.VALUE),
        ("decimal", "=", "5,0", LintCode.VALUE),
        ("date", "=", "2026-02-30", LintCode.VALUE),
        ("date_time", "=", "2026-02-01T00:00:00", LintCode.VALUE),
        ("body_code", "=", "131017", LintCode.VALUE),
        ("yes_no", "=", "maybe", LintCode.UNKNOWN_OPTION),
        ("single_choice", "!=", "c", LintCode.UNKNOWN_OPTION),
        ("multi_choice", "none_of", ["a", "c"], LintCode.UNKNOWN_OPTION),
    ],
)
def test_a_comparison_that_cannot_be_made_is_refused(
    type_: str, operator: str, value: object, code: LintCode
) -> None:
    """An operator, a value or an option that the question does not have is told by its code."""
    pointer = "/items/0/items/0/items/1/enable_when"

    assert _judged(type_, operator, value) == {(code, pointer, "B")}


def _items_compared(operator: str, left: str, right: str) -> set[tuple[LintCode, str, str]]:
    when = {"question": "A", "operator": operator, "other": "B"}
    other = {**TYPED[right], "link_id": "B"}
    return found(form(TYPED[left], other, checks=[_check(when)]))


@pytest.mark.parametrize(
    ("operator", "left", "right", "code"),
    [
        ("<", "date", "integer", LintCode.ITEM_COMPARISON),
        ("<", "text", "text", LintCode.OPERATOR),
        ("any_of", "multi_choice", "multi_choice", LintCode.OPERATOR),
        ("exists", "date", "date", LintCode.OPERATOR),
        (">", "body_code", "body_code", LintCode.OPERATOR),
    ],
)
def test_two_items_are_compared_only_in_one_type(
    operator: str, left: str, right: str, code: LintCode
) -> None:
    """A check compares two items of one type, by an operator that the type has."""
    assert _items_compared(operator, left, right) == {(code, "/checks/0/when", "")}


@pytest.mark.parametrize("type_", ["text", "date", "date_time", "integer", "decimal", "yes_no"])
def test_two_items_of_one_type_may_be_compared(type_: str) -> None:
    """Checks may compare two items; equality fits every single value."""
    assert _items_compared("!=", type_, type_) == set()


def test_an_item_is_not_compared_with_itself() -> None:
    """It would always hold, or never."""
    when = {"question": "A", "operator": "=", "other": "A"}
    document = form(question("A", "text"), checks=[_check(when)])

    assert found(document) == {(LintCode.ITEM_COMPARISON, "/checks/0/when", "")}


SEARCH = {"texts": "secret_like"}


def test_one_check_may_look_through_all_texts() -> None:
    """It stands as the whole condition of a check and names no question."""
    assert found(form(question("A", "text"), checks=[_check(SEARCH)])) == set()


def test_a_second_look_through_all_texts_is_refused() -> None:
    """Each would cost a walk through every text; one says all."""
    checks = [_check(SEARCH), {**_check(SEARCH), "id": "Y"}]

    assert found(form(question("A", "text"), checks=checks)) == {
        (LintCode.CHECK_ONLY, "/checks/1/when", "")
    }


def test_texts_are_looked_through_by_whole_checks_only() -> None:
    """Neither a part of a check nor a condition of a question may do it."""
    nested = {"all": [SEARCH, equals("A", "x")]}
    asked = question("B", enable_when=SEARCH, required_when={"not": SEARCH})
    document = form(question("A", "text"), asked, checks=[_check(nested)])

    assert found(document) == {
        (LintCode.CHECK_ONLY, "/checks/0/when/all/0", ""),
        (LintCode.CHECK_ONLY, "/items/0/items/0/items/1/enable_when", "B"),
        (LintCode.CHECK_ONLY, "/items/0/items/0/items/1/required_when/not", "B"),
    }


def test_a_check_belongs_to_a_page() -> None:
    """Its page must be one of the form."""
    right = {**_check(equals("A", "yes")), "page": "page"}
    wrong = {**_check(equals("A", "yes")), "id": "Y", "page": "section"}

    assert found(form(question("A"), checks=[right, wrong])) == {
        (LintCode.DANGLING_REFERENCE, "/checks/1/page", "")
    }


def test_what_makes_a_question_required_stands_before_it() -> None:
    """Later questions and the question itself do not decide whether it must be answered."""
    document = form(
        question("A", required_when=equals("B", "yes")),
        question("B", required_when=equals("B", "yes")),
        question("C", required_when=equals("A", "maybe")),
        question("D", required_when=equals("A", "no")),
    )
    items = "/items/0/items/0/items"

    assert found(document) == {
        (LintCode.FORWARD_REFERENCE, f"{items}/0/required_when", "A"),
        (LintCode.SELF_REFERENCE, f"{items}/1/required_when", "B"),
        (LintCode.UNKNOWN_OPTION, f"{items}/2/required_when", "C"),
    }


def test_two_items_are_compared_in_checks_only() -> None:
    """A condition that compares two items would not be decidable beforehand."""
    when = {"question": "A", "operator": "<", "other": "B"}
    document = form(question("A", "date"), question("B", "date"), question("C", enable_when=when))

    assert found(document) == {
        (LintCode.ITEM_COMPARISON, "/items/0/items/0/items/2/enable_when", "C")
    }


def test_a_note_may_look_at_its_own_question() -> None:
    """A remark may appear when its own question is answered in a certain way."""
    when = compares("A", "any_of", ["a"])
    asked = question("A", "multi_choice", notes=_note("{answer:A}", when))

    assert found(form(asked)) == set()


def test_checks_may_look_anywhere() -> None:
    """A check compares questions in any order."""
    when = {"all": [equals("B", "yes"), equals("A", "no")]}

    assert found(form(question("A"), question("B"), checks=[_check(when)])) == set()


def test_an_option_of_a_later_form_of_the_question_is_unknown() -> None:
    """Options are looked up in the question itself, whatever its other options are."""
    asked = question("A", "single_choice", options=[option("p1"), option("p2")])
    document = form(asked, question("B", enable_when=equals("A", "p3")))

    assert found(document) == {(LintCode.UNKNOWN_OPTION, f"{SECOND}/enable_when", "B")}
