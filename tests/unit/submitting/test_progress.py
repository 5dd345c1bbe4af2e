"""How far a draft is on its whole way, in one word."""

from datetime import date
from pathlib import Path

import pytest

from tests.support import drafts, notes, worlds
from tests.support.submitting import Submitter, submitter
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.submitting.approving import approve, decline, look_at
from usbsurvey_desktop.submitting.handing import note_handed_over
from usbsurvey_desktop.submitting.progress import Progress, Step, progress_of
from usbsurvey_desktop.submitting.returning import take_note


@pytest.fixture
def person(tmp_path: Path) -> Submitter:
    """Somebody with the small survey answered."""
    made = submitter(tmp_path)
    made.output.mkdir()
    return made


def _progress(person: Submitter) -> Progress:
    return progress_of(person.draft, person.pack)


def _typed(person: Submitter) -> None:
    history = history_with(
        person.content.history, "set", at="2026-11-20T10:00:00+09:00", who="x", link_id="A1"
    )
    person.change(history=history)


def test_a_draft_that_nobody_typed_into_is_begun(person: Submitter) -> None:
    """What is known of the body is no answer."""
    assert _progress(person).step is Step.BEGUN


def test_answers_are_counted(person: Submitter) -> None:
    """Of the counted questions that apply."""
    _typed(person)

    assert _progress(person) == Progress(Step.ANSWERING, answered=1, applicable=1)


def test_a_signature_waits_for_the_seal_or_for_the_approver(person: Submitter) -> None:
    """An approver is due when there is one."""
    person.sign()
    assert _progress(person).step is Step.SIGNED

    person.draft.add_slot("approver", "shouninshanoaikotoba")

    assert _progress(person).step is Step.WAITING


def test_an_approval_stands_until_the_file_is_made(person: Submitter) -> None:
    """Then the file counts, and the day of its handing over."""
    person.sign()
    proposal = look_at(person.draft, person.pack, person.order().record_forms)
    assert approve(proposal, worlds.identity("approver"), worlds.NOW) is None
    assert _progress(person).step is Step.APPROVED

    made = person.keep()
    before = _progress(person)
    note_handed_over(person.draft, made.digest, date(2026, 12, 1), worlds.NOW)

    assert (before.step, before.handed) == (Step.SEALED, None)
    assert _progress(person) == Progress(
        Step.SEALED, answered=1, applicable=1, handed=date(2026, 12, 1)
    )


def test_what_an_approver_sent_back_waits_for_a_new_signature(person: Submitter) -> None:
    """With what was asked for at questions, also once an answer was changed, until it is signed."""
    person.sign()
    slot = person.draft.add_slot("approver", "shouninshanoaikotoba")
    person.draft.close()
    person.draft = drafts.drafts().open(person.draft.path, "shouninshanoaikotoba", slot)
    proposal = look_at(person.draft, person.pack, person.order().record_forms)
    decline(proposal, "見てください。", worlds.NOW, {"A1": "「はい」ではありませんか。"})
    before = _progress(person)
    _typed(person)

    assert (before.step, before.comments, before.is_back) == (Step.DECLINED, 1, True)
    assert _progress(person).step is Step.DECLINED
    person.sign()
    assert _progress(person).step is Step.WAITING


def test_what_is_changed_after_a_file_is_being_answered(person: Submitter) -> None:
    """It will be the next revision."""
    person.sign()
    person.keep()
    _typed(person)

    assert _progress(person).step is Step.ANSWERING


def test_what_a_collector_says_counts(person: Submitter) -> None:
    """Comments wait until they are dealt with; an acceptance ends it."""
    person.sign()
    sealed = person.seal()
    person.keep(sealed)
    returned = notes.composed(notes.RETURNED, sealed.opened)
    take_note(
        person.order(), notes.sealed(notes.RETURNED, sealed.opened, note=returned.note).content
    )
    waiting = _progress(person)

    accepted = notes.sealed(notes.ACCEPTED, sealed.opened, n=2, supersedes=returned.note)
    take_note(person.order(), accepted.content)

    assert (waiting.step, waiting.comments) == (Step.RETURNED, 3)
    assert _progress(person).step is Step.ACCEPTED
