"""Taking a return note into a draft: opened, judged, and applied if it is about the newest file.

Promises: answers are never touched; a note that is old, known or replaced changes nothing. Source:
docs/formats.md §5.
"""

from dataclasses import dataclass
from functools import partial

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.sealing.note_states import NoteState, note_state, replaces
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote, open_note
from usbsurvey_desktop.store.draft_content import (
    Comment,
    DraftContent,
    content_with,
    snapshot_of,
)
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.submitting.notes import kept_notes, remarks_of, sent_packages
from usbsurvey_desktop.submitting.order import Order, revise


@dataclass(frozen=True)
class TakenNote:
    """A note that was opened, and what became of it: see `OpenedNote.state`."""

    opened: OpenedNote
    dropped_signature: bool
    """A form was signed and not sealed yet: it says nothing to this note and was dropped."""
    trouble: SurveyError | None
    """The `draft_conflict`, if the draft had to be saved under another name."""


def take_note(order: Order, raw: bytes) -> TakenNote:
    """Open a return note with the respondent's key and apply it to the draft.

    Raises:
        SurveyError: what a check refuses, with its `step`; `package_id_reused` for another note
            under a number that is known; `identity_pair`; or what saving raises.
    """
    opened = look_at_note(order, raw)
    if opened.state is not NoteState.LATEST:
        return TakenNote(opened, dropped_signature=False, trouble=None)
    was_signed = order.draft.content.pending is not None
    return TakenNote(opened, dropped_signature=was_signed, trouble=apply_note(order, opened))


def look_at_note(order: Order, raw: bytes) -> OpenedNote:
    """Open a return note with the respondent's key; nothing changes.

    Raises:
        SurveyError: what a check refuses, with its `step`, or `identity_pair`.
    """
    content = order.draft.content
    reader = NoteReader(
        identity=order.identity,
        pack=order.pack,
        sent=sent_packages(content),
        held=kept_notes(content),
    )
    opened = open_note(raw, reader)
    if isinstance(opened, Refused):
        raise opened.as_error()
    return opened


def apply_note(order: Order, opened: OpenedNote) -> SurveyError | None:
    """Keep a note in the draft, with a place for what is done about each of its comments.

    It is judged again by what the draft says by now: a note that is not the latest changes nothing.
    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: `package_id_reused`, or what saving raises.
    """
    return revise(order.draft, partial(_applied, order, opened))


def _applied(order: Order, opened: OpenedNote, content: DraftContent) -> DraftContent:
    held = kept_notes(content)
    if note_state(opened.as_seen(), sent_packages(content), held) is not NoteState.LATEST:
        return content
    note, now = opened.note, time_text(order.now)
    if any(other.note.note == note.note for other in held):
        raise SurveyError(Code.PACKAGE_ID_REUSED)
    replaced = {
        remark.id
        for other in held
        if replaces(note, other.note)
        for remark in remarks_of(other.note)
    }
    settled = tuple(
        one.model_copy(update={"done": True}) if one.id in replaced else one
        for one in content.comments
    )
    added = tuple(
        Comment(id=one.id, link_id=one.link_id, who=one.who, at=now, text="", done=False)
        for one in remarks_of(note)
    )
    who = order.draft.slot.who
    applied = content.model_copy(
        update={
            "returns": (*content.returns, opened.text),
            "comments": (*settled, *added),
            "pending": None,
            "history": history_with(content.history, "apply", at=now, who=who),
        }
    )
    # The engine says which pages are 要再確認 by it.
    snapshot = Filling(order.pack.form, snapshot_of(applied)).snapshot()
    return content_with(applied, snapshot, at=order.now, who=who)
