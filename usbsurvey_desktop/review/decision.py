"""A reviewer decides: what the ledger will say, and the return note that goes with it.

Promises: a note exists in memory, proved to open, before the ledger is written, and as a file only
after it: so no decision is lost for a comment that cannot be sent, and no note goes out without a
decision. If everything ends between the two, `note_again` makes the note for the same entry. Every
entry names all heads its writer saw. Source: docs/formats.md §5, §7.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from pydantic import ValidationError

from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.review.admissible import (
    require_accepted,
    require_branches,
    require_no_fork,
)
from usbsurvey_desktop.review.fold import Folded, objection_to, roster_use
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_file import LedgerFile
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import (
    Acceptance,
    Act,
    Choice,
    Detail,
    Hold,
    HoldReason,
    Receipt,
    Reopening,
    ReopenReason,
    Return,
)
from usbsurvey_desktop.review.note_course import (
    UNNAMED,
    NotePlace,
    named,
    next_place,
    note_of,
    place_of,
)
from usbsurvey_desktop.review.served import OTHER_RECIPIENT
from usbsurvey_desktop.sealing.contents import require_new_id
from usbsurvey_desktop.sealing.note_record import Decision, Note, NoteComment
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import (
    NoteCircumstances,
    Ruling,
    SealedNote,
    compose_note,
    seal_note,
)
from usbsurvey_desktop.sealing.states import NEVER_COUNTED


@dataclass(frozen=True)
class Desk:
    """A reviewer at work."""

    ledger: LedgerFile
    """The own one."""
    folded: Folded
    """All ledgers, folded with the reviewer as `writer`."""
    roster: Roster | None
    now: datetime
    """With an offset from UTC."""
    at_hand: tuple[Opened, ...] = ()
    """Other packages that lie here: a 分岐 among them is not accepted unseen."""


@dataclass(frozen=True)
class Letter:
    """What the reviewer says to the respondent."""

    comments: tuple[NoteComment, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class Prepared:
    """A decision that is not written yet."""

    statements: tuple[Statement, ...]
    """For the ledger; the last one is the decision."""
    note: SealedNote | None = None
    """To be put into a file after the ledger was written."""


@dataclass(frozen=True)
class Repeated:
    """A note that was made once more, and the entry that announced it."""

    entry: Entry
    note: SealedNote


def prepare_return(opened: Opened, letter: Letter, desk: Desk) -> Prepared:
    """差戻し, with the note that says why.

    Raises:
        SurveyError: `package_id_reused` if a reviewer has received another package of this number;
            `roster_signer` for the roster of another collector; `roster_older` or `roster_conflict`
            if a reviewer has used a later or another one; what `compose_note` and `seal_note`
            raise.
    """
    note = _new_note(opened, "returned", letter, desk)
    detail = Return(note=note.note.note)
    return Prepared(_statements(opened, Act.RETURNED, detail, desk), note)


def prepare_acceptance(opened: Opened, letter: Letter | None, desk: Desk) -> Prepared:
    """受理, with a note if there is a letter.

    Raises:
        SurveyError: `signer_not_accepted` by the pack's `roster_policy`; `decision_refused` with
            the `reason` `forked` for a branch before one was chosen; else as `prepare_return`.
    """
    if not opened.may_be_accepted:
        raise SurveyError(Code.SIGNER_NOT_ACCEPTED)
    require_no_fork(opened, desk.at_hand, desk.folded)
    note = None if letter is None else _new_note(opened, "accepted", letter, desk)
    states = tuple(signer.state for signer in opened.signers)
    detail = Acceptance(note=note.note.note if note else None, signers=states)
    return Prepared(_statements(opened, Act.ACCEPTED, detail, desk), note)


def prepare_hold(opened: Opened, reason: HoldReason, desk: Desk) -> Prepared:
    """保留: something is waited for.

    Raises:
        SurveyError: `package_id_reused`, `roster_older` or `roster_conflict`.
    """
    return Prepared(_statements(opened, Act.HELD, Hold(reason=reason), desk))


def prepare_reopening(opened: Opened, reason: ReopenReason, desk: Desk) -> Prepared:
    """受理の取消し: back to 確認中.

    Raises:
        SurveyError: `decision_refused` with the `reason` `not_accepted` where no 受理 is in force,
            not even one that others contest; `package_id_reused`, `roster_older` or
            `roster_conflict`.
    """
    require_accepted(desk.folded.about(opened.digest))
    return Prepared(_statements(opened, Act.REOPENED, Reopening(reason=reason), desk))


def prepare_choice(opened: Opened, over: Sequence[Opened], desk: Desk) -> Prepared:
    """Of several branches this package counts.

    Args:
        opened: the chosen one.
        over: the others, at least one that is not the chosen one itself.
        desk: where it is chosen.

    Raises:
        SurveyError: `body_mismatch` if one is of another body; `decision_refused` with the
            `reason` `no_branch` if one replaces another; `payload_schema` for none or more than 64
            others; `package_id_reused`, `roster_older` or `roster_conflict`.
    """
    chosen = opened.as_seen()
    others = {one.digest: one for one in over if one.digest != chosen.digest}
    if any(one.submission.body.code != chosen.body for one in others.values()):
        raise SurveyError(Code.BODY_MISMATCH)
    require_branches((opened, *others.values()), desk.at_hand, desk.folded)
    # Noted with the choice: a branch whose file goes away later is still known.
    receipts = [
        receipt
        for one in (opened, *others.values())
        for receipt in [_receipt(one, desk)]
        if not desk.folded.about(one.digest).posted  # it would stand beside what was decided
    ]
    choice = Statement(
        act=Act.CHOSEN,
        detail=_choice(others),
        about=chosen,
        supersedes=desk.folded.choice_of(chosen.body).head_hashes,
    )
    return Prepared((*_roster_use(desk), *chain.from_iterable(receipts), choice))


def _choice(over: Iterable[str]) -> Choice:
    try:
        return Choice(over=tuple(sorted(over)))
    except ValidationError:
        raise SurveyError(Code.PAYLOAD_SCHEMA) from None


def record(prepared: Prepared, desk: Desk) -> Entry:
    """Write a decision into the own ledger; gives its entry.

    Raises:
        SurveyError: what `LedgerFile.write` raises; the decision is not made then.
    """
    # Another window of the same reviewer may have written since the ledgers were folded.
    seen = {entry.hash for one in desk.folded.ledgers for entry in one.ledger.entries}
    return desk.ledger.write(prepared.statements, now=desk.now, seen=seen).entries[-1]


def note_again(opened: Opened, letter: Letter, desk: Desk) -> Repeated | None:
    """The note of one's own decision about a package, for one that never became a file.

    It has the id, the number and the time that the ledger gave it. None if no decision of one's own
    that has a note is in force.

    Raises:
        SurveyError: `decision_refused` with the `reason` `other_words` if these are not the words
            that the entry was written with; what `LedgerFile.read`, `compose_note` and `seal_note`
            raise.
    """
    held = desk.ledger.read()
    own = {entry.hash for entry in held.entries} if held else frozenset()
    thread = desk.folded.about(opened.digest)
    for posted in thread.heads:
        note = note_of(posted)
        if posted.entry.hash in own and note is not None:
            is_accepted = posted.entry.line.act is Act.ACCEPTED
            decision: Decision = "accepted" if is_accepted else "returned"
            ruling = Ruling(decision, letter.comments, letter.message)
            at = datetime.fromisoformat(posted.entry.line.at)
            made = _composed(opened, ruling, desk, place_of(thread, posted), at)
            if made.note != note:
                raise SurveyError(Code.DECISION_REFUSED, {"reason": "other_words"})
            return Repeated(posted.entry, _sealed(made, opened, desk))
    return None


def _new_note(opened: Opened, decision: Decision, letter: Letter, desk: Desk) -> SealedNote:
    ruling = Ruling(decision, letter.comments, letter.message)
    place = next_place(desk.folded.about(opened.digest), desk.ledger.recipient)
    return _sealed(_composed(opened, ruling, desk, place, desk.now), opened, desk)


def _composed(
    opened: Opened, ruling: Ruling, desk: Desk, place: NotePlace, created: datetime
) -> Note:
    circumstances = NoteCircumstances(UNNAMED, created, place.n, place.supersedes)
    reviewer = desk.ledger.reviewer
    return named(
        compose_note(opened, ruling, reviewer=reviewer, circumstances=circumstances), opened
    )


def _sealed(note: Note, opened: Opened, desk: Desk) -> SealedNote:
    return seal_note(note, opened, reviewer=desk.ledger.reviewer, now=desk.now)


def _statements(opened: Opened, act: Act, detail: Detail, desk: Desk) -> tuple[Statement, ...]:
    heads = desk.folded.about(opened.digest).head_hashes
    receipt = _receipt(opened, desk)
    decided = Statement(act, detail, opened.as_seen(), heads, supersedes_last=bool(receipt))
    return (*_roster_use(desk), *receipt, decided)


def _receipt(opened: Opened, desk: Desk) -> tuple[Statement, ...]:
    """`received`, for a package that no reviewer has noted so.

    One of a signer who is 不一致 or 登録取消 is not: it must not keep a place in the chain.

    Raises:
        SurveyError: `package_id_reused` (P8) if a reviewer has received another one of this number.
    """
    with at_step("P8"):
        require_new_id(opened.as_seen(), desk.folded.received())
    posted = desk.folded.about(opened.digest).posted
    is_noted = any(isinstance(one.entry.line.detail, Receipt) for one in posted)
    if is_noted or not NEVER_COUNTED.isdisjoint(one.state for one in opened.signers):
        return ()
    seen = opened.as_seen()
    return (Statement(Act.RECEIVED, Receipt(pkg=seen.pkg, prev=seen.prev), seen),)


def _roster_use(desk: Desk) -> tuple[Statement, ...]:
    """`roster`, for a version that no reviewer has noted.

    Raises:
        SurveyError: `roster_signer` for the roster of another collector; `roster_older` or
            `roster_conflict`.
    """
    if desk.roster is None:
        return ()
    if desk.roster.payload.recipient != desk.ledger.recipient:
        raise SurveyError(Code.ROSTER_SIGNER, {"reason": OTHER_RECIPIENT})
    use = roster_use(desk.roster)
    objection = objection_to(use, desk.folded)
    if objection is not None:
        raise SurveyError(objection)
    return () if use in desk.folded.rosters else (Statement(Act.ROSTER, use),)
