"""The note that goes with a decision: told apart, made again, never of other words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support import worlds
from tests.support.deciding import LETTER, acts, done, read_note
from tests.support.notes import COMMENTS
from tests.support.refusals import refused
from tests.support.reviewing import Shared, opened, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.review.decision import (
    Letter,
    note_again,
    prepare_acceptance,
    prepare_hold,
    prepare_return,
)
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.opened import Opened


def test_a_letter_that_cannot_be_sent_decides_nothing(shared: Shared, seen_package: Opened) -> None:
    """No words at all, or a signer whom the pack does not name: nothing is written."""
    with refused(Code.PAYLOAD_SCHEMA):
        prepare_return(seen_package, Letter(), shared.desk())
    with refused(Code.REVIEWER_UNKNOWN):
        prepare_return(seen_package, LETTER, shared.desk("ben"))
    assert shared.ledgers() == {}


def test_a_second_note_takes_the_place_of_the_first(shared: Shared, seen_package: Opened) -> None:
    """Numbered on, and it names the one before."""
    ids: list[str] = []
    for n in (1, 2, 3):
        desk = shared.desk()
        prepared = prepare_return(seen_package, LETTER, desk)
        done(prepared, desk)
        note = read_note(prepared.note, seen_package).note
        assert (note.n, note.supersedes) == (n, ids[-1] if ids else None)
        ids.append(note.note)
    assert acts(shared).count(Act.RECEIVED) == 1


def test_the_notes_of_another_collector_are_counted_apart(
    shared: Shared, seen_package: Opened
) -> None:
    """Each collector numbers its own."""
    desk = shared.desk()
    done(prepare_return(seen_package, LETTER, desk), desk)
    folded = shared.folded()
    foreign = {
        digest: replace(
            thread, posted=tuple(replace(one, recipient="prefecture") for one in thread.posted)
        )
        for digest, thread in folded.packages.items()
    }
    elsewhere = replace(shared.desk(), folded=replace(folded, packages=foreign))
    note = read_note(prepare_return(seen_package, LETTER, elsewhere).note, seen_package).note
    assert (note.n, note.supersedes) == (1, None)


def test_a_note_that_was_lost_is_made_again(shared: Shared, seen_package: Opened) -> None:
    """The program ended between ledger and file: the same id and number, no second decision."""
    desk = shared.desk()
    done(prepare_return(seen_package, LETTER, desk), desk)
    desk = shared.desk()
    lost = prepare_return(seen_package, LETTER, desk)
    entry = done(lost, desk)
    assert lost.note is not None
    before = shared.file().path.read_bytes()
    found = note_again(seen_package, LETTER, shared.desk())
    assert found is not None
    assert found.entry == entry
    made, was = found.note.note, lost.note.note
    assert (made.note, made.n, made.supersedes) == (was.note, 2, was.supersedes)
    assert (made.decision, made.comments) == (was.decision, was.comments)
    assert found.note.file_name == lost.note.file_name
    assert read_note(found.note, seen_package).note == made
    assert shared.file().path.read_bytes() == before


@pytest.mark.parametrize(
    "letter",
    [
        pytest.param(Letter(COMMENTS, "違う。"), id="another message"),
        pytest.param(Letter(COMMENTS[:-1], LETTER.message), id="a comment less"),
        pytest.param(Letter(message=LETTER.message), id="no comments"),
    ],
)
def test_a_note_is_never_signed_with_other_words(
    shared: Shared, seen_package: Opened, letter: Letter
) -> None:
    """Two notes of one id with different words would both be the latest one."""
    desk = shared.desk()
    lost = done(prepare_return(seen_package, LETTER, desk), desk)
    later = replace(shared.desk(), now=worlds.NOW + timedelta(days=1))
    with refused(Code.DECISION_REFUSED, reason="other_words"):
        note_again(seen_package, letter, later)
    found = note_again(seen_package, LETTER, later)
    assert found is not None
    assert found.entry == lost
    assert found.note.note.created == lost.line.at


def test_the_id_of_a_note_tells_its_words_apart(shared: Shared, seen_package: Opened) -> None:
    """The same words about the same package have one; other words or packages have another."""
    ids = [
        prepared.note.note.note
        for package, letter in (
            (seen_package, LETTER),
            (seen_package, LETTER),
            (seen_package, Letter(message="違う。")),
            (opened(sealed()), LETTER),
        )
        for prepared in [prepare_return(package, letter, shared.desk())]
        if prepared.note is not None
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_the_note_of_an_acceptance_is_made_again(shared: Shared, seen_package: Opened) -> None:
    """Its decision is that of the entry."""
    desk = shared.desk()
    done(prepare_acceptance(seen_package, LETTER, desk), desk)
    found = note_again(seen_package, LETTER, shared.desk())
    assert found is not None
    assert found.note.note.decision == "accepted"


def test_there_may_be_no_note_to_make_again(shared: Shared, seen_package: Opened) -> None:
    """No ledger; a decision without a note; one that is no longer in force; somebody else's."""
    assert note_again(seen_package, LETTER, shared.desk()) is None
    desk = shared.desk()
    done(prepare_acceptance(seen_package, None, desk), desk)
    assert note_again(seen_package, LETTER, shared.desk()) is None
    desk = shared.desk()
    done(prepare_return(seen_package, LETTER, desk), desk)
    assert note_again(seen_package, LETTER, shared.desk("ben")) is None
    desk = shared.desk("ben")
    done(prepare_hold(seen_package, "other", desk), desk)
    assert note_again(seen_package, LETTER, shared.desk()) is None
