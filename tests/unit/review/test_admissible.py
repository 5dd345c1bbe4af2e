"""Which decisions are refused, because they make no sense about this package."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import rosters
from tests.support.refusals import refused
from tests.support.reviewing import Shared, opened, roster, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.review.decision import (
    prepare_acceptance,
    prepare_choice,
    prepare_reopening,
    record,
)
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act, Hold
from usbsurvey_desktop.sealing.opened import Opened

KNOWN = roster(("respondent", rosters.RESPONDENT), ("approver", rosters.APPROVER))


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """An empty shared folder."""
    return Shared(tmp_path)


@pytest.fixture(scope="module")
def seen_package() -> Opened:
    """A package of one signer, whom the roster knows."""
    return opened(sealed(), KNOWN)


def _standing(shared: Shared, package: Opened) -> Standing | None:
    return shared.folded().about(package.digest).standing


def test_only_an_acceptance_is_taken_back(shared: Shared, seen_package: Opened) -> None:
    """Not what nobody accepted, and not twice; one that others contest is."""
    with refused(Code.DECISION_REFUSED, reason="not_accepted"):
        prepare_reopening(seen_package, "mistake", shared.desk())
    assert shared.ledgers() == {}
    desk = shared.desk()
    record(prepare_acceptance(seen_package, None, desk), desk)
    shared.say("ben", Act.HELD, Hold(reason="other"), seen_package.as_seen())
    desk = shared.desk()
    record(prepare_reopening(seen_package, "mistake", desk), desk)
    before = shared.file().path.read_bytes()
    with refused(Code.DECISION_REFUSED, reason="not_accepted"):
        prepare_reopening(seen_package, "mistake", shared.desk())
    assert shared.file().path.read_bytes() == before


def test_no_branch_is_accepted_before_one_is_chosen(shared: Shared, seen_package: Opened) -> None:
    """Whether the other one lies here or a reviewer has received it; the chosen one is."""
    rival = opened(sealed())
    with refused(Code.DECISION_REFUSED, reason="forked"):
        prepare_acceptance(seen_package, None, replace(shared.desk(), at_hand=(rival,)))
    shared.receive("ben", rival.as_seen())
    with refused(Code.DECISION_REFUSED, reason="forked"):
        prepare_acceptance(seen_package, None, shared.desk())
    assert "anna" not in shared.ledgers()
    desk = shared.desk()
    record(prepare_choice(seen_package, [rival], desk), desk)
    desk = replace(shared.desk(), at_hand=(rival, seen_package))
    record(prepare_acceptance(seen_package, None, desk), desk)
    assert _standing(shared, seen_package) is Standing.ACCEPTED


def test_a_false_branch_keeps_nothing_from_being_accepted(
    shared: Shared, seen_package: Opened
) -> None:
    """One of a signer who is 不一致 stands outside the chain; the predecessor is no branch."""
    false = opened(sealed(name="approver"), KNOWN)
    after = opened(sealed(2, seen_package.digest), KNOWN)
    desk = replace(shared.desk(), at_hand=(false, seen_package))
    record(prepare_acceptance(after, None, desk), desk)
    assert _standing(shared, after) is Standing.ACCEPTED


def test_there_is_no_choice_between_a_package_and_what_it_replaces(
    shared: Shared, seen_package: Opened
) -> None:
    """Neither way round, and not through a revision between them."""
    second = opened(sealed(2, seen_package.digest))
    third = opened(sealed(3, second.digest))
    for chosen, over in ((seen_package, second), (second, seen_package)):
        with refused(Code.DECISION_REFUSED, reason="no_branch"):
            prepare_choice(chosen, [over], shared.desk())
    with refused(Code.DECISION_REFUSED, reason="no_branch"):
        prepare_choice(third, [seen_package], replace(shared.desk(), at_hand=(second,)))
    assert shared.ledgers() == {}
