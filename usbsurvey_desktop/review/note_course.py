"""Which number a return note has, and which note it takes the place of, from the ledger alone.

Promises: a note that is made again for its entry gets the same place, because it depends on nothing
but the entries that this one names. Source: docs/formats.md §5 (n, supersedes), §7.
"""

from collections.abc import Container
from dataclasses import dataclass

from usbsurvey_desktop.review.fold import Posted, Thread
from usbsurvey_desktop.review.ledger_record import Acceptance, Return


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
