"""What all ledgers say together, whatever the order in which they are read."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from tests.support import rosters, worlds
from tests.support.reviewing import REVIEWERS, SURVEY, Shared, dig, reviewer, roster, seen
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.records import from_base64url, to_base64url
from usbsurvey_desktop.review.fold import Chosen, Folded, Standing, fold, objection_to, roster_use
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import (
    Acceptance,
    Act,
    Choice,
    Detail,
    Hold,
    Nothing,
    Receipt,
    Reopening,
    Return,
    RosterUse,
)

R1, R2 = seen("r1"), seen("r2", "r1")
NOTE = "A" * 22
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
ACCEPTED = Acceptance(note=None, signers=(SignerState.REGISTERED,))


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """An empty shared folder."""
    return Shared(tmp_path)


def _standing(folded: Folded, name: str = "r1") -> Standing | None:
    return folded.about(dig(name)).standing


def test_nothing_is_known_of_what_nobody_wrote_about(shared: Shared) -> None:
    """No entries, no state, no choice, nothing to supersede."""
    folded = shared.folded()
    assert _standing(folded) is None
    assert folded.about(dig("r1")).head_hashes == ()
    assert folded.chosen(worlds.BODY) is None
    assert folded.received() == ()


@pytest.mark.parametrize(
    ("act", "detail", "standing"),
    [
        (Act.RECEIVED, Receipt(pkg=R1.pkg, prev=None), Standing.RECEIVED),
        (Act.REVIEWING, Nothing(), Standing.REVIEWING),
        (Act.HELD, Hold(reason="other"), Standing.HELD),
        (Act.RETURNED, Return(note=NOTE), Standing.RETURNED),
        (Act.ACCEPTED, ACCEPTED, Standing.ACCEPTED),
        (Act.REOPENED, Reopening(reason="mistake"), Standing.REVIEWING),
    ],
)
def test_one_head_gives_the_state(
    shared: Shared, act: Act, detail: Detail, standing: Standing
) -> None:
    """The act that nobody has superseded."""
    first = shared.receive("anna", R1)
    shared.say("anna", act, detail, R1, [first])
    assert _standing(shared.folded()) is standing


@pytest.mark.parametrize(
    ("acts", "standing"),
    [
        pytest.param(["receive", "receive"], Standing.RECEIVED, id="received twice"),
        pytest.param(["receive", "look"], Standing.REVIEWING, id="received and reviewing"),
        pytest.param(["accept", "accept"], Standing.ACCEPTED, id="both accept"),
        pytest.param(["accept", "return"], Standing.CONTESTED, id="one accepts, one returns"),
        pytest.param(["receive", "accept"], Standing.CONTESTED, id="accepted unseen"),
        pytest.param(["receive", "look", "hold"], Standing.CONTESTED, id="three ways"),
    ],
)
def test_several_heads_agree_or_are_contested(
    shared: Shared, acts: Sequence[str], standing: Standing
) -> None:
    """One distinct act is the state; received with reviewing is 確認中; the rest is 競合."""
    details: dict[str, tuple[Act, Detail]] = {
        "receive": (Act.RECEIVED, Receipt(pkg=R1.pkg, prev=None)),
        "look": (Act.REVIEWING, Nothing()),
        "accept": (Act.ACCEPTED, ACCEPTED),
        "return": (Act.RETURNED, Return(note=NOTE)),
        "hold": (Act.HELD, Hold(reason="signer")),
    }
    for name, act in zip(REVIEWERS, acts, strict=False):
        shared.say(name, *details[act], R1)
    assert _standing(shared.folded()) is standing


def test_naming_all_heads_settles_a_contest(shared: Shared) -> None:
    """The next entry supersedes both; naming only one of them leaves the contest."""
    one = shared.say("anna", Act.ACCEPTED, ACCEPTED, R1)
    shared.say("ben", Act.HELD, Hold(reason="other"), R1)
    shared.look("clara", R1, one)
    assert _standing(shared.folded()) is Standing.CONTESTED
    heads = shared.folded().about(R1.digest).head_hashes
    assert len(heads) == 2
    shared.look("clara", R1, *heads)
    assert _standing(shared.folded()) is Standing.REVIEWING


def _busy(shared: Shared) -> None:
    """Three reviewers, two packages, a contest, a choice and a roster."""
    first = shared.receive("anna", R1)
    looked = shared.look("ben", R1, first)
    shared.receive("clara", R2)
    shared.say("clara", Act.ACCEPTED, ACCEPTED, R1, [looked])
    shared.say("anna", Act.RETURNED, Return(note=NOTE), R1, [looked])
    shared.say("ben", Act.CHOSEN, Choice(over=(dig("rival"),)), R2)
    shared.write("clara", Statement(Act.ROSTER, RosterUse(version=2, sha256=dig("roster"))))


def test_a_copy_with_its_signature_written_another_way_says_nothing_new(shared: Shared) -> None:
    """Anybody can make (r, n - s) of (r, s): a decision that was taken back must not come back."""
    accepted = shared.say("anna", Act.ACCEPTED, ACCEPTED, R1)
    lines = shared.file().path.read_text("ascii").splitlines()
    before, _, value = lines[-1].rpartition(".")
    signature = from_base64url(value)
    rest = (P256_ORDER - int.from_bytes(signature[32:], "big")).to_bytes(32, "big")
    lines[-1] = f"{before}.{to_base64url(signature[:32] + rest)}"
    copy = read_ledger("".join(f"{line}\n" for line in lines).encode("ascii"))
    assert isinstance(copy, Ledger)
    assert copy.flaw is None
    assert copy.entries[-1].hash != accepted
    shared.say("anna", Act.REOPENED, Reopening(reason="mistake"), R1, [accepted])
    for order in permutations([shared.ledger(), copy]):
        folded = fold(order, survey=SURVEY, roster=roster())
        assert _standing(folded) is Standing.REVIEWING
        assert len(folded.about(R1.digest).heads) == 1


def test_the_order_of_files_changes_nothing(shared: Shared) -> None:
    """Three ledgers in all six orders, and with copies among them: one result."""
    _busy(shared)
    results = []
    for order in permutations(REVIEWERS):
        ledgers = [shared.ledger(name) for name in order]
        for given in (ledgers, [*ledgers, *ledgers]):
            folded = fold(given, survey=SURVEY, roster=roster())
            assert all(one.code is None for one in folded.ledgers)
            results.append(replace(folded, ledgers=()))
    assert all(one == results[0] for one in results)
    assert _standing(results[0]) is Standing.CONTESTED
    assert results[0].chosen(worlds.BODY) == Chosen(R2.digest, frozenset({dig("rival")}))
    assert results[0].rosters == {RosterUse(version=2, sha256=dig("roster"))}
    assert set(results[0].received()) == {R1, R2}
    assert results[0].absent == frozenset()


def test_a_ledger_that_is_missing_is_noticed(shared: Shared) -> None:
    """台帳不足: somebody names an entry that no ledger has."""
    first = shared.receive("anna", R1)
    shared.look("ben", R1, first)
    folded = fold([shared.ledger("ben")], survey=SURVEY, roster=roster())
    assert folded.absent == {first}
    assert _standing(folded) is Standing.REVIEWING


def test_a_line_that_was_cut_off_is_noticed(shared: Shared) -> None:
    """The rest of a ledger that breaks off is missing too, and the file is marked."""
    first = shared.receive("anna", R1)
    looked = shared.look("anna", R1, first)
    shared.say("ben", Act.ACCEPTED, ACCEPTED, R1, [looked])
    path = shared.file("anna").path
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], b"=\n"]))
    folded = shared.folded()
    assert [one.code for one in folded.ledgers] == [Code.LEDGER_LINE, None]
    assert folded.absent == {looked}
    # What Ben superseded is not there: the first entry of Anna is a head again, openly.
    assert _standing(folded) is Standing.CONTESTED


def test_a_stranger_changes_nothing(shared: Shared) -> None:
    """A ledger whose owner is no active reviewer is listed and not counted."""
    shared.receive("anna", R1)
    shared.say("ben", Act.ACCEPTED, ACCEPTED, R1)
    only_anna = rosters.founded()
    payload = rosters.listed(
        only_anna.payload, reviewer("anna").certificate, rosters.REVIEWER, None
    )
    folded = shared.folded(rosters.following(only_anna, payload))
    assert [one.code for one in folded.ledgers] == [None, Code.LEDGER_SIGNER]
    assert [one.counts for one in folded.ledgers] == [True, False]
    assert _standing(folded) is Standing.RECEIVED


def test_without_a_roster_no_ledger_counts(shared: Shared) -> None:
    """Nobody is a reviewer yet; whoever writes still sees the own lines."""
    first = shared.receive("anna", R1)
    shared.look("ben", R1, first)
    ledgers = shared.ledgers().values()
    folded = fold(ledgers, survey=SURVEY, roster=None)
    assert [one.code for one in folded.ledgers] == [Code.LEDGER_SIGNER] * 2
    assert _standing(folded) is None
    writing = fold(ledgers, survey=SURVEY, roster=None, writer=reviewer("anna").certificate)
    assert writing.about(R1.digest).head_hashes == (first,)


def test_the_roster_of_another_collector_makes_nobody_a_reviewer(shared: Shared) -> None:
    """A ledger counts for the collector it was opened for."""
    shared.receive("anna", R1)
    foreign = roster().payload.model_copy(update={"recipient": "prefecture"})
    folded = shared.folded(rosters.signed_by("ministry", foreign))
    assert [one.code for one in folded.ledgers] == [Code.LEDGER_SIGNER]


def test_a_ledger_of_another_survey_does_not_count(shared: Shared) -> None:
    """It may lie in the same folder."""
    shared.receive("anna", R1)
    folded = fold(shared.ledgers().values(), survey="other-survey", roster=roster())
    assert [one.code for one in folded.ledgers] == [Code.FORM_MISMATCH]
    assert _standing(folded) is None


def test_reviewers_may_choose_alike(shared: Shared) -> None:
    """Two who chose the same package have chosen it over all that either of them saw."""
    shared.say("anna", Act.CHOSEN, Choice(over=(dig("b"),)), R1)
    shared.say("ben", Act.CHOSEN, Choice(over=(dig("c"),)), R1)
    folded = shared.folded()
    assert folded.chosen(worlds.BODY) == Chosen(R1.digest, frozenset({dig("b"), dig("c")}))


def test_reviewers_who_choose_differently_have_chosen_nothing(shared: Shared) -> None:
    """Until one of them supersedes both choices."""
    shared.say("anna", Act.CHOSEN, Choice(over=(R2.digest,)), R1)
    shared.say("ben", Act.CHOSEN, Choice(over=(R1.digest,)), R2)
    assert shared.folded().chosen(worlds.BODY) is None
    heads = shared.folded().choice_of(worlds.BODY).head_hashes
    shared.say("ben", Act.CHOSEN, Choice(over=(R2.digest,)), R1, heads)
    assert shared.folded().chosen(worlds.BODY) == Chosen(R1.digest, frozenset({R2.digest}))


def test_a_choice_takes_no_state_away(shared: Shared) -> None:
    """What is chosen and what is decided are two things, whatever an entry names."""
    first = shared.receive("anna", R1)
    shared.say("ben", Act.CHOSEN, Choice(over=(R2.digest,)), R1, [first])
    assert _standing(shared.folded()) is Standing.RECEIVED


def test_what_came_before_an_entry(shared: Shared) -> None:
    """All that it names, and all that these name; nothing else, and nothing absent."""
    first = shared.receive("anna", R1)
    second = shared.look("anna", R1, first, dig("absent"))
    third = shared.look("ben", R1, second, first)
    shared.look("clara", R1)
    thread = shared.folded().about(R1.digest)
    assert thread.before(third) == {first, second}
    assert thread.before(first) == frozenset()
    assert thread.before(dig("absent")) == frozenset()


@pytest.mark.parametrize(
    ("version", "sha256", "code"),
    [
        pytest.param(3, "roster", None, id="the latest"),
        pytest.param(4, "later", None, id="a later one"),
        pytest.param(2, "older", Code.ROSTER_OLDER, id="an older one"),
        pytest.param(3, "other", Code.ROSTER_CONFLICT, id="another one of this version"),
    ],
)
def test_an_older_roster_is_seen_by_all(
    shared: Shared, version: int, sha256: str, code: Code | None
) -> None:
    """A version that a reviewer has used stands in the ledger."""
    for used in (1, 3):
        name = "roster" if used == 3 else "first"
        shared.write("ben", Statement(Act.ROSTER, RosterUse(version=used, sha256=dig(name))))
    use = RosterUse(version=version, sha256=dig(sha256))
    assert objection_to(use, shared.folded()) is code


def test_any_roster_is_the_first_where_none_was_used(shared: Shared) -> None:
    """There is nothing to compare it with."""
    known = roster()
    use = roster_use(known)
    assert use == RosterUse(version=known.payload.version, sha256=known.digest)
    assert objection_to(use, shared.folded()) is None
