"""An inbox as a whole: what counts, what does not, and that totals add up."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.reviewing import NOTHING_DECIDED, Shared, opened, sealed, seen
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.fold import Folded, Standing
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger_record import Acceptance, Act
from usbsurvey_desktop.review.overview import Kept, KnownSigner, Overview, Piece, keep, overview
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.states import Chain, SeenPackage

BROKEN = Refused(Code.JSON_SYNTAX, "C2")
R1, R2 = seen("r1"), seen("r2", "r1")


@pytest.fixture(scope="module")
def signer() -> KnownSigner:
    """Whoever signed."""
    kept = keep(Outcome("a", opened(sealed()))).found
    assert isinstance(kept, Piece)
    return kept.signers[0]


@pytest.fixture
def piece(signer: KnownSigner) -> "PieceMaker":
    """Make pieces signed by that one."""
    return PieceMaker(signer)


class PieceMaker:
    """Makes what is kept of packages that exist by name only."""

    def __init__(self, signer: KnownSigner) -> None:
        self._signer = signer

    def __call__(
        self, of: SeenPackage, state: SignerState = SignerState.REGISTERED, **changes: str
    ) -> Piece:
        """A package of one signer in this state."""
        signer = replace(self._signer, state=state)
        seen_as = replace(of, **changes)  # type: ignore[arg-type]  # texts
        return Piece(seen_as, worlds.municipality(of.body), (signer,), ())


def _seen(
    pieces: Sequence[Piece | Refused], folded: Folded = NOTHING_DECIDED, **more: object
) -> Overview:
    """The overview, the same in every order of files, named by their place in the sequence."""
    files = [Kept(f"{number}.sealed.txt", one) for number, one in enumerate(pieces)]
    found = [overview(order, folded, **more) for order in permutations(files)]  # type: ignore[arg-type]  # expected
    assert all(one == found[0] for one in found)
    return found[0]


def _codes(found: Overview) -> list[str]:
    return [row.found.code if isinstance(row.found, Refused) else "ok" for row in found.rows]


def test_an_empty_folder() -> None:
    """Nothing in, everybody missing."""
    expected = [worlds.municipality("131024"), worlds.municipality()]
    found = overview([], NOTHING_DECIDED, expected)
    assert (found.rows, found.readable, found.superseded, found.duplicates) == ((), 0, 0, 0)
    assert [body.code for body in found.missing] == ["131016", "131024"]


def test_totals_add_up(piece: "PieceMaker") -> None:
    """Received is readable and rejected; duplicates and superseded are among the readable."""
    found = _seen([piece(R1), piece(R2), piece(R2), BROKEN])
    assert len(found.rows) == 4
    assert (found.readable, found.duplicates, found.superseded) == (3, 1, 1)
    assert (found.forked, found.rolled_back, found.contested) == ((), (), 0)
    assert [row.copies for row in found.rows] == [1, 2, 2, 1]
    assert [row.leads for row in found.rows] == [False, True, True, False]
    assert [row.chain for row in found.rows] == [
        Chain.SUPERSEDED,
        Chain.NEW,
        Chain.NEW,
        None,
    ]
    assert [row.digest for row in found.rows] == [R1.digest, R2.digest, R2.digest, None]


def test_two_second_revisions_are_in_conflict(piece: "PieceMaker") -> None:
    """Neither leads, and the body is named."""
    found = _seen([piece(R1), piece(R2), piece(seen("rival", "r1"))])
    assert [one.body for one in found.forked] == [worlds.BODY]
    assert not any(row.leads for row in found.rows)
    assert found.superseded == 1


def test_who_has_a_readable_package_is_not_missing(piece: "PieceMaker") -> None:
    """A refused file is none, whatever its name says."""
    expected = tuple(map(worlds.municipality, ("131016", "131024", "131032")))
    found = _seen([piece(R1), BROKEN], expected=expected)
    assert [body.code for body in found.missing] == ["131024", "131032"]


def test_one_number_on_two_packages_refuses_both(piece: "PieceMaker") -> None:
    """P8: nobody can tell which of them came first; files beside them stay what they are."""
    copy = seen("again", "r1")
    found = _seen([piece(R1), piece(copy, pkg=R1.pkg), piece(R2), BROKEN])
    reused = Code.PACKAGE_ID_REUSED
    assert _codes(found) == [reused, reused, "ok", BROKEN.code]
    refused = [row.found for row in found.rows if isinstance(row.found, Refused)]
    assert [one.step for one in refused] == ["P8", "P8", BROKEN.step]
    assert found.rows[2].chain is Chain.PREDECESSOR_MISSING


def test_of_one_number_the_one_a_ledger_has_received_stays(
    tmp_path: Path, piece: "PieceMaker"
) -> None:
    """It was seen before, so the other one is refused."""
    shared = Shared(tmp_path)
    shared.receive("anna", R1)
    copy = piece(seen("again"), pkg=R1.pkg)
    assert _codes(_seen([piece(R1), copy], shared.folded())) == ["ok", Code.PACKAGE_ID_REUSED]
    assert _codes(_seen([copy], shared.folded())) == [Code.PACKAGE_ID_REUSED]


@pytest.mark.parametrize("state", [SignerState.MISMATCHED, SignerState.REVOKED])
def test_a_false_revision_displaces_nothing(piece: "PieceMaker", state: SignerState) -> None:
    """Signed by somebody who is not the one registered: shown, and outside the chain."""
    found = _seen([piece(R1), piece(R2, state)])
    assert [row.leads for row in found.rows] == [True, False]
    assert [row.chain for row in found.rows] == [Chain.NEW, None]
    assert found.superseded == 0
    reused = _seen([piece(R1), piece(R2, state, pkg=R1.pkg)])
    assert _codes(reused) == ["ok", Code.PACKAGE_ID_REUSED]
    alone = _seen([piece(R1, state)], expected=(worlds.municipality(),))
    assert (_codes(alone), alone.bodies, alone.missing) == (["ok"], {}, ())


@pytest.mark.parametrize("state", [SignerState.MISMATCHED, SignerState.REVOKED])
def test_a_false_revision_that_was_received_displaces_nothing(
    tmp_path: Path, piece: "PieceMaker", state: SignerState
) -> None:
    """Its signer may have been withdrawn since; neither its place nor its number counts."""
    shared = Shared(tmp_path)
    shared.receive("anna", R2)
    found = _seen([piece(R1), piece(R2, state)], shared.folded())
    assert [row.leads for row in found.rows] == [True, False]
    assert [row.chain for row in found.rows] == [Chain.NEW, None]
    assert (found.superseded, found.rolled_back) == (0, ())
    rival = seen("rival", "r1")
    reused = _seen([piece(R1), piece(rival, pkg=R2.pkg), piece(R2, state)], shared.folded())
    assert _codes(reused) == ["ok", "ok", Code.PACKAGE_ID_REUSED]


def test_what_was_accepted_stays_when_its_signer_leaves(
    tmp_path: Path, piece: "PieceMaker"
) -> None:
    """A registration that was withdrawn later takes nothing back."""
    shared = Shared(tmp_path)
    accepted = Acceptance(note=None, signers=(SignerState.REGISTERED,))
    shared.say("anna", Act.ACCEPTED, accepted, R1)
    found = _seen([piece(R1, SignerState.REVOKED)], shared.folded())
    assert [row.leads for row in found.rows] == [True]
    assert found.rows[0].standing is Standing.ACCEPTED


def test_unregistered_signers_stand_in_the_chain(piece: "PieceMaker") -> None:
    """They are not known yet, not known to be false."""
    found = _seen([piece(R1, SignerState.UNREGISTERED), piece(R2, SignerState.UNREGISTERED)])
    assert [row.leads for row in found.rows] == [False, True]


def test_the_ledgers_tell_state_contest_and_loss(tmp_path: Path, piece: "PieceMaker") -> None:
    """A contested package counts once, however many files hold it; a file that went is missed."""
    shared = Shared(tmp_path)
    shared.receive("anna", R1)
    shared.say("ben", Act.ACCEPTED, Acceptance(note=None, signers=(SignerState.REGISTERED,)), R1)
    found = _seen([piece(R1), piece(R1)], shared.folded())
    assert [row.standing for row in found.rows] == [Standing.CONTESTED] * 2
    assert found.contested == 1
    shared.receive("clara", R2)
    lost = _seen([piece(R1)], shared.folded())
    assert [one.body for one in lost.rolled_back] == [worlds.BODY]
    assert (lost.superseded, lost.rows[0].chain, lost.rows[0].leads) == (
        1,
        Chain.SUPERSEDED,
        False,
    )


def test_what_is_kept_of_an_outcome_is_small() -> None:
    """No answers; what a list shows."""
    outcome = Outcome("a", opened(sealed()))
    assert isinstance(outcome.found, Opened)
    kept = keep(outcome)
    assert isinstance(kept.found, Piece)
    assert kept.found.seen == outcome.found.as_seen()
    assert kept.found.municipality.code == worlds.BODY
    (known,), (signer,) = kept.found.signers, outcome.found.signers
    assert (known.person, known.fingerprint) == (signer.person, signer.fingerprint)
    assert (known.role, known.issued_at) == (signer.role, signer.issued_at)
    assert known.state is signer.state
    assert kept.found.remarks == outcome.found.remarks
    assert keep(Outcome("b", BROKEN)) == Kept("b", BROKEN)
