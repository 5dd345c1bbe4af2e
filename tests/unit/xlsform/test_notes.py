"""A note is read by those whom its row means, neither more nor fewer: here as in ODK."""

from itertools import product

import pytest

from tests.support.odk import OdkForm, Row
from tests.support.xlsforms import CHOICES, first_page, refusals, rows, taken, xlsform
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.holds import holds
from usbsurvey_desktop.xlsform.importing import import_form

HEAD = "type | name | label | relevant"
GATE = "select_one yn | a1 | ある |"
NEXT = "text | a2 | なに | ${a1} = 'yes'"
FREE = "text | a3 | ほか |"
YES, NO = "${a1} = 'yes'", "${a1} = 'no'"
GROUP = f"begin group | g | 組 | {YES}\ntext | a2 | なに |\nend group | | |"

READ = {
    "before a question that others get": f"{GATE}\nnote | n | 注 | {NO}\n{NEXT}",
    "for all, before a question for some": f"{GATE}\nnote | n | 注 |\n{NEXT}\n{FREE}",
    "for all, before a group for some": f"{GATE}\nnote | n | 注 |\n{GROUP}\n{FREE}",
    "for all, behind a question for some": f"{GATE}\n{NEXT}\nnote | n | 注 |",
    "for all, behind a group for some": f"{GATE}\n{GROUP}\nnote | n | 注 |",
    "before a question for the same": f"{GATE}\nnote | n | 注 | {YES}\n{NEXT}",
    "before a group for the same": f"{GATE}\nnote | n | 注 | {YES}\n{GROUP}",
    "for some, before a question for all": f"{GATE}\n{NEXT}\nnote | n | 注 | {YES}\n{FREE}",
    "behind a question for the same": f"{GATE}\n{NEXT}\nnote | n | 注 | {YES}",
    "on the answer of a question for some": f"{GATE}\n{NEXT}\nnote | n | 注 | ${{a2}} = 'x'",
    "that a question for some has an answer": f"{GATE}\n{NEXT}\nnote | n | 注 | ${{a2}} != ''",
    "that it has none": f"{GATE}\n{NEXT}\n{FREE}\nnote | n | 注 | ${{a2}} = ''",
    "on that answer and on another": (
        f"{GATE}\n{NEXT}\n{FREE}\ntext | a4 | 次 | {NO}\n"
        "note | n | 注 | ${a1} = 'yes' and ${a3} = 'x'"
    ),
    "on the answer of the next": f"{GATE}\nnote | n | 注 | ${{a3}} = 'x'\n{FREE}",
}


def _shown(text: str, evaluation: Evaluation, questions: tuple[Question, ...]) -> bool:
    types = {one.link_id: one.type for one in questions}
    return any(
        note.text == text and one.link_id in evaluation.enabled and holds_now
        for one in questions
        for note in one.notes
        if (holds_now := note.when is None or holds(note.when, evaluation.values, types))
    )


@pytest.mark.parametrize("survey", READ.values(), ids=READ.keys())
def test_a_note_is_read_by_those_who_read_it_in_odk(survey: str) -> None:
    """Whatever the answers are."""
    head, *lines = rows(f"{HEAD}\n{survey}")
    written: list[Row] = [
        {str(name): str(cell) for name, cell in zip(head, line, strict=True) if cell}
        for line in lines
    ]
    names, *choices = rows(CHOICES)
    odk = OdkForm(
        written,
        [dict(zip(map(str, names), map(str, line), strict=True)) for line in choices],
    )
    questionnaire = import_form(xlsform(f"{HEAD}\n{survey}")).questionnaire
    assert questionnaire is not None
    form, questions = compile_form(questionnaire), tuple(questionnaire.questions())
    told = set()
    for first, second, third in product(("", "yes", "no"), ("", "x"), ("", "x")):
        answers = {"a1": first, "a2": second, "a3": third}
        raw = {name: answer for name, answer in answers.items() if answer and name in form.types}
        shown = _shown("注", evaluate(form, raw), questions)
        assert shown == odk.relevant(raw)["n"], answers
        told.add(shown)
    assert True in told


APART = {
    "for all, first, before a question for some": f"note | n | 注 |\n{NEXT}",
    "for others, before a question for some": f"note | n | 注 | {NO}\n{NEXT}",
    "for others, before a question for some in a group": f"note | n | 注 | {NO}\n{GROUP}",
    "that a question for some has no answer": f"{NEXT}\nnote | n | 注 | ${{a2}} = ''",
    "what must not have been answered": (
        f"{NEXT}\nnote | n | 注 | ${{a2}} != 'x'\ntext | a4 | 次 | {NO}"
    ),
}


@pytest.mark.parametrize("survey", APART.values(), ids=APART.keys())
def test_a_note_that_fits_no_question_of_its_group_is_refused(survey: str) -> None:
    """At its cell; it is neither hidden nor shown to others."""
    raw = xlsform(f"{HEAD}\n{GATE}\nbegin group | p | 頁 |\n{survey}\nend group | | |")
    row = 4 + survey.startswith("text")
    assert refusals(import_form(raw)) == [(f"survey!A{row}", "note_apart")]


def test_a_note_goes_behind_no_question_that_its_condition_looks_at() -> None:
    """The last question without a condition stands before the one that is asked."""
    survey = f"{GATE}\n{NEXT}\nnote | n | 注 | ${{a2}} != 'x'"
    assert refusals(import_form(xlsform(f"{HEAD}\n{survey}"))) == [("survey!A4", "note_apart")]


def test_a_note_that_names_its_question_is_shown_with_it() -> None:
    """An author says so in a column of ours."""
    raw = xlsform(f"{HEAD} | usbsurvey_note_of\n{GATE}\n{NEXT}\nnote | n | 注 | | a2")
    assert first_page(taken(raw))[1]["notes"] == [{"text": "注"}]


def test_notes_of_one_question_stand_in_the_order_of_the_rows() -> None:
    """Whether they come from its group or from one inside."""
    raw = xlsform(
        f"{HEAD}\nbegin group | g | 組 |\n{FREE}\nnote | n1 | 一 |\nend group | | |\n"
        "note | n2 | 二 |"
    )
    assert first_page(taken(raw))[0]["notes"] == [{"text": "一"}, {"text": "二"}]


def test_only_the_condition_of_a_note_is_refused_where_it_cannot_be_read() -> None:
    """That it then fits no question is not told as well."""
    survey = f"{GATE}\nbegin group | p | 頁 |\nnote | n | 注 | (\n{NEXT}\nend group | | |"
    assert refusals(import_form(xlsform(f"{HEAD}\n{survey}"))) == [("survey!D4", "syntax")]


def test_the_condition_of_a_note_may_stand_in_the_column_of_ours() -> None:
    """As an exported form has it where no expression says it."""
    when = '{"question": "a1", "operator": "=", "value": "no"}'
    survey = f'{GATE} |\nnote | n | 注 | | {{"enable_when": {when}}}\n{NEXT} |'
    page = first_page(taken(xlsform(f"{HEAD} | usbsurvey_more\n{survey}")))
    expected = {"question": "a1", "operator": "=", "value": "no"}
    assert page[0]["notes"] == [{"text": "注", "when": expected}]
