"""Conditions in words: what a clause says is what the condition asks, no more and no less."""

import pytest

from tests.support.questionnaires import Json, compares, equals, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.condition_words import condition_words, reference_name
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.enable_when import ItemComparison, Operator, Texts
from usbsurvey_desktop.questionnaire.text_kinds import TextKind

THREE = [option(code) for code in ("a", "b", "c")]
KINDS = {
    "Y": "yes_no",
    "S": "single_choice",
    "M": "multi_choice",
    "N": "integer",
    "D": "date",
    "T": "date_time",
    "X": "text",
    "B": "body_code",
}


def form_of(condition: Json) -> Form:
    """One question of each type, and one under the condition."""
    asked = [
        question(
            name,
            kind,
            counted=name != "B",
            short_label=f"{name}の見出し",
            **({"unit": "本"} if name == "N" else {}),
            **(
                {"options": [option(code) for code in ("a", "b", "c")]}
                if kind[-6:] == "choice"
                else {}
            ),
        )
        for name, kind in KINDS.items()
    ]
    return small_form(*asked, question("Z", enable_when=condition))


def questions_of(form: Form) -> dict[str, Question]:
    """All questions by link_id."""
    return {name: each.question for name, each in form.questions.items()}


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (equals("Y", "yes"), "Yで「Yes」を選んだ"),
        (compares("Y", "!=", "yes"), "Yで「Yes」以外を選んだ"),
        (equals("S", "b"), "Sで「b. b」を選んだ"),
        (compares("S", "exists", True), "Sに回答した"),
        (compares("S", "exists", False), "Sに回答していない"),
        (compares("M", "any_of", ["a"]), "Mで「a. a」を選んだ"),
        (compares("M", "any_of", ["a", "b"]), "Mで「a. a」「b. b」のどれかを選んだ"),
        (compares("M", "all_of", ["a"]), "Mで「a. a」を選んだ"),
        (compares("M", "all_of", ["a", "b"]), "Mで「a. a」「b. b」のすべてを選んだ"),
        (compares("M", "none_of", ["a"]), "Mで「a. a」以外だけを選んだ"),
        (compares("M", "count>=", 2), "Mで2個以上を選んだ"),
        (compares("M", "count<=", 2), "Mで2個以下を選んだ"),
        (equals("N", 5), "Nに5本と書いた"),
        (compares("N", "!=", 5), "Nに5本以外の数を書いた"),
        (compares("N", "<", 5), "Nに5本より小さい数を書いた"),
        (compares("N", "<=", 5), "Nに5本以下の数を書いた"),
        (compares("N", ">", 5), "Nに5本より大きい数を書いた"),
        (compares("N", ">=", 5), "Nに5本以上の数を書いた"),
        (equals("D", "2026-12-01"), "Dに令和8年12月1日（火）と書いた"),
        (compares("D", "<", "2026-12-01"), "Dに令和8年12月1日（火）より前を書いた"),
        (compares("D", "<=", "2026-12-01"), "Dに令和8年12月1日（火）か、それより前を書いた"),
        (
            compares("T", ">=", "2026-12-01T14:05:00+09:00"),
            "Tに令和8年12月1日 14:05か、それより後を書いた",
        ),
        (equals("X", "東京"), "Xに「東京」と書いた"),
        (compares("X", "!=", "東京"), "Xに「東京」以外を書いた"),
        (equals("B", "131016"), "「Bの見出し」に「131016」と書いた"),
        ({"not": equals("Y", "yes")}, "Yで「Yes」を選んでいない"),
        ({"not": equals("X", "東京")}, "Xに「東京」と書いていない"),
        ({"not": equals("N", 5)}, "Nに5本と書いていない"),
        ({"not": compares("M", "any_of", ["a", "b"])}, "Mで「a. a」「b. b」のどれも選んでいない"),
        ({"not": compares("S", "exists", True)}, "Sに回答していない"),
        ({"not": compares("S", "exists", False)}, "Sに回答した"),
        ({"not": {"not": equals("Y", "no")}}, "Yで「No」を選んだ"),
        ({"not": compares("N", "<", 5)}, "「Nに5本より小さい数を書いた」に当てはまらない"),
        (
            {"not": {"all": [equals("Y", "yes"), equals("S", "a")]}},
            "「Yで「Yes」を選んだ、かつ、Sで「a. a」を選んだ」に当てはまらない",
        ),
        (
            {"all": [equals("Y", "yes"), {"any": [equals("S", "a"), equals("S", "b")]}]},
            "Yで「Yes」を選んだ、かつ、（Sで「a. a」を選んだ、または、Sで「b. b」を選んだ）",
        ),
        (
            {"any": [{"all": [equals("S", "a")]}, {"all": [equals("Y", "yes"), equals("S", "b")]}]},
            "Sで「a. a」を選んだ、または、（Yで「Yes」を選んだ、かつ、Sで「b. b」を選んだ）",
        ),
    ],
)
def test_a_condition_in_words(condition: Json, words: str) -> None:
    """In the form's own options, days as they are said, brackets where they are needed."""
    form = form_of(condition)
    placed = form.questions["Z"].conditions[0]
    assert condition_words(placed, questions_of(form)) == words


@pytest.mark.parametrize("operator", list(Operator)[1:7])
def test_checks_compare_two_answers(operator: Operator) -> None:
    """Both are named, the first first."""
    questions = questions_of(form_of(equals("Y", "yes")))
    words = condition_words(ItemComparison(question="X", operator=operator, other="Y"), questions)
    assert words.startswith("X")
    assert "Y" in words


def test_checks_look_through_texts() -> None:
    """No question is named: any may hold it."""
    words = condition_words(Texts(texts=TextKind.SECRET_LIKE), {})
    assert words.startswith("どこかに")


def test_a_question_is_called_by_what_people_see() -> None:
    """Its number; where it has none that people see, its short label."""
    questions = questions_of(form_of(equals("Y", "yes")))
    assert reference_name(questions["Y"]) == "Y"
    assert reference_name(questions["B"]) == "「Bの見出し」"
