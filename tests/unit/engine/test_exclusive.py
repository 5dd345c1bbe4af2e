"""Exclusive options: the newest choice decides."""

import pytest

from tests.support.questionnaires import option, question
from tests.support.scenario import Scenario, small_form
from usbsurvey_desktop.engine.snapshot import Snapshot

CHOICES = [
    option("a"),
    option("b"),
    option("x", exclusive=True),
    option("y", exclusive=True),
]


@pytest.mark.parametrize(
    ("before", "chosen", "kept", "cleared"),
    [
        (("a", "b"), ("a", "b", "x"), ("x",), ("a", "b")),
        (("x",), ("x", "b"), ("b",), ("x",)),
        (("x",), ("x", "y"), ("y",), ("x",)),
        (None, ("b", "x", "a"), ("x",), ("a", "b")),
        (("a",), ("b", "a"), ("a", "b"), ()),
        (("a", "b"), ("b",), ("b",), ()),
        (("a",), ("z", "a"), ("a", "z"), ()),
    ],
)
def test_the_newest_choice_clears_what_cannot_stand_with_it(
    before: tuple[str, ...] | None,
    chosen: tuple[str, ...],
    kept: tuple[str, ...],
    cleared: tuple[str, ...],
) -> None:
    """An exclusive option clears the rest and the reverse; codes come in the form's order."""
    person = Scenario(small_form(question("Q", "multi_choice", options=CHOICES)))
    person.answer("Q", before)

    change = person.answer("Q", chosen)

    assert (change.after, change.cleared) == (kept, cleared)
    assert person.see("Q").raw == kept


def test_clearing_can_be_undone() -> None:
    """[元に戻す] brings back what an exclusive option cleared."""
    person = Scenario(small_form(question("Q", "multi_choice", options=CHOICES)))
    person.answer("Q", ("a", "b"))
    person.answer("Q", ("a", "b", "x"))

    person.filling.undo()

    assert person.see("Q").raw == ("a", "b")


def test_stored_codes_that_exclude_each_other_stay_until_touched() -> None:
    """Taking one choice away is no new choice, so nothing else is cleared."""
    form = small_form(question("Q", "multi_choice", options=CHOICES))
    person = Scenario(form, Snapshot(answers={"Q": ("a", "b", "x")}))

    change = person.answer("Q", ("a", "x"))

    assert (change.after, change.cleared) == (("a", "x"), ())
