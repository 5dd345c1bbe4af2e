"""Where a return note stands among the packages and notes a respondent has: shown, not refused.

Nothing here decides by the order in which notes arrive. Source: docs/formats.md §5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.states import SeenPackage


class NoteState(StrEnum):
    """What becomes of a note; only the latest is applied to a draft."""

    LATEST = "latest"  # 最新
    OLD = "old"  # 旧版への差戻し: a newer revision is out
    DUPLICATE = "duplicate"  # 重複: this very note is known
    REPLACED = "replaced"  # 差替え: a known note of the same office takes its place


@dataclass(frozen=True)
class SeenNote:
    """A note that was read, and the digest of its signed form, which is that of its file."""

    digest: str
    note: Note


def note_state(found: SeenNote, sent: Sequence[SeenPackage], held: Sequence[SeenNote]) -> NoteState:
    """Place a note among the packages sent, the newest last, and the notes held before."""
    if any(other.digest == found.digest for other in held):
        return NoteState.DUPLICATE
    if sent[-1].digest != found.note.package:
        return NoteState.OLD
    if any(replaces(other.note, found.note) for other in held):
        return NoteState.REPLACED
    return NoteState.LATEST


def replaces(newer: Note, older: Note) -> bool:
    """Whether one note takes the place of another.

    Only a collector's own note about the same package can: ids of notes travel in `responds_to`,
    so another collector may know them.
    """
    return (newer.supersedes, newer.recipient, newer.package) == (
        older.note,
        older.recipient,
        older.package,
    )
