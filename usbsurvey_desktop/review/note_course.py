"""Which number a return note has, and which note it takes the place of, from the ledger alone.

Promises: a note that is made again for its entry gets the same place, because it depends on nothing
but the entries that this one names; and its id says which words it has, so that none is ever signed
with others. Source: docs/formats.md §5 (note, n, supersedes), §7.
"""

from collections.abc import Container
from dataclasses import dataclass

from usbsurvey_desktop.records import canonical, from_base64url, hash_text, to_base64url
from usbsurvey_desktop.review.fold import Posted, Thread
from usbsurvey_desktop.review.ledger_record import Acceptance, Return
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.opened import Opened

UNNAMED = "A" * 22
"""In the place of an id, while a note has none."""
_ID_BYTES = 16


@dataclass(frozen=True)
class NotePlace:
    """Where a note stands among the notes of one collector about one package."""

    n: int
    """From 1."""
    supersedes: str | None
    """The id of the note before it."""


def note_of(posted: Posted) -> str | None:
    """The id of the note that an entry announces."""
    match posted.entry.line.detail:
        case Return(note=note) | Acceptance(note=note):
            return note
        case _:
            return None


def named(note: Note, opened: Opened) -> Note:
    """The same note with its id: a hash of all it says, and of the package it is about.

    The ledger names the id alone, so the id must tell the words apart. Whoever cannot open the
    package learns nothing from it.
    """
    unnamed = note.model_copy(update={"note": UNNAMED})
    said = hash_text(
        canonical([hash_text(canonical(opened.submission)), hash_text(canonical(unnamed))])
    )
    return note.model_copy(update={"note": to_base64url(from_base64url(said)[:_ID_BYTES])})


def next_place(thread: Thread, recipient: str) -> NotePlace:
    """The place of the note that is decided on now."""
    return _place(thread, recipient, {one.entry.hash for one in thread.posted})


def place_of(thread: Thread, posted: Posted) -> NotePlace:
    """The place of a note that an entry has announced."""
    return _place(thread, posted.recipient, thread.before(posted.entry.hash))


def _place(thread: Thread, recipient: str, before: Container[str]) -> NotePlace:
    notes = [
        (len(thread.before(one.entry.hash)), one.entry.hash, note)
        for one in thread.posted
        if one.recipient == recipient and one.entry.hash in before
        for note in [note_of(one)]
        if note is not None
    ]
    return NotePlace(len(notes) + 1, max(notes)[2] if notes else None)
