"""What the scenarios of a form leave untried."""

from tests.support.questionnaires import equals, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.scenario_cover import not_covered


def test_a_question_is_covered_by_any_scenario_that_asks_it() -> None:
    """B is asked only where A is yes, C only where A is no; asked is enough, answered or not."""
    form = small_form(
        question("A"),
        question("B", enable_when=equals("A", "yes")),
        question("C", enable_when=equals("A", "no")),
    )

    assert not_covered(form, [{"A": "yes"}]) == ("C",)
    assert not_covered(form, [{"A": "yes"}, {"A": "no", "C": "yes"}]) == ()


def test_without_a_scenario_nothing_is_covered() -> None:
    """A form that nobody tried is named whole, in form order."""
    form = small_form(question("A"), question("B", enable_when=equals("A", "yes")))

    assert not_covered(form, []) == ("A", "B")
