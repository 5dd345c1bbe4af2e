"""Which package of a body leads: by digests and by what reviewers chose, never by order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.reviewing import NOTHING_DECIDED, Shared, dig, seen
from usbsurvey_desktop.review.chains import BodyChain, chains, lineage
from usbsurvey_desktop.review.fold import Folded
from usbsurvey_desktop.review.ledger_record import Act, Choice
from usbsurvey_desktop.sealing.states import Chain, SeenPackage, chain

R1 = seen("r1")
R2, RIVAL = seen("r2", "r1"), seen("rival", "r1")
R3 = seen("r3", "r2")


def _chain(packages: Sequence[SeenPackage], folded: Folded = NOTHING_DECIDED) -> BodyChain:
    """The chain of the one body, the same in every order of up to four files."""
    found = [chains(order, folded) for order in permutations(packages)]
    assert all(one == found[0] for one in found)
    return found[0][worlds.BODY]


def _places(found: BodyChain) -> dict[str, Chain]:
    return dict(found.places)


def test_no_package_no_body() -> None:
    """Nothing in, nothing out."""
    assert chains([], NOTHING_DECIDED) == {}


def test_the_last_revision_leads() -> None:
    """Those before it are superseded; a copy of one changes nothing."""
    found = _chain([R1, R2, R3, R2])
    assert (found.leading, found.is_forked, found.is_rolled_back) == (R3.digest, False, False)
    assert found.superseded == {R1.digest, R2.digest}
    assert _places(found) == {
        R1.digest: Chain.SUPERSEDED,
        R2.digest: Chain.SUPERSEDED,
        R3.digest: Chain.NEW,
    }


def test_bodies_do_not_meet() -> None:
    """A package that names one of another body as its predecessor replaces nothing."""
    other = seen("r2", "r1", body="011002")
    found = chains([R1, other], NOTHING_DECIDED)
    assert {body: one.leading for body, one in found.items()} == {
        worlds.BODY: R1.digest,
        "011002": other.digest,
    }
    assert found["011002"].places[other.digest] is Chain.PREDECESSOR_MISSING


def test_a_revision_whose_predecessor_is_missing_leads_alone() -> None:
    """前版未着 is shown; there is nothing else that could count."""
    found = _chain([R2])
    assert found.leading == R2.digest
    assert _places(found) == {R2.digest: Chain.PREDECESSOR_MISSING}


def test_two_revisions_of_one_are_a_conflict() -> None:
    """Neither is chosen, and what they both replace is superseded."""
    found = _chain([R1, R2, RIVAL])
    assert (found.leading, found.is_forked) == (None, True)
    assert set(found.tips) == {R2.digest, RIVAL.digest}
    assert _places(found) == {
        R1.digest: Chain.SUPERSEDED,
        R2.digest: Chain.FORKED,
        RIVAL.digest: Chain.FORKED,
    }


def test_a_branch_that_goes_on_wins_nothing() -> None:
    """More revisions on one branch do not settle the conflict."""
    assert _chain([R1, R2, RIVAL, R3]).is_forked


def test_a_gap_hides_whether_one_follows_the_other() -> None:
    """r1 and an r3 whose r2 never came: nobody knows that r3 replaces r1."""
    found = _chain([R1, R3])
    assert found.is_forked
    assert found.places[R3.digest] is Chain.PREDECESSOR_MISSING


def _chosen(tmp_path: Path, package: SeenPackage, *over: SeenPackage) -> Folded:
    choice = Choice(over=tuple(one.digest for one in over))
    Shared(tmp_path).say("ben", Act.CHOSEN, choice, package)
    return Shared(tmp_path).folded()


def test_a_choice_settles_a_conflict(tmp_path: Path) -> None:
    """The chosen branch leads; where the packages stand is as before."""
    found = _chain([R1, R2, RIVAL], _chosen(tmp_path, R2, RIVAL))
    assert (found.leading, found.tips) == (R2.digest, (R2.digest,))
    assert found.places[RIVAL.digest] is Chain.FORKED


def test_what_follows_the_chosen_one_leads(tmp_path: Path) -> None:
    """The choice holds for the revisions after it."""
    assert _chain([R1, R2, RIVAL, R3], _chosen(tmp_path, R2, RIVAL)).leading == R3.digest


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(seen("third", "r1"), id="a third branch"),
        pytest.param(seen("late", "rival"), id="one that follows the branch not chosen"),
    ],
)
def test_a_branch_that_comes_later_is_shown_again(tmp_path: Path, later: SeenPackage) -> None:
    """Nobody has looked at it yet."""
    assert _chain([R1, R2, RIVAL, later], _chosen(tmp_path, R2, RIVAL)).is_forked


def test_what_was_put_aside_does_not_lead_because_it_is_alone(tmp_path: Path) -> None:
    """The chosen file is not here, and the other one was not wanted."""
    folded = _chosen(tmp_path, R2, RIVAL)
    assert _chain([R1, RIVAL], folded).leading is None
    assert _chain([RIVAL, seen("third")], folded).leading is None


def test_a_choice_that_is_not_needed_changes_nothing(tmp_path: Path) -> None:
    """A reviewer chose among branches of which one never came."""
    assert _chain([R1, R2], _chosen(tmp_path, R1, seen("never"))).leading == R2.digest


def test_a_file_that_went_away_is_missed(tmp_path: Path) -> None:
    """A ledger has received r2: r1 does not lead again when its file is taken away."""
    shared = Shared(tmp_path)
    shared.receive("anna", R2)
    found = _chain([R1], shared.folded())
    assert (found.leading, found.is_rolled_back) == (R2.digest, True)
    assert found.absent == {R2.digest}
    assert found.superseded == {R1.digest}
    whole = _chain([R1, R2], shared.folded())
    assert (whole.leading, whole.is_rolled_back, whole.absent) == (R2.digest, False, frozenset())


def test_a_body_whose_only_file_went_away_is_there(tmp_path: Path) -> None:
    """It is rolled back, not forgotten."""
    shared = Shared(tmp_path)
    shared.receive("anna", R1)
    found = chains([], shared.folded())
    assert found[worlds.BODY].is_rolled_back


def test_a_circle_in_a_ledger_leads_nowhere(tmp_path: Path) -> None:
    """No files can name each other; a ledger could say so of files that are not here."""
    shared = Shared(tmp_path)
    for name, prev in (("a", "b"), ("b", "a")):
        shared.receive("anna", seen(name, prev))
    circle = replace(seen("c"), prev=dig("unknown"))
    shared.say("ben", Act.CHOSEN, Choice(over=(circle.digest,)), seen("a"))
    assert _chain([circle], shared.folded()).is_forked
    tail = seen("tail", "a")
    found = _chain([tail, circle], shared.folded())
    assert found.leading == tail.digest


NAMES = st.sampled_from(["a", "b", "c", "d", "e"])
PACKAGES = st.lists(
    st.builds(
        seen,
        NAMES,
        st.none() | NAMES,
        body=st.sampled_from([worlds.BODY, "011002"]),
    ),
    max_size=8,
    unique_by=lambda one: one.digest,
)


@settings(deadline=None, max_examples=50)
@given(packages=PACKAGES, data=st.data())
def test_any_order_gives_one_result(packages: list[SeenPackage], data: st.DataObject) -> None:
    """Any packages, in any order, with any copies; at most one leads, and it replaces nobody's."""
    expected = chains(packages, NOTHING_DECIDED)
    copies = data.draw(st.lists(st.sampled_from(packages), max_size=4)) if packages else []
    shuffled = data.draw(st.permutations([*packages, *copies]))
    assert chains(shuffled, NOTHING_DECIDED) == expected
    for body, found in expected.items():
        own = [one for one in packages if one.body == body]
        replaced = {one.prev for one in own}
        ends = {one.digest for one in own} - replaced
        assert set(found.tips) == ends
        assert found.leading == (ends.pop() if len(ends) == 1 else None)


@given(
    st.dictionaries(
        st.sampled_from("abcdef"), st.sampled_from([None, *"abcdefgh"]), min_size=1, max_size=6
    )
)
@settings(deadline=None, max_examples=50)
def test_every_place_is_the_one_among_all_others(before: dict[str, str | None]) -> None:
    """Also in circles, and for one that names itself."""
    packages = [seen(name, prev) for name, prev in before.items()]
    found = chains(packages, NOTHING_DECIDED)[worlds.BODY]
    assert found.places == {
        one.digest: chain(one, [other for other in packages if other is not one])
        for one in packages
    }


class _Counted(str):
    """A digest that counts how often it is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        """Count, then compare."""
        _Counted.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_a_body_of_many_packages_costs_no_more_for_each() -> None:
    """Twice as many are compared about twice as often, side by side or one after another."""
    for is_row in (False, True):
        costs = []
        for count in (200, 400):
            digests = [_Counted(dig(str(number))) for number in range(count)]
            packages = [
                replace(seen("r"), digest=digest, prev=_Counted(before) if is_row else None)
                for digest, before in zip(digests, [dig("none"), *digests], strict=False)
            ]
            _Counted.compared = 0
            chains(packages, NOTHING_DECIDED)
            assert len(lineage(digests[-1], packages)) == (count + 1 if is_row else 1)
            costs.append(_Counted.compared)
        assert costs[1] < 3 * costs[0] + 100
