"""What the approver's desk does away from the windows: look, sign over, or send back."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

from usbsurvey_desktop.crypto.signed_form import verify
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import digest
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.records import time_text, to_base64url
from usbsurvey_desktop.sealing.contents import evaluated
from usbsurvey_desktop.sealing.profile import ANSWER_ROLES
from usbsurvey_desktop.sealing.sign import sign_approver
from usbsurvey_desktop.store.draft_content import Approval, DraftContent
from usbsurvey_desktop.store.history import Operation, history_with
from usbsurvey_desktop.submitting.order import revise
from usbsurvey_desktop.submitting.pending import Pending, require_unsealed


@dataclass(frozen=True)
class Proposal:
    """What is laid before the approver: checked, and signed by whom."""

    opened: OpenDraft
    pending: Pending
    respondent: Certificate


def look_at(opened: OpenDraft) -> Proposal:
    """Check what waits in a draft as a collector would, as far as it goes before the seal.

    Raises:
        SurveyError: `answers_incomplete` if nothing waits; a code of J2 to J7 or P5.
    """
    pending = require_unsealed(opened.pack, opened.draft.content)
    verify(pending.form, roles=ANSWER_ROLES)
    evaluated(pending.submission, opened.pack)
    signer = read_certificate(pending.form.signatures[0].certificate_der)
    return Proposal(opened, pending, signer)


def approve(proposal: Proposal, choice: IdentityChoice, place: Workplace) -> SurveyError | None:
    """Sign over the respondent's signature and keep it in the draft.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: `signers_same`, a code of the identity, `answers_incomplete` if the draft says
            something else by now, or what saving raises.
    """
    now = place.clock()
    identity = open_identity(choice, now)
    if identity.certificate.public_key_hash == proposal.respondent.public_key_hash:
        raise SurveyError(Code.SIGNERS_SAME)
    signed = sign_approver(proposal.pending.form, key=identity.signing_key(), now=now)
    decision = _Decision(proposal, "approved", "", time_text(now))
    return revise(proposal.opened.draft, partial(_decided, decision, signed.text()))


def decline(proposal: Proposal, comment: str, place: Workplace) -> SurveyError | None:
    """Send it back to the respondent with a reason; the respondent's signature is dropped.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: as `approve`, but for the identity.
    """
    decision = _Decision(proposal, "declined", comment, time_text(place.clock()))
    return revise(proposal.opened.draft, partial(_decided, decision, None))


@dataclass(frozen=True)
class _Decision:
    proposal: Proposal
    act: Literal["approved", "declined"]
    comment: str
    at: str


_OPERATIONS: Mapping[str, Operation] = {"approved": "approve", "declined": "decline"}


def _decided(decision: _Decision, pending: str | None, content: DraftContent) -> DraftContent:
    proposal = decision.proposal
    if require_unsealed(proposal.opened.pack, content) != proposal.pending:
        raise SurveyError(Code.ANSWERS_INCOMPLETE)
    who = proposal.opened.draft.slot.who
    act = Approval(
        who=who,
        at=decision.at,
        act=decision.act,
        payload=to_base64url(digest(proposal.pending.form.payload)),
        comment=decision.comment,
    )
    operation = _OPERATIONS[decision.act]
    history = history_with(content.history, operation, at=decision.at, who=who)
    approvals = (*content.approvals, act)
    return content.model_copy(
        update={"pending": pending, "approvals": approvals, "history": history}
    )
