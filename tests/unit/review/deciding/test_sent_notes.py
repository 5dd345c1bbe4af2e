"""What was sent to a body is read again from its note, and believed as far as a ledger says so."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.casework import WORDS, casework
from tests.support.deciding import BOTH
from tests.support.forwarding import package
from tests.support.notes import sealed
from tests.support.reviewing import opened, roster
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.review.case_state import case_state
from usbsurvey_desktop.review.casework import Accept, Casework, GiveBack, Wait
from usbsurvey_desktop.review.sent_notes import SentNote
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import Ruling


@pytest.fixture(name="both", scope="module")
def _both() -> tuple[Opened, Opened]:
    """A first package and the one that replaces it."""
    first = opened(package(), roster(*BOTH))
    return first, opened(package(2, first.digest), roster(*BOTH))


def _sent(work: Casework) -> tuple[SentNote, ...]:
    return case_state(work, worlds.NOW).sent


def _said(work: Casework) -> list[dict[str | None, str] | None]:
    return [
        None if one.note is None else {each.link_id: each.text for each in one.note.comments}
        for one in _sent(work)
    ]


def test_nothing_was_sent_before_anything_was_decided(
    tmp_path: Path, both: tuple[Opened, Opened]
) -> None:
    """Nor by a decision without words."""
    work = casework(tmp_path, both[0])
    before = _sent(work)
    work.decide(Wait("signer"), worlds.NOW)
    assert (before, _sent(work)) == ((), ())


def test_the_words_are_read_at_this_revision_and_the_next(
    tmp_path: Path, both: tuple[Opened, Opened]
) -> None:
    """Who sent them is told; of the next revision they stand before its own."""
    first, second = both
    work = casework(tmp_path, first)
    work.decide(GiveBack(WORDS), worlds.NOW)
    follower = casework(tmp_path, second, at_hand=both)
    follower.decide(Accept({None: "ありがとうございました。"}), worlds.NOW)

    assert _said(work) == [WORDS]
    assert _said(follower) == [WORDS, {None: "ありがとうございました。"}]
    assert {one.person for one in _sent(follower)} == {
        work.reader.identity.certificate.subject.person
    }


def test_they_are_read_where_the_earlier_package_is_gone(
    tmp_path: Path, both: tuple[Opened, Opened]
) -> None:
    """The package names the one it replaces; the note is believed by its signature and its id."""
    casework(tmp_path, both[0]).decide(GiveBack(WORDS), worlds.NOW)

    assert _said(casework(tmp_path, both[1])) == [WORDS]


def test_a_colleague_finds_them_beside_the_ledgers(
    tmp_path: Path, both: tuple[Opened, Opened]
) -> None:
    """A note in nobody's hands here is told as not at hand, and found where it is put later."""
    done = casework(tmp_path, both[0]).decide(GiveBack(WORDS), worlds.NOW)
    assert done.note is not None
    elsewhere = replace(casework(tmp_path, both[0], name="ben"), outbox=tmp_path / "bens")
    missing = _said(elsewhere)
    shutil.copy(done.note, tmp_path / f"{done.note.stem} (1).txt")

    assert missing == [None]
    assert _said(elsewhere) == [WORDS]


def test_a_note_that_was_never_announced_is_none(
    tmp_path: Path, both: tuple[Opened, Opened]
) -> None:
    """Neither one of another folder's ledger nor a file that does not open takes its place."""
    first = both[0]
    other = casework(tmp_path / "other", first)
    (tmp_path / "other").mkdir()
    foreign = other.decide(GiveBack({None: "別の言葉"}), worlds.NOW).note
    work = casework(tmp_path, first)
    note = work.decide(GiveBack(WORDS), worlds.NOW).note
    assert note is not None
    assert foreign is not None
    shutil.copy(foreign, tmp_path / f"{worlds.BODY}-foreign.return.txt")
    note.write_bytes(b"x")

    assert _said(work) == [None]


def test_other_words_under_an_announced_number_are_not_believed(
    tmp_path: Path, both: tuple[Opened, Opened]
) -> None:
    """A colleague who may sign notes cannot put words into a decision afterwards."""
    work = casework(tmp_path, both[0])
    done = work.decide(GiveBack(WORDS), worlds.NOW)
    (sent,) = _sent(work)
    assert sent.note is not None
    assert done.note is not None
    other = Ruling("returned", (NoteComment(link_id=None, text="別の言葉"),))
    forged = sealed(other, both[0], note=sent.note.note)
    assert (forged.note.note, forged.note.package) == (sent.note.note, sent.note.package)
    done.note.write_bytes(forged.content)

    assert _said(work) == [None]


class _Locked(OsCalls):
    """A scanner holds every return note."""

    def open_to_read(self, path: Path) -> int:
        if path.name.endswith(".return.txt"):
            raise PermissionError
        return super().open_to_read(path)


def test_what_cannot_be_read_is_not_at_hand(tmp_path: Path, both: tuple[Opened, Opened]) -> None:
    """A note that is held, a file in the place of the folder: the case opens all the same."""
    work = casework(tmp_path, both[0])
    work.decide(GiveBack(WORDS), worlds.NOW)
    blocked = tmp_path / "blocked"
    blocked.touch()

    assert _said(replace(work, calls=_Locked())) == [None]
    assert _said(replace(work, outbox=blocked)) == [None]
