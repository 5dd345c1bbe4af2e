"""What the desk of 受領フォルダー lists, counts, filters and sorts: pure functions, no windows.

Promises: every body that should answer stands in exactly one state, so that the numbers of the bar
add up; a filter never changes what is counted.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto
from functools import cached_property

from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.municipality import Municipalities, Municipality
from usbsurvey_desktop.review.bundle_open import Forwarded
from usbsurvey_desktop.review.bundle_shelf import PackageName, decision_about
from usbsurvey_desktop.review.fold import Folded, Standing
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.overview import Overview, Piece
from usbsurvey_desktop.sealing.states import Chain, Remark
from usbsurvey_desktop.tally.coverage import Coverage, Covered, coverage
from usbsurvey_desktop.tally.population import Classes, PopulationClass


class BodyState(StrEnum):
    """Where a body stands; the first seven are always told, the others only where they occur."""

    ACCEPTED = auto()
    WAITING = auto()
    REVIEWING = auto()
    HELD = auto()
    RETURNED = auto()
    CONTESTED = auto()
    MISSING = auto()
    FORKED = auto()
    GONE = auto()
    NEVER_COUNTED = auto()


USUAL = tuple(BodyState)[:7]
"""The states that are told even where nobody is in them."""
PACKAGE_STATES = USUAL[:-1]
"""The states of packages; the others are of bodies."""
_BY_STANDING: Mapping[Standing | None, BodyState] = {
    None: BodyState.WAITING,
    Standing.RECEIVED: BodyState.WAITING,
    Standing.REVIEWING: BodyState.REVIEWING,
    Standing.HELD: BodyState.HELD,
    Standing.RETURNED: BodyState.RETURNED,
    Standing.ACCEPTED: BodyState.ACCEPTED,
    Standing.CONTESTED: BodyState.CONTESTED,
}
_BY_ACT: Mapping[Act, BodyState] = {
    Act.RECEIVED: BodyState.WAITING,
    Act.REVIEWING: BodyState.REVIEWING,
    Act.HELD: BodyState.HELD,
    Act.RETURNED: BodyState.RETURNED,
    Act.ACCEPTED: BodyState.ACCEPTED,
    Act.REOPENED: BodyState.REVIEWING,
}
_BY_COVERAGE: Mapping[Coverage, BodyState] = {
    Coverage.RETURNED: BodyState.RETURNED,
    Coverage.CONTESTED: BodyState.CONTESTED,
    Coverage.FORKED: BodyState.FORKED,
    Coverage.GONE: BodyState.GONE,
    Coverage.NEVER_COUNTED: BodyState.NEVER_COUNTED,
    Coverage.UNREADABLE: BodyState.MISSING,
    Coverage.MISSING: BodyState.MISSING,
}
WITHOUT_ANSWER = (Coverage.MISSING, Coverage.RETURNED, Coverage.UNREADABLE, Coverage.GONE)
"""Why a body stands in 未提出一覧."""


class Arrival(Enum):
    """How a package came in, besides its place in the chain."""

    LATE = auto()
    CLOCK_AHEAD = auto()


_ARRIVALS = {Remark.AFTER_DEADLINE: Arrival.LATE, Remark.CLOCK_AHEAD: Arrival.CLOCK_AHEAD}


@dataclass(frozen=True)
class Received:
    """A row of 受領一覧: one file that opened."""

    file: str
    body: Municipality
    digest: str
    revision: int
    signers: tuple[SignerState, ...]
    """Of the respondent, then of the approver if there is one."""
    is_unchecked: bool
    """失効は未確認."""
    chain: Chain | None
    is_copy: bool
    """Whether another file before it holds the same package."""
    arrivals: tuple[Arrival, ...]
    reasons: int
    """How many checks the respondent explained (理由つきの確認)."""
    standing: Standing | None
    leads: bool
    decisions: tuple[tuple[str, BodyState], ...]
    """Whose entries are in force, and what they say."""
    forwarded: Forwarded | None = None
    """What another collector decided, by a 取りまとめ."""
    is_aside: bool = False
    """Whether another branch was chosen instead."""
    survey_version: int = 0
    """The version of the survey that was answered."""

    @cached_property
    def haystack(self) -> str:
        """What a text is looked for in."""
        body = self.body
        return folded_text(f"{_body_text(body)} {self.file}")


@dataclass(frozen=True)
class Unopened:
    """A row of 開けないファイル."""

    file: str
    refused: Refused


@dataclass(frozen=True)
class Counts:
    """The bar: how many bodies are in each state; they add up to `bodies`."""

    bodies: int
    states: Mapping[BodyState, int]
    others: int
    """Bodies that answered and were not asked here."""
    unopened: int
    """Files that do not open."""


@dataclass(frozen=True)
class Facts:
    """An inbox as it is shown."""

    received: tuple[Received, ...]
    missing: tuple[Covered, ...]
    unopened: tuple[Unopened, ...]
    counts: Counts
    unsettled: tuple[Received, ...] = ()
    """One row for each package of a 競合 or of a 分岐 in which nobody has chosen."""

    @property
    def contested(self) -> tuple[Received, ...]:
        """One row for each 競合."""
        return tuple(
            one for one in self.received if one.standing is Standing.CONTESTED and not one.is_copy
        )


NOTHING = Facts((), (), (), Counts(0, dict.fromkeys(USUAL, 0), 0, 0))
"""Before anything was looked at."""


def facts_of(
    found: Overview,
    folded: Folded,
    expected: Iterable[Municipality],
    forwarded: Mapping[PackageName, Forwarded] | None = None,
) -> Facts:
    """Tell everything about an inbox.

    Args:
        found: all files.
        folded: all ledgers.
        expected: who should answer here.
        forwarded: what other collectors decided, as `bundle_shelf.decisions` gives it.
    """
    asked = {body.code: body for body in expected}
    covered = coverage(found, asked.values(), (), ())
    names = _owners(folded)
    received = tuple(_received(found, folded, names, forwarded or {}))
    return Facts(
        received=received,
        missing=tuple(
            one
            for one in covered
            if one.coverage in WITHOUT_ANSWER and one.municipality.code in asked
        ),
        unopened=tuple(
            Unopened(row.file, row.found) for row in found.rows if isinstance(row.found, Refused)
        ),
        counts=_counts(found, covered, asked),
        unsettled=tuple(_unsettled(received, found)),
    )


def _unsettled(received: Iterable[Received], found: Overview) -> Iterable[Received]:
    tips = {tip for body in found.forked for tip in body.tips}
    for one in received:
        is_open = one.standing is Standing.CONTESTED or one.digest in tips
        if is_open and not one.is_copy:
            yield one


def _counts(found: Overview, covered: Sequence[Covered], asked: Collection[str]) -> Counts:
    leading = {
        row.found.seen.body: row.standing
        for row in found.rows
        if row.leads and isinstance(row.found, Piece)
    }
    states = Counter(
        _BY_COVERAGE.get(one.coverage) or _BY_STANDING[leading.get(one.municipality.code)]
        for one in covered
        if one.municipality.code in asked
    )
    return Counts(
        bodies=len(asked),
        states={state: states[state] for state in BodyState if state in USUAL or states[state]},
        others=sum(one.municipality.code not in asked for one in covered),
        unopened=len(found.rows) - found.readable,
    )


def _owners(folded: Folded) -> Mapping[str, str]:
    """Who wrote each entry that counts."""
    return {
        entry.hash: listed.ledger.owner.subject.person
        for listed in folded.ledgers
        if listed.counts
        for entry in listed.ledger.entries
    }


def _received(
    found: Overview,
    folded: Folded,
    names: Mapping[str, str],
    forwarded: Mapping[PackageName, Forwarded],
) -> Iterable[Received]:
    known: set[str] = set()
    for row in found.rows:
        if isinstance(row.found, Refused):
            continue
        seen, remarks = row.found.seen, row.found.remarks
        heads = folded.about(seen.digest).heads
        yield Received(
            file=row.file,
            body=row.found.municipality,
            digest=seen.digest,
            revision=seen.revision,
            signers=tuple(signer.state for signer in row.found.signers),
            is_unchecked=Remark.REVOCATION_UNCHECKED in remarks,
            chain=row.chain,
            is_copy=seen.digest in known,
            arrivals=tuple(_ARRIVALS[one] for one in remarks if one in _ARRIVALS),
            reasons=len(row.found.warnings),
            standing=row.standing,
            leads=row.leads,
            decisions=tuple(sorted({_decision(one.entry, names) for one in heads})),
            forwarded=decision_about(seen, forwarded),
            is_aside=row.chain is Chain.FORKED and seen.digest not in found.bodies[seen.body].tips,
            survey_version=row.found.pack_version,
        )
        known.add(seen.digest)


def _decision(entry: Entry, names: Mapping[str, str]) -> tuple[str, BodyState]:
    return names[entry.hash], _BY_ACT[entry.line.act]


class Signed(StrEnum):
    """What to see by the state of signers."""

    REGISTERED = auto()
    DOUBTFUL = auto()
    """未登録, 不一致 or 登録取消."""


@dataclass(frozen=True)
class Wanted:
    """What of 受領一覧 is to be seen; nothing is left out by default."""

    state: BodyState | None = None
    signed: Signed | None = None
    text: str = ""
    population: PopulationClass | None = None
    classes: Classes | None = field(default=None, repr=False)
    """What the population of a body is known by: a file named in 集計; None for nothing."""

    def has(self, body: str) -> bool:
        """Whether a body, by its code, is of the population that is wanted."""
        if self.population is None or self.classes is None:
            return True
        return self.classes.of.get(body) is self.population


class Order(StrEnum):
    """By what 受領一覧 is sorted; equal ones by 団体コード and file."""

    CODE = auto()
    KANA = auto()
    DECISION = auto()
    REASONS = auto()
    FILE = auto()


def wanted_rows(
    rows: Iterable[Received], wanted: Wanted, order: Order, municipalities: Municipalities
) -> tuple[Received, ...]:
    """The rows to be seen, in order.

    A text fits a body by name, reading or code as the search of bodies finds it, or any part of
    what the row shows of body and file.
    """
    words, codes = _searched(wanted.text, municipalities)
    seen = (
        one
        for one in rows
        if _fits(one, wanted)
        and (one.body.code in codes or all(word in one.haystack for word in words))
    )
    first = _FIRST[order]
    return tuple(sorted(seen, key=lambda one: (first(one), one.body.code, one.revision, one.file)))


def wanted_bodies(
    missing: Iterable[Covered], wanted: Wanted, municipalities: Municipalities
) -> frozenset[str]:
    """The codes of 未提出一覧 to be seen, by population and text; both fit as in `wanted_rows`."""
    words, codes = _searched(wanted.text, municipalities)
    bodies = (one.municipality for one in missing if wanted.has(one.municipality.code))
    return frozenset(
        body.code
        for body in bodies
        if body.code in codes or all(word in folded_text(_body_text(body)) for word in words)
    )


def _searched(text: str, municipalities: Municipalities) -> tuple[Sequence[str], Collection[str]]:
    """The words of a text, and the codes that the search of bodies finds by it."""
    found = municipalities.search(text, len(municipalities))
    return folded_text(text).split(), {one.code for one in found}


def _body_text(body: Municipality) -> str:
    return f"{body.name} {body.kana} {body.code} {body.prefecture}"


def folded_text(text: str) -> str:
    """A text as it is searched: widths and cases are one."""
    return unicodedata.normalize("NFKC", text).casefold()


def state_of(standing: Standing | None) -> BodyState:
    """The state of one package by the ledgers."""
    return _BY_STANDING[standing]


def _fits(one: Received, wanted: Wanted) -> bool:
    if wanted.state is not None and state_of(one.standing) is not wanted.state:
        return False
    if not wanted.has(one.body.code):
        return False
    if wanted.signed is None:
        return True
    is_registered = set(one.signers) == {SignerState.REGISTERED}
    return is_registered is (wanted.signed is Signed.REGISTERED)


_STATE_PLACES = {state: place for place, state in enumerate(BodyState)}
_FIRST: Mapping[Order, Callable[[Received], str | int]] = {
    Order.CODE: lambda _one: 0,
    Order.KANA: lambda one: one.body.kana,
    Order.DECISION: lambda one: _STATE_PLACES[state_of(one.standing)],
    Order.REASONS: lambda one: -one.reasons,
    Order.FILE: lambda one: one.file,
}
