"""Deciding: what the ledger says, and who may decide what."""

from dataclasses import replace

import pytest

from tests.support import rosters, worlds
from tests.support.deciding import BOTH, LETTER, acts, done, read_note, standing_in
from tests.support.refusals import refused
from tests.support.reviewing import Shared, opened, reviewer, roster, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.identity.roster_keeping import found_roster
from usbsurvey_desktop.review.decision import (
    Letter,
    prepare_acceptance,
    prepare_choice,
    prepare_hold,
    prepare_reopening,
    prepare_return,
    record,
)
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import (
    Acceptance,
    Act,
    Hold,
    Receipt,
    Reopening,
    Return,
    RosterUse,
)
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.seal import Sealed


def test_a_return_is_received_decided_and_told(shared: Shared, seen_package: Opened) -> None:
    """Two lines and a note that names the package, with the id that the ledger has."""
    desk = shared.desk()
    prepared = prepare_return(seen_package, LETTER, desk)
    assert shared.ledgers() == {}
    entry = done(prepared, desk)
    assert acts(shared) == [Act.OPEN, Act.RECEIVED, Act.RETURNED]
    received = shared.ledger().entries[1]
    submission = seen_package.submission
    assert received.line.detail == Receipt(pkg=submission.pkg, prev=submission.prev)
    assert entry.line.supersedes == (received.hash,)
    assert (entry.line.package, entry.line.body, entry.line.revision) == (
        seen_package.digest,
        worlds.BODY,
        1,
    )
    note = read_note(prepared.note, seen_package).note
    assert entry.line.detail == Return(note=note.note)
    assert (note.decision, note.n, note.supersedes) == ("returned", 1, None)
    assert (note.comments, note.message) == (LETTER.comments, LETTER.message)
    assert standing_in(shared, seen_package) is Standing.RETURNED


def test_the_next_decision_names_all_heads(shared: Shared, seen_package: Opened) -> None:
    """Of every reviewer; so the last word settles what was contested."""
    seen = seen_package.as_seen()
    shared.receive("ben", seen)
    shared.look("clara", seen)
    heads = set(shared.folded().about(seen.digest).head_hashes)
    desk = shared.desk()
    entry = done(prepare_hold(seen_package, "asking_body", desk), desk)
    assert set(entry.line.supersedes) == heads
    assert acts(shared) == [Act.OPEN, Act.HELD]
    assert entry.line.detail == Hold(reason="asking_body")
    assert standing_in(shared, seen_package) is Standing.HELD


def test_an_acceptance_keeps_what_the_roster_said(shared: Shared, package: Sealed) -> None:
    """The states of its signers at that time, and the version of the roster, once."""
    known = roster(*BOTH)
    seen_package = opened(package, known)
    desk = shared.desk(known=known)
    entry = done(prepare_acceptance(seen_package, None, desk), desk)
    assert entry.line.detail == Acceptance(note=None, signers=(SignerState.REGISTERED,))
    assert acts(shared) == [Act.OPEN, Act.ROSTER, Act.RECEIVED, Act.ACCEPTED]
    use = RosterUse(version=2, sha256=known.digest)
    assert shared.ledger().entries[1].line.detail == use
    again = shared.desk(known=known)
    done(prepare_reopening(seen_package, "mistake", again), again)
    assert acts(shared)[4:] == [Act.REOPENED]
    assert shared.ledger().entries[-1].line.detail == Reopening(reason="mistake")
    assert standing_in(shared, seen_package) is Standing.REVIEWING


def test_an_acceptance_may_say_so(shared: Shared, seen_package: Opened) -> None:
    """With a letter there is a note of it."""
    desk = shared.desk()
    prepared = prepare_acceptance(seen_package, Letter(message="ありがとうございました。"), desk)
    entry = done(prepared, desk)
    note = read_note(prepared.note, seen_package).note
    assert (note.decision, note.message) == ("accepted", "ありがとうございました。")
    detail = Acceptance(note=note.note, signers=(SignerState.REGISTERED,))
    assert entry.line.detail == detail


def _roster_for(people: tuple[str, ...]) -> Roster:
    """A roster in which these people answer for the body."""
    first = rosters.founded()
    payload = first.payload
    for name in people:
        certificate = (
            reviewer(name).certificate if name == "ben" else worlds.identity(name).certificate
        )
        payload = rosters.listed(payload, certificate, rosters.RESPONDENT, worlds.BODY)
    return rosters.following(first, payload)


@pytest.mark.parametrize(
    ("people", "policy", "is_accepted"),
    [
        pytest.param(("respondent",), "strict", True, id="registered, strict"),
        pytest.param((), "strict", False, id="unregistered, strict"),
        pytest.param((), "record", True, id="unregistered, record"),
        pytest.param(("ben",), "record", False, id="mismatched, record"),
    ],
)
def test_what_is_accepted_is_the_packs_policy(
    shared: Shared,
    people: tuple[str, ...],
    policy: str,
    is_accepted: bool,  # noqa: FBT001 - a parameter of a test
) -> None:
    """未登録 only under `record`; 不一致 never."""
    known = _roster_for(people)
    of = opened(sealed(), known)
    terms = of.pack.payload.model_copy(update={"roster_policy": policy})
    seen_package = replace(of, pack=replace(of.pack, payload=terms))
    desk = shared.desk(known=known)
    if is_accepted:
        done(prepare_acceptance(seen_package, None, desk), desk)
        assert acts(shared)[-1] is Act.ACCEPTED
        return
    with refused(Code.SIGNER_NOT_ACCEPTED):
        prepare_acceptance(seen_package, None, desk)
    assert shared.ledgers() == {}
    # It may still be sent back.
    assert prepare_return(seen_package, LETTER, desk).note is not None


def test_an_older_roster_decides_nothing(shared: Shared, seen_package: Opened) -> None:
    """Another reviewer has used a later one: this desk would judge by withdrawn entries."""
    later = roster(*BOTH)
    desk = shared.desk("ben", later)
    done(prepare_hold(seen_package, "other", desk), desk)
    older = shared.desk("anna", later)
    with refused(Code.ROSTER_OLDER):
        prepare_return(seen_package, LETTER, replace(older, roster=rosters.founded()))


def test_the_roster_of_another_collector_decides_nothing(shared: Shared) -> None:
    """No pin guards it: anybody can make one that names a false signer, and number it 999,999."""
    stranger = worlds.identity("stranger")
    first = found_roster("another", keeper=stranger, now=worlds.NOW)
    certificate = worlds.identity("approver").certificate
    payload = rosters.listed(first.payload, certificate, rosters.RESPONDENT)
    payload = rosters.listed(payload, reviewer("anna").certificate, rosters.REVIEWER, None)
    theirs = rosters.following(first, payload, "stranger")
    false = opened(sealed(name="approver"), theirs)
    assert [one.state for one in false.signers] == [SignerState.REGISTERED]
    with refused(Code.ROSTER_SIGNER):
        prepare_acceptance(false, None, shared.desk(known=theirs))
    assert shared.ledgers() == {}


def test_a_false_package_is_decided_and_not_received(shared: Shared) -> None:
    """Returned, it keeps no place when its file goes, and leaves its number to the true one.

    Once its signer is registered after all, it is received together with the next decision.
    """
    false, known = sealed(name="approver"), roster(*BOTH)
    seen_false = opened(false, known)
    assert [one.state for one in seen_false.signers] == [SignerState.MISMATCHED]
    desk = shared.desk()
    done(prepare_return(seen_false, LETTER, desk), desk)
    assert acts(shared) == [Act.OPEN, Act.RETURNED]
    folded = shared.folded()
    assert (folded.received(), folded.about(seen_false.digest).standing) == ((), Standing.RETURNED)
    registered = opened(false)
    desk = shared.desk()
    entry = done(prepare_hold(registered, "other", desk), desk)
    assert acts(shared)[2:] == [Act.RECEIVED, Act.HELD]
    assert len(entry.line.supersedes) == 2
    assert shared.folded().received() == (registered.as_seen(),)


def test_an_expired_reviewer_decides_nothing(shared: Shared, seen_package: Opened) -> None:
    """Neither a line nor a note."""
    desk = shared.desk()
    expired = replace(desk.ledger, reviewer=replace(reviewer("anna"), is_expired=True))
    with refused(Code.IDENTITY_EXPIRED):
        prepare_return(seen_package, LETTER, replace(desk, ledger=expired))
    with refused(Code.IDENTITY_EXPIRED):
        record(prepare_hold(seen_package, "other", desk), replace(desk, ledger=expired))
    assert shared.ledgers() == {}


def test_a_number_that_was_received_before_is_decided_once(
    shared: Shared, seen_package: Opened
) -> None:
    """P8: another file with the number of a package that a reviewer has received."""
    desk = shared.desk()
    done(prepare_hold(seen_package, "other", desk), desk)
    number = {"pkg": seen_package.submission.pkg}
    copy = opened(sealed())
    copy = replace(copy, submission=copy.submission.model_copy(update=number))
    with refused(Code.PACKAGE_ID_REUSED, "P8"):
        prepare_hold(copy, "other", shared.desk())
    with refused(Code.PACKAGE_ID_REUSED, "P8"):
        prepare_choice(seen_package, [copy], shared.desk())
