"""What looking at a case and deciding about it does away from the windows."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.case_state import CaseState, case_state
from usbsurvey_desktop.review.casework import Casework, Decided, Wish, packages_beside
from usbsurvey_desktop.review.unfinished import Words, unfinished_name
from usbsurvey_desktop.sealing.opened import Opened
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
    below: Path | None
    """Where the packages of the body are looked for; None for the folder of this one."""
    before: "ReadCase | None" = field(default=None, repr=False)
    """How it was shown before it turned out that something is new."""
    silence: SurveyError | None = None
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
    reader = opening.reader(place, now)
    found = open_package(read_bounded(path, PACKAGE.raw), reader)
    if isinstance(found, Refused):
        return found
    below = opening.folder if in_folder else None
    work = Casework(
        opened=found,
        reader=reader,
        ledgers=opening.folder,
        outbox=place.output,
        account=place.drafts.account,
        host=place.drafts.host,
        at_hand=packages_beside(
            path, found, reader, below=below, bodies=opening.bodies if in_folder else None
        ),
        calls=place.drafts.calls,
    )
    return _stands(ReadCase(path, opening, work, None, None, below), now)


def decide(case: ReadCase, wish: Wish, words: Words, now: datetime) -> Done | Undecided:
    """Look once more what there is, decide about what is shown, and see how the case stands then.

    Args:
        case: as it is shown.
        wish: what is decided.
        words: the comments on the screen.
        now: with an offset from UTC.

    Raises:
        SurveyError: `file_unreadable` or `share_lost` for the folder; what `Casework.decide` raises
            but `decision_refused`; nothing was decided.
    """
    work, shown = case.work, case.state
    bodies = None if case.below is None else case.opening.bodies
    at_hand = packages_beside(case.path, work.opened, work.reader, below=case.below, bodies=bodies)
    anew = replace(case, work=replace(work, at_hand=at_hand), before=None)
    seen = None if shown is None else replace(shown.seen, words=words)
    try:
        decided = anew.work.decide(wish, now, seen=seen)
    except SurveyError as error:
        if error.code is not Code.DECISION_REFUSED:
            raise
        return Undecided(error, _stands(replace(anew, before=replace(case, before=None)), now))
    return Done(decided, _stands(anew, now))


def _stands(case: ReadCase, now: datetime) -> ReadCase:
    silence = None
    try:
        office_of(case.opened.pack, case.opening.identity)
    except SurveyError as error:
        silence = error
    try:
        state = case_state(case.work, now)
    except SurveyError as error:
        return replace(case, state=None, hindrance=error, silence=silence)
    return replace(case, state=state, hindrance=None, silence=silence)
