"""送付日: noted in the draft for each file, beside what is filled in."""

from datetime import date
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.submitting import Submitter, meddle, submitter
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.store.draft_content import content_with, snapshot_of
from usbsurvey_desktop.submitting.handing import handed_over, last_handed_over, note_handed_over

DAY = date(2026, 12, 1)


@pytest.fixture(name="person")
def _person(tmp_path: Path) -> Submitter:
    """A respondent whose first revision is out."""
    person = submitter(tmp_path)
    person.sign()
    person.keep()
    return person


def _note(person: Submitter, day: date = DAY) -> None:
    dig = person.content.submissions[-1].dig
    assert note_handed_over(person.draft, dig, day, worlds.NOW) is None


def test_the_day_is_kept_for_its_file(person: Submitter) -> None:
    """It is there after the next opening, and the history knows that something was noted."""
    assert last_handed_over(person.content) is None
    _note(person)

    again = person.again().content
    assert last_handed_over(again) == DAY
    assert handed_over(again, "another file") is None
    assert again.history.entries[-1].op == "comment"
    assert snapshot_of(again).comments == ()


def test_a_day_that_was_wrong_gives_way(person: Submitter) -> None:
    """Also to somebody who goes on filling in with what was read before."""
    before = snapshot_of(person.content)
    _note(person)
    _note(person, date(2026, 12, 2))

    after = content_with(person.content, before, at=worlds.NOW, who="respondent-1")

    assert last_handed_over(after) == date(2026, 12, 2)


def test_another_day_than_a_day_counts_as_none(person: Submitter) -> None:
    """Whoever writes into the draft by other tools makes no day of it."""
    _note(person)
    (comment,) = person.content.comments
    person.change(comments=(comment.model_copy(update={"text": "明日"}),))

    assert last_handed_over(person.content) is None


def test_before_any_file_there_is_no_day(tmp_path: Path) -> None:
    """A draft that was never sealed."""
    assert last_handed_over(submitter(tmp_path).content) is None


def test_a_conflict_is_a_save(person: Submitter) -> None:
    """It is told, and the day stands in the draft that has the other name."""
    meddle(person.draft)
    dig = person.content.submissions[-1].dig

    conflict = note_handed_over(person.draft, dig, DAY, worlds.NOW)

    assert conflict is not None
    assert conflict.code is Code.DRAFT_CONFLICT
    assert last_handed_over(person.content) == DAY
