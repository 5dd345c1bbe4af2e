"""Somebody who tries a form out is led to any question of it."""

import pytest

from tests.scenarios.test_scenarios import SCENARIOS
from tests.support.questionnaires import compares, equals, question
from tests.support.scenario import ROOT, form_at, small_form
from usbsurvey_desktop.engine import reaching
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.reaching import answers_reaching


def require_reached(form: Form, link_id: str) -> None:
    """Demand answers that have a question asked, and touch nothing but what decides it."""
    found = answers_reaching(form, link_id)
    assert found is not None
    assert link_id in evaluate(form, found).enabled


@pytest.mark.parametrize("name", sorted({path.parts[-3] for path in SCENARIOS}))
def test_every_question_of_a_shipped_form_is_reached(name: str) -> None:
    """All of them, by answers to the questions that decide."""
    form = form_at(ROOT / "forms" / name / "form.json")
    for link_id in form.questions:
        require_reached(form, link_id)


def test_what_must_stay_blank_is_blank() -> None:
    """A question for those who did not answer another one."""
    form = small_form(question("A"), question("B", enable_when=compares("A", "exists", False)))
    assert answers_reaching(form, "B") == {"A": ""}


def test_a_question_for_everybody_needs_no_answers() -> None:
    """Nothing is put in where nothing decides."""
    assert answers_reaching(small_form(question("A")), "A") == {}


def test_it_gives_up_before_somebody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too much would have to be tried, nothing is found."""
    monkeypatch.setattr(reaching, "MOST_TRIED", 1)
    form = small_form(question("A"), question("B", enable_when=equals("A", "no")))
    assert answers_reaching(form, "B") is None
