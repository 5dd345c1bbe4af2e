"""What looking at a case and deciding about it does away from the windows."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.case_state import CaseState, case_state
from usbsurvey_desktop.review.casework import Casework, Decided, Wish, packages_beside
from usbsurvey_desktop.review.unfinished import unfinished_name
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.return_note import office_of
from usbsurvey_desktop.sealing.unseal import open_package


@dataclass(frozen=True)
class ReadCase:
    """A package that was opened, and how it stands."""

    path: Path
    opening: InboxOpening
    work: Casework
    state: CaseState | None
    """None where nothing can be decided; `hindrance` says why."""
    hindrance: SurveyError | None
    silence: SurveyError | None
    """Why no comment of this reviewer can be sent; None where one can."""

    @property
    def opened(self) -> Opened:
        """The package."""
        return self.work.opened

    @property
    def may_comment(self) -> bool:
        """Whether what this reviewer writes can be sent."""
        return self.state is not None and self.silence is None

    @property
    def comments_file(self) -> str:
        """The name under which unfinished comments lie."""
        return unfinished_name(self.opened, self.opening.identity)


@dataclass(frozen=True)
class Done:
    """What was decided, and the case as it stands now."""

    decided: Decided
    case: ReadCase


@dataclass(frozen=True)
class Undecided:
    """Why a decision does not fit how the case stands, and how it does."""

    error: SurveyError
    case: ReadCase


def read_case(
    opening: InboxOpening, path: Path, place: Workplace, now: datetime, *, in_folder: bool
) -> ReadCase | Refused:
    """Open one package through every check, and see how it stands.

    Args:
        opening: by whose identity.
        path: the package.
        place: where the desk works.
        now: with an offset from UTC.
        in_folder: whether the folders below the folder of `opening` belong to it, too.

    Raises:
        SurveyError: `file_unreadable` or `share_lost` for the package.
    """
    reader = _reader(opening, place, now)
    found = open_package(read_bounded(path, PACKAGE.raw), reader)
    if isinstance(found, Refused):
        return found
    work = Casework(
        opened=found,
        reader=reader,
        ledgers=opening.folder,
        outbox=place.output,
        account=place.drafts.account,
        host=place.drafts.host,
        at_hand=packages_beside(path, found, reader, below=opening.folder if in_folder else None),
        calls=place.drafts.calls,
    )
    return _stands(path, opening, work, now)


def decide(case: ReadCase, wish: Wish, now: datetime) -> Done | Undecided:
    """Decide about what is shown, and see how the case stands then.

    Raises:
        SurveyError: what `Casework.decide` raises but `decision_refused`; nothing was decided.
    """
    seen = None if case.state is None else case.state.heads
    try:
        decided = case.work.decide(wish, now, seen=seen)
    except SurveyError as error:
        if error.code is not Code.DECISION_REFUSED:
            raise
        return Undecided(error, _stands(case.path, case.opening, case.work, now))
    return Done(decided, _stands(case.path, case.opening, case.work, now))


def _stands(path: Path, opening: InboxOpening, work: Casework, now: datetime) -> ReadCase:
    silence = None
    try:
        office_of(work.opened.pack, opening.identity)
    except SurveyError as error:
        silence = error
    try:
        return ReadCase(path, opening, work, case_state(work, now), None, silence)
    except SurveyError as error:
        return ReadCase(path, opening, work, None, error, silence)


def _reader(opening: InboxOpening, place: Workplace, now: datetime) -> Reader:
    return Reader(
        identity=opening.identity,
        packs=opening.packs,
        municipalities=place.municipalities,
        now=now,
        record_forms=place.record_forms,
        roster=None if opening.roster is None else opening.roster.roster,
    )
