"""All that came in, put together: what each file is, which packages lead, who is missing.

The second pass over an inbox: it takes what is small of every outcome, so that thousands of
packages need little memory, and gives the same whatever the order of files. Source: docs/formats.md
§4.3 (P8, states), §7 (fold, 4).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.chains import BodyChain, chains
from usbsurvey_desktop.review.fold import Folded, Standing
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.sealing.opened import Signer
from usbsurvey_desktop.sealing.states import NEVER_COUNTED, Chain, Remark, SeenPackage


@fixed(slots=True)
class KnownSigner:
    """Who signed, and what the roster says of it now."""

    role: str
    fingerprint: bytes
    """SHA-256 of the certificate."""
    organisation: str
    person: str
    issued_at: datetime
    state: SignerState


@fixed(slots=True)
class Piece:
    """What is kept of a package that opened: about 1 KB, whatever it states."""

    seen: SeenPackage
    municipality: Municipality
    signers: tuple[KnownSigner, ...]
    remarks: tuple[Remark, ...]
    warnings: tuple[str, ...] = ()
    """The checks of the form that fire, by id."""
    pack_version: int = 0
    """The version of the survey that was answered."""


@fixed(slots=True)
class Kept:
    """What is kept of one file."""

    file: str
    found: Piece | Refused


@fixed(slots=True)
class Row:
    """One file among all others."""

    file: str
    found: Piece | Refused
    chain: Chain | None = None
    """Its place among the packages of its body; None outside the chain: refused, or signed by
    somebody who is 不一致 or 登録取消 and not accepted."""
    leads: bool = False
    """Whether this package counts for its body."""
    copies: int = 1
    """How many files hold this very package."""
    standing: Standing | None = None
    """Its state by the ledgers; None if no reviewer has written about it."""

    @property
    def digest(self) -> str | None:
        """`dig` of a package that opened."""
        return self.found.seen.digest if isinstance(self.found, Piece) else None


@dataclass(frozen=True)
class Overview:
    """An inbox as a whole."""

    rows: tuple[Row, ...]
    """One for each file, by name."""
    bodies: Mapping[str, BodyChain]
    """By 団体コード."""
    missing: tuple[Municipality, ...]
    """Bodies that should have answered here and have no readable package, in code order."""

    @property
    def readable(self) -> int:
        """How many files opened; the others were refused."""
        return sum(isinstance(row.found, Piece) for row in self.rows)

    @property
    def duplicates(self) -> int:
        """How many files hold a package that another file holds as well, but for the first."""
        return self.readable - len({row.digest for row in self.rows if row.digest is not None})

    @property
    def contested(self) -> int:
        """How many packages reviewers disagree about (競合)."""
        contested = (row for row in self.rows if row.standing is Standing.CONTESTED)
        return len({row.digest for row in contested})

    @property
    def superseded(self) -> int:
        """How many packages among the files another one replaces; copies count once."""
        return sum(len(one.superseded - one.absent) for one in self.bodies.values())

    @property
    def forked(self) -> tuple[BodyChain, ...]:
        """The bodies in conflict: a reviewer must choose."""
        return tuple(one for one in self.bodies.values() if one.is_forked)

    @property
    def rolled_back(self) -> tuple[BodyChain, ...]:
        """The bodies whose leading package is not among the files."""
        return tuple(one for one in self.bodies.values() if one.is_rolled_back)


def keep(outcome: Outcome) -> Kept:
    """What an overview needs of an outcome; the answers are let go."""
    found = outcome.found
    if isinstance(found, Refused):
        return Kept(outcome.file, found)
    fired = [one.facts.get("check") for one in found.evaluation.findings]
    piece = Piece(
        seen=found.as_seen(),
        municipality=found.municipality,
        signers=tuple(map(_known, found.signers)),
        remarks=found.remarks,
        warnings=tuple(str(one) for one in fired if one is not None),
        pack_version=found.submission.pack_version,
    )
    return Kept(outcome.file, piece)


def _known(signer: Signer) -> KnownSigner:
    return KnownSigner(
        role=signer.role,
        fingerprint=signer.fingerprint,
        organisation=signer.certificate.subject.organisation,
        person=signer.person,
        issued_at=signer.issued_at,
        state=signer.state,
    )


def overview(
    files: Iterable[Kept], folded: Folded, expected: Iterable[Municipality] = ()
) -> Overview:
    """Put everything that came in together.

    Args:
        files: in any order.
        folded: what the reviewers have written.
        expected: the bodies that should answer here, as `served.served_bodies` gives them.
    """
    given = tuple(files)
    outside = _outside(given, folded)
    judged = _without_reused(given, folded, outside)
    pieces = [one.found for one in judged if isinstance(one.found, Piece)]
    inside = [piece.seen for piece in pieces if piece.seen.digest not in outside]
    bodies = chains(inside, folded, outside)
    copies = Counter(piece.seen.digest for piece in pieces)
    rows = (_row(one, bodies, copies, folded) for one in judged)
    answered = {piece.seen.body for piece in pieces}
    missing = (body for body in expected if body.code not in answered)
    return Overview(
        rows=tuple(sorted(rows, key=lambda row: row.file)),
        bodies=bodies,
        missing=tuple(sorted(missing, key=lambda body: body.code)),
    )


def _outside(files: Sequence[Kept], folded: Folded) -> frozenset[str]:
    """What stands outside every chain: a false revision must displace nothing.

    What was accepted stays when its signer leaves.
    """
    pieces = (one.found for one in files if isinstance(one.found, Piece))
    return frozenset(
        piece.seen.digest
        for piece in pieces
        if not NEVER_COUNTED.isdisjoint([signer.state for signer in piece.signers])
        and folded.about(piece.seen.digest).standing is not Standing.ACCEPTED
    )


def _without_reused(
    files: Sequence[Kept], folded: Folded, outside: Collection[str]
) -> Sequence[Kept]:
    """P8 over all files: of several packages with one number, at most the first known stays."""
    received = folded.received()
    here = [one.found.seen for one in files if isinstance(one.found, Piece)]
    every = _by_number((*received, *here))
    if all(len(digests) == 1 for digests in every.values()):
        return files
    known = _by_number(one for one in received if one.digest not in outside)
    inside = _by_number(one for one in here if one.digest not in outside)

    def judged(one: Kept) -> Kept:
        if isinstance(one.found, Refused):
            return one
        seen = one.found.seen
        firsts = known.get(seen.pkg) or inside.get(seen.pkg)
        if len(every[seen.pkg]) == 1 or firsts == {seen.digest}:
            return one
        return Kept(one.file, Refused(Code.PACKAGE_ID_REUSED, "P8"))

    return [judged(one) for one in files]


def _by_number(packages: Iterable[SeenPackage]) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in packages:
        found[one.pkg].add(one.digest)
    return found


def _row(
    kept: Kept, bodies: Mapping[str, BodyChain], copies: Mapping[str, int], folded: Folded
) -> Row:
    if isinstance(kept.found, Refused):
        return Row(kept.file, kept.found)
    seen = kept.found.seen
    body = bodies.get(seen.body)
    return Row(
        file=kept.file,
        found=kept.found,
        chain=body.places.get(seen.digest) if body else None,
        leads=body is not None and body.leading == seen.digest,
        copies=copies[seen.digest],
        standing=folded.about(seen.digest).standing,
    )
