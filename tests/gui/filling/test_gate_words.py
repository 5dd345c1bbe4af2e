"""What follows from an answer, said of the questions it concerns and of no other."""

import pytest

from tests.support.questionnaires import equals, group, question, whole_form
from tests.support.scenario import Scenario, compiled
from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.filling.hidden_notice import notice
from usbsurvey_desktop.gui.filling.question_words import gate_line

_OUTSIDE = {"all": [equals("A", "yes"), equals("B", "yes")]}
_OF_A = equals("A", "yes")


@pytest.fixture(name="form", scope="module")
def _form() -> Form:
    """A decides over B, C, E and G; D and F hang on B too; H is asked in any case."""
    questions = (
        question("A"),
        question("B", enable_when=_OF_A),
        question("C", enable_when=_OF_A),
        question("D", enable_when=_OUTSIDE),
        question("E", enable_when=_OF_A),
        question("F", enable_when=_OUTSIDE),
        question("G", enable_when=_OF_A),
        question("H"),
    )
    return compiled(whole_form(group("s", *questions, page=True)))


@pytest.mark.parametrize(
    ("answers", "asked", "words"),
    [
        pytest.param(
            {"A": "yes"},
            "A",
            "B、C、E、ほか1問が対象になります。",
            id="not-neighbours-nothing-closed",
        ),
        pytest.param({"A": "no"}, "A", "BからGの6問は対象外になります。", id="all-decided"),
        pytest.param({"A": "yes", "B": "yes"}, "B", "D、Fが対象になります。", id="not-next"),
        pytest.param({"A": "yes", "B": "no"}, "B", "D、Fは対象外になります。", id="closed-now"),
    ],
)
def test_a_gate_names_what_follows_and_no_other(
    form: Form, answers: dict[str, str], asked: str, words: str
) -> None:
    """A range is said of neighbours alone, 次 of what comes next, 対象外 of what is decided."""
    person = Scenario(form)
    person.answer_all(**answers)

    assert gate_line(person.see(asked)) == words


def test_what_was_hidden_and_came_back_is_named_alike(form: Form) -> None:
    """The message bar names D and F, not E between them."""
    hidden = notice(form, Change(ChangeKind.SET, "B", hidden=("D", "F"), dropped=("D",)))
    shown = notice(form, Change(ChangeKind.SET, "B", shown=("D", "F"), returned=("D",)))

    assert hidden is not None
    assert shown is not None
    assert hidden.text.startswith("Bの回答を変えたので、D、Fが対象外になりました。")
    assert shown.text.startswith("D、Fが対象になり、前の入力を戻しました。")
