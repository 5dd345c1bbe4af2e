"""The largest form there may be: 2,000 questions under 5,000 conditions."""

from functools import cache

from tests.support.large_forms import large_form
from tests.support.questionnaires import read
from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire
from usbsurvey_desktop.questionnaire.load import MOST_BYTES, Loaded, load
from usbsurvey_desktop.questionnaire.paths import Paths
from usbsurvey_desktop.questionnaire.tree import placed_items
from usbsurvey_desktop.questionnaire.walks import Walks
from usbsurvey_desktop.records import canonical


@cache
def _form(questions: int) -> Questionnaire:
    return read(large_form(questions))


def _conditions(item: Group | Question) -> int:
    own = [item.enable_when]
    if isinstance(item, Question):
        own += [item.required_when, *(note.when for note in item.notes)]
    return sum(condition is not None for condition in own)


def test_it_is_as_large_as_it_says() -> None:
    """2,000 questions in sections and pages, 5,000 conditions, within the limits of a file."""
    items = [placed.item for placed in placed_items(_form(2_000))]

    assert sum(isinstance(item, Question) for item in items) == 2_000
    assert sum(map(_conditions, items)) == 5_000
    assert len(canonical(large_form(2_000))) < MOST_BYTES


def test_it_loads_without_a_finding() -> None:
    """Every condition is decided: nothing is left undecided for want of time."""
    loaded = load(canonical(large_form(2_000)))

    assert isinstance(loaded, Loaded)
    assert loaded.warnings == ()


def test_what_lint_judges_follows_the_size() -> None:
    """Whether all can be reached takes twice as many comparisons for twice as many questions."""
    judged = []
    for questions in (500, 1_000, 2_000):
        paths = Paths(_form(questions))
        reached = Walks(_form(questions), paths).reached(10**7)
        assert len(reached) == questions + questions // 10 + questions // 100
        judged.append(paths.judged)

    assert 1.9 < judged[1] / judged[0] < 2.1
    assert 1.9 < judged[2] / judged[1] < 2.1
