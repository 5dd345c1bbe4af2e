"""What was done about reviewers' comments: beside the memos, never mixed with them."""

from dataclasses import replace

import pytest

from tests.support.questionnaires import equals, group, option, question, whole_form
from tests.support.scenario import compiled
from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.filling import Act, Filling
from usbsurvey_desktop.engine.snapshot import Comment, PageMark, Snapshot

CHOICES = [option("a"), option("b", free_text={"max_length": 100})]
FORM = compiled(
    whole_form(
        group("p1", question("A"), page=True),
        group(
            "p2",
            question("B", enable_when=equals("A", "yes")),
            question("C", "single_choice", options=CHOICES),
            page=True,
        ),
    )
)
WRITER = "@ministry"


def remark(remark_id: str, link_id: str = "C", *, done: bool = False) -> Comment:
    """What was done about a comment on a question."""
    return Comment(remark_id, link_id, WRITER, "2026-11-20T10:00:00+09:00", "", done)


def filling(*remarks: Comment) -> Filling:
    """A form that is complete but for these comments."""
    return Filling(FORM, Snapshot(answers={"A": "no", "C": "a"}, comments=remarks))


def mark(person: Filling, page_id: str) -> PageMark:
    """How far a page is, as the draft keeps it."""
    return person.snapshot().pages[page_id].state


def test_a_comment_stands_at_its_question() -> None:
    """Also one on a free text; comments on the whole and on other questions do not."""
    on_text, on_whole = remark("2", "C.b"), remark("3", "")
    person = filling(remark("1"), on_text, on_whole, remark("4", "A"), remark("5", "X"))

    shown = {each.question.link_id: each.remarks for each in person.page("p2").questions}

    assert shown == {"B": (), "C": (remark("1"), on_text)}


def test_a_page_with_a_comment_is_to_be_looked_at_again() -> None:
    """要再確認 until the last comment on it is dealt with; the answers need no other look."""
    person = filling(remark("1"), remark("2"))
    person.enter_page("p1")
    person.enter_page("p2")
    was = mark(person, "p2")

    person.remark(remark("1", done=True))
    half = mark(person, "p2")
    person.remark(remark("2", done=True))

    assert (was, half, mark(person, "p2")) == (PageMark.RECHECK, PageMark.RECHECK, PageMark.DONE)
    assert mark(person, "p1") is PageMark.DONE
    assert not any(each.is_recheck for each in person.page("p2").questions)


def test_a_comment_on_what_does_not_apply_marks_no_page() -> None:
    """It could not be seen there."""
    person = filling(remark("1", "B"))
    assert mark(person, "p2") is PageMark.DONE
    assert person.first_open_page() is None

    person.answer("A", "yes")
    person.answer("B", "no")

    assert mark(person, "p2") is PageMark.RECHECK


def test_the_outline_says_where_comments_wait() -> None:
    """差戻しあり, which is not あとで確認."""
    person = filling(remark("1"))
    entries = [entry for section in person.outline() for entry in section.pages]
    assert [(each.page_id, each.is_returned, each.later) for each in entries] == [
        ("p1", False, False),
        ("p2", True, False),
    ]


def test_the_way_on_leads_to_the_first_comment() -> None:
    """A complete form with a comment has a page to go to."""
    assert filling(remark("1")).first_open_page() == "p2"
    assert filling(remark("1", done=True)).first_open_page() is None
    assert filling(remark("1", "")).first_open_page() is None


def test_memo_and_comment_of_one_question_do_not_meet() -> None:
    """Writing a memo, marking it and taking both back leave the comments as they were."""
    first = remark("1", done=True)
    person = filling(first)
    assert person.page("p2").questions[1].memo == ""

    person.memo("C", "電話で確認")
    person.mark_later("C", on=True)
    with_memo = person.page("p2").questions[1]
    person.memo("C", "")
    person.mark_later("C", on=False)

    assert (with_memo.memo, with_memo.later, with_memo.remarks) == ("電話で確認", True, (first,))
    assert person.snapshot().comments == (first,)


def test_a_reply_is_kept_and_told() -> None:
    """The subscriber hears of it; answers, and what can be undone, stay."""
    told: list[Change] = []
    person = filling(remark("1"))
    person.subscribe(told.append)

    person.remark(replace(remark("1"), text="変えません。"))

    assert [each.text for each in person.snapshot().comments] == ["変えません。"]
    assert told == [Change(ChangeKind.REMARK, "1")]
    assert not person.can_undo


def test_a_note_that_comes_meanwhile_brings_its_comments() -> None:
    """They come after those that are there, and mark their pages at once."""
    person = filling(remark("1", done=True))
    person.remark(remark("2"))
    assert person.snapshot().comments == (remark("1", done=True), remark("2"))
    assert mark(person, "p2") is PageMark.RECHECK


@pytest.mark.parametrize("changed", [remark("1", done=True), replace(remark("1"), text="reply")])
def test_what_is_signed_is_not_changed_unasked(changed: Comment) -> None:
    """Settling and replying wait for an answer, as answers do; the same again asks nothing."""
    tried: list[tuple[str, Act]] = []
    person = filling(remark("1"))

    def hold(name: str, act: Act) -> bool:
        tried.append((name, act))
        return len(tried) == 1

    person.hold(hold)
    person.remark(remark("1"))
    change = person.remark(changed)

    assert (change.kind, [name for name, _act in tried]) == (ChangeKind.HELD, ["1"])
    assert person.snapshot().comments == (remark("1"),)
    tried[0][1]()
    assert person.snapshot().comments == (changed,)


def test_undoing_an_answer_keeps_what_was_said() -> None:
    """Replies are no answers: they stay whatever is undone."""
    person = filling(remark("1"))
    person.answer("C", "b")
    person.remark(remark("1", done=True))

    person.undo()

    assert person.snapshot().answers["C"] == "a"
    assert person.snapshot().comments == (remark("1", done=True),)


def test_comments_come_back_with_the_snapshot() -> None:
    """What was done about them is the same after the next start."""
    person = filling(remark("1"), remark("2", done=True))
    again = Filling(FORM, person.snapshot())
    assert again.snapshot() == person.snapshot()
    assert mark(again, "p2") is PageMark.RECHECK
