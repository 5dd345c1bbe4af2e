"""From finished answers to a signature, a seal and a file: pure work for jobs.

The order keeps everything at every point where power may go: the signed form rests in the draft
first; the sealed file lies beside its name, read back, before the draft notes it; only then it gets
its name. Source: docs/formats.md §4.1.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop import __version__
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, put_in_place, reason, remove_quietly, write_beside
from usbsurvey_desktop.gui.frame.holdings import pins_of
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft, pending_of
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedFile
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.records import from_base64url, time_text
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_respondent
from usbsurvey_desktop.sealing.submission import History
from usbsurvey_desktop.store.draft_content import DraftContent, Sent
from usbsurvey_desktop.store.history import history_with

_BODY = "R.body_code"


@dataclass(frozen=True)
class SigningOrder:
    """What is signed, by whom, from which draft; `content` is the newest one."""

    opened: OpenDraft
    content: DraftContent
    finished: Finished
    identity: Identity


def body_of(content: DraftContent, identity: Identity, place: Workplace) -> Municipality:
    """The body that answers, as the list has it, or as the identity names it.

    Raises:
        SurveyError: `body_mismatch` if the identity speaks of another body.
    """
    code = str(content.answers.get(_BODY, ""))
    subject = identity.certificate.subject
    if subject.body_code is not None and subject.body_code != code:
        raise SurveyError(Code.BODY_MISMATCH)
    listed = place.municipalities.by_code(code)
    return listed or Municipality(code, subject.organisation, "", "", MunicipalityKind.OTHER)


def sign_and_keep(order: SigningOrder, place: Workplace) -> None:
    """Sign as respondent and put the signed form into the draft as pending.

    Raises:
        SurveyError: `body_mismatch`, `identity_pair`, `identity_expired`, what `compose` raises, or
            what saving raises.
    """
    identity, content = order.identity, order.content
    if identity.opening_key is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    now = place.clock()
    who = order.opened.draft.slot.who
    last = content.submissions[-1] if content.submissions else None
    history = history_with(content.history, "request", at=time_text(now), who=who)
    submission = compose(
        order.opened.pack,
        body_of(content, identity, place),
        order.finished,
        reply_to=identity.opening_key.public_key(),
        circumstances=Circumstances(
            pkg=new_id(),
            created=now,
            app_version=__version__,
            revision=last.revision + 1 if last else 1,
            prev=last.dig if last else None,
            history=History(count=history.count, head=history.head),
        ),
    )
    signed = sign_respondent(submission, key=identity.signing_key(), now=now)
    update = {"pending": signed.text(), "history": history}
    order.opened.draft.save(content.model_copy(update=update))


@dataclass(frozen=True)
class SealingOrder:
    """Which draft's pending form is sealed, and whose key opens the own copy."""

    opened: OpenDraft
    identity: Identity


def seal_pending(order: SealingOrder, place: Workplace) -> Sealed:
    """Seal what was signed, and open it again with the own key.

    Raises:
        SurveyError: `issuer_unconfirmed`, or anything `seal_package` refuses.
    """
    pack = order.opened.pack
    pending = pending_of(order.opened)
    trust = pins_of(place.profile).trust(pack.payload.survey, pack.issuer)
    reader = Reader(
        identity=order.identity,
        packs=(pack,),
        municipalities=place.municipalities,
        now=place.clock(),
    )
    return seal_package(pending.form, pack=pack, trust=trust, reader=reader)


def keep_sealed(order: SealingOrder, sealed: Sealed, folder: Path, now: datetime) -> SubmittedFile:
    """Write the sealed file and note it in the draft: both, or neither.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost`, `file_unwritable`, or what saving
            the draft raises.
    """
    path = folder / sealed.file_name
    draft = order.opened.draft
    before = draft.content
    if path.exists():
        raise SurveyError(Code.OUTPUT_EXISTS)
    new = _written_beside(path, sealed.content)
    try:
        draft.save(_content_with_submission(before, sealed, now, draft.slot.who))
    except BaseException:
        remove_quietly(new)
        raise
    try:
        put_in_place(new, path)
    except OSError as error:
        remove_quietly(new)
        draft.save(before)
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    return SubmittedFile(
        path=path,
        size=len(sealed.content),
        digest=sealed.digest,
        check_number=check_number(from_base64url(sealed.digest)),
        recipients="、".join(one.display_name for one in sealed.recipients),
    )


def _written_beside(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return write_beside(path, content, OS)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error


def _content_with_submission(
    content: DraftContent, sealed: Sealed, now: datetime, who: str
) -> DraftContent:
    submission = sealed.opened.submission
    sent = Sent(
        revision=submission.revision,
        dig=sealed.digest,
        pkg=submission.pkg,
        aud=submission.aud,
        sealed_at=time_text(now),
        file=sealed.file_name,
    )
    history = history_with(content.history, "seal", at=time_text(now), who=who)
    return content.model_copy(
        update={
            "pending": None,
            "submissions": (*content.submissions, sent),
            "history": history,
        }
    )
