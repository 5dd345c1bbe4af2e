"""The signed form that waits in a draft, held against what the draft says now.

Promises: nothing is sealed that differs from the draft at that moment, whoever wrote the draft.
The form stays until its sealed file has its name: a draft whose last submission has the id of the
pending form was interrupted, and the revision is not used up. Source: docs/formats.md §4.1.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.keys import thumbprint
from usbsurvey_desktop.crypto.signed_form import SignedForm, read_signed
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.profile import MOST_EXPANDED
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.store.draft_content import DraftContent, Sent, snapshot_of
from usbsurvey_desktop.submitting.notes import answered, waiting


class Stage(StrEnum):
    """How far a draft is on its way to a sealed file."""

    UNSIGNED = "unsigned"
    """Nothing waits: not signed yet, or all done."""
    STALE = "stale"
    """A signature waits, but not under what the draft says now."""
    SIGNED = "signed"
    """A signature waits for its approver or its seal."""
    SEALED = "sealed"
    """A sealed file was noted, and it is not known whether it got its name."""


@dataclass(frozen=True)
class Pending:
    """The signed form that waits, and what it states; whoever signs over it verifies it."""

    form: SignedForm
    submission: Submission


def stage(pack: Pack, content: DraftContent) -> Stage:
    """How far a draft is."""
    if content.pending is None:
        return Stage.UNSIGNED
    try:
        submission = read_pending(content).submission
    except SurveyError:
        return Stage.STALE
    if earlier(content, submission) != content.submissions:
        return Stage.SEALED
    return Stage.SIGNED if _is_current(pack, content, submission) else Stage.STALE


def read_pending(content: DraftContent) -> Pending:
    """What waits in a draft.

    Raises:
        SurveyError: `answers_incomplete` if nothing does, or what reading raises.
    """
    if content.pending is None:
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    form = read_signed(content.pending, ANSWERS)
    payload = expand(form.payload, most=MOST_EXPANDED)
    return Pending(form, read_payload(Submission, payload, depth=ANSWERS.depth))


def require_current(pack: Pack, content: DraftContent) -> Pending:
    """What waits in a draft, if the draft still says the same.

    Raises:
        SurveyError: `answers_incomplete` with `pending` `stale` if it does not, or as
            `read_pending`.
    """
    pending = read_pending(content)
    if not _is_current(pack, content, pending.submission):
        raise SurveyError(Code.ANSWERS_INCOMPLETE, {"pending": Stage.STALE.value})
    return pending


def require_unsealed(pack: Pack, content: DraftContent) -> Pending:
    """What waits for its approver: signed, as the draft still says, and not sealed yet.

    Raises:
        SurveyError: `answers_incomplete` if nothing does.
    """
    if stage(pack, content) is not Stage.SIGNED:
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    return read_pending(content)


def finished(pack: Pack, content: DraftContent) -> Finished:
    """What a draft would submit as it stands.

    Raises:
        SurveyError: `answers_incomplete` while something is left to do; with `remarks`, how many,
            if it is comments of return notes.
    """
    remarks = waiting(content)
    if remarks:
        raise SurveyError(Code.ANSWERS_INCOMPLETE, {"remarks": len(remarks)})
    outcome = Filling(pack.form, snapshot_of(content)).finish()
    if not isinstance(outcome, Finished):
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    return outcome


def earlier(content: DraftContent, submission: Submission) -> tuple[Sent, ...]:
    """The submissions before this one; its own entry, if it was noted, is the last."""
    sent = content.submissions
    return sent[:-1] if sent and sent[-1].pkg == submission.pkg else sent


def without_signature(content: DraftContent) -> DraftContent:
    """The content before its form was signed.

    The entry of a sealed file that never got its name goes too: its revision is free again.
    """
    try:
        kept = earlier(content, read_pending(content).submission)
    except SurveyError:
        kept = content.submissions
    return content.model_copy(update={"pending": None, "submissions": kept})


def next_revision(before: tuple[Sent, ...]) -> tuple[int, str | None]:
    """The revision that follows, and the `dig` it replaces."""
    return (before[-1].revision + 1, before[-1].dig) if before else (1, None)


def recipient_names(pack: Pack, submission: Submission) -> tuple[str, ...]:
    """Who else than the respondent can open a submission, in the order of the pack."""
    return names_of(pack, submission.aud)


def names_of(pack: Pack, aud: Collection[str]) -> tuple[str, ...]:
    """Who of the recipients of a pack can open what is sealed to these keys, in its order."""
    return tuple(
        one.display_name for one in pack.payload.recipients if thumbprint(pack.keys[one.id]) in aud
    )


def _is_current(pack: Pack, content: DraftContent, submission: Submission) -> bool:
    try:
        now = finished(pack, content)
    except SurveyError:
        return False
    before = earlier(content, submission)
    to_notes = answered(pack.form, content, before)
    return (
        submission.pack_sha256 == pack.digest
        and canonical(submission.stated) == canonical(now.answers)
        and dict(submission.reasons) == dict(now.reasons)
        and (submission.revision, submission.prev) == next_revision(before)
        and (submission.responds_to, submission.replies) == (to_notes.responds_to, to_notes.replies)
    )
