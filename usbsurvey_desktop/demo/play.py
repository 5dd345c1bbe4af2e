"""What each body of a practice world sends, by its course, and what must become of every file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

from usbsurvey_desktop.demo.courses import Course
from usbsurvey_desktop.demo.packages import Before, Made, Team, Workshop
from usbsurvey_desktop.demo.remarks import returned
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.sealing.return_note import SealedNote
from usbsurvey_desktop.sealing.states import Chain

_COPY = " (1)"


@dataclass(frozen=True)
class Sent:
    """A file that a body sent, and what must become of it."""

    made: Made
    decision: Standing | None = None
    """What the ledgers say; None if nobody has written about it."""
    chain: Chain | None = Chain.NEW
    """None for what stands outside."""
    leads: bool = True
    note: SealedNote | None = None
    """With which it was returned."""
    is_known: bool = True
    """Whether its signers are in the roster."""
    is_late: bool = False
    is_again: bool = False
    """Whether another file of the body has the same name already."""
    copies: int = 1
    """How many files hold this very package."""

    @property
    def file(self) -> str:
        """Its name below the world; another copy is named as a file manager names it."""
        head, dot, tail = self.made.sealed.file_name.rpartition(".txt")
        return f"packages/{head}{_COPY if self.is_again else ''}{dot}{tail}"

    @property
    def is_copy(self) -> bool:
        """Whether this is the second of two copies."""
        return self.is_again and self.copies > 1

    @property
    def body(self) -> str:
        """団体コード."""
        return self.made.sealed.opened.submission.body.code


@dataclass(frozen=True)
class Player:
    """A body on its way."""

    workshop: Workshop
    body: Municipality
    team: Team
    reviewer: Identity
    """Who signs return notes."""
    chance: Random

    def play(self, course: Course) -> tuple[Sent, ...]:
        """Send everything; in the order in which it is sent, at most two files."""
        return _PLAYS.get(course, _alone)(self, course)

    def make(self, *, is_late: bool = False, team: Team | None = None) -> Made:
        """A first revision."""
        at = self.workshop.days.signing(self.chance, is_late=is_late)
        return self.workshop.make(self.body, team or self.team, self.chance, at=at)

    def make_next(self, before: Made, *notes: str) -> Made:
        """The revision after one."""
        return self.workshop.make(
            self.body,
            self.team,
            self.chance,
            at=self.workshop.days.signing_again(before.at),
            before=Before(before, notes),
        )


_DECISIONS: Mapping[Course, Standing] = {
    Course.ACCEPTED: Standing.ACCEPTED,
    Course.RECEIVED: Standing.RECEIVED,
    Course.REVIEWING: Standing.REVIEWING,
    Course.HELD: Standing.HELD,
    Course.CONTESTED: Standing.CONTESTED,
}


def _missing(_player: Player, _course: Course) -> tuple[Sent, ...]:
    return ()


def _alone(player: Player, course: Course) -> tuple[Sent, ...]:
    return (Sent(player.make(), _DECISIONS.get(course)),)


def _unregistered(player: Player, course: Course) -> tuple[Sent, ...]:
    decision = Standing.RECEIVED if course is Course.WAITING else None
    return (Sent(player.make(), decision, is_known=False),)


def _late(player: Player, _course: Course) -> tuple[Sent, ...]:
    return (Sent(player.make(is_late=True), Standing.ACCEPTED, is_late=True),)


def _returned(player: Player, _course: Course) -> tuple[Sent, ...]:
    made = player.make()
    note = returned(made, player.reviewer, player.workshop.days.now, player.chance)
    return (Sent(made, Standing.RETURNED, note=note),)


def _corrected(player: Player, course: Course) -> tuple[Sent, ...]:
    (first,) = _returned(player, course)
    notes = () if first.note is None else (first.note.note.note,)
    second = player.make_next(first.made, *notes)
    return (
        replace(first, chain=Chain.SUPERSEDED, leads=False),
        Sent(second, Standing.ACCEPTED),
    )


def _replaced(player: Player, _course: Course) -> tuple[Sent, ...]:
    first = player.make()
    return (
        Sent(first, Standing.RECEIVED, Chain.SUPERSEDED, leads=False),
        Sent(player.make_next(first), Standing.ACCEPTED),
    )


def _duplicated(player: Player, _course: Course) -> tuple[Sent, ...]:
    sent = Sent(player.make(), Standing.ACCEPTED, copies=2)
    return (sent, replace(sent, is_again=True))


def _forged(player: Player, _course: Course) -> tuple[Sent, ...]:
    forger = player.workshop.team(player.body)
    forged = player.make(team=forger)
    return (
        Sent(player.make(), Standing.ACCEPTED),
        Sent(forged, chain=None, leads=False, is_known=False, is_again=True),
    )


def _forked(player: Player, _course: Course) -> tuple[Sent, ...]:
    branch = Sent(player.make(), Standing.RECEIVED, Chain.FORKED, leads=False)
    return (branch, replace(branch, made=player.make(), is_again=True))


_PLAYS: Mapping[Course, Callable[[Player, Course], tuple[Sent, ...]]] = {
    Course.UNREGISTERED: _unregistered,
    Course.WAITING: _unregistered,
    Course.MISSING: _missing,
    Course.LATE: _late,
    Course.RETURNED: _returned,
    Course.CORRECTED: _corrected,
    Course.REPLACED: _replaced,
    Course.DUPLICATED: _duplicated,
    Course.FORGED: _forged,
    Course.FORKED: _forked,
}
