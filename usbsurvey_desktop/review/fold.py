"""What all ledgers say together: the state of every package, choices, and what is missing.

A pure function of the ledgers and the roster: neither the order of files nor any time decides.
Source: docs/formats.md §7 (fold).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.review.ledger import Entry, Ledger
from usbsurvey_desktop.review.ledger_record import (
    MOST_SUPERSEDED,
    Act,
    Choice,
    Line,
    Receipt,
    RosterUse,
)
from usbsurvey_desktop.sealing.states import SeenPackage


class Standing(StrEnum):
    """Where the review of a package stands."""

    RECEIVED = "received"  # 受領（確認待ち）
    REVIEWING = "reviewing"  # 確認中
    HELD = "held"  # 保留
    RETURNED = "returned"  # 差戻し
    ACCEPTED = "accepted"  # 受理
    CONTESTED = "contested"  # 競合: not counted before a reviewer has settled it


_MOST_NAMED = MOST_SUPERSEDED - 1
"""Room is left for the writer's own line before it."""
_STANDING = {
    Act.RECEIVED: Standing.RECEIVED,
    Act.REVIEWING: Standing.REVIEWING,
    Act.HELD: Standing.HELD,
    Act.RETURNED: Standing.RETURNED,
    Act.ACCEPTED: Standing.ACCEPTED,
    Act.REOPENED: Standing.REVIEWING,
}


@dataclass(frozen=True)
class Posted:
    """An entry that counts, and for which collector it was written."""

    entry: Entry
    recipient: str


@dataclass(frozen=True)
class Thread:
    """Entries about one thing that name each other: the state of a package, or a choice."""

    posted: tuple[Posted, ...]
    """In the order of their hashes."""
    heads: tuple[Posted, ...]
    """Those that no other one supersedes; whoever writes next names them all."""

    @property
    def head_hashes(self) -> tuple[str, ...]:
        """What the next entry must name: of more heads than a line holds, the first ones.

        The state stays 競合 then, until further entries have named the others.
        """
        return tuple(one.entry.hash for one in self.heads)[:_MOST_NAMED]

    @cached_property
    def standing(self) -> Standing | None:
        """The state that the heads give a package; None if there are no entries."""
        acts = {one.entry.line.act for one in self.heads}
        if acts == {Act.RECEIVED, Act.REVIEWING}:
            return Standing.REVIEWING
        if len(acts) > 1:
            return Standing.CONTESTED
        return _STANDING[acts.pop()] if acts else None

    def before(self, entry: str) -> frozenset[str]:
        """The hashes of all entries that came before one, as it and they name each other."""
        named = {one.entry.hash: one.entry.line.supersedes for one in self.posted}
        found: set[str] = set()
        following = list(named.get(entry, ()))
        while following:
            one = following.pop()
            if one not in found:
                found.add(one)
                following += named.get(one, ())
        return frozenset(found & named.keys())


_NO_ENTRIES = Thread((), ())


@dataclass(frozen=True)
class Chosen:
    """Which package of a body counts before others, as all reviewers who chose have it."""

    package: str
    over: frozenset[str]


@dataclass(frozen=True)
class Listed:
    """A ledger, and why it does not count as a whole or to its end."""

    ledger: Ledger
    code: Code | None
    """`ledger_signer` or `form_mismatch`: nothing of it counts; `ledger_line` or `ledger_chain`:
    nothing from that line on; None: all of it counts."""

    @property
    def counts(self) -> bool:
        """Whether what can be verified of it counts."""
        return self.code not in {Code.LEDGER_SIGNER, Code.FORM_MISMATCH}


@dataclass(frozen=True)
class Folded:
    """What the reviewers have decided, by packages (`dig`) and bodies (団体コード)."""

    ledgers: tuple[Listed, ...]
    """In the order given."""
    packages: Mapping[str, Thread]
    choices: Mapping[str, Thread]
    absent: frozenset[str]
    """台帳不足: entries that others name and no ledger has."""
    rosters: frozenset[RosterUse]
    """Versions of the roster that reviewers have used."""

    def about(self, package: str) -> Thread:
        """What reviewers have written about the state of a package."""
        return self.packages.get(package, _NO_ENTRIES)

    def choice_of(self, body: str) -> Thread:
        """What reviewers have chosen among the packages of a body."""
        return self.choices.get(body, _NO_ENTRIES)

    def chosen(self, body: str) -> Chosen | None:
        """The choice among the branches of a body; None without one, or if reviewers disagree."""
        lines = [one.entry.line for one in self.choice_of(body).heads]
        if len({line.package for line in lines}) != 1:
            return None
        choices = [line.detail for line in lines if isinstance(line.detail, Choice)]
        over = frozenset(digest for choice in choices for digest in choice.over)
        return Chosen(str(lines[0].package), over)

    def received(self) -> tuple[SeenPackage, ...]:
        """Every package that a reviewer has received, its file still there or not."""
        lines = [one.entry.line for thread in self.packages.values() for one in thread.posted]
        seen = (_seen(line, line.detail) for line in lines if isinstance(line.detail, Receipt))
        return tuple(dict.fromkeys(seen))


def fold(
    ledgers: Iterable[Ledger],
    *,
    survey: str,
    roster: Roster | None,
    writer: Certificate | None = None,
    vouched_for: str | None = None,
) -> Folded:
    """Put the ledgers of all reviewers together.

    Args:
        ledgers: all that were found, copies and strangers' ones included.
        survey: what the folder is about; ledgers of other surveys do not count.
        roster: says who is a reviewer; without one nobody is (docs/formats.md §7, 2).
        writer: who is about to write: the own ledger counts for what the next line must name, even
            before its owner is in the roster.
        vouched_for: the collector whose ledgers count without a roster, because a reviewer that the
            survey pack names has signed them together (`review.bundle_open`).
    """
    listed = tuple(
        Listed(one, _objection(one, survey, roster, writer, vouched_for)) for one in ledgers
    )
    every = {entry.hash for one in listed for entry in one.ledger.entries}
    counted = {
        entry.hash: Posted(entry, one.ledger.recipient)
        for one in listed
        if one.counts
        for entry in one.ledger.entries
    }
    posted = [counted[key] for key in sorted(counted)]
    named = {key for one in posted for key in one.entry.line.supersedes}
    return Folded(
        ledgers=listed,
        packages=_threads(posted, _STANDING, lambda line: str(line.package)),
        choices=_threads(posted, {Act.CHOSEN}, lambda line: str(line.body)),
        absent=frozenset(named - every),
        rosters=frozenset(
            one.entry.line.detail for one in posted if isinstance(one.entry.line.detail, RosterUse)
        ),
    )


def _objection(
    ledger: Ledger,
    survey: str,
    roster: Roster | None,
    writer: Certificate | None,
    vouched_for: str | None,
) -> Code | None:
    if ledger.survey != survey:
        return Code.FORM_MISMATCH
    is_known = (
        ledger.owner == writer
        or ledger.recipient == vouched_for
        or (
            roster is not None
            and ledger.recipient == roster.payload.recipient
            and roster.is_reviewer(ledger.owner.fingerprint)
        )
    )
    if not is_known:
        return Code.LEDGER_SIGNER
    return ledger.flaw.code if ledger.flaw else None


def _threads(
    posted: Iterable[Posted], acts: Collection[Act], key: Callable[[Line], str]
) -> Mapping[str, Thread]:
    found: defaultdict[str, list[Posted]] = defaultdict(list)
    for one in posted:
        if one.entry.line.act in acts:
            found[key(one.entry.line)].append(one)
    return {name: _thread(tuple(about)) for name, about in found.items()}


def _thread(posted: tuple[Posted, ...]) -> Thread:
    # An entry about something else may name these as it likes; it takes no state away from them.
    named = {key for one in posted for key in one.entry.line.supersedes}
    settled = {one.entry.signed for one in posted if one.entry.hash in named}
    return Thread(posted, tuple(one for one in posted if one.entry.signed not in settled))


def _seen(line: Line, receipt: Receipt) -> SeenPackage:
    return SeenPackage(
        digest=str(line.package),
        pkg=receipt.pkg,
        body=str(line.body),
        revision=int(line.revision or 0),
        prev=receipt.prev,
    )


def roster_use(roster: Roster) -> RosterUse:
    """How a ledger names a roster."""
    return RosterUse(version=roster.payload.version, sha256=roster.digest)


def objection_to(use: RosterUse, folded: Folded) -> Code | None:
    """Why a roster should not be used: a reviewer has used a later one, or another of its version.

    `roster_older`, `roster_conflict`, or None for the latest one.
    """
    latest = max((one.version for one in folded.rosters), default=use.version)
    if use.version < latest:
        return Code.ROSTER_OLDER
    others = folded.rosters - {use}
    return Code.ROSTER_CONFLICT if use.version in {one.version for one in others} else None
