"""Holding: a signed form changes only after somebody allowed it."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from tests.support.questionnaires import equals, group, question, whole_form
from tests.support.scenario import compiled
from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.filling import Act, Filling

FORM = compiled(
    whole_form(
        group("p1", question("A"), question("T", "text", required=False), page=True),
        checks=[
            {"id": "W", "severity": "warn_with_reason", "when": equals("A", "yes"), "text": "W"}
        ],
    )
)


@dataclass
class Keeper:
    """Holds a filling with A answered, T cleared and W explained, and remembers what it saw."""

    filling: Filling = field(default_factory=lambda: Filling(FORM))
    tried: list[tuple[str, Act]] = field(default_factory=list)
    told: list[Change] = field(default_factory=list)
    is_holding: bool = True

    def __post_init__(self) -> None:
        """Answer, take one answer back, then hold."""
        self.filling.answer("A", "yes")
        self.filling.give_reason("W", "because")
        self.filling.answer("T", "text")
        self.filling.undo()
        self.filling.subscribe(self.told.append)
        self.filling.hold(self.hold)

    def hold(self, name: str, act: Act) -> bool:
        """Hold, and remember."""
        if self.is_holding:
            self.tried.append((name, act))
        return self.is_holding


ACTS: dict[str, tuple[str, Callable[[Filling], Change | None]]] = {
    "answer": ("A", lambda filling: filling.answer("A", "no")),
    "clear": ("A", lambda filling: filling.answer("A", None)),
    "reason": ("W", lambda filling: filling.give_reason("W", "other")),
    "no reason": ("W", lambda filling: filling.give_reason("W", "")),
    "undo": ("", lambda filling: filling.undo()),
    "redo": ("", lambda filling: filling.redo()),
}


@pytest.mark.parametrize("name", ACTS)
def test_a_held_change_changes_nothing_and_is_told(name: str) -> None:
    """Answers, reasons and steps stay; the screen hears that it should show what stands."""
    keeper = Keeper()
    before = keeper.filling.snapshot(), keeper.filling.can_redo
    item, act = ACTS[name]

    change = act(keeper.filling)

    assert change == Change(ChangeKind.HELD, item)
    assert keeper.told == [change]
    assert [tried for tried, _act in keeper.tried] == [item]
    assert (keeper.filling.snapshot(), keeper.filling.can_redo) == before


@pytest.mark.parametrize("name", ACTS)
def test_once_allowed_the_held_change_is_made(name: str) -> None:
    """Calling the act again does what the person wanted in the first place."""
    keeper, free = Keeper(), Keeper(is_holding=False)
    _item, act = ACTS[name]
    act(keeper.filling)
    act(free.filling)
    keeper.is_holding = False

    keeper.tried[0][1]()

    assert keeper.filling.snapshot().answers == free.filling.snapshot().answers
    assert keeper.filling.snapshot().reasons == free.filling.snapshot().reasons
    assert keeper.told[-1].kind is not ChangeKind.HELD


def test_what_changes_nothing_is_not_held() -> None:
    """The same answer, the same reason, nothing to undo: nobody is asked."""
    keeper = Keeper()
    empty = Filling(FORM)
    empty.hold(keeper.hold)

    keeper.filling.answer("A", "yes")
    keeper.filling.give_reason("W", "because")
    travelled = empty.undo(), empty.redo()

    assert keeper.tried == []
    assert travelled == (None, None)


def test_what_is_never_submitted_is_not_held() -> None:
    """Memos, marks and pages stay free under a signature."""
    keeper = Keeper()

    keeper.filling.memo("A", "memo")
    keeper.filling.mark_later("A", on=True)
    keeper.filling.leave_page("p1")

    assert keeper.tried == []
    assert len(keeper.filling.snapshot().comments) == 1
