"""Signing what a draft says at this moment, and taking the signature away again.

Source: docs/formats.md §4.1 (1), (2).
"""

from functools import partial
from pathlib import Path

from usbsurvey_desktop import __version__
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.keys import OpeningPublicKey
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.sealing.compose import Circumstances, answering_body, compose
from usbsurvey_desktop.sealing.handoff_judge import MOST_BYTES, read_part, require_part
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.sign import sign_respondent
from usbsurvey_desktop.sealing.submission import History
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.submitting.notes import answered
from usbsurvey_desktop.submitting.order import Order, revise
from usbsurvey_desktop.submitting.pending import (
    finished,
    next_revision,
    without_signature,
)


def sign_and_keep(order: Order) -> SurveyError | None:
    """Sign as respondent what the draft says now, and put the signed form into it.

    Gives the `draft_conflict` if the draft had to be saved under another name.

    Raises:
        SurveyError: `answers_incomplete`, `identity_pair`, what `require_part`, `answering_body`
            and `compose` raise, or what saving raises.
    """
    key = order.identity.opening_key
    if key is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    return revise(order.draft, partial(_signed, order, key.public_key()))


def read_record(path: Path, forms: RecordForms, *, is_demanded: bool) -> Handoff:
    """Read the file of a hand-off record's part, for `Order.handoff`.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, or what `read_part` refuses.
    """
    return read_part(read_bounded(path, MOST_BYTES), forms, is_demanded=is_demanded)


def drop_signature(draft: Draft) -> SurveyError | None:
    """Take the signed form out of the draft, so that answers may change.

    The entry of a sealed file that never got its name goes with it.

    Raises:
        SurveyError: what saving raises.
    """
    return revise(draft, without_signature)


def _signed(order: Order, reply_to: OpeningPublicKey, content: DraftContent) -> DraftContent:
    # What was signed before is replaced, and with it what was sealed from it and has no name.
    content = without_signature(content)
    who, now = order.draft.slot.who, order.now
    history = history_with(content.history, "request", at=time_text(now), who=who)
    is_demanded = order.pack.payload.handoff_record == "required"
    require_part(order.handoff, order.record_forms, is_demanded=is_demanded)
    answers = finished(order.pack, content)
    revision, prev = next_revision(content.submissions)
    to_notes = answered(order.pack.form, content, content.submissions)
    submission = compose(
        order.pack,
        answering_body(answers, order.identity.certificate, order.municipalities),
        answers,
        reply_to=reply_to,
        circumstances=Circumstances(
            pkg=new_id(),
            created=now,
            app_version=__version__,
            revision=revision,
            prev=prev,
            responds_to=to_notes.responds_to,
            replies=to_notes.replies,
            handoff=order.handoff,
            history=History(count=history.count, head=history.head),
        ),
    )
    signed = sign_respondent(submission, key=order.identity.signing_key(), now=now)
    return content.model_copy(update={"pending": signed.text(), "history": history})
