"""The revisions of a draft and what became of each, as its history, submissions and notes tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.sealing.open_note import KeptNote
from usbsurvey_desktop.store.draft_content import DraftContent, Sent
from usbsurvey_desktop.store.history import Entry, Reach
from usbsurvey_desktop.submitting.handing import handed_over
from usbsurvey_desktop.submitting.notes import kept_notes
from usbsurvey_desktop.submitting.pending import read_pending


@dataclass(frozen=True)
class RevisionStory:
    """One revision. `signed` and `approved` are None where the history does not tell any more."""

    sent: Sent
    signed: Entry | None
    approved: Entry | None
    handed: date | None
    notes: tuple[KeptNote, ...]


def revisions(content: DraftContent) -> tuple[RevisionStory, ...]:
    """The revisions of a draft, the newest first."""
    notes = kept_notes(content)
    return tuple(
        RevisionStory(
            sent=sent,
            signed=_last(before, "request"),
            approved=_last(_after(before, _last(before, "request")), "approve"),
            handed=handed_over(content, sent.dig),
            notes=tuple(one for one in notes if one.note.package == sent.dig),
        )
        for sent in reversed(content.submissions)
        for before in (_before_seal(content, sent),)
    )


def reach_of_signed(content: DraftContent) -> Reach | None:
    """How far the draft is against the history that was signed; None while nothing waits."""
    try:
        stated = read_pending(content).submission.history
    except SurveyError:
        return None
    return content.history.reach(stated.count, stated.head)


def _before_seal(content: DraftContent, sent: Sent) -> Sequence[Entry]:
    place = content.history.place_of("seal", sent.sealed_at)
    return () if place is None else content.history.entries[:place]


def _after(entries: Sequence[Entry], first: Entry | None) -> Sequence[Entry]:
    return () if first is None else [one for one in entries if one.n > first.n]


def _last(entries: Sequence[Entry], op: str) -> Entry | None:
    return next((one for one in reversed(entries) if one.op == op), None)
