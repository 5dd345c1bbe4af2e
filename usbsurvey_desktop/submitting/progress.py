"""How far a draft is on its whole way, in one word: what home tells of a draft that was opened."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.draft_content import DraftContent, snapshot_of
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.approving import standing_approval, standing_return
from usbsurvey_desktop.submitting.changes import changes_since
from usbsurvey_desktop.submitting.handing import last_handed_over
from usbsurvey_desktop.submitting.notes import in_force, kept_notes, waiting
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.wishes import sent_back


class Step(StrEnum):
    """What a draft waits for."""

    BEGUN = "begun"
    """Nothing is answered yet."""
    ANSWERING = "answering"
    DECLINED = "declined"
    """An approver sent it back, and the respondent has not signed again."""
    WAITING = "waiting"
    """Signed, and the approver's turn."""
    SIGNED = "signed"
    """Signed, and nobody need approve."""
    APPROVED = "approved"
    SEALED = "sealed"
    RETURNED = "returned"
    """Comments of a collector wait."""
    ACCEPTED = "accepted"


@dataclass(frozen=True)
class Progress:
    """A step and what belongs to it; no answer, no name.

    `answered` of `applicable` counted questions, `comments` that wait, of whoever sent it back;
    `handed` is the day on which the newest file was handed over, if somebody noted it.
    """

    step: Step
    answered: int = 0
    applicable: int = 0
    comments: int = 0
    handed: date | None = None

    @property
    def is_back(self) -> bool:
        """Whether somebody sent it back, and waits for it to be put right."""
        return self.step in {Step.DECLINED, Step.RETURNED}


def progress_of(draft: Draft, pack: Pack) -> Progress:
    """How far a draft is by what was last loaded or saved."""
    content = draft.content
    has_approver = any(slot.label == "approver" for slot in draft.slots)
    sections = [one for one in Filling(pack.form, snapshot_of(content)).outline() if one.is_counted]
    step = _step(content, pack, has_approver=has_approver)
    return Progress(
        step,
        answered=sum(one.answered for one in sections),
        applicable=sum(one.applicable for one in sections),
        comments=_wished(content) if step is Step.DECLINED else len(waiting(content)),
        handed=last_handed_over(content),
    )


def _step(content: DraftContent, pack: Pack, *, has_approver: bool) -> Step:
    if stage(pack, content) in {Stage.SIGNED, Stage.SEALED}:
        return _signed(content, is_approver_due=has_approver or pack.payload.approval_required)
    if standing_return(content) is not None:
        return Step.DECLINED
    if waiting(content):
        return Step.RETURNED
    last = content.submissions[-1] if content.submissions else None
    changes = changes_since(content, pack.form, last)
    if last is not None and changes is not None and changes.is_none:
        return _submitted(content)
    is_empty = not any(entry.op in {"set", "clear"} for entry in content.history.entries)
    return Step.BEGUN if is_empty and last is None else Step.ANSWERING


def _wished(content: DraftContent) -> int:
    """How much of what approvers asked for at questions is not dealt with yet."""
    return sum(not one.done for one in sent_back(content))


def _signed(content: DraftContent, *, is_approver_due: bool) -> Step:
    if standing_approval(content) is not None:
        return Step.APPROVED
    return Step.WAITING if is_approver_due else Step.SIGNED


def _submitted(content: DraftContent) -> Step:
    notes = [one.note for one in in_force(kept_notes(content), content.submissions)]
    is_accepted = bool(notes) and all(one.decision == "accepted" for one in notes)
    return Step.ACCEPTED if is_accepted else Step.SEALED
