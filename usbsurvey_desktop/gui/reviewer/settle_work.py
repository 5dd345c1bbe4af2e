"""Settling a 競合 or a 分岐 away from the windows: what stands against what, and the one line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.gui.reviewer.case_work import Done, ReadCase, Undecided, decide, read_case
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.casework import Accept, Prefer
from usbsurvey_desktop.review.unfinished import Words
from usbsurvey_desktop.sealing.opened import Opened


@dataclass(frozen=True)
class Settling:
    """A package about which somebody must decide."""

    opening: InboxOpening
    path: Path
    files: Mapping[str, Path]
    """Where the packages of the folder lie, by digest."""


def look_at(settling: Settling, place: Workplace) -> ReadCase | Refused:
    """Read how it stands now.

    Raises:
        SurveyError: as `read_case`.
    """
    now = place.clock()
    return read_case(settling.opening, settling.path, place, now, in_folder=True)


def branches_of(case: ReadCase) -> tuple[Opened, ...]:
    """All packages between which somebody must choose, the case's own first; none if nobody."""
    others = () if case.state is None else case.state.branches
    return (case.opened, *others) if others else ()


def accept(case: ReadCase, place: Workplace) -> Done | Undecided:
    """Accept what some accepted and others did not; the line names all that it replaces.

    Raises:
        SurveyError: as `decide`.
    """
    return decide(case, Accept({}), _kept(case), place.clock())


def prefer(
    case: ReadCase, chosen: Opened, settling: Settling, place: Workplace
) -> Done | Undecided:
    """Let one of several branches count, as long as they are the ones that were shown.

    Raises:
        SurveyError: as `decide` and `read_case`; `decision_refused` with the `reason` `changed` if
            other branches came in, or the file of the chosen one went.
    """
    path = settling.files.get(chosen.digest)
    if path is None:
        raise SurveyError(Code.DECISION_REFUSED, {"reason": "changed"})
    if chosen.digest == case.opened.digest:
        return decide(case, Prefer(branches_of(case)[1:]), _kept(case), place.clock())
    now = place.clock()
    other = read_case(settling.opening, path, place, now, in_folder=True)
    shown = {one.digest for one in branches_of(case)}
    if isinstance(other, Refused) or {one.digest for one in branches_of(other)} != shown:
        raise SurveyError(Code.DECISION_REFUSED, {"reason": "changed"})
    return decide(other, Prefer(branches_of(other)[1:]), _kept(other), now)


def _kept(case: ReadCase) -> Words:
    """The unfinished comments that lie there: no decision from here touches them."""
    return {} if case.state is None else case.state.words
