"""Deciding about one package: in which order things are written, what an interruption leaves."""

import errno
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.casework import WORDS, casework
from tests.support.deciding import BOTH
from tests.support.faults import DyingOs, FaultyOs
from tests.support.refusals import refused
from tests.support.reviewing import Shared, opened, roster, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.review.case_state import case_state
from usbsurvey_desktop.review.casework import (
    Accept,
    Casework,
    GiveBack,
    Prefer,
    TakeBack,
    Wait,
    Wish,
    packages_beside,
)
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act, Reopening
from usbsurvey_desktop.sealing.open_note import OpenedNote, open_own_note
from usbsurvey_desktop.sealing.opened import Opened

DECISIONS = (Act.RETURNED, Act.ACCEPTED, Act.HELD, Act.REOPENED, Act.CHOSEN)


def _decisions(folder: Path) -> list[Act]:
    ledger = Shared(folder).ledger()
    return [one.line.act for one in ledger.entries if one.line.act in DECISIONS]


def _note(path: Path | None) -> OpenedNote:
    assert path is not None
    found = open_own_note(path.read_bytes(), worlds.identity("ministry"), worlds.pack())
    assert isinstance(found, OpenedNote), found
    return found


def test_a_return_is_a_line_a_note_and_nothing_left_over(
    tmp_path: Path, seen_package: Opened
) -> None:
    """The words are in the note; the unfinished ones are gone."""
    work = casework(tmp_path, seen_package)
    work.comments.save(WORDS, worlds.NOW, over=work.comments.read())

    done = work.decide(GiveBack(WORDS), worlds.NOW)

    note = _note(done.note).note
    assert {one.link_id: one.text for one in note.comments} == WORDS
    assert (note.decision, done.trouble) == ("returned", None)
    assert _decisions(tmp_path) == [Act.RETURNED]
    assert work.comments.read().words == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["out", work.desk(worlds.NOW).ledger.path.name]
    )


@pytest.mark.parametrize(
    "wish",
    [
        pytest.param(GiveBack(WORDS), id="return"),
        pytest.param(Accept({}), id="accept"),
        pytest.param(Accept(WORDS), id="accept with words"),
        pytest.param(Wait("asking_body"), id="hold"),
    ],
)
def test_the_same_decision_twice_is_one(wish: Wish, tmp_path: Path, seen_package: Opened) -> None:
    """A second press adds no line and gives the same note."""
    work = casework(tmp_path, seen_package)
    first = work.decide(wish, worlds.NOW)
    before = Shared(tmp_path).ledger().content

    second = work.decide(wish, worlds.NOW)

    assert second == first
    assert Shared(tmp_path).ledger().content == before


def test_other_words_are_another_decision(tmp_path: Path, seen_package: Opened) -> None:
    """The second note replaces the first."""
    work = casework(tmp_path, seen_package)
    first = _note(work.decide(GiveBack(WORDS), worlds.NOW).note).note

    second = _note(work.decide(GiveBack({None: "ほかに"}), worlds.NOW).note).note

    assert (second.n, second.supersedes) == (2, first.note)
    assert _decisions(tmp_path) == [Act.RETURNED, Act.RETURNED]


def test_an_acceptance_is_taken_back_and_given_again(tmp_path: Path, seen_package: Opened) -> None:
    """Accept, reopen, accept: three lines, the last one in force."""
    work = casework(tmp_path, seen_package)
    for wish in (Accept({}), TakeBack("mistake"), TakeBack("mistake"), Accept({})):
        if wish == TakeBack("mistake") and _decisions(tmp_path)[-1] is Act.REOPENED:
            with refused(Code.DECISION_REFUSED, reason="not_accepted"):
                work.decide(wish, worlds.NOW)
            continue
        work.decide(wish, worlds.NOW)
    assert _decisions(tmp_path) == [Act.ACCEPTED, Act.REOPENED, Act.ACCEPTED]
    assert case_state(work, worlds.NOW).standing is Standing.ACCEPTED


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES], ids=["full", "forbidden"])
def test_a_note_that_cannot_be_written_is_finished_later(
    error: int, tmp_path: Path, seen_package: Opened
) -> None:
    """The decision stands, the words are kept, and the same press makes the note once."""
    calls = _NoteFails(error)
    work = casework(tmp_path, seen_package, calls=calls)

    done = work.decide(GiveBack(WORDS), worlds.NOW)

    assert done.note is None
    assert done.trouble is not None
    whole = casework(tmp_path, seen_package)
    state = case_state(whole, worlds.NOW)
    assert (state.is_unsent, state.words, state.standing) == (True, WORDS, Standing.RETURNED)
    again = whole.decide(GiveBack(state.words), worlds.NOW)
    assert (again.entry, _decisions(tmp_path)) == (done.entry, [Act.RETURNED])
    assert {one.link_id: one.text for one in _note(again.note).note.comments} == WORDS
    assert whole.comments.read().words == {}


class _NoteFails(FaultyOs):
    """Opens no file in the outbox."""

    def __init__(self, error: int) -> None:
        super().__init__()
        self._error = error

    def _call(self, name: str, *arguments: object) -> object:
        if (
            name == "open_new"
            and isinstance(path := arguments[0], Path)
            and path.parent.name == "out"
        ):
            raise OSError(self._error, "no")
        return super()._call(name, *arguments)


def test_an_outbox_that_cannot_be_made_is_told(tmp_path: Path, seen_package: Opened) -> None:
    """Its name is taken by a file; the decision stands all the same."""
    (tmp_path / "out").write_bytes(b"")
    done = casework(tmp_path, seen_package).decide(GiveBack(WORDS), worlds.NOW)
    assert done.trouble is not None
    assert done.trouble.code is Code.FILE_UNWRITABLE
    assert _decisions(tmp_path) == [Act.RETURNED]


def _dies(work: Casework, wish: Wish, calls: DyingOs, call: int) -> bool:
    """Whether another process died by SIGKILL at that call while it decided."""
    child = os.fork()
    if child == 0:
        try:
            calls.arm(call, OSError())
            work.decide(wish, worlds.NOW)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


@pytest.mark.no_cover
def test_a_death_at_any_call_loses_no_decision_and_doubles_none(
    tmp_path: Path, seen_package: Opened
) -> None:
    """At each call to the disk a program dies: the next one finishes, once, with all words."""
    unsent = 0
    for call in _calls_to_the_disk(tmp_path, seen_package):
        folder = tmp_path / str(call)
        kept = _with_words(folder, seen_package)
        calls = DyingOs()
        assert _dies(replace(kept, calls=calls), GiveBack(WORDS), calls, call)

        state = case_state(kept, worlds.NOW)
        is_decided = state.standing is Standing.RETURNED
        assert state.words == WORDS or (is_decided and list((folder / "out").iterdir()))
        unsent += state.is_unsent
        done = kept.decide(GiveBack(WORDS), worlds.NOW)

        assert _decisions(folder) == [Act.RETURNED]
        assert {one.link_id: one.text for one in _note(done.note).note.comments} == WORDS
        assert len(list((folder / "out").glob("*.return.txt"))) == 1
        assert kept.comments.read().words == {}
    assert unsent > 5


def _with_words(folder: Path, package: Opened) -> Casework:
    folder.mkdir()
    work = casework(folder, package)
    work.comments.save(WORDS, worlds.NOW, over=work.comments.read())
    return work


def _calls_to_the_disk(folder: Path, package: Opened) -> list[int]:
    """The numbers of all that can fail."""
    calls = FaultyOs()
    replace(_with_words(folder / "0", package), calls=calls).decide(GiveBack(WORDS), worlds.NOW)
    found = [number for number, name in enumerate(calls.calls, start=1) if name != "exists"]
    assert len(found) > 30
    return found


def test_branches_of_one_revision_have_notes_of_their_own(tmp_path: Path) -> None:
    """Both are called r1; the second note has the package in its name."""
    one, other = opened(sealed(), roster(*BOTH)), opened(sealed(), roster(*BOTH))
    first = casework(tmp_path, one).decide(GiveBack(WORDS), worlds.NOW).note
    second = casework(tmp_path, other).decide(GiveBack(WORDS), worlds.NOW).note
    assert first is not None
    assert second is not None
    assert first.name == "131016-small-survey-r1-ministry-1.return.txt"
    assert second.name.startswith("131016-small-survey-r1-ministry-1-")
    assert [_note(path).note.package for path in (first, second)] == [one.digest, other.digest]


def test_without_a_free_name_nothing_is_decided(tmp_path: Path, seen_package: Opened) -> None:
    """Files that are no notes of this decision are never replaced."""
    work = casework(tmp_path, seen_package)
    note = work.decide(GiveBack(WORDS), worlds.NOW).note
    assert note is not None
    other = tmp_path / "other"
    other.mkdir()
    elsewhere = replace(casework(other, opened(sealed(), roster(*BOTH))), outbox=tmp_path / "out")
    second = elsewhere.decide(GiveBack(WORDS), worlds.NOW).note
    assert second is not None
    for path in (note, second):
        path.write_bytes(b"taken")
    for path in other.glob("*.ledger.txt"):
        path.unlink()
    with refused(Code.OUTPUT_EXISTS):
        elsewhere.decide(GiveBack(WORDS), worlds.NOW)
    assert list(other.glob("*.ledger.txt")) == []


def test_between_branches_one_is_chosen(tmp_path: Path) -> None:
    """Each is shown the other one; accepting waits for the choice, which is made once."""
    one, other = opened(sealed(), roster(*BOTH)), opened(sealed(), roster(*BOTH))
    work = casework(tmp_path, one, at_hand=(one, other))
    assert case_state(work, worlds.NOW).branches == (other,)
    with refused(Code.DECISION_REFUSED, reason="forked"):
        work.decide(Accept({}), worlds.NOW)

    chosen = work.decide(Prefer((other,)), worlds.NOW)

    assert work.decide(Prefer((other,)), worlds.NOW) == chosen
    settled = case_state(work, worlds.NOW)
    assert (settled.branches, settled.leads, settled.instead) == ((), True, None)
    aside = case_state(casework(tmp_path, other, at_hand=(one, other)), worlds.NOW)
    assert (aside.branches, aside.leads, aside.instead) == ((), False, one)
    assert work.decide(Accept({}), worlds.NOW).entry.line.act is Act.ACCEPTED


def test_reviewers_who_disagree_are_named(tmp_path: Path, seen_package: Opened) -> None:
    """A 競合 has who decided what; whoever decides next settles it."""
    Shared(tmp_path).receive("ben", seen_package.as_seen())
    anna, ben = casework(tmp_path, seen_package), casework(tmp_path, seen_package, name="ben")
    received = case_state(anna, worlds.NOW)
    stale = ben.desk(worlds.NOW)
    anna.decide(Wait("other"), worlds.NOW)
    Shared(tmp_path).say(
        "ben",
        Act.REOPENED,
        Reopening(reason="other"),
        seen_package.as_seen(),
        stale.folded.about(seen_package.digest).head_hashes,
    )

    state = case_state(anna, worlds.NOW)

    assert received.received is not None
    assert received.standing is Standing.RECEIVED
    assert state.standing is Standing.CONTESTED
    said = {(one.who.subject.person, one.line.act) for one in state.said}
    assert said == {("受付 花子", Act.HELD), ("ben", Act.REOPENED)}
    anna.decide(Wait("other"), worlds.NOW)
    assert case_state(anna, worlds.NOW).standing is Standing.HELD


def test_the_package_before_is_found_beside(tmp_path: Path) -> None:
    """By the name of its file and the digest that the later one names."""
    first = sealed()
    before = opened(first).digest
    second = sealed(2, before)
    later = opened(second)
    path = tmp_path / "131016-small-survey-r2.sealed.txt"
    path.write_bytes(second.content)
    (tmp_path / "131016-small-survey-r1.sealed.txt").write_bytes(first.content)
    (tmp_path / "131016-broken.sealed.txt").write_bytes(b"x")
    (tmp_path / "other.sealed.txt").write_bytes(first.content)
    reader = worlds.reader("ministry")
    beside = packages_beside(path, later, reader)
    state = case_state(casework(tmp_path, later, at_hand=beside), worlds.NOW)
    assert [one.submission.revision for one in beside] == [1, 2]
    deeper = tmp_path / "12月"
    deeper.mkdir()
    moved = path.rename(deeper / path.name)
    assert len(packages_beside(moved, later, reader)) == 1
    assert len(packages_beside(moved, later, reader, below=tmp_path)) == 2
    assert state.before is not None
    assert state.before.digest == before


def test_who_is_no_collector_decides_nothing(tmp_path: Path, seen_package: Opened) -> None:
    """The respondent's own copy opens; nothing can be decided with it."""
    work = casework(tmp_path, seen_package)
    own = replace(work, reader=replace(work.reader, identity=worlds.identity("respondent")))
    with refused(Code.NOT_ADDRESSED):
        own.decide(Accept({}), worlds.NOW)


def test_nothing_typed_takes_the_file_away(tmp_path: Path, seen_package: Opened) -> None:
    """Comments that were deleted again are not found at the next look."""
    work = casework(tmp_path, seen_package)
    work.comments.save(WORDS, worlds.NOW, over=work.comments.read())
    work.comments.save({"A1": " "}, worlds.NOW, over=work.comments.read())
    work.comments.save({}, worlds.NOW, over=work.comments.read())
    assert work.comments.read().words == {}


def test_words_that_cannot_be_read_stop_nothing(tmp_path: Path, seen_package: Opened) -> None:
    """`is_unsent` is no place to tell why; deciding tells it."""
    work = casework(tmp_path, seen_package)
    work.decide(GiveBack(WORDS), worlds.NOW)
    desk = work.desk(worlds.NOW)
    assert not work.is_unsent({"A1": "x" * 3_000}, desk)
    assert not work.is_unsent({}, desk)
