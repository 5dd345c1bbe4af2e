"""Deciding: what the ledger says, the note that goes with it, and what happens between the two."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support import rosters, worlds
from tests.support.notes import COMMENTS
from tests.support.refusals import refused
from tests.support.reviewing import NOTHING_DECIDED, Shared, dig, opened, reviewer, roster, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.identity.roster_keeping import found_roster
from usbsurvey_desktop.review.decision import (
    Desk,
    Letter,
    Prepared,
    note_again,
    prepare_acceptance,
    prepare_choice,
    prepare_hold,
    prepare_reopening,
    prepare_return,
    record,
)
from usbsurvey_desktop.review.fold import Chosen, Standing
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_file import Statement
from usbsurvey_desktop.review.ledger_record import (
    MOST_SUPERSEDED,
    Acceptance,
    Act,
    Choice,
    Hold,
    Receipt,
    Reopening,
    Return,
    RosterUse,
)
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote, open_note
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import SealedNote
from usbsurvey_desktop.sealing.seal import Sealed

LETTER = Letter(COMMENTS, "よろしくお願いします。")
BOTH = (("respondent", rosters.RESPONDENT), ("approver", rosters.APPROVER))


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """An empty shared folder."""
    return Shared(tmp_path)


@pytest.fixture(scope="module")
def package() -> Sealed:
    """A package of one signer."""
    return sealed()


@pytest.fixture(scope="module")
def seen_package(package: Sealed) -> Opened:
    """The same, as a collector with a roster of its signer sees it."""
    return opened(package, roster(*BOTH))


def _acts(shared: Shared, name: str = "anna") -> list[Act]:
    return [entry.line.act for entry in shared.ledger(name).entries]


def _standing(shared: Shared, package: Opened) -> Standing | None:
    return shared.folded().about(package.digest).standing


def _read(note: SealedNote | None, package: Opened) -> OpenedNote:
    """The note as the respondent opens it."""
    assert note is not None
    reader = NoteReader(worlds.identity("respondent"), worlds.pack(), (package.as_seen(),))
    found = open_note(note.content, reader)
    assert isinstance(found, OpenedNote), found
    return found


def _done(prepared: Prepared, desk: Desk) -> Entry:
    entry = record(prepared, desk)
    assert entry.line.act is prepared.statements[-1].act
    return entry


def test_a_return_is_received_decided_and_told(shared: Shared, seen_package: Opened) -> None:
    """Two lines and a note that names the package, with the id that the ledger has."""
    desk = shared.desk()
    prepared = prepare_return(seen_package, LETTER, desk)
    assert shared.ledgers() == {}
    entry = _done(prepared, desk)
    assert _acts(shared) == [Act.OPEN, Act.RECEIVED, Act.RETURNED]
    received = shared.ledger().entries[1]
    submission = seen_package.submission
    assert received.line.detail == Receipt(pkg=submission.pkg, prev=submission.prev)
    assert entry.line.supersedes == (received.hash,)
    assert (entry.line.package, entry.line.body, entry.line.revision) == (
        seen_package.digest,
        worlds.BODY,
        1,
    )
    note = _read(prepared.note, seen_package).note
    assert entry.line.detail == Return(note=note.note)
    assert (note.decision, note.n, note.supersedes) == ("returned", 1, None)
    assert (note.comments, note.message) == (LETTER.comments, LETTER.message)
    assert _standing(shared, seen_package) is Standing.RETURNED


def test_the_next_decision_names_all_heads(shared: Shared, seen_package: Opened) -> None:
    """Of every reviewer; so the last word settles what was contested."""
    seen = seen_package.as_seen()
    shared.receive("ben", seen)
    shared.look("clara", seen)
    heads = set(shared.folded().about(seen.digest).head_hashes)
    desk = shared.desk()
    entry = _done(prepare_hold(seen_package, "asking_body", desk), desk)
    assert set(entry.line.supersedes) == heads
    assert _acts(shared) == [Act.OPEN, Act.HELD]
    assert entry.line.detail == Hold(reason="asking_body")
    assert _standing(shared, seen_package) is Standing.HELD


def test_an_acceptance_keeps_what_the_roster_said(shared: Shared, package: Sealed) -> None:
    """The states of its signers at that time, and the version of the roster, once."""
    known = roster(*BOTH)
    seen_package = opened(package, known)
    desk = shared.desk(known=known)
    entry = _done(prepare_acceptance(seen_package, None, desk), desk)
    assert entry.line.detail == Acceptance(note=None, signers=(SignerState.REGISTERED,))
    assert _acts(shared) == [Act.OPEN, Act.ROSTER, Act.RECEIVED, Act.ACCEPTED]
    use = RosterUse(version=2, sha256=known.digest)
    assert shared.ledger().entries[1].line.detail == use
    again = shared.desk(known=known)
    _done(prepare_reopening(seen_package, "mistake", again), again)
    assert _acts(shared)[4:] == [Act.REOPENED]
    assert shared.ledger().entries[-1].line.detail == Reopening(reason="mistake")
    assert _standing(shared, seen_package) is Standing.REVIEWING


def test_an_acceptance_may_say_so(shared: Shared, seen_package: Opened) -> None:
    """With a letter there is a note of it."""
    desk = shared.desk()
    prepared = prepare_acceptance(seen_package, Letter(message="ありがとうございました。"), desk)
    entry = _done(prepared, desk)
    note = _read(prepared.note, seen_package).note
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
        _done(prepare_acceptance(seen_package, None, desk), desk)
        assert _acts(shared)[-1] is Act.ACCEPTED
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
    _done(prepare_hold(seen_package, "other", desk), desk)
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


def test_a_letter_that_cannot_be_sent_decides_nothing(shared: Shared, seen_package: Opened) -> None:
    """No words at all, or a signer whom the pack does not name: nothing is written."""
    with refused(Code.PAYLOAD_SCHEMA):
        prepare_return(seen_package, Letter(), shared.desk())
    with refused(Code.REVIEWER_UNKNOWN):
        prepare_return(seen_package, LETTER, shared.desk("ben"))
    assert shared.ledgers() == {}


def test_a_second_note_takes_the_place_of_the_first(shared: Shared, seen_package: Opened) -> None:
    """Numbered on, and it names the one before."""
    ids: list[str] = []
    for n in (1, 2, 3):
        desk = shared.desk()
        prepared = prepare_return(seen_package, LETTER, desk)
        _done(prepared, desk)
        note = _read(prepared.note, seen_package).note
        assert (note.n, note.supersedes) == (n, ids[-1] if ids else None)
        ids.append(note.note)
    assert _acts(shared).count(Act.RECEIVED) == 1


def test_the_notes_of_another_collector_are_counted_apart(
    shared: Shared, seen_package: Opened
) -> None:
    """Each collector numbers its own."""
    desk = shared.desk()
    _done(prepare_return(seen_package, LETTER, desk), desk)
    folded = shared.folded()
    foreign = {
        digest: replace(
            thread, posted=tuple(replace(one, recipient="prefecture") for one in thread.posted)
        )
        for digest, thread in folded.packages.items()
    }
    elsewhere = replace(shared.desk(), folded=replace(folded, packages=foreign))
    note = _read(prepare_return(seen_package, LETTER, elsewhere).note, seen_package).note
    assert (note.n, note.supersedes) == (1, None)


def test_a_note_that_was_lost_is_made_again(shared: Shared, seen_package: Opened) -> None:
    """The program ended between ledger and file: the same id and number, no second decision."""
    desk = shared.desk()
    _done(prepare_return(seen_package, LETTER, desk), desk)
    desk = shared.desk()
    lost = prepare_return(seen_package, LETTER, desk)
    entry = _done(lost, desk)
    assert lost.note is not None
    before = shared.file().path.read_bytes()
    found = note_again(seen_package, LETTER, shared.desk())
    assert found is not None
    assert found.entry == entry
    made, was = found.note.note, lost.note.note
    assert (made.note, made.n, made.supersedes) == (was.note, 2, was.supersedes)
    assert (made.decision, made.comments) == (was.decision, was.comments)
    assert found.note.file_name == lost.note.file_name
    assert _read(found.note, seen_package).note == made
    assert shared.file().path.read_bytes() == before


@pytest.mark.parametrize(
    "letter",
    [
        pytest.param(Letter(COMMENTS, "違う。"), id="another message"),
        pytest.param(Letter(COMMENTS[:-1], LETTER.message), id="a comment less"),
        pytest.param(Letter(message=LETTER.message), id="no comments"),
    ],
)
def test_a_note_is_never_signed_with_other_words(
    shared: Shared, seen_package: Opened, letter: Letter
) -> None:
    """Two notes of one id with different words would both be the latest one."""
    desk = shared.desk()
    lost = _done(prepare_return(seen_package, LETTER, desk), desk)
    later = replace(shared.desk(), now=worlds.NOW + timedelta(days=1))
    with refused(Code.DECISION_REFUSED, reason="other_words"):
        note_again(seen_package, letter, later)
    found = note_again(seen_package, LETTER, later)
    assert found is not None
    assert found.entry == lost
    assert found.note.note.created == lost.line.at


def test_the_id_of_a_note_tells_its_words_apart(shared: Shared, seen_package: Opened) -> None:
    """The same words about the same package have one; other words or packages have another."""
    ids = [
        prepared.note.note.note
        for package, letter in (
            (seen_package, LETTER),
            (seen_package, LETTER),
            (seen_package, Letter(message="違う。")),
            (opened(sealed()), LETTER),
        )
        for prepared in [prepare_return(package, letter, shared.desk())]
        if prepared.note is not None
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_the_note_of_an_acceptance_is_made_again(shared: Shared, seen_package: Opened) -> None:
    """Its decision is that of the entry."""
    desk = shared.desk()
    _done(prepare_acceptance(seen_package, LETTER, desk), desk)
    found = note_again(seen_package, LETTER, shared.desk())
    assert found is not None
    assert found.note.note.decision == "accepted"


def test_there_may_be_no_note_to_make_again(shared: Shared, seen_package: Opened) -> None:
    """No ledger; a decision without a note; one that is no longer in force; somebody else's."""
    assert note_again(seen_package, LETTER, shared.desk()) is None
    desk = shared.desk()
    _done(prepare_acceptance(seen_package, None, desk), desk)
    assert note_again(seen_package, LETTER, shared.desk()) is None
    desk = shared.desk()
    _done(prepare_return(seen_package, LETTER, desk), desk)
    assert note_again(seen_package, LETTER, shared.desk("ben")) is None
    desk = shared.desk("ben")
    _done(prepare_hold(seen_package, "other", desk), desk)
    assert note_again(seen_package, LETTER, shared.desk()) is None


def test_a_choice_names_the_others_and_notes_them(shared: Shared, seen_package: Opened) -> None:
    """All of them are received first; a copy of the chosen one is no other."""
    rivals = [opened(sealed()), opened(sealed())]
    desk = shared.desk()
    entry = _done(prepare_choice(seen_package, [*rivals, seen_package], desk), desk)
    over = frozenset(rival.digest for rival in rivals)
    assert entry.line.detail == Choice(over=tuple(sorted(over)))
    assert _acts(shared) == [Act.OPEN, *[Act.RECEIVED] * 3, Act.CHOSEN]
    assert shared.folded().chosen(worlds.BODY) == Chosen(seen_package.digest, over)
    desk = shared.desk("ben")
    changed = _done(prepare_choice(rivals[0], [seen_package, rivals[1]], desk), desk)
    assert changed.line.supersedes == (entry.hash,)
    assert _acts(shared, "ben") == [Act.OPEN, Act.CHOSEN]
    assert shared.folded().chosen(worlds.BODY) == Chosen(
        rivals[0].digest, frozenset({seen_package.digest, rivals[1].digest})
    )


def test_a_false_package_is_decided_and_not_received(shared: Shared) -> None:
    """Returned, it keeps no place when its file goes, and leaves its number to the true one.

    Once its signer is registered after all, it is received together with the next decision.
    """
    false, known = sealed(name="approver"), roster(*BOTH)
    seen_false = opened(false, known)
    assert [one.state for one in seen_false.signers] == [SignerState.MISMATCHED]
    desk = shared.desk()
    _done(prepare_return(seen_false, LETTER, desk), desk)
    assert _acts(shared) == [Act.OPEN, Act.RETURNED]
    folded = shared.folded()
    assert (folded.received(), folded.about(seen_false.digest).standing) == ((), Standing.RETURNED)
    registered = opened(false)
    desk = shared.desk()
    entry = _done(prepare_hold(registered, "other", desk), desk)
    assert _acts(shared)[2:] == [Act.RECEIVED, Act.HELD]
    assert len(entry.line.supersedes) == 2
    assert shared.folded().received() == (registered.as_seen(),)


@pytest.mark.parametrize("count", [0, 65])
def test_a_choice_is_among_two_to_sixty_five(
    shared: Shared, seen_package: Opened, count: int
) -> None:
    """What no line can say is refused as such."""
    rivals = [replace(seen_package, digest=dig(f"rival {n}")) for n in range(count)]
    with refused(Code.PAYLOAD_SCHEMA):
        prepare_choice(seen_package, rivals, replace(shared.desk(), folded=NOTHING_DECIDED))


def test_a_choice_takes_no_decision_away(shared: Shared, seen_package: Opened) -> None:
    """A branch that was decided and never received is not received beside what was decided."""
    rival = opened(sealed())
    seen = rival.as_seen()
    shared.say("ben", Act.HELD, Hold(reason="other"), seen)
    desk = shared.desk()
    _done(prepare_choice(seen_package, [rival], desk), desk)
    assert _acts(shared) == [Act.OPEN, Act.RECEIVED, Act.CHOSEN]
    assert _standing(shared, rival) is Standing.HELD


def test_more_heads_than_a_line_names_are_settled_in_steps(
    shared: Shared, seen_package: Opened
) -> None:
    """Somebody who names nothing of what they supersede keeps nobody from deciding."""
    seen = seen_package.as_seen()
    accepted = Acceptance(note=None, signers=(SignerState.REGISTERED,))
    shared.write("ben", *[Statement(Act.ACCEPTED, accepted, seen)] * (MOST_SUPERSEDED + 2))
    for standing in (Standing.CONTESTED, Standing.REVIEWING):
        desk = shared.desk()
        _done(prepare_reopening(seen_package, "other", desk), desk)
        assert _standing(shared, seen_package) is standing


def test_nobody_chooses_between_bodies(shared: Shared, seen_package: Opened) -> None:
    """The packages of two bodies are no branches of one."""
    submission = seen_package.submission
    body = submission.body.model_copy(update={"code": "131024"})
    elsewhere = submission.model_copy(update={"body": body})
    other = replace(opened(sealed()), submission=elsewhere)
    with refused(Code.BODY_MISMATCH):
        prepare_choice(seen_package, [other], shared.desk())


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
    _done(prepare_hold(seen_package, "other", desk), desk)
    number = {"pkg": seen_package.submission.pkg}
    copy = opened(sealed())
    copy = replace(copy, submission=copy.submission.model_copy(update=number))
    with refused(Code.PACKAGE_ID_REUSED, "P8"):
        prepare_hold(copy, "other", shared.desk())
    with refused(Code.PACKAGE_ID_REUSED, "P8"):
        prepare_choice(seen_package, [copy], shared.desk())
