"""Which package of a body leads: revisions, branches and gaps, from digests alone.

Promises: the same packages give the same result in any order, and a branch is never chosen unless a
reviewer chose it. Source: docs/formats.md §4.3 (chain), §7 (fold, 4).
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.review.fold import Chosen, Folded
from usbsurvey_desktop.sealing.states import Chain, SeenPackage, chain


@dataclass(frozen=True)
class BodyChain:
    """The packages of one body, those included that a ledger has received and nobody has here."""

    body: str
    places: Mapping[str, Chain]
    """Where each package stands, by `dig`; never 重複: of one package there is one."""
    tips: tuple[str, ...]
    """The packages that no other one replaces, and no choice has put aside."""
    leading: str | None
    """The tip that counts; None in a 分岐."""
    superseded: frozenset[str]
    """Those that another one names as its predecessor."""
    absent: frozenset[str]
    """Received by a reviewer, and not among the files."""

    @property
    def is_forked(self) -> bool:
        """Whether a reviewer must choose."""
        return self.leading is None

    @property
    def is_rolled_back(self) -> bool:
        """台帳にあるファイルがない: what leads is not among the files."""
        return self.leading in self.absent


def chains(
    packages: Iterable[SeenPackage], folded: Folded, outside: Container[str] = ()
) -> Mapping[str, BodyChain]:
    """The chain of every body that has a package.

    Args:
        packages: what was opened and stands inside the chain; copies count once.
        folded: what the ledgers say of received packages and choices.
        outside: packages (`dig`) among the files that stand outside, received or not.
    """
    here = {one.digest: one for one in packages}
    received = (one for one in folded.received() if one.digest not in outside)
    everywhere = {one.digest: one for one in received} | here
    by_body: defaultdict[str, list[SeenPackage]] = defaultdict(list)
    for digest in sorted(everywhere):
        by_body[everywhere[digest].body].append(everywhere[digest])
    return {
        body: _chain(body, by_body[body], here, folded.chosen(body)) for body in sorted(by_body)
    }


def _chain(
    body: str,
    packages: Sequence[SeenPackage],
    here: Container[str],
    chosen: Chosen | None,
) -> BodyChain:
    replaced = {one.prev for one in packages}
    tips = [one.digest for one in packages if one.digest not in replaced]
    over = chosen.over if chosen else frozenset()
    left = tuple([digest for digest in tips if digest not in over])
    is_settled = chosen is None or len(left) == len(tips)
    if chosen is not None and len(left) == 1:
        is_settled = is_settled or chosen.package in lineage(left[0], packages)
    return BodyChain(
        body=body,
        places=_places(packages),
        tips=left,
        leading=left[0] if len(left) == 1 and is_settled else None,
        superseded=frozenset([one.digest for one in packages if one.digest in replaced]),
        absent=frozenset([one.digest for one in packages if one.digest not in here]),
    )


def _places(packages: Sequence[SeenPackage]) -> Mapping[str, Chain]:
    """Where each stands among the others, as `sealing.states.chain` has it, for any number."""
    by_digest = {one.digest: one for one in packages}
    following: defaultdict[str | None, list[SeenPackage]] = defaultdict(list)
    for one in packages:
        following[one.prev].append(one)
    return {one.digest: chain(one, _near(one, by_digest, following)) for one in packages}


def _near(
    one: SeenPackage,
    by_digest: Mapping[str, SeenPackage],
    following: Mapping[str | None, Sequence[SeenPackage]],
) -> list[SeenPackage]:
    """All others that decide: its predecessor, one beside it, and one after it."""
    before = [] if one.prev is None else [by_digest.get(one.prev)]
    # Of two at least one is another one.
    near = (*before, *following[one.prev][:2], *following.get(one.digest, ())[:2])
    return [other for other in near if other is not None and other is not one]


def lineage(digest: str, packages: Iterable[SeenPackage]) -> frozenset[str | None]:
    """A package and all before it, as far as they are known."""
    prev_of = {one.digest: one.prev for one in packages}
    found: set[str | None] = set()
    at: str | None = digest
    # What a ledger says of packages that are not here could run in a circle.
    while at is not None and at not in found:
        found.add(at)
        at = prev_of.get(at)
    return frozenset(found)
