"""What changed since a revision was sealed: what the history can tell, and the own copy exactly."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.scenario import usb_form
from tests.support.submitting import Submitter, submitter
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.draft_content import Approval, RawAnswer, content_with, snapshot_of
from usbsurvey_desktop.store.history import Base, History, history_with
from usbsurvey_desktop.submitting.approving import latest_return
from usbsurvey_desktop.submitting.changes import (
    Changes,
    Touched,
    changes_since,
    changes_since_return,
)
from usbsurvey_desktop.submitting.own_copy import changes_to_seal, own_copy


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """A respondent whose first revision is out."""
    person = submitter(tmp_path)
    person.sign()
    person.keep()
    return person


def _type(person: Submitter, **answers: RawAnswer) -> None:
    """Answer as the window does, so that the history knows."""
    snapshot = replace(snapshot_of(person.content), answers={**person.content.answers, **answers})
    person.draft.save(content_with(person.content, snapshot, at=worlds.NOW, who="respondent-1"))


def _since(person: Submitter) -> Changes | None:
    return changes_since(person.content, person.pack.form, person.content.submissions[-1])


def test_nothing_typed_since_the_seal_is_the_same(person: Submitter) -> None:
    """Then every answer is surely what it was."""
    found = _since(person)

    assert found == Changes(revision=1)
    assert found.is_none


def test_what_was_typed_and_what_hangs_on_it_is_named(person: Submitter) -> None:
    """A free text counts as its question; a question that may come or go is told apart."""
    _type(person, A1="yes", A2=("c",), **{"A2.c": "研修"})

    assert _since(person) == Changes(revision=1, touched=("A1", "A2"))

    _type(person, A1="no")
    only_the_gate = changes_since(
        person.content, person.pack.form, person.content.submissions[-1], typed={"A1": "yes"}
    )
    assert only_the_gate is not None
    assert only_the_gate.touched == ("R.body_code", "A1", "A2")


def test_a_question_that_only_follows_is_told_apart(person: Submitter) -> None:
    """A-2 was not typed in, and yet it is asked now."""
    _type(person, A1="yes")

    assert _since(person) == Changes(revision=1, touched=("A1",), follow=("A2",))


def test_what_is_typed_and_not_saved_yet_counts(person: Submitter) -> None:
    """The history lags two seconds behind the person."""
    typed = {**person.content.answers, "A3": "意見"}
    sent = person.content.submissions[-1]

    found = changes_since(person.content, person.pack.form, sent, typed=typed)

    assert found == Changes(revision=1, touched=("A3",))


def test_a_reason_that_was_touched_is_no_question(person: Submitter) -> None:
    """It is named by its check, as in the USB survey, whose check X1 wants one."""
    at = time_text(worlds.NOW)
    noted = history_with(person.content.history, "set", at=at, who="respondent-1", link_id="X1")
    content = person.content.model_copy(update={"history": noted, "answers": {}})

    found = changes_since(content, usb_form(), content.submissions[-1])

    assert found == Changes(revision=1, reasons=("X1",))
    assert not found.is_none


def test_where_the_history_cannot_tell_nothing_is_claimed(person: Submitter) -> None:
    """Folded entries, another version of the survey, or no file at all."""
    content, form = person.content, person.pack.form
    history = content.history
    folded = History(
        base=Base(
            count=history.count,
            head=history.head,
            first_at=history.entries[0].at,
            last_at=history.entries[-1].at,
        )
    )
    moved = history_with(history, "move_pack", at=time_text(worlds.NOW), who="respondent-1")
    sent = content.submissions[-1]

    assert changes_since(content, form, None) is None
    assert changes_since(content.model_copy(update={"history": folded}), form, sent) is None
    assert changes_since(content.model_copy(update={"history": moved}), form, sent) is None


def test_the_own_copy_tells_exactly(person: Submitter) -> None:
    """An answer that was put back to what it was is no change there."""
    _type(person, A1="yes", A2=("a",))
    _type(person, A1="no", A3="意見")
    person.sign()

    found = changes_to_seal(person.order(), person.output)
    by_history = _since(person)

    assert found == Changes(revision=1, touched=("A3",), is_exact=True)
    assert by_history is not None
    assert by_history.touched == ("A1", "A2", "A3")


def test_the_same_again_is_told_exactly(person: Submitter) -> None:
    """A second revision that says nothing new."""
    person.sign()

    found = changes_to_seal(person.order(), person.output)

    assert found == Changes(revision=1, is_exact=True)
    assert found.is_none


def test_without_its_file_the_history_tells(person: Submitter) -> None:
    """The file was moved, or another one has its name."""
    person.sign()
    (path,) = person.output.iterdir()
    whole = path.read_bytes()
    sent = person.content.submissions[0]

    path.write_bytes(whole[:-20])
    damaged = own_copy(person.order(), sent, person.output)
    path.unlink()
    gone = changes_to_seal(person.order(), person.output)
    path.write_bytes(whole)
    another = own_copy(
        person.order(), sent.model_copy(update={"dig": "A" * 42 + "A"}), person.output
    )
    strangers = own_copy(person.order("stranger"), sent, person.output)

    assert damaged is another is strangers is None
    assert gone == Changes(revision=1)


def test_a_first_revision_is_compared_with_nothing(tmp_path: Path) -> None:
    """There is no revision before."""
    person = submitter(tmp_path)
    person.sign()

    assert changes_to_seal(person.order(), person.output) is None


def test_what_hangs_on_two_touched_questions_is_named_once(person: Submitter) -> None:
    """In the USB survey B-3 is asked by B-1 and by B-2."""
    content = person.content.model_copy(update={"answers": {}})

    found = changes_since(
        content, usb_form(), content.submissions[-1], typed={"B1": "yes", "B2": ("b",)}
    )

    assert found is not None
    assert found.touched == ("B1", "B2")
    assert found.follow == ("B3", "B4", "B5", "B6", "B7")


def _sent_back(person: Submitter) -> Approval:
    """An approver returns what is in work, and the draft knows."""
    at = time_text(worlds.NOW + timedelta(minutes=1))
    act = Approval(who="approver-1", at=at, act="declined", payload="A" * 43, comment="")
    history = history_with(person.content.history, "decline", at=at, who="approver-1")
    approvals = (*person.content.approvals, act)
    person.draft.save(
        person.content.model_copy(update={"approvals": approvals, "history": history})
    )
    return act


def test_what_was_typed_since_a_return_is_named(person: Submitter) -> None:
    """Not what was typed before it in the same revision."""
    _type(person, A3="意見")
    returned = _sent_back(person)
    before = changes_since_return(person.content, person.pack.form, returned)
    _type(person, A1="yes")

    found = changes_since_return(person.content, person.pack.form, returned)

    assert before == Touched()
    assert before.is_none
    assert found == Touched(touched=("A1",), follow=("A2",))
    assert latest_return(person.content) == returned


def test_a_return_that_the_history_has_lost_is_not_guessed_at(person: Submitter) -> None:
    """Nobody is told that an answer is the same."""
    returned = _sent_back(person)
    other = returned.model_copy(update={"at": "2020-01-01T00:00:00+09:00"})

    assert changes_since_return(person.content, person.pack.form, other) is None


def test_a_return_before_the_last_seal_is_over(person: Submitter) -> None:
    """It was about the revision that is out; without any return there is none either."""
    none = latest_return(person.content)
    act = _sent_back(person)
    sealed = history_with(person.content.history, "seal", at=act.at, who="respondent-1")
    over = person.content.model_copy(update={"history": sealed})

    assert latest_return(person.content) == act
    assert none is latest_return(over) is None


@pytest.mark.parametrize(("minutes", "is_over"), [(0, False), (2, True)], ids=["later", "before"])
def test_where_the_acts_are_folded_the_times_tell(
    person: Submitter, minutes: int, *, is_over: bool
) -> None:
    """Whether a return came after the last seal."""
    act = _sent_back(person)
    (sent,) = person.content.submissions
    sealed_at = time_text(worlds.NOW + timedelta(minutes=minutes))
    person.change(
        submissions=(sent.model_copy(update={"sealed_at": sealed_at}),), history=History()
    )

    assert latest_return(person.content) == (None if is_over else act)
