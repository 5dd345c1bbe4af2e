"""What became of each revision, as the draft tells it."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.submitting import Submitter, submitter
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.history import History, Reach, history_with
from usbsurvey_desktop.submitting.story import reach_of_signed, revisions


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """A respondent whose first revision is out."""
    person = submitter(tmp_path)
    person.sign()
    person.keep()
    return person


def test_the_newest_revision_comes_first_with_who_signed(person: Submitter) -> None:
    """Of each the last signature before its seal."""
    person.sign()
    second = person.order()
    person.keep()

    newest, first = revisions(person.content)

    assert second.now == worlds.NOW
    assert (newest.sent.revision, first.sent.revision) == (2, 1)
    assert newest.signed is not None
    assert newest.signed.who == "respondent-1"
    assert newest.approved is None
    assert newest.handed is None
    assert newest.notes == ()


def test_an_approval_counts_after_its_signature_only(person: Submitter) -> None:
    """One that was taken back by a new signature is none."""
    at = time_text(worlds.NOW + timedelta(hours=1))
    history = person.content.history
    for op in ("request", "approve", "request"):
        history = history_with(history, op, at=at, who="respondent-1")
    sent = person.content.submissions[0].model_copy(update={"sealed_at": at})
    taken_back = history_with(history, "seal", at=at, who="respondent-1")
    approved = history_with(history, "approve", at=at, who="approver-1")
    approved = history_with(approved, "seal", at=at, who="respondent-1")

    (without,) = revisions(
        person.content.model_copy(update={"history": taken_back, "submissions": (sent,)})
    )
    (with_one,) = revisions(
        person.content.model_copy(update={"history": approved, "submissions": (sent,)})
    )

    assert without.approved is None
    assert with_one.approved is not None
    assert with_one.approved.who == "approver-1"


def test_where_the_seal_is_not_in_the_history_nobody_is_named(person: Submitter) -> None:
    """The entries were folded, or the draft is another copy."""
    (story,) = revisions(person.content.model_copy(update={"history": History()}))

    assert story.signed is None
    assert story.approved is None


def test_what_was_signed_is_held_against_the_history(person: Submitter) -> None:
    """It fits, it is of another draft, or nothing waits."""
    assert reach_of_signed(person.content) is None
    person.sign()
    at = time_text(worlds.NOW)
    other = history_with(History(), "rekey", at=at, who="other-1")
    for _ in range(9):
        other = history_with(other, "rekey", at=at, who="other-1")

    assert reach_of_signed(person.content) is Reach.REACHED
    assert reach_of_signed(person.content.model_copy(update={"history": other})) is Reach.FORKED
    older = person.content.model_copy(update={"history": History()})
    assert reach_of_signed(older) is Reach.OLDER
