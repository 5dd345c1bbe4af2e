"""`Filling` under random use: what must hold whatever a person does."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.support.questionnaires import compares, equals, group, option, question, whole_form
from tests.support.scenario import compiled
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling

CHOICES = [
    option("a"),
    option("b"),
    option("x", exclusive=True),
    option("z", free_text={"max_length": 4}),
]
FORM = compiled(
    whole_form(
        group(
            "s1",
            group("p1", question("A"), question("N", "integer", required=False), page=True),
            group(
                "p2",
                question("M", "multi_choice", options=CHOICES, constraint={"max_count": 2}),
                question("D", "date", enable_when=compares("N", ">=", 2)),
                page=True,
                enable_when=equals("A", "yes"),
            ),
        ),
        group(
            "s2",
            group(
                "p3",
                question("C", "single_choice", options=CHOICES[:2] + CHOICES[3:]),
                question("T", "text", enable_when=compares("M", "any_of", ["a"])),
                question("U", "text", enable_when={"not": equals("C", "a")}),
                page=True,
                enable_when={"not": compares("M", "any_of", ["x"])},
            ),
        ),
        checks=[{"id": "W", "severity": "warn_with_reason", "when": equals("C", "b"), "text": "W"}],
    )
)
TEXTS = st.sampled_from(["", "　", "1", "２", "R8.12.1", "12月", "長い長い文"])
CODES = st.lists(st.sampled_from(["a", "b", "x", "z"]), max_size=4).map(tuple)
ANSWERS: dict[str, st.SearchStrategy[RawAnswer | None]] = {
    "A": st.sampled_from(["yes", "no", None]),
    "N": TEXTS,
    "M": CODES,
    "M.z": TEXTS,
    "D": TEXTS,
    "C": st.sampled_from(["a", "b", "z", "?", None]),
    "C.z": TEXTS,
    "T": TEXTS,
    "U": TEXTS,
}
ACTS = st.sampled_from(list(ANSWERS)).flatmap(lambda key: st.tuples(st.just(key), ANSWERS[key]))
PAGES = st.sampled_from(list(FORM.pages))
QUESTIONS = st.sampled_from(list(FORM.questions))


class PersonAtRandom(RuleBasedStateMachine):
    """Answers, clears, steps, confirms, undoes and restores in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.filling = Filling(FORM)

    def _answers(self) -> tuple[Any, ...]:
        return self.filling.snapshot().answers, self.filling.evaluation

    @rule(act=ACTS)
    def answer(self, act: tuple[str, RawAnswer | None]) -> None:
        """Answer something, whether it applies or not."""
        self.filling.answer(*act)

    @rule(act=ACTS)
    def answer_and_undo_and_redo(self, act: tuple[str, RawAnswer | None]) -> None:
        """Undo is the inverse of an answer, and redo of undo."""
        self.filling.leave_page("p1")  # what is typed now is a step of its own
        before = self._answers()
        change = self.filling.answer(*act)
        after = self._answers()
        if change.is_undoable:
            self.filling.undo()
            assert self._answers() == before
            self.filling.redo()
        assert self._answers() == after

    @rule(link_id=QUESTIONS)
    def confirm(self, link_id: str) -> None:
        """Confirm something, whether it waits or not; then it does not wait."""
        self.filling.confirm(link_id)
        page = self.filling.page(FORM.questions[link_id].page_id)
        assert not any(
            each.is_recheck for each in page.questions if each.question.link_id == link_id
        )

    @rule()
    def undo(self) -> None:
        """Undo as far as there is anything."""
        assert self.filling.can_undo == (self.filling.undo() is not None)

    @rule()
    def redo(self) -> None:
        """Redo as far as there is anything."""
        assert self.filling.can_redo == (self.filling.redo() is not None)

    @rule(page_id=PAGES)
    def visit(self, page_id: str) -> None:
        """Open a page and leave it."""
        self.filling.enter_page(page_id)
        self.filling.leave_page(page_id)

    @rule(link_id=QUESTIONS, text=TEXTS)
    def write_beside(self, link_id: str, text: str) -> None:
        """Write a memo, a mark and a reason."""
        self.filling.memo(link_id, text)
        self.filling.mark_later(link_id, on=bool(text))
        self.filling.give_reason("W", text)

    @rule()
    def reopen(self) -> None:
        """Go on with the restored filling."""
        self.filling = Filling(FORM, self.filling.snapshot())

    @invariant()
    def effective_is_a_part_of_raw(self) -> None:
        """Nothing counts that was not entered, and nothing entered is lost."""
        raw, evaluation = self._answers()
        assert evaluation.effective.items() <= raw.items()
        assert evaluation.effective.keys() <= evaluation.enabled
        assert set(evaluation.dropped) <= raw.keys() - evaluation.enabled

    @invariant()
    def at_most_one_finding_for_each_item_that_applies(self) -> None:
        """No finding on what does not apply, and never two on one item."""
        found = Counter(
            finding.link_id for finding in self.filling.evaluation.findings if finding.link_id
        )
        assert set(found) <= self.filling.evaluation.enabled
        assert set(found.values()) <= {1}

    @invariant()
    def a_snapshot_restores_the_filling(self) -> None:
        """A filling put away and taken up again is the same to every screen."""
        again = Filling(FORM, self.filling.snapshot())
        assert again.snapshot() == self.filling.snapshot()
        assert again.evaluation == self.filling.evaluation
        assert again.outline() == self.filling.outline()

    @invariant()
    def the_route_is_walked_both_ways(self) -> None:
        """Next and back are each other's inverse along the route."""
        route = self.filling.route
        for here, there in zip(route, (*route[1:], None), strict=True):
            assert self.filling.next_page(here) == there
            if there is not None:
                assert self.filling.previous_page(there) == here


TestPersonAtRandom = pytest.mark.no_cover(PersonAtRandom.TestCase)
TestPersonAtRandom.settings = settings(deadline=None, max_examples=50, stateful_step_count=25)
