"""Sealing what is signed, and giving the sealed file its name: both the draft and it, or offered.

The order keeps everything at every point where power may go: the file lies beside its name, read
back, before the draft notes it; then it gets its name; only then the draft forgets the signed form.
Whatever stops in between is found by `find_unfinished`. Source: docs/formats.md §4.1 (3).
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.crypto.sealed_form import read_sealed
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import (
    OS,
    OsCalls,
    put_in_place,
    read_bounded,
    reason,
    remove_quietly,
    write_beside,
)
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.records import from_base64url, time_text, to_base64url
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed, package_name, seal_package
from usbsurvey_desktop.sealing.text_file import stripped
from usbsurvey_desktop.store.draft_content import DraftContent, Sent
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.submitting.order import Order, revise
from usbsurvey_desktop.submitting.pending import (
    Stage,
    earlier,
    read_pending,
    recipient_names,
    require_current,
    stage,
)

_BESIDE = ".new"


@dataclass(frozen=True)
class SubmittedFile:
    """A sealed file under its name: its bytes, its `dig` and the 照合番号 of that."""

    path: Path
    size: int
    digest: str
    check_number: str
    recipients: tuple[str, ...]
    trouble: SurveyError | None
    """What the draft met on the way, `draft_conflict` or that it could not be saved once more."""


@dataclass(frozen=True)
class Unfinished:
    """A sealed file that a draft noted and that may lack its name.

    `new` is the whole file beside that name; None if it is not there. `is_placed` says that the
    file has its name already.
    """

    path: Path
    new: Path | None
    is_placed: bool


def seal_pending(order: Order, trust: Trust) -> Sealed:
    """Seal what was signed, if the draft still says the same, and open it with the own key.

    Raises:
        SurveyError: `answers_incomplete` if nothing waits or the draft says something else by now,
            or anything `seal_package` refuses.
    """
    pack = order.pack
    pending = require_current(pack, order.draft.content)
    reader = Reader(
        identity=order.identity,
        packs=(pack,),
        municipalities=order.municipalities,
        now=order.now,
        record_forms=order.record_forms,
    )
    return seal_package(pending.form, pack=pack, trust=trust, reader=reader)


def keep_sealed(order: Order, sealed: Sealed, folder: Path, calls: OsCalls = OS) -> SubmittedFile:
    """Write the sealed file and note it in the draft.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost`, `file_unwritable`,
            `answers_incomplete` if the draft says something else by now, or what saving raises.
            If the draft noted the file by then (`Stage.SEALED`), `find_unfinished` finds it.
    """
    path = folder / sealed.file_name
    new = _written_beside(path, sealed.content, calls)
    try:
        conflict = revise(order.draft, partial(_noted, order, sealed))
    except BaseException:
        remove_quietly(new, calls)
        raise
    found = Unfinished(path, new, is_placed=False)
    return _placed(order.draft, order.pack, found, conflict, calls)


def find_unfinished(pack: Pack, content: DraftContent, folder: Path) -> Unfinished | None:
    """What became of the file a draft noted last, as far as `folder` shows; None if all is done."""
    if stage(pack, content) is not Stage.SEALED:
        return None
    path = folder / package_name(read_pending(content).submission)
    digest = content.submissions[-1].dig
    beside = (one for one in _beside(path) if _digest_of(one) == digest)
    return Unfinished(path, next(beside, None), is_placed=_digest_of(path) == digest)


def finish(draft: Draft, pack: Pack, found: Unfinished, calls: OsCalls = OS) -> SubmittedFile:
    """Give an unfinished file its name; a person asked for it.

    Raises:
        SurveyError: `answers_incomplete` if the draft says something else by now, `output_exists`
            if the name is taken, `disk_full`, `share_lost` or `file_unwritable`; nothing changed.
    """
    if not found.is_placed:
        require_current(pack, draft.content)
        if calls.exists(found.path):
            raise SurveyError(Code.OUTPUT_EXISTS)
    return _placed(draft, pack, found, None, calls)


def give_up(draft: Draft, found: Unfinished, calls: OsCalls = OS) -> SurveyError | None:
    """Drop a file that never got its name; the signed form waits again, its revision is free.

    Raises:
        SurveyError: what saving raises; the file is still there.
    """
    conflict = revise(draft, _forgotten)
    if found.new is not None:
        remove_quietly(found.new, calls)
    return conflict


def _written_beside(path: Path, content: bytes, calls: OsCalls) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if calls.exists(path):
            raise SurveyError(Code.OUTPUT_EXISTS)
        return write_beside(path, content, calls)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error


def _noted(order: Order, sealed: Sealed, content: DraftContent) -> DraftContent:
    submission = require_current(order.pack, content).submission
    if submission != sealed.opened.submission:
        raise SurveyError(Code.ANSWERS_INCOMPLETE, {"pending": Stage.STALE.value})
    sealed_at = time_text(order.now)
    sent = Sent(
        revision=submission.revision,
        dig=sealed.digest,
        pkg=submission.pkg,
        aud=submission.aud,
        sealed_at=sealed_at,
        file=sealed.file_name,
    )
    who = order.draft.slot.who
    history = history_with(content.history, "seal", at=sealed_at, who=who)
    submissions = (*earlier(content, submission), sent)
    return content.model_copy(update={"submissions": submissions, "history": history})


def _forgotten(content: DraftContent) -> DraftContent:
    kept = earlier(content, read_pending(content).submission)
    return content.model_copy(update={"submissions": kept})


def _settled(content: DraftContent) -> DraftContent:
    return content.model_copy(update={"pending": None})


def _placed(
    draft: Draft, pack: Pack, found: Unfinished, trouble: SurveyError | None, calls: OsCalls
) -> SubmittedFile:
    content = draft.content
    submission, digest = read_pending(content).submission, content.submissions[-1].dig
    try:
        if not found.is_placed and found.new is not None:
            put_in_place(found.new, found.path, calls)
        size = found.path.stat().st_size
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    try:
        trouble = revise(draft, _settled) or trouble
    except SurveyError as error:
        # The file is made; what the draft missed is offered, and settled, at its next opening.
        trouble = error
    return SubmittedFile(
        path=found.path,
        size=size,
        digest=digest,
        check_number=check_number(from_base64url(digest)),
        recipients=recipient_names(pack, submission),
        trouble=trouble,
    )


def _beside(path: Path) -> tuple[Path, ...]:
    try:
        return tuple(
            sorted(
                one
                for one in path.parent.iterdir()
                if one.name.startswith(f"{path.name}.") and one.name.endswith(_BESIDE)
            )
        )
    except OSError:
        return ()


def _digest_of(path: Path) -> str | None:
    """The `dig` of a whole sealed file; None for anything else."""
    try:
        text = stripped(read_bounded(path, PACKAGE.raw), PACKAGE)
        return to_base64url(read_sealed(text, PACKAGE).dig)
    except SurveyError:
        return None
