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
from usbsurvey_desktop.questionnaire.reach import reach_findings
from usbsurvey_desktop.questionnaire.walks import MOST_WALKS, Walks

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


def _long_search(form_count: int) -> list[Json]:
    """Pages that no answers reach, each of which more combinations lead to than are tried."""
    gates = _many_gates(11)
    never: list[Json] = [equals(gate["link_id"], "yes") for gate in gates]
    never.append(equals("A0", "no"))
    return [
        group("gates", *gates, page=True),
        *(
            group(f"B{number}", question(f"Q{number}"), page=True, enable_when={"all": never})
            for number in range(form_count)
        ),
    ]


@pytest.mark.no_cover
def test_a_form_that_would_take_long_is_left_undecided() -> None:
    """When one form has used up its share of work, the rest is told as not decided."""
    never = {"all": [equals("A0", "yes"), equals("A0", "no")]}
    late = group("C", question("Q"), page=True, enable_when=never)
    pages = _long_search(20)

    assert (LintCode.UNREACHABLE, "C") in _told(whole_form(*pages[:1], late))
    assert _told(whole_form(*pages, late)) == {
        *((LintCode.NOT_DECIDED, f"B{number}") for number in range(20)),
        (LintCode.NOT_DECIDED, "C"),
    }


def _told(document: Json) -> set[tuple[LintCode, str]]:
    return {(code, link_id) for code, _pointer, link_id in found(document)}


@pytest.mark.no_cover
def test_what_a_walk_reaches_needs_no_search() -> None:
    """Where the search has come to its end, what is easily reached is still known as reached."""
    easy = [
        group(f"C{number}", question(f"D{number}"), page=True, enable_when=equals("A0", code))
        for number, code in enumerate(("yes", "no"))
    ]

    told = _told(whole_form(*_long_search(20), *easy))

    assert {link_id for _code, link_id in told} == {f"B{number}" for number in range(20)}


@pytest.mark.parametrize("codes", [("yes", "yes"), ("yes", "no")], ids=["alike", "in turn"])
def test_a_long_chain_is_walked_to_its_end(codes: tuple[str, str]) -> None:
    """Of 2,000 questions each hangs on the one before: one walk, and lint is silent."""
    chain = [question("A0")]
    chain.extend(
        question(f"A{number}", enable_when=equals(f"A{number - 1}", codes[number % 2]))
        for number in range(1, 2000)
    )
    questionnaire = read(form(*chain))
    paths = Paths(questionnaire)

    assert list(reach_findings(questionnaire)) == []
    assert len(Walks(questionnaire, paths).reached(10**6)) == 2002
    assert paths.judged < 10 * 2000


def test_what_walks_leave_is_searched_for() -> None:
    """There are fewer walks than ways out of one question; every way is found all the same."""
    options = [option(f"o{number}") for number in range(MOST_WALKS + 4)]
    ways = [
        group(one["code"], question(f"Q{number}"), page=True, enable_when=equals("A", one["code"]))
        for number, one in enumerate(options)
    ]
    asked = group("first", question("A", "single_choice", options=options), page=True)
    questionnaire = read(whole_form(asked, *ways))

    walked = Walks(questionnaire, Paths(questionnaire)).reached(10**6)

    assert sum(one["link_id"] in walked for one in ways) == MOST_WALKS
    assert list(reach_findings(questionnaire)) == []


def test_nothing_is_searched_for_when_the_share_of_work_is_used_up() -> None:
    """What could be reached is left undecided then, not called unreachable."""
    chain = [question("A"), question("B", enable_when=equals("A", "no"))]
    questionnaire = read(form(*chain, question("C", enable_when=equals("B", "no"))))

    told = [(one.code, one.link_id) for one in reach_findings(questionnaire, most=0)]

    assert told == [(LintCode.NOT_DECIDED, "C")]


def test_a_walk_ends_where_it_may_cost_no_more() -> None:
    """A walk that has judged enough goes on without answers, and no other walk follows."""
    questionnaire = read(form(*_many_gates(2), question("B", enable_when=equals("A1", "yes"))))

    walks = Walks(questionnaire, Paths(questionnaire))

    assert walks.reached(-1) == {"section", "page", "A0", "A1"}
    assert walks.reached(100) == {"section", "page", "A0", "A1", "B"}


def test_one_long_condition_of_a_group_is_judged_once() -> None:
    """A foreign form that rules 500 questions by 1,000 comparisons costs their sum."""
    long = {"any": [equals("A", "no")] * 999 + [equals("A", "yes")]}
    ruled = group("p", *(question(f"B{n}") for n in range(500)), page=True, enable_when=long)
    questionnaire = read(whole_form(group("first", question("A"), page=True), ruled))
    paths = Paths(questionnaire)

    assert len(Walks(questionnaire, paths).reached(10**6)) == 503
    assert paths.judged < 10 * 1000


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
