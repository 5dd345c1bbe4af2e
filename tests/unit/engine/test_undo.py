"""Undo and redo over answers."""

from tests.support.questionnaires import equals, question
from tests.support.scenario import Scenario, small_form, usb_form
from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.filling import Filling


def test_undo_and_redo_walk_the_answers() -> None:
    """Each choice is a step; the walk ends at both ends."""
    person = Scenario(usb_form())
    filling = person.filling
    person.answer_all(A1="yes", B1="no")

    assert filling.can_undo
    assert not filling.can_redo
    filling.undo()
    filling.undo()
    assert filling.snapshot().answers == {}
    assert filling.undo() is None
    filling.redo()
    filling.redo()
    assert filling.snapshot().answers == {"A1": "yes", "B1": "no"}
    assert filling.redo() is None


def test_a_new_answer_ends_what_could_be_made_again() -> None:
    """After undo and another answer there is nothing to redo."""
    filling = Filling(usb_form())
    filling.answer("A1", "yes")
    filling.undo()

    filling.answer("A1", "no")

    assert not filling.can_redo


def test_typing_on_in_one_field_is_one_step() -> None:
    """Letters typed one by one are taken back together."""
    filling = Filling(usb_form())
    for text in ("情", "情報", "情報課"):
        filling.answer("R.department", text)
    filling.answer("R.tel", "03")

    filling.undo()
    assert filling.snapshot().answers == {"R.department": "情報課"}
    filling.undo()
    assert filling.snapshot().answers == {}


def test_typing_after_something_else_is_another_step() -> None:
    """Turning a page, a memo or undo itself ends the step of typing."""
    filling = Filling(usb_form())
    filling.answer("R.department", "情")
    filling.leave_page("page.R")
    filling.answer("R.department", "情報")
    filling.answer("R.department", "情報課")

    filling.undo()
    assert filling.snapshot().answers == {"R.department": "情"}
    filling.redo()
    filling.answer("R.department", "情報課です")
    filling.undo()
    assert filling.snapshot().answers == {"R.department": "情報課"}


def test_typing_that_shows_or_hides_is_a_step_of_its_own() -> None:
    """What a typed number brings up can be taken back without losing all that was typed."""
    filling = Filling(
        small_form(question("N", "integer"), question("Q", enable_when=equals("N", 12)))
    )
    for text in ("1", "12", "123"):
        filling.answer("N", text)

    filling.undo()
    assert filling.snapshot().answers == {"N": "12"}
    filling.undo()
    assert filling.snapshot().answers == {"N": "1"}


def test_the_same_answer_again_is_no_step() -> None:
    """Choosing what is chosen changes nothing that could be undone."""
    filling = Filling(usb_form())
    filling.answer("A1", "yes")

    change = filling.answer("A1", "yes")
    filling.undo()

    assert not change.is_undoable
    assert filling.snapshot().answers == {}


def test_only_so_many_steps_are_kept() -> None:
    """The oldest of more than 200 steps can no longer be taken back."""
    filling = Filling(small_form(question("Q")))
    for number in range(201):
        filling.answer("Q", ("yes", "no")[number % 2])

    undone = 0
    while filling.undo() is not None:
        undone += 1

    assert undone == 200
    assert filling.snapshot().answers == {"Q": "yes"}


def test_every_act_is_told_to_the_subscriber() -> None:
    """One callback hears of answers, confirmations, steps, reasons, pages and memos."""
    filling = Filling(usb_form())
    told: list[Change] = []
    filling.subscribe(told.append)

    filling.enter_page("page.A1")
    filling.answer("A1", "yes")
    filling.answer("A1", None)
    filling.undo()
    filling.redo()
    filling.confirm("A1")
    filling.give_reason("X1", "理由")
    filling.memo("A1", "確認中")
    filling.leave_page("page.A1")

    assert [(change.kind, change.link_id) for change in told] == [
        (ChangeKind.PAGE, "page.A1"),
        (ChangeKind.SET, "A1"),
        (ChangeKind.CLEAR, "A1"),
        (ChangeKind.UNDO, "A1"),
        (ChangeKind.REDO, "A1"),
        (ChangeKind.CONFIRM, "A1"),
        (ChangeKind.REASON, "X1"),
        (ChangeKind.COMMENT, "A1"),
        (ChangeKind.PAGE, "page.A1"),
    ]
