"""Which packages count, who is missing, and that what is held of answers is what they say."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.reviewing import NOTHING_DECIDED, Shared, opened, sealed, seen
from tests.support.tallying import body
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.review.checked import checked
from usbsurvey_desktop.review.fold import Folded, Standing
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger_record import Acceptance, Act, Choice, Return
from usbsurvey_desktop.review.overview import Kept, KnownSigner, Overview, Piece, keep, overview
from usbsurvey_desktop.sealing.states import SeenPackage
from usbsurvey_desktop.tally.counted import Counted, Scope, counted, of_form, other_forms
from usbsurvey_desktop.tally.coverage import Coverage, coverage
from usbsurvey_desktop.tally.held import Held, Holding, held_of

ACCEPTANCE = Acceptance(note=None, signers=(SignerState.REGISTERED,))
WARD, SAPPORO, HAKODATE, OSAKA = "131016", "011002", "012025", "271004"
CHUO, MINATO, SHINJUKU, BUNKYO, TAITO = "131024", "131032", "131041", "131059", "131067"
FORM = "form-1"


@pytest.fixture(scope="module")
def signer() -> KnownSigner:
    """Whoever signed."""
    kept = keep(Outcome("a", opened(sealed()))).found
    assert isinstance(kept, Piece)
    return kept.signers[0]


class Desk:
    """An inbox of packages that exist by name only, and two reviewers."""

    def __init__(self, signer: KnownSigner, folder: Path) -> None:
        self._signer = signer
        self._shared = Shared(folder)
        self._kept: list[Kept] = []
        self.holding = Holding()

    def put(
        self, of: SeenPackage, state: SignerState = SignerState.REGISTERED, form: str = FORM
    ) -> SeenPackage:
        """Let a package come in."""
        signer = replace(self._signer, state=state)
        piece = Piece(of, worlds.municipality(of.body), (signer,), ())
        self._kept.append(Kept(f"{len(self._kept)}.sealed.txt", piece))
        self.holding.add(of.digest, Held(form, body(of.body, A="yes").answers, {"X1": "why"}))
        return of

    def refuse(self, file: str) -> None:
        """Let a file come in that does not open."""
        self._kept.append(Kept(file, Refused(Code.JSON_SYNTAX, "C2")))

    def accept(self, of: SeenPackage, name: str = "anna") -> None:
        """Let a reviewer accept a package."""
        self._shared.say(name, Act.ACCEPTED, ACCEPTANCE, of)

    def give_back(self, of: SeenPackage) -> None:
        """Let a reviewer return a package."""
        self._shared.say("ben", Act.RETURNED, Return(note=to_base64url(bytes(16))), of)

    def receive(self, of: SeenPackage) -> None:
        """Let a reviewer note that a package came in, whose file is not here."""
        self._shared.receive("ben", of)

    def choose(self, one: SeenPackage, over: SeenPackage) -> None:
        """Let a reviewer choose a branch."""
        self._shared.say("ben", Act.CHOSEN, Choice(over=(over.digest,)), one)

    def folded(self) -> Folded:
        """What the reviewers say."""
        return self._shared.folded()

    def seen(self) -> Overview:
        """All files together; nobody is expected but who is asked for elsewhere."""
        return overview(self._kept, self.folded())

    def counted(self, scope: Scope = Scope.ACCEPTED) -> tuple[Counted, ...]:
        """What counts."""
        return counted(self.seen(), self.holding, scope)


@pytest.fixture
def desk(signer: KnownSigner, tmp_path: Path) -> Desk:
    """An empty inbox."""
    return Desk(signer, tmp_path)


def _codes(bodies: tuple[Counted, ...]) -> list[str]:
    return [one.municipality.code for one in bodies]


def test_only_accepted_packages_count_unless_all_are_asked_for(desk: Desk) -> None:
    """In code order; contested ones never; copies once; what a later one replaces not."""
    ward = desk.put(seen("ward"))
    desk.put(ward)
    desk.put(seen("osaka", body=OSAKA))
    contested = desk.put(seen("sapporo", body=SAPPORO))
    desk.put(seen("hakodate 1", body=HAKODATE))
    second = desk.put(seen("hakodate 2", "hakodate 1", body=HAKODATE))
    desk.refuse("x.sealed.txt")
    for one in (ward, contested, second):
        desk.accept(one)
    desk.give_back(contested)
    assert _codes(desk.counted()) == [HAKODATE, WARD]
    assert _codes(desk.counted(Scope.READABLE)) == [HAKODATE, WARD, OSAKA]
    first, *_others = desk.counted()
    assert (first.digest, first.revision) == (second.digest, 2)
    assert (first.standing, first.form) == (Standing.ACCEPTED, FORM)
    assert first.reasons == {"X1": "why"}
    assert first.answers["A"] == {"state": "answered", "value": "yes"}


def test_a_fork_counts_once_it_is_settled(desk: Desk) -> None:
    """And a false signer's revision displaces nothing."""
    one, other = desk.put(seen("one")), desk.put(seen("other"))
    desk.put(seen("false", "one"), SignerState.MISMATCHED)
    assert desk.counted(Scope.READABLE) == ()
    desk.choose(one, other)
    (counted_one,) = desk.counted(Scope.READABLE)
    assert counted_one.digest == one.digest


def test_unlike_forms_are_never_counted_together(desk: Desk) -> None:
    """Those that are left out are counted by form."""
    for code, form in ((WARD, FORM), (OSAKA, "form-3"), (SAPPORO, "form-2"), (CHUO, "form-3")):
        desk.put(seen(code, body=code), form=form)
    entered = desk.counted(Scope.READABLE)
    assert _codes(of_form(entered, FORM)) == [WARD]
    assert list(other_forms(entered, {FORM}).items()) == [("form-2", 1), ("form-3", 2)]


def test_every_body_is_somewhere(desk: Desk) -> None:
    """One state for each body that should answer or did, so that the numbers add up."""
    desk.accept(desk.put(seen("ward")))
    desk.accept(desk.put(seen("osaka", body=OSAKA), form="form-2"))
    desk.put(seen("sapporo", body=SAPPORO))
    desk.give_back(desk.put(seen("hakodate", body=HAKODATE)))
    contested = desk.put(seen("chuo", body=CHUO))
    desk.accept(contested)
    desk.give_back(contested)
    desk.put(seen("minato 1", body=MINATO))
    desk.put(seen("minato 2", body=MINATO))
    desk.receive(seen("shinjuku", body=SHINJUKU))
    desk.put(seen("bunkyo", body=BUNKYO), SignerState.REVOKED)
    desk.refuse(f"from/{TAITO}-small-survey-r1.sealed.txt")
    desk.refuse("999999-small-survey-r1.sealed.txt")
    expected = [one for one in worlds.municipalities() if one.code not in {OSAKA, SAPPORO}]
    found = coverage(desk.seen(), expected, desk.counted(), {FORM})
    states = {one.municipality.code: one.coverage for one in found}
    assert len(found) == len(states) == len(worlds.municipalities())
    assert list(states) == sorted(states)
    assert {code: state for code, state in states.items() if state is not Coverage.MISSING} == {
        WARD: Coverage.COUNTED,
        OSAKA: Coverage.OTHER_FORM,
        SAPPORO: Coverage.WAITING,
        HAKODATE: Coverage.RETURNED,
        CHUO: Coverage.CONTESTED,
        MINATO: Coverage.FORKED,
        SHINJUKU: Coverage.GONE,
        BUNKYO: Coverage.NEVER_COUNTED,
        TAITO: Coverage.UNREADABLE,
    }
    everything = coverage(desk.seen(), expected, desk.counted(Scope.READABLE), {FORM})
    counts = [one for one in everything if one.coverage is Coverage.COUNTED]
    assert [one.municipality.code for one in counts] == [SAPPORO, HAKODATE, WARD]


def test_what_is_held_is_what_the_package_says() -> None:
    """Every state and value, free texts and reasons; a copy changes nothing."""
    package = checked(opened(sealed()))
    holding = Holding()
    holding.add(package.digest, held_of(package))
    holding.add(package.digest, Held("other", {}, {}))
    holding.add("second", held_of(package))
    assert len(holding) == 2
    held, second = holding[package.digest], holding["second"]
    assert held.form == package.form_sha256
    assert dict(held.answers) == dict(package.answers)
    assert len(held.answers) == len(package.answers)
    assert held.reasons == package.reasons
    assert held.answers["A2"]["value"] is second.answers["A2"]["value"]
    states = {"N": {"state": "not_applicable"}, "U": {"state": "unanswered"}}
    holding.add("third", Held(FORM, states, {}))
    assert dict(holding["third"].answers) == states


@pytest.mark.parametrize(
    ("standing", "accepted", "readable"),
    [
        (NOTHING_DECIDED.about("x").standing, False, True),
        (Standing.RETURNED, False, True),
        (Standing.ACCEPTED, True, True),
        (Standing.CONTESTED, False, False),
    ],
    ids=["undecided", "returned", "accepted", "contested"],
)
def test_scopes(standing: Standing | None, accepted: bool, readable: bool) -> None:  # noqa: FBT001 - a table
    """By the state that the ledgers give."""
    assert Scope.ACCEPTED.allows(standing) is accepted
    assert Scope.READABLE.allows(standing) is readable
