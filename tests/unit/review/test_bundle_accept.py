"""Accepting all of a bundle: ordinary lines of the own ledger, and what is left with its reason."""

import weakref
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support import worlds
from tests.support.bundles_by_hand import Content, members, sealed
from tests.support.forwarding import BODIES, Collector, package, package_of
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.bundle_accept import Acceptances, LeftBecause, accept_bundle
from usbsurvey_desktop.review.bundle_open import OpenedBundle
from usbsurvey_desktop.review.bundle_take import take_in
from usbsurvey_desktop.review.decision import prepare_hold
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.sealing.unseal import open_package


@pytest.fixture
def ministry(tmp_path: Path) -> Collector:
    """A ministry that has received nothing."""
    return Collector(tmp_path, "ministry").begun()


def _taken(ministry: Collector, *packages: Sealed) -> OpenedBundle:
    contents = [Content(one.opened.as_seen(), one.text) for one in packages]
    raw = sealed(members(contents))
    found = ministry.open(raw)
    take_in(found, raw, ministry.received, ministry.reader)
    return found


def _accept(ministry: Collector, bundle: OpenedBundle) -> Acceptances:
    return accept_bundle(bundle, ministry.at_hand(), ministry.desk())


def _reasons(found: Acceptances) -> Sequence[LeftBecause]:
    return [one.because for one in found.left]


def test_all_are_accepted_in_one_writing(ministry: Collector) -> None:
    """Each by its own line, the receipt before it; the roster is named once."""
    packages = [package_of(body) for body in BODIES]
    found = _accept(ministry, _taken(ministry, *packages))
    assert [one.line.package for one in found.entries] == [one.digest for one in packages]
    assert found.left == ()
    folded = ministry.folded()
    assert {folded.about(one.digest).standing for one in packages} == {Standing.ACCEPTED}
    (listed,) = folded.ledgers
    acts = [entry.line.act for entry in listed.ledger.entries]
    pairs = [Act.RECEIVED, Act.ACCEPTED] * len(packages)
    assert acts == [Act.OPEN, Act.ROSTER, *pairs]


def test_until_then_nothing_is_accepted(ministry: Collector) -> None:
    """Another collector's word is no decision of one's own."""
    _taken(ministry, package())
    assert ministry.folded().about(package().digest).standing is None


def test_doing_it_again_writes_nothing(ministry: Collector) -> None:
    """And says that it was done."""
    bundle = _taken(ministry, package())
    _accept(ministry, bundle)
    before = ministry.desk().ledger.path.read_bytes()
    again = _accept(ministry, bundle)
    assert (again.entries, _reasons(again)) == ((), [LeftBecause.ACCEPTED])
    assert ministry.desk().ledger.path.read_bytes() == before


def test_an_own_decision_stays(ministry: Collector) -> None:
    """What was held here waits for the person who held it; the others are accepted."""
    other = package_of(BODIES[1])
    bundle = _taken(ministry, package(), other)
    ministry.decide(prepare_hold(ministry.opened(package()), "signer", ministry.desk()))
    found = _accept(ministry, bundle)
    assert [one.line.package for one in found.entries] == [other.digest]
    assert _reasons(found) == [LeftBecause.DECIDED]
    assert ministry.folded().about(package().digest).standing is Standing.HELD


def test_what_is_not_in_the_folder_is_left(ministry: Collector) -> None:
    """Nobody accepts what cannot be read here."""
    bundle = _taken(ministry, package())
    (ministry.received / package().file_name).unlink()
    assert _reasons(_accept(ministry, bundle)) == [LeftBecause.NOT_HERE]


@pytest.mark.parametrize("said", [{"body": BODIES[1]}, {"revision": 2}], ids=["body", "revision"])
def test_what_is_listed_as_another_package_is_left(
    ministry: Collector, said: Mapping[str, Any]
) -> None:
    """A collector accepts nothing here of a body that is not its own, by a `dig` it has seen."""
    victim = package_of(BODIES[0])
    ministry.put(victim)
    called = replace(victim.opened.as_seen(), **said)
    bundle = ministry.open(sealed(members([Content(called, "{}")])))
    found = _accept(ministry, bundle)
    assert (found.entries, _reasons(found)) == ((), [LeftBecause.NOT_HERE])
    assert ministry.folded().about(victim.digest).posted == ()


def test_only_what_is_listed_stays_in_memory(ministry: Collector) -> None:
    """A folder may hold ten thousand other packages; each is let go before the next is opened."""
    bundle = _taken(ministry, package_of(BODIES[0]))
    for body in BODIES[1:]:
        ministry.put(package_of(body))
    alive: list[weakref.ref[Opened]] = []

    def coming() -> Iterator[Opened]:
        for path in sorted(ministry.received.glob("*.sealed.txt")):
            one = open_package(path.read_bytes(), ministry.reader)
            assert isinstance(one, Opened)
            alive.append(weakref.ref(one))
            yield one
            del one
            assert [ref() is not None for ref in alive[1:-1]] == [False] * len(alive[1:-1])

    found = accept_bundle(bundle, coming(), ministry.desk())
    assert [one.line.body for one in found.entries] == [BODIES[0]]
    assert len(alive) == len(BODIES)


def test_what_another_revision_replaced_is_left(ministry: Collector) -> None:
    """The ministry has a later one that the prefecture had not."""
    bundle = _taken(ministry, package())
    ministry.put(package(2, package().digest))
    assert _reasons(_accept(ministry, bundle)) == [LeftBecause.NOT_LEADING]


def test_signers_are_judged_by_the_own_roster(ministry: Collector) -> None:
    """Whom the prefecture knows, the ministry may know under another certificate."""
    other = package_of(BODIES[1])
    bundle = _taken(ministry, other)
    (opened,) = ministry.at_hand()
    signer = replace(opened.signers[0], state=SignerState.MISMATCHED)
    found = accept_bundle(bundle, [replace(opened, signers=(signer,))], ministry.desk())
    assert _reasons(found) == [LeftBecause.NOT_LEADING]
    strict = worlds.pack(replace(worlds.TERMS, roster_policy="strict"))
    unknown = replace(opened.signers[0], state=SignerState.UNREGISTERED)
    stranger = replace(opened, signers=(unknown,), pack=strict)
    found = accept_bundle(bundle, [stranger], ministry.desk())
    assert _reasons(found) == [LeftBecause.SIGNER]


def test_a_number_that_was_used_is_left(ministry: Collector) -> None:
    """A reviewer has received another package of that number, whose signer has left since."""
    bundle = _taken(ministry, package())
    (opened,) = ministry.at_hand()
    number = opened.submission.pkg
    other = package_of(BODIES[1])
    held = ministry.opened(other)
    same = held.submission.model_copy(update={"pkg": number})
    ministry.decide(prepare_hold(replace(held, submission=same), "other", ministry.desk()))
    gone = replace(held.signers[0], state=SignerState.REVOKED)
    outside = replace(held, submission=same, signers=(gone,))
    found = accept_bundle(bundle, [opened, outside], ministry.desk())
    assert _reasons(found) == [LeftBecause.NUMBER_REUSED]


def test_what_is_wrong_for_all_stops_it(ministry: Collector) -> None:
    """The roster of another collector."""
    bundle = _taken(ministry, package())
    desk = replace(ministry.desk(), roster=Collector(Path()).reader.roster)
    with refused(Code.ROSTER_SIGNER, reason="other_recipient"):
        accept_bundle(bundle, ministry.at_hand(), desk)
