"""Lint: conditions that no answers can meet."""

from collections.abc import Sequence

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
    read,
    whole_form,
)
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.questionnaire.paths import Paths

THIRD = "/items/0/items/0/items/2/enable_when"
EXCLUSIVE = [option("a"), option("b"), option("none", exclusive=True)]


def _reached(asked: Json, *parts: Json) -> bool:
    document = form(asked, question("B", enable_when={"all": list(parts)}))
    return found(document) == set()


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (question("A"), [equals("A", "yes"), equals("A", "no")]),
        (question("A"), [compares("A", "!=", "yes"), compares("A", "!=", "no")]),
        (question("A"), [compares("A", "exists", False), compares("A", "!=", "no")]),
        (question("A", "multi_choice"), [compares("A", "count<=", 0)]),
        (
            question("A", "multi_choice", options=EXCLUSIVE),
            [compares("A", "all_of", ["none", "a"])],
        ),
        (
            question("A", "multi_choice", constraint={"max_count": 1}),
            [compares("A", "count>=", 2)],
        ),
        (
            question("A", "multi_choice", options=EXCLUSIVE, constraint={"min_count": 2}),
            [compares("A", "any_of", ["none"])],
        ),
        (question("A", "integer"), [compares("A", ">", 1), compares("A", "<", 2)]),
        (question("A", "decimal"), [compares("A", ">", "1"), compares("A", "<", "1.0")]),
        (
            question("A", "date"),
            [compares("A", ">", "2026-12-01"), compares("A", "<", "2026-12-02")],
        ),
        (question("A", "date"), [compares("A", ">", "9999-12-31")]),
        (question("A", "date"), [compares("A", "<", "0001-01-01")]),
        (question("A", "text"), [equals("A", "p"), compares("A", "!=", "p")]),
        (
            question("A", "date_time"),
            [
                equals("A", "2026-12-01T12:00:00+09:00"),
                compares("A", "!=", "2026-12-01T03:00:00+00:00"),
            ],
        ),
        (question("A", "body_code"), [equals("A", "131016"), equals("A", "010006")]),
    ],
)
def test_a_condition_that_no_answer_meets_is_unreachable(
    asked: Json, parts: Sequence[Json]
) -> None:
    """A contradiction within one question is found in every type."""
    document = form(asked, question("B", enable_when={"all": list(parts)}))

    assert found(document) == {(LintCode.UNREACHABLE, "/items/0/items/0/items/1/enable_when", "B")}


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (question("A"), [compares("A", "exists", False)]),
        (question("A", "multi_choice"), [compares("A", "count>=", 2)]),
        (
            question("A", "multi_choice", options=EXCLUSIVE),
            [compares("A", "any_of", ["none"])],
        ),
        (question("A", "integer"), [compares("A", ">", 1), compares("A", "<", 3)]),
        (question("A", "decimal"), [compares("A", ">", "1"), compares("A", "<", "1.1")]),
        (question("A", "date"), [compares("A", ">=", "9999-12-31")]),
        (question("A", "date"), [compares("A", "<", "0001-01-02")]),
        (question("A", "text"), [compares("A", "!=", "p")]),
        (question("A", "text"), [compares("A", "exists", True)]),
        (question("A", "date_time"), [compares("A", "<", "2026-12-01T12:00:00+09:00")]),
        (question("A", "body_code"), [compares("A", "!=", "131016")]),
    ],
)
def test_a_condition_that_some_answer_meets_is_reached(asked: Json, parts: Sequence[Json]) -> None:
    """Values beside and between the compared ones are tried."""
    assert _reached(asked, *parts)


def test_a_hidden_question_cannot_open_another() -> None:
    """B applies only where A is yes, so nothing can need B's answer where A is no."""
    document = form(
        question("A"),
        question("B", enable_when=equals("A", "yes")),
        question("C", enable_when={"all": [equals("A", "no"), equals("B", "yes")]}),
    )

    assert found(document) == {(LintCode.UNREACHABLE, THIRD, "C")}


def test_a_group_that_is_never_reached_is_told_once() -> None:
    """The questions of an unreachable group are not told again; the groups after it are judged."""
    never = {"all": [equals("A", "yes"), equals("A", "no")]}
    document = whole_form(
        group("first", question("A"), page=True),
        group("lost", question("B", enable_when=never), page=True, enable_when=never),
        group("later", question("C"), page=True, enable_when=never),
    )

    assert found(document) == {
        (LintCode.UNREACHABLE, "/items/1/enable_when", "lost"),
        (LintCode.UNREACHABLE, "/items/2/enable_when", "later"),
    }


def _many_gates(count: int) -> list[Json]:
    return [question(f"A{number}") for number in range(count)]


def test_too_many_combinations_are_told_as_not_decided() -> None:
    """A contradiction over eleven questions of three states is more than can be tried."""
    gates = _many_gates(11)
    never: list[Json] = [equals(gate["link_id"], "yes") for gate in gates]
    never.append(equals("A0", "no"))
    document = form(*gates, question("B", enable_when={"all": never}))

    assert {(code, link_id) for code, _pointer, link_id in found(document)} == {
        (LintCode.NOT_DECIDED, "B")
    }


@pytest.mark.no_cover
def test_a_form_that_would_take_long_is_left_undecided() -> None:
    """When one form has used up its share of work, the rest is told as not decided."""
    gates = _many_gates(11)
    never: list[Json] = [equals(gate["link_id"], "yes") for gate in gates]
    never.append(equals("A0", "no"))
    pages = [
        group(f"B{number}", question(f"Q{number}"), page=True, enable_when={"all": never})
        for number in range(6)
    ]
    reachable = group("C", question("Q"), page=True, enable_when=equals("A0", "yes"))
    document = whole_form(group("gates", *gates, page=True), *pages, reachable)

    undecided = {link_id for _code, _pointer, link_id in found(document)}

    assert undecided == {"B0", "B1", "B2", "B3", "B4", "B5", "C"}


def test_a_chain_longer_than_python_nests_calls_is_walked() -> None:
    """Each of 1,500 questions opens the next; the search does not nest calls as deep."""
    chain = [question("A0")]
    chain.extend(
        question(f"A{number}", enable_when=equals(f"A{number - 1}", "yes"))
        for number in range(1, 1500)
    )
    questionnaire = read(form(*chain))
    gates = tuple(questionnaire.questions())

    first = dict(next(Paths(questionnaire).answers(gates)))

    assert first == {gate.link_id: "yes" for gate in gates}
