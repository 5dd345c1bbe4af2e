"""A filling at rest."""

from tests.support.scenario import Scenario, usb_form
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.snapshot import Comment, PageMark, PageRecord, Snapshot, Stamp


def test_a_filling_goes_on_where_it_stopped() -> None:
    """Answers, half-typed text, reasons, memos and pages come back as they were."""
    person = Scenario(usb_form())
    person.answer_all(A1="yes", A5=("b", "a"), A6="0:-")
    person.answer("R.as_of", "12月")
    person.filling.give_reason("X1", "理由")
    person.filling.memo("A1", "課長に確認")
    person.next()

    snapshot = person.filling.snapshot()
    again = Filling(usb_form(), snapshot)

    assert again.snapshot() == snapshot
    assert again.evaluation == person.filling.evaluation
    assert again.outline() == person.filling.outline()
    assert again.page("page.R") == person.filling.page("page.R")
    assert not again.can_undo


def test_a_page_is_untouched_started_or_done() -> None:
    """An answer begins a page, a look alone does not; it is done when nothing is left to do."""
    person = Scenario(usb_form())
    person.answer("R.department", "総務課")
    person.answer("A1", "no")
    person.filling.enter_page("page.A5")
    marks = {page_id: record.state for page_id, record in person.filling.snapshot().pages.items()}

    assert marks["page.R"] is PageMark.STARTED
    assert marks["page.A1"] is PageMark.DONE
    assert marks["page.A5"] is PageMark.UNTOUCHED


def test_answers_that_came_from_elsewhere_count_without_a_look() -> None:
    """The outline never says まだ beside a page whose questions are all answered."""
    filling = Filling(usb_form(), Snapshot(answers={"A1": "no", "R.department": "総務課"}))
    marks = {page_id: record.state for page_id, record in filling.snapshot().pages.items()}

    assert marks["page.A1"] is PageMark.DONE
    assert marks["page.R"] is PageMark.STARTED
    assert marks["page.A5"] is PageMark.UNTOUCHED


def test_pages_and_reasons_of_another_version_do_not_hurt() -> None:
    """A page the form does not know is left out; the answers stay."""
    snapshot = Snapshot(
        answers={"A1": "yes", "old": "x"}, pages={"gone": PageRecord(PageMark.DONE, ("old",))}
    )

    filling = Filling(usb_form(), snapshot)

    assert "gone" not in filling.snapshot().pages
    assert filling.snapshot().answers == snapshot.answers


def test_a_reason_is_taken_back_with_an_empty_text() -> None:
    """Nothing of it stays in the draft."""
    filling = Filling(usb_form())
    filling.give_reason("X1", "理由")
    filling.give_reason("X1", "")

    assert filling.snapshot().reasons == {}


def test_a_memo_is_stamped_once() -> None:
    """Who and when are asked for when a memo is begun, and kept when it goes on."""
    stamps = iter([Stamp("id-1", "respondent-1", "2026-11-21T12:00:00+09:00")])
    filling = Filling(usb_form(), stamp=lambda: next(stamps))

    filling.memo("A1", "課長に")
    filling.memo("A1", "課長に確認")

    assert filling.snapshot().comments == (
        Comment("id-1", "A1", "respondent-1", "2026-11-21T12:00:00+09:00", "課長に確認", done=True),
    )


def test_later_is_a_memo_not_yet_done() -> None:
    """あとで確認 needs no text, shows in the outline, and leaves nothing behind when taken away."""
    person = Scenario(usb_form())
    person.filling.mark_later("A1", on=True)

    seen, entries = person.see("A1"), person.section("section.A").pages
    assert (seen.later, seen.memo) == (True, "")
    assert [entry.later for entry in entries] == [True]

    person.filling.mark_later("A1", on=False)
    assert person.filling.snapshot().comments == ()


def test_a_memo_outlives_its_mark_and_the_mark_its_memo() -> None:
    """Each is taken away on its own; other comments stay where they are."""
    person = Scenario(usb_form())
    person.filling.memo("B1", "残る")
    person.filling.memo("A1", "確認中")
    person.filling.mark_later("A1", on=True)
    person.filling.memo("A1", "")
    assert (person.see("A1").later, person.see("A1").memo) == (True, "")

    person.filling.memo("A1", "また")
    person.filling.mark_later("A1", on=False)

    assert (person.see("A1").later, person.see("A1").memo) == (False, "また")
    assert [comment.link_id for comment in person.filling.snapshot().comments] == ["B1", "A1"]
