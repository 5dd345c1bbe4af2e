"""Earlier answers are carried over only to what asks the same, and are looked at again."""

import pytest

from tests.support.questionnaires import Json, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.carrying import carried_over
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.snapshot import PageMark

_WITH_TEXT = option("b", free_text={"max_length": 100})


def _form(*items: Json) -> Form:
    return small_form(*items)


BEFORE = _form(
    question("A1"),
    question("A2", "single_choice", options=[option("a"), _WITH_TEXT]),
    question("A3", "multi_choice"),
    question("A4", "integer"),
    question("A5", "text"),
)
ANSWERS: dict[str, RawAnswer] = {
    "A1": "yes",
    "A2": "b",
    "A2.b": "その他",
    "A3": ("a", "b"),
    "A4": "12",
    "A5": "文",
}


def test_the_same_form_gets_every_answer_and_asks_for_a_look_at_each() -> None:
    """Confirming them one by one is what is left to do."""
    begun = carried_over(BEFORE, ANSWERS, BEFORE, {})
    filling = Filling(BEFORE, begun)
    page = filling.page("page")

    assert begun.answers == ANSWERS
    assert begun.pages["page"].state is PageMark.RECHECK
    assert all(one.is_recheck for one in page.questions)
    filling.confirm("A1")
    assert [
        one.question.link_id for one in filling.page("page").questions if not one.is_recheck
    ] == ["A1"]


def test_what_is_known_anyway_counts_and_needs_no_look() -> None:
    """The person said it a moment ago."""
    begun = carried_over(BEFORE, ANSWERS, BEFORE, {"A5": "新しい文"})
    questions = Filling(BEFORE, begun).page("page").questions

    assert begun.answers["A5"] == "新しい文"
    assert [one.is_recheck for one in questions] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("changed", "lost"),
    [
        (question("A1", text="別の問い"), {"A1"}),
        (question("A1", "text"), {"A1"}),
        (question("A1", options=[option("yes"), option("no")]), {"A1"}),
        (question("A2", "single_choice"), {"A2.b"}),
        (question("A2", "single_choice", options=[option("a"), option("c")]), {"A2", "A2.b"}),
        (question("A3", "multi_choice", options=[option("a"), option("c")]), {"A3"}),
    ],
    ids=["words", "type", "option in other words", "no free text", "no such option", "one of two"],
)
def test_what_asks_something_else_gets_nothing(changed: Json, lost: set[str]) -> None:
    """Half of an answer is none."""
    others = {
        "A1": question("A1"),
        "A2": question("A2", "single_choice", options=[option("a"), _WITH_TEXT]),
        "A3": question("A3", "multi_choice"),
    }
    form = _form(*(others | {changed["link_id"]: changed}).values())

    begun = carried_over(BEFORE, ANSWERS, form, {})

    assert set(begun.answers) == {"A1", "A2", "A2.b", "A3"} - lost


def test_blank_and_unreadable_answers_stay_behind() -> None:
    """So does what no form knows."""
    answers: dict[str, RawAnswer] = {"A1": "", "A3": ("z",), "A4": "たくさん", "X9": "?", "A2": 7}

    begun = carried_over(BEFORE, answers, BEFORE, {})

    assert (begun.answers, begun.pages) == ({}, {})
