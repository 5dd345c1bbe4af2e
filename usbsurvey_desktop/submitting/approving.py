"""The approver's part: look at what was signed, sign over it, or send it back.

Source: docs/formats.md §4.1 (2).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal

from pydantic import ValidationError

from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import digest
from usbsurvey_desktop.identity.certificate import Certificate, Subject, read_certificate
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import time_text, to_base64url
from usbsurvey_desktop.sealing.contents import evaluated
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.sealing.handoff_judge import judge_known
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.profile import ANSWER_ROLES
from usbsurvey_desktop.sealing.sign import sign_approver
from usbsurvey_desktop.store.draft_content import Approval, DraftContent, content_with_person
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.history import Operation, history_with
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.submitting.acts import is_moved, last_act
from usbsurvey_desktop.submitting.order import revise
from usbsurvey_desktop.submitting.pending import Pending, read_pending, require_unsealed
from usbsurvey_desktop.submitting.wishes import Wishes, returned, with_wishes

_LONGEST_NAME = 64


@dataclass(frozen=True)
class Proposal:
    """What is laid before the approver: checked, and signed by whom."""

    draft: Draft
    pack: Pack
    pending: Pending
    respondent: Certificate


def look_at(draft: Draft, pack: Pack, record_forms: RecordForms) -> Proposal:
    """Check what waits in a draft as a collector would, as far as it goes before the seal.

    Args:
        draft: opened by the approver.
        pack: the survey of the draft.
        record_forms: by which the part of a hand-off record is judged.

    Raises:
        SurveyError: `answers_incomplete` if nothing waits; a code of J2 to J7 or P5.
    """
    pending = require_unsealed(pack, draft.content)
    verify(pending.form, roles=ANSWER_ROLES)
    evaluated(pending.submission, pack)
    judge_known(pending.submission.handoff, record_forms)
    signer = read_certificate(pending.form.signatures[0].certificate_der)
    return Proposal(draft, pack, pending, signer)


def approve(proposal: Proposal, identity: Identity, now: datetime) -> SurveyError | None:
    """Sign over the respondent's signature and keep it in the draft; `now` is aware.

    What the approver had written at questions is dropped: it asked for changes. Where nobody wrote
    down whose the approver's way into the draft is, the certificate tells.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: `signers_same`, `answers_incomplete` if the draft says something else by now,
            or what saving raises.
    """
    if identity.certificate.public_key_hash == proposal.respondent.public_key_hash:
        raise SurveyError(Code.SIGNERS_SAME)
    signed = sign_approver(proposal.pending.form, key=identity.signing_key(), now=now)
    decision = _Decision(proposal, "approved", "", time_text(now), {}, identity.certificate.subject)
    return revise(proposal.draft, partial(_decided, decision, signed.text()))


def decline(
    proposal: Proposal, comment: str, now: datetime, wishes: Wishes | None = None
) -> SurveyError | None:
    """Send it back to the respondent with a reason; the respondent's signature is dropped.

    What the approver asks for at questions goes with it: `wishes`, or what the draft keeps of them.
    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: `answers_incomplete` if the draft says something else by now, `text_refused`
            for a comment that no draft can hold, or what saving raises.
    """
    decision = _Decision(proposal, "declined", comment, time_text(now), wishes)
    return revise(proposal.draft, partial(_decided, decision, None))


def standing_approval(content: DraftContent) -> Approval | None:
    """The approval of the form that waits in a draft; None if it has none."""
    last = content.approvals[-1] if content.approvals else None
    if last is None or last.act != "approved":
        return None
    try:
        payload = read_pending(content).form.payload
    except SurveyError:
        return None
    return last if to_base64url(digest(payload)) == last.payload else None


def standing_return(content: DraftContent) -> Approval | None:
    """What an approver last sent back, until the respondent signs again; else None."""
    last = content.approvals[-1] if content.approvals else None
    is_last = last is not None and last.act == "declined"
    return last if is_last and last_act(content) == "decline" else None


def latest_return(content: DraftContent) -> Approval | None:
    """What an approver last sent back of the revision in work; None if nothing of it was."""
    returns = [one for one in content.approvals if one.act == "declined"]
    acts = [one.op for one in content.history.entries if one.op in {"decline", "seal"}]
    if not returns or (acts and acts[-1] == "seal"):
        return None
    # The history tells the order within a second; where it was folded since, the times must do.
    sealed = content.submissions[-1].sealed_at if content.submissions and not acts else None
    is_over = sealed is not None and moment(returns[-1].at) <= moment(sealed)
    return None if is_over else returns[-1]


def lapsed_approval(content: DraftContent) -> Approval | None:
    """The last approval, if answers changed after it before anything was sealed; else None.

    None too where the draft moved to another version of its survey since, which drops it as well.
    """
    last = content.approvals[-1] if content.approvals and not is_moved(content) else None
    if last is None or last.act != "approved" or standing_approval(content) is not None:
        return None
    sealed = content.submissions[-1].sealed_at if content.submissions else None
    is_used = sealed is not None and moment(sealed) >= moment(last.at)
    return None if is_used else last


@dataclass(frozen=True)
class _Decision:
    proposal: Proposal
    act: Literal["approved", "declined"]
    comment: str
    at: str
    wishes: Wishes | None
    """None for those that the draft keeps."""
    person: Subject | None = None
    """Who approves, as the certificate says."""


_OPERATIONS: Mapping[str, Operation] = {"approved": "approve", "declined": "decline"}


def _decided(decision: _Decision, pending: str | None, content: DraftContent) -> DraftContent:
    proposal = decision.proposal
    if require_unsealed(proposal.pack, content) != proposal.pending:
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    who = proposal.draft.slot.who
    act = _approval(decision, who)
    if decision.wishes is not None:
        content = with_wishes(content, decision.wishes, who=who, at=decision.at)
    if decision.act == "declined":
        content = returned(content, who=who, at=decision.at)
    content = _introduced(content, proposal.draft.slot, decision.person)
    operation = _OPERATIONS[decision.act]
    history = history_with(content.history, operation, at=decision.at, who=who)
    approvals = (*content.approvals, act)
    return content.model_copy(
        update={"pending": pending, "approvals": approvals, "history": history}
    )


def _introduced(content: DraftContent, slot: SlotName, person: Subject | None) -> DraftContent:
    """The content that knows who a slot belongs to, also where nobody wrote it down before."""
    if person is None or any(one.slot == slot for one in content.people):
        return content
    name, post = person.person[:_LONGEST_NAME], person.department[:_LONGEST_NAME]
    return content_with_person(content, slot, name=name, post=post)


def _approval(decision: _Decision, who: str) -> Approval:
    try:
        return Approval(
            who=who,
            at=decision.at,
            act=decision.act,
            payload=to_base64url(digest(decision.proposal.pending.form.payload)),
            comment=decision.comment,
        )
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(Code.TEXT_REFUSED) from None
