"""Reading return notes and the replies to them, for the commands that take them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from usbsurvey_desktop.armour import RETURN
from usbsurvey_desktop.cli.about import about, shaped_as
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import Record, parse, validate
from usbsurvey_desktop.sealing.note_states import NoteState, replaces
from usbsurvey_desktop.sealing.open_note import (
    NoteReader,
    OpenedNote,
    open_note,
    open_own_note,
)
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.states import SeenPackage
from usbsurvey_desktop.sealing.submission import Reply

_MOST_BYTES = 1024 * 1024
_DEPTH = 3


class _Replies(Record):
    replies: tuple[Reply, ...]


def read_note(path: Path, reader: NoteReader) -> OpenedNote:
    """Open a return note through every check, as the respondent it answers.

    Raises:
        SurveyError: with its `step`, what it is refused with; `file_unreadable`,
            `file_too_large`, `identity_pair`.
    """
    return _demand(path, lambda raw: open_note(raw, reader))


def read_any_note(path: Path, identity: Identity, pack: Pack) -> OpenedNote:
    """Open a return note of either side, whatever package it is about: all checks but R2.

    Raises:
        SurveyError: as `read_note`.
    """
    return _demand(path, lambda raw: open_own_note(raw, identity, pack))


def notes_about(
    paths: Sequence[Path], identity: Identity, pack: Pack, previous: SeenPackage
) -> tuple[str, ...]:
    """The ids of the notes that a revision after `previous` deals with, in the order given.

    The same note twice counts once; what another one replaces, and an acceptance, are left out.

    Raises:
        SurveyError: as `read_note`.
    """
    found: list[OpenedNote] = []
    for path in paths:
        held = [one.as_seen() for one in found]
        opened = read_note(path, NoteReader(identity, pack, (previous,), held))
        if opened.state is not NoteState.DUPLICATE:
            found.append(opened)
    notes = [one.note for one in found]
    return tuple(
        one.note
        for one in notes
        if one.decision == "returned" and not any(replaces(other, one) for other in notes)
    )


def read_replies(path: Path, notes: Sequence[str], form: Form) -> tuple[Reply, ...]:
    """Read what the reviewers of these notes are told about questions of this form.

    Raises:
        SurveyError: `payload_schema` with the `reason` `replies`, or with `reply`, from 1, and
            `reply_note` (one to another note) or `reply_question` (one about nothing the form
            asks); a `json_*` code, `file_unreadable` or `file_too_large`.
    """
    with about(path), shaped_as("replies"):
        given = parse(read_bounded(path, _MOST_BYTES), depth=_DEPTH)
        replies = validate(_Replies, {"replies": given}, code=Code.PAYLOAD_SCHEMA).replies
        for number, one in enumerate(replies, start=1):
            if one.note not in notes:
                raise _no_reply(number, "reply_note")
            if one.link_id is not None and not form.has(one.link_id):
                raise _no_reply(number, "reply_question")
    return replies


def _no_reply(number: int, reason: str) -> SurveyError:
    return SurveyError(Code.PAYLOAD_SCHEMA, {"reason": reason, "reply": number})


def _demand(path: Path, read: Callable[[bytes], OpenedNote | Refused]) -> OpenedNote:
    with about(path):
        found = read(read_bounded(path, RETURN.raw))
        if isinstance(found, Refused):
            raise found.as_error()
    return found
