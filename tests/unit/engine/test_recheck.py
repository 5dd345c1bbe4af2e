"""要再確認: what comes back from hiding awaits a look."""

from tests.support.questionnaires import equals, question
from tests.support.scenario import Scenario, small_form, usb_form
from usbsurvey_desktop.engine.answers import FindingCode, State
from usbsurvey_desktop.engine.snapshot import PageMark, Snapshot


def person_who_came_back() -> Scenario:
    """A-2 to A-5 answered, then A-1 changed to No and back to Yes."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A2="p1", A3="f", A5=("a",))
    person.answer("A3.f", "隔週")
    person.answer("A1", "no")
    person.answer("A1", "yes")
    return person


def test_hiding_keeps_and_names_what_was_entered() -> None:
    """The change says what is hidden, and which of it holds an answer."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A2="p1", A3="f")

    change = person.answer("A1", "no")

    assert change.hidden == ("A2", "A3", "A4", "A5", "A6", "A7")
    assert change.shown == ("A8",)
    assert change.dropped == ("A2", "A3")
    assert (change.before, change.after) == ("yes", "no")
    assert person.see("A2").raw == "p1"
    assert person.see("A2").state is State.NOT_APPLICABLE


def test_a_hidden_answer_comes_back_marked_for_another_look() -> None:
    """Its value is there, it is shown at once, and it keeps the form from being complete."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A2="p1")
    person.answer("A1", "no")

    change = person.answer("A1", "yes")

    assert change.returned == ("A2",)
    seen = person.see("A2")
    assert (seen.raw, seen.is_recheck, seen.state) == ("p1", True, State.ANSWERED)
    assert [finding.code for finding in seen.shown_findings] == [FindingCode.RECHECK]
    assert seen.shown_findings[0] in person.filling.evaluation.blocking


def test_a_look_is_confirmed_or_replaced_by_a_change() -> None:
    """Confirming and answering anew both settle it, the free text as part of its question."""
    person = person_who_came_back()

    person.filling.confirm("A2")
    person.answer("A5", ("b",))
    person.answer("A3.f", "毎週")

    assert not any(person.see(link_id).is_recheck for link_id in ("A2", "A3", "A5"))


def test_confirming_can_be_undone() -> None:
    """The mark comes back with undo and goes again with redo."""
    person = person_who_came_back()
    person.filling.confirm("A2")

    person.filling.undo()
    assert person.see("A2").is_recheck
    person.filling.redo()
    assert not person.see("A2").is_recheck


def test_undoing_the_change_that_hid_leaves_no_mark() -> None:
    """[元に戻す] is not coming back from hiding: nothing has to be looked at again."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A2="p1")
    person.answer("A1", "no")

    change = person.filling.undo()

    assert change is not None
    assert (change.link_id, change.after, change.returned) == ("A1", "yes", ())
    assert not person.see("A2").is_recheck


def test_marks_survive_the_draft() -> None:
    """Put away and taken up again, the same answers await a look, and no others."""
    person = person_who_came_back()
    person.filling.confirm("A3")
    person.answer("A4", "a")

    again = person.reopen()

    marked = [link_id for link_id in again.filling.form.questions if again.see(link_id).is_recheck]
    assert marked == ["A2", "A5"]
    assert again.filling.evaluation == person.filling.evaluation


def test_an_answer_nobody_touched_is_not_marked_by_its_neighbour() -> None:
    """Answers that came with an older draft stay settled when another of their page is marked."""
    form = small_form(question("G"), question("P"), question("Q", enable_when=equals("G", "yes")))
    person = Scenario(form, Snapshot(answers={"G": "yes", "P": "yes", "Q": "yes"}))
    person.answer("G", "no")
    person.answer("G", "yes")

    again = person.reopen()

    assert again.see("Q").is_recheck
    assert not again.see("P").is_recheck


def test_hidden_again_nothing_is_marked() -> None:
    """Marks are only for what applies, and the page of a marked question says so."""
    person = person_who_came_back()
    marks = {page.page_id: page.mark for page in person.section("section.A").pages}
    assert marks["page.A2"] is PageMark.RECHECK

    person.answer("A1", "no")

    assert not any(person.see(link_id).is_recheck for link_id in ("A2", "A3", "A5"))
    assert person.filling.snapshot().pages["page.A2"].state is PageMark.DONE


def test_a_blank_that_comes_back_needs_no_look() -> None:
    """Only what was entered is marked."""
    person = person_who_came_back()

    assert not person.see("A4").is_recheck
    assert not person.see("A8").is_recheck
