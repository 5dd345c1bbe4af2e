"""Where a note stands: latest, for an old revision, known, or replaced."""

from dataclasses import replace
from itertools import permutations

import pytest

from tests.support import notes
from tests.support.forgery import OTHER_HASH
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.note_states import NoteState, SeenNote, note_state, replaces
from usbsurvey_desktop.sealing.states import SeenPackage

FIRST = notes.package().opened.as_seen()
SECOND = replace(FIRST, digest=OTHER_HASH, revision=2, prev=FIRST.digest)
RETURN = notes.composed()
NEWER = notes.composed(n=2, supersedes=RETURN.note)


def seen(digest: str, note: Note = RETURN, **members: object) -> SeenNote:
    """A note as it is remembered."""
    return SeenNote(digest, note.model_copy(update=members))


@pytest.mark.parametrize(
    ("sent", "held", "expected"),
    [
        pytest.param((FIRST,), (), NoteState.LATEST, id="the first note"),
        pytest.param((FIRST,), (seen("b", NEWER, supersedes=None),), NoteState.LATEST, id="second"),
        pytest.param((FIRST, SECOND), (), NoteState.OLD, id="a newer revision is out"),
        pytest.param((FIRST,), (seen("a"),), NoteState.DUPLICATE, id="the same file again"),
        pytest.param((FIRST, SECOND), (seen("a"),), NoteState.DUPLICATE, id="known and old"),
        pytest.param((FIRST,), (seen("b", NEWER),), NoteState.REPLACED, id="replaced before"),
        pytest.param(
            (FIRST,), (seen("b", NEWER, recipient="prefecture"),), NoteState.LATEST, id="not theirs"
        ),
        pytest.param(
            (FIRST,), (seen("b", NEWER, package=OTHER_HASH),), NoteState.LATEST, id="another file"
        ),
    ],
)
def test_the_place_of_a_note(
    sent: tuple[SeenPackage, ...], held: tuple[SeenNote, ...], expected: NoteState
) -> None:
    """Each place follows from digests and ids alone."""
    assert note_state(seen("a"), sent, held) is expected


def test_the_order_of_what_is_held_does_not_matter() -> None:
    """Notes may have come in any order."""
    held = (seen("b", NEWER), seen("c", NEWER, supersedes=None), seen("d", NEWER, revision=2))
    found = {note_state(seen("a"), (FIRST,), order) for order in permutations(held)}
    assert found == {NoteState.REPLACED}


def test_another_collector_cannot_take_a_note_away() -> None:
    """Ids of notes travel in `responds_to`: knowing one is no right to replace it."""
    assert replaces(NEWER, RETURN)
    assert not replaces(NEWER.model_copy(update={"recipient": "prefecture"}), RETURN)


def test_opening_tells_the_state() -> None:
    """The respondent's side judges by what the draft sent and keeps."""
    first = notes.sealed()
    newer = notes.sealed(n=2, supersedes=first.note.note)
    kept = notes.opened(first.content).as_seen()
    assert notes.outcome(first.content, held=(kept,)) == ("duplicate", "")
    assert notes.outcome(newer.content, held=(kept,)) == ("latest", "")
    assert notes.outcome(first.content, sent=(FIRST, SECOND)) == ("old", "")
    replacing = notes.opened(newer.content).as_seen()
    assert notes.outcome(first.content, held=(replacing,)) == ("replaced", "")
