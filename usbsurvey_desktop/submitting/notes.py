"""The return notes a draft keeps: which count now, what they ask for, and what is answered to them.

The reviewers' words are read from the signed notes; `comments` of the draft holds only what the
office did about them, so nobody in the office can change what was said. Source: docs/formats.md §5,
§8.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.snapshot import REVIEWER_SIGN
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.note_states import replaces
from usbsurvey_desktop.sealing.open_note import KeptNote, read_kept_note
from usbsurvey_desktop.sealing.states import SeenPackage
from usbsurvey_desktop.sealing.submission import Reply
from usbsurvey_desktop.store.draft_content import Comment, DraftContent, Sent

_MOST_RESPONDED = 64
_ID_BYTES = 16


@dataclass(frozen=True)
class Remark:
    """One thing a reviewer asks for: a comment of a note, or its message."""

    id: str
    """Of the entry in `comments` that says what was done about it."""
    note: Note
    link_id: str | None
    """The question it is about, which the form may not know; None for the whole."""
    words: str

    @property
    def who(self) -> str:
        """The writer of that entry: the collector."""
        return f"{REVIEWER_SIGN}{self.note.recipient}"


@dataclass(frozen=True)
class Answered:
    """What the next revision says to the notes it deals with."""

    responds_to: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()


def kept_notes(content: DraftContent) -> tuple[KeptNote, ...]:
    """The notes a draft keeps, in order of arrival; one that does not verify any more is left out.

    Only a holder of the draft's passphrase could have put it there.
    """
    notes = []
    for text in content.returns:
        try:
            notes.append(read_kept_note(text))
        except SurveyError:
            continue
    return tuple(notes)


def sent_packages(content: DraftContent) -> tuple[SeenPackage, ...]:
    """The files made of a draft, the newest last; the body stands in front of their names."""
    return tuple(
        SeenPackage(
            digest=one.dig,
            pkg=one.pkg,
            body=one.file.partition("-")[0],
            revision=one.revision,
            prev=before.dig if before else None,
        )
        for before, one in zip((None, *content.submissions), content.submissions, strict=False)
    )


def in_force(notes: Sequence[KeptNote], sent: Sequence[Sent]) -> tuple[KeptNote, ...]:
    """The notes about the newest file that no other note takes the place of."""
    newest = sent[-1].dig if sent else None
    about = [one for one in notes if one.note.package == newest]
    return tuple(one for one in about if not any(replaces(other.note, one.note) for other in about))


def remarks_of(note: Note) -> tuple[Remark, ...]:
    """What a note asks for: its comments in their order, then its message; of 受理 nothing."""
    if note.decision != "returned":
        return ()
    asked = [(number, one.link_id, one.text) for number, one in enumerate(note.comments, start=1)]
    if note.message.strip():
        asked.append((0, None, note.message))
    return tuple(
        Remark(_entry_id(note, number), note, link_id, words) for number, link_id, words in asked
    )


def answered(form: Form, content: DraftContent, before: Sequence[Sent]) -> Answered:
    """What the revision after `before` says to the notes about the last of them.

    A comment on a question that `form` does not have, perhaps of another version of the survey, is
    answered as one on the whole.
    """
    notes = [one.note for one in in_force(kept_notes(content), before)]
    returned = [one for one in notes if one.decision == "returned"][-_MOST_RESPONDED:]
    said = _entries(content)
    return Answered(
        responds_to=tuple(one.note for one in returned),
        replies=tuple(
            Reply(
                note=one.note.note,
                link_id=one.link_id if one.link_id and form.has(one.link_id) else None,
                text=said[one.id].text,
            )
            for note in returned
            for one in remarks_of(note)
            if one.id in said and said[one.id].text.strip()
        ),
    )


def waiting(content: DraftContent) -> tuple[Remark, ...]:
    """What the notes in force ask for and nobody has dealt with."""
    done = {one.id: one.done for one in content.comments if one.is_remark}
    return tuple(
        remark
        for one in in_force(kept_notes(content), content.submissions)
        for remark in remarks_of(one.note)
        if not done.get(remark.id, True)
    )


def _entries(content: DraftContent) -> Mapping[str, Comment]:
    return {one.id: one for one in content.comments if one.is_remark}


def _entry_id(note: Note, number: int) -> str:
    named = f"{note.schema_} comment {note.note} {number}"
    return to_base64url(hashlib.sha256(named.encode("ascii")).digest()[:_ID_BYTES])
