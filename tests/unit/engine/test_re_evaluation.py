"""What an answer costs: only what follows from it is looked at again."""

from dataclasses import replace

import pytest

from tests.support.large_forms import all_answered, large_form
from tests.support.questionnaires import compares, equals, question
from tests.support.scenario import compiled, small_form
from usbsurvey_desktop.engine.evaluation import evaluate, re_evaluate
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, FormStep
from usbsurvey_desktop.engine.parsing import Reads
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.questionnaire.holds import Answers, Holds
from usbsurvey_desktop.questionnaire.value import Value


class Watched:
    """A form that notes which of its items were looked at: by their condition, or when read."""

    def __init__(self, form: Form) -> None:
        self.looked_at: list[str] = []
        self.form = replace(form, steps=tuple(map(self._watched, form.steps)))

    def _watched(self, step: FormStep) -> FormStep:
        each = step.question
        if step.holds is not None:
            return replace(step, holds=self._noting(step.link_id, step.holds))
        if each is None:
            return step
        return replace(step, question=replace(each, reads=self._reading(step.link_id, each.reads)))

    def _noting(self, link_id: str, holds: Holds) -> Holds:
        def hold(answers: Answers) -> bool:
            self.looked_at.append(link_id)
            return holds(answers)

        return hold

    def _reading(self, link_id: str, reads: Reads) -> Reads:
        def read(raw: str | int | tuple[str, ...]) -> Value | None:
            self.looked_at.append(link_id)
            return reads(raw)

        return read


@pytest.fixture(scope="module", name="large")
def _large() -> Form:
    return compiled(large_form(2_000))


def filling_of(watched: Watched) -> Filling:
    """A filling of the large form with an answer to everything, just evaluated."""
    filling = Filling(watched.form, Snapshot(answers=all_answered(large_form(2_000))))
    assert filling.evaluation.is_complete
    watched.looked_at.clear()
    return filling


@pytest.mark.parametrize(
    ("link_id", "answer", "expected"),
    [
        ("Q6", "別の文", ["Q6", "Q7"]),
        ("Q8", "no", ["Q8", "Q9", "page.Q10"]),
    ],
    ids=["what it opens stays open", "what it opens is hidden"],
)
def test_an_answer_looks_at_what_follows_from_it(
    large: Form, link_id: str, answer: str, expected: list[str]
) -> None:
    """Of 2,000 questions a handful is read again, in form order and each once.

    Q9 is no longer asked, so the page after it is asked whether it still applies; it does, by the
    first question of the section, and there it ends.
    """
    watched = Watched(large)
    filling = filling_of(watched)
    filling.answer(link_id, answer)

    assert watched.looked_at == expected
    again = evaluate(large, filling.snapshot().answers)
    assert filling.evaluation == again


def test_what_many_look_at_costs_as_many(large: Form) -> None:
    """The question that a tenth of all look at costs these, and nothing else."""
    watched = Watched(large)
    filling = filling_of(watched)
    filling.answer("K", "town")

    followers = {large.steps[place].link_id for place in large.steps[large.places["K"]].followers}
    assert set(watched.looked_at) <= {"K", *followers}
    assert len(followers) == 210
    assert filling.evaluation == evaluate(large, filling.snapshot().answers)


def test_an_answer_that_changes_no_value_ends_there(large: Form) -> None:
    """Another notation of the same number is the same to everything that looks at it."""
    watched = Watched(large)
    filling = filling_of(watched)

    filling.answer("Q5", "３")

    assert set(watched.looked_at) == {"Q5"}
    assert large.questions["Q5"].question.type == "integer"


def test_what_is_no_answer_is_not_evaluated(large: Form) -> None:
    """Turning pages, memos, marks, reasons and pictures of the page read no answer again."""
    watched = Watched(large)
    filling = filling_of(watched)

    filling.enter_page("page.Q10")
    filling.leave_page("page.Q10")
    filling.memo("Q6", "課内で確認")
    filling.mark_later("Q6", on=True)
    filling.give_reason("X1", "移行の途中")
    filling.outline()
    filling.snapshot()

    assert watched.looked_at == []


def test_undo_looks_at_what_it_brings_back(large: Form) -> None:
    """A step back or forth is found by what differs, not by reading everything."""
    watched = Watched(large)
    filling = filling_of(watched)
    filling.answer("Q6", "別の文")
    watched.looked_at.clear()

    filling.undo()
    filling.redo()

    assert set(watched.looked_at) == {"Q6", "Q7"}


CHECKS = [
    {"id": "A", "severity": "block", "when": equals("P", "yes"), "text": "A"},
    {"id": "S", "severity": "info", "when": {"texts": "secret_like"}, "text": "S"},
]


@pytest.mark.parametrize(
    ("changed", "fired"),
    [
        ({}, ["A"]),
        ({"Q": "no"}, ["A"]),
        ({"P": "no"}, []),
        ({"T": "合言葉は山"}, ["A", "S"]),
        ({"C.z": "123456789012"}, ["A", "S"]),
    ],
    ids=["nothing", "what no check looks at", "what one looks at", "a text", "a free text"],
)
def test_checks_follow_what_they_look_at(changed: dict[str, str], fired: list[str]) -> None:
    """A check keeps what it said unless something it looks at says otherwise."""
    options = [{"code": "a", "label": "a"}, {"code": "z", "label": "z", "free_text": {}}]
    form = small_form(
        question("P"),
        question("Q"),
        question("T", "text"),
        question("C", "single_choice", options=options),
        checks=CHECKS,
    )
    before = {"P": "yes", "Q": "yes", "T": "なし", "C": "z", "C.z": "なし"}
    raw = {**before, **changed}

    now = re_evaluate(form, evaluate(form, before), raw, changed.keys())

    assert now == evaluate(form, raw)
    assert [one.facts["check"] for one in now.findings] == fired


def test_an_item_that_is_not_known_is_passed_over() -> None:
    """What an older form asked may still be in a draft."""
    form = small_form(question("P"), question("Q", enable_when=compares("P", "exists", True)))
    before = evaluate(form, {"P": "yes"})

    assert re_evaluate(form, before, {"P": "yes", "Z": "1"}, ["Z"]) == before
