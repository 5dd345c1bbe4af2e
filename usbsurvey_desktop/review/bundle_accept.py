"""Accepting all of a bundle: what another collector accepted becomes the own reviewer's 受理.

Each acceptance is an ordinary line of the own ledger, by the same rules as one made alone; what the
own reviewers have decided otherwise stays. Source: docs/formats.md §7, §7.1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.review.bundle_open import OpenedBundle
from usbsurvey_desktop.review.bundle_record import BundledPackage
from usbsurvey_desktop.review.decision import Desk, prepare_acceptance
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.overview import Kept, keep, overview
from usbsurvey_desktop.sealing.opened import Opened

_OPEN = frozenset({None, Standing.RECEIVED, Standing.REVIEWING})
"""Where the own reviewers have not decided yet."""


class LeftBecause(StrEnum):
    """Why a package of a bundle was not accepted along with the others."""

    NOT_HERE = "not_here"  # no file in the folder holds it as the package it is listed as
    ACCEPTED = "accepted"  # 受理 already
    DECIDED = "decided"  # 保留, 差戻し or 競合 here
    NOT_LEADING = "not_leading"  # 旧版, 分岐, or outside the chain
    SIGNER = "signer"  # its signers may not become 受理 by the own roster
    NUMBER_REUSED = "number_reused"  # another package of this number was received


@dataclass(frozen=True)
class Left:
    """A package that was not accepted."""

    listed: BundledPackage
    because: LeftBecause


@dataclass(frozen=True)
class Acceptances:
    """What became of the packages of a bundle."""

    entries: tuple[Entry, ...]
    """The new lines 受理 of the own ledger."""
    left: tuple[Left, ...]


def accept_bundle(bundle: OpenedBundle, at_hand: Iterable[Opened], desk: Desk) -> Acceptances:
    """Accept every package of a bundle that an own reviewer could accept alone, in one writing.

    Args:
        bundle: what another collector forwarded.
        at_hand: all packages in the received folder; only those listed stay in memory.
        desk: the reviewer at work.

    Raises:
        SurveyError: what `decision.prepare_acceptance` raises for every package alike, e.g.
            `roster_signer` or `roster_older`; `decision_refused` with the `reason` `changed`, and
            whatever else `LedgerFile.write` raises: none or the first ones are accepted then, and
            doing it again does the rest.
    """
    here = {one.package: _Here(one) for one in bundle.bundle.packages}
    leading = _leading(_noted(at_hand, here), desk)
    statements, left, accepted = list[Statement](), list[Left](), 0
    for listed in bundle.bundle.packages:
        said = _accepted(here[listed.package].opened, leading, desk)
        if isinstance(said, LeftBecause):
            left.append(Left(listed, said))
        else:
            # The roster is named by the first one, if it is.
            statements += [one for one in said if one.act is not Act.ROSTER or not statements]
            accepted += 1
    if not accepted:
        return Acceptances((), tuple(left))
    seen = {entry.hash for one in desk.folded.ledgers for entry in one.ledger.entries}
    entries = desk.ledger.write(statements, now=desk.now, seen=seen).entries[-len(statements) :]
    lines = tuple(one for one in entries if one.line.act is Act.ACCEPTED)
    return Acceptances(lines, tuple(left))


@dataclass
class _Here:
    """A package of a bundle, and the file here that holds it."""

    listed: BundledPackage
    opened: Opened | None = None

    def note(self, one: Opened) -> None:
        """Take a package of this `dig`; a ledger may call any `dig` another body's."""
        seen = one.as_seen()
        if (seen.body, seen.revision) == (self.listed.body, self.listed.revision):
            self.opened = one


def _noted(at_hand: Iterable[Opened], here: Mapping[str, _Here]) -> Iterator[Kept]:
    """What an overview needs of all packages, while those that are listed are put aside."""
    for one in at_hand:
        if one.digest in here:
            here[one.digest].note(one)
        yield keep(Outcome("", one))


def _leading(kept: Iterable[Kept], desk: Desk) -> frozenset[str | None]:
    found = overview(kept, desk.folded)
    return frozenset(one.leading for one in found.bodies.values())


def _accepted(
    opened: Opened | None, leading: frozenset[str | None], desk: Desk
) -> Sequence[Statement] | LeftBecause:
    """The lines of one acceptance, or why there are none."""
    if opened is None:
        return LeftBecause.NOT_HERE
    standing = desk.folded.about(opened.digest).standing
    if standing not in _OPEN:
        is_done = standing is Standing.ACCEPTED
        return LeftBecause.ACCEPTED if is_done else LeftBecause.DECIDED
    if opened.digest not in leading:
        return LeftBecause.NOT_LEADING
    try:
        return prepare_acceptance(opened, None, replace(desk, at_hand=())).statements
    except SurveyError as error:
        if error.code is Code.SIGNER_NOT_ACCEPTED:
            return LeftBecause.SIGNER
        if error.code is Code.PACKAGE_ID_REUSED:
            return LeftBecause.NUMBER_REUSED
        raise
