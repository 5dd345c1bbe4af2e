"""What stands on paper leads to exactly the questions that the program asks."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.paper_reader import PaperReader
from tests.support.questionnaires import (
    Json,
    compares,
    equals,
    form,
    group,
    option,
    question,
    read,
    whole_form,
)
from tests.support.scenario import ROOT, form_at, usb_form
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.engine.parsing import document_value
from usbsurvey_desktop.questionnaire.definition import ItemType, Question, Questionnaire
from usbsurvey_desktop.questionnaire.instructions import END, Instructions, instructions
from usbsurvey_desktop.questionnaire.tree import references
from usbsurvey_desktop.questionnaire.value import Value

Wishes = dict[str, Value]

SHIPPED = sorted((ROOT / "forms").glob("*/form.json"))
MULTI = (option("a"), option("b"), option("z", exclusive=True))


def told(*items: Json) -> Instructions:
    """What stands in a form of one page."""
    return instructions(read(form(*items)))


def comparisons(name: str, kind: str) -> st.SearchStrategy[Json]:
    """Draw a comparison that fits the type of a question."""
    exists = st.builds(compares, st.just(name), st.just("exists"), st.booleans())
    if kind == "multi_choice":
        codes = st.lists(st.sampled_from(["a", "b", "z"]), min_size=1, max_size=2, unique=True)
        sets = st.sampled_from(["any_of", "all_of", "none_of"])
        sizes = st.sampled_from(["count>=", "count<="])
        return st.one_of(
            exists,
            st.builds(compares, st.just(name), sets, codes),
            st.builds(compares, st.just(name), sizes, st.integers(0, 3)),
        )
    if kind == "integer":
        orders = st.sampled_from(["=", "!=", "<", ">="])
        return exists | st.builds(compares, st.just(name), orders, st.integers(0, 2))
    return exists | st.builds(
        compares, st.just(name), st.sampled_from(["=", "!="]), st.sampled_from(["yes", "no"])
    )


def conditions(earlier: Mapping[str, str]) -> st.SearchStrategy[Json]:
    """Draw conditions over earlier questions."""
    leaves = st.one_of(*(comparisons(name, kind) for name, kind in earlier.items()))
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            inner.map(lambda part: {"not": part}),
            st.lists(inner, min_size=1, max_size=2).map(lambda parts: {"all": parts}),
            st.lists(inner, min_size=1, max_size=2).map(lambda parts: {"any": parts}),
        ),
        max_leaves=3,
    )


@st.composite
def forms(draw: st.DrawFn) -> Json:
    """Draw up to four pages of up to three questions; both perhaps under a condition of a few."""
    earlier: dict[str, str] = {}
    pool: list[Json] = []

    def maybe() -> Json:
        if not earlier or draw(st.sampled_from([True, False])):
            return {}
        again = st.sampled_from(pool) if pool else st.nothing()
        pool.append(draw(again | conditions(earlier)))
        return {"enable_when": pool[-1]}

    pages = []
    for place in range(draw(st.integers(1, 4))):
        above = maybe()
        drawn: list[Json] = []
        for number in range(draw(st.integers(1, 3))):
            kind = draw(st.sampled_from(["yes_no", "multi_choice", "integer"]))
            name = f"Q{place}{number}"
            members: Json = {"options": list(MULTI)} if kind == "multi_choice" else {}
            drawn.append(question(name, kind, **members, **maybe()))
            earlier[name] = kind
        pages.append(group(f"page{place}", *drawn, page=True, **above))
    return whole_form(group("section", *pages))


def wishes_for(questions: list[Question]) -> st.SearchStrategy[Wishes]:
    """Draw what somebody would answer to each question, if asked; some are left blank."""
    drawn: dict[str, st.SearchStrategy[Value | None]] = {}
    for each in questions:
        match each.type:
            case ItemType.MULTI_CHOICE:
                drawn[each.link_id] = st.sampled_from([None, ("a",), ("b",), ("a", "b"), ("z",)])
            case ItemType.INTEGER:
                drawn[each.link_id] = st.none() | st.integers(0, 3)
            case _:
                drawn[each.link_id] = st.sampled_from([None, *each.codes])
    return st.fixed_dictionaries(drawn).map(
        lambda all_of_them: {k: v for k, v in all_of_them.items() if v is not None}
    )


def asked_by_the_program(questionnaire: Questionnaire, wishes: Wishes) -> list[str]:
    """The questions that the engine asks of somebody with these wishes."""
    compiled = compile_form(questionnaire)
    raw = {link_id: document_value(value) for link_id, value in wishes.items()}
    evaluation = evaluate(compiled, raw)
    return [link_id for link_id in compiled.questions if link_id in evaluation.enabled]


@pytest.mark.no_cover
@given(st.data())
@settings(deadline=None, max_examples=50)
def test_the_paper_asks_what_the_program_asks(data: st.DataObject) -> None:
    """Whoever follows the sheet, going where it sends them or reading on, answers the same."""
    questionnaire = read(data.draw(forms()))
    wishes = data.draw(wishes_for(list(questionnaire.questions())))

    asked = asked_by_the_program(questionnaire, wishes)

    assert PaperReader(questionnaire).answered(wishes) == asked
    assert PaperReader(questionnaire, goes_where_sent=False).answered(wishes) == asked


@pytest.mark.no_cover
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
@given(data=st.data())
@settings(deadline=None, max_examples=20)
def test_every_shipped_form_works_on_paper(path: Path, data: st.DataObject) -> None:
    """The forms of the program ask on paper what they ask in the window."""
    questionnaire = form_at(path).questionnaire
    gates = {
        name
        for each in instructions(questionnaire).only_if.values()
        for name in [*references(each.condition)]
    }
    drawn = [each for each in questionnaire.questions() if each.link_id in gates]
    wishes = data.draw(st.fixed_dictionaries({each.link_id: _choice(each) for each in drawn}))
    said = {name: value for name, value in wishes.items() if value is not None}

    assert PaperReader(questionnaire).answered(said) == asked_by_the_program(questionnaire, said)


def _choice(each: Question) -> st.SearchStrategy[Value | None]:
    if each.type is ItemType.MULTI_CHOICE:
        alone = [(option.code,) for option in each.options]
        together = tuple(option.code for option in each.options if not option.exclusive)
        return st.sampled_from([None, together, *alone])
    return st.sampled_from([None, *each.codes])


def test_the_survey_says_where_to_go_on() -> None:
    """The survey of 24 questions: the way past what a gate rules out, and past the other branch."""
    found = instructions(usb_form().questionnaire)

    assert found.after_option == {
        ("A1", "no"): "A8",
        ("B1", "no"): "B7",
        ("C1", "no"): "C6",
        ("O1", "no"): END,
    }
    assert found.after == {"A7": "B1", "B6": "C1", "C5": "O1"}
    spans = {(one.questions[0], one.questions[-1], one.otherwise) for one in found.only_if.values()}
    assert spans == {
        ("A2", "A7", "A8"),
        ("A8", "A8", "B1"),
        ("B2", "B2", "B7"),
        ("B3", "B6", "B7"),
        ("B7", "B7", "C1"),
        ("C2", "C5", "C6"),
        ("C6", "C6", "O1"),
        ("O2", "O3", END),
    }


def test_a_condition_inside_another_is_told_for_those_who_come_there() -> None:
    """Who is sent past the inner one has met the outer one, and goes on after it."""
    inner = [question("C", enable_when=equals("B", "yes")), question("D")]
    page = group("page", question("A"), page=True)
    under = group("under", question("B"), *inner, page=True, enable_when=equals("A", "yes"))
    last = group("last", question("E"), page=True, enable_when=equals("A", "no"))
    found = instructions(read(whole_form(group("section", page, under, last))))

    assert [(one.items, one.otherwise) for one in found.only_if.values()] == [
        (("under",), "E"),
        (("C",), "D"),
        (("last",), END),
    ]
    assert found.after == {"D": END}
    assert found.after_option == {("A", "no"): "E", ("B", "no"): "D"}
