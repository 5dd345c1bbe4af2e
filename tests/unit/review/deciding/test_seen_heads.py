"""Deciding about what was seen: nothing that another window wrote is overridden or lost."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.casework import WORDS, casework
from tests.support.deciding import BOTH, acts
from tests.support.faults import FaultyOs
from tests.support.refusals import refused
from tests.support.reviewing import Shared, opened, roster, sealed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.review.case_state import case_state
from usbsurvey_desktop.review.casework import Accept, Casework, GiveBack, Prefer, Wait, Wish
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.unfinished import Words
from usbsurvey_desktop.sealing.opened import Opened

OTHER: Words = {None: "ほかの窓で書いた長いコメント"}


def test_a_colleague_is_not_overridden_unread(tmp_path: Path, seen_package: Opened) -> None:
    """What Anna decided after Ben looked stands; having seen it, Ben may decide otherwise."""
    ben = casework(tmp_path, seen_package, name="ben")
    shown = case_state(ben, worlds.NOW)
    casework(tmp_path, seen_package).decide(GiveBack(WORDS), worlds.NOW)

    with refused(Code.DECISION_REFUSED, reason="changed"):
        ben.decide(Accept({}), worlds.NOW, seen=shown.seen)

    anew = case_state(ben, worlds.NOW)
    assert anew.standing is Standing.RETURNED
    assert not Shared(tmp_path).file("ben").path.exists()
    done = ben.decide(Accept({}), worlds.NOW, seen=anew.seen)
    assert done.entry.line.act is Act.ACCEPTED
    assert case_state(ben, worlds.NOW).standing is Standing.ACCEPTED


def test_a_choice_that_was_not_seen_counts_as_change(tmp_path: Path) -> None:
    """Anna chose the other branch meanwhile; Ben's choice would have replaced hers."""
    one, other = opened(sealed(), roster(*BOTH)), opened(sealed(), roster(*BOTH))
    ben = casework(tmp_path, one, name="ben", at_hand=(one, other))
    shown = case_state(ben, worlds.NOW)
    casework(tmp_path, other, at_hand=(one, other)).decide(Prefer((one,)), worlds.NOW)

    with refused(Code.DECISION_REFUSED, reason="changed"):
        ben.decide(Prefer((other,)), worlds.NOW, seen=shown.seen)


def test_what_stands_already_is_finished_whatever_was_seen(
    tmp_path: Path, seen_package: Opened
) -> None:
    """A second press after an interruption adds nothing and refuses nothing."""
    work = casework(tmp_path, seen_package)
    shown = case_state(work, worlds.NOW)
    for wish in (Wait("other"), GiveBack(WORDS)):
        seen = case_state(work, worlds.NOW).seen
        first = work.decide(wish, worlds.NOW, seen=seen)
        assert work.decide(wish, worlds.NOW, seen=shown.seen) == first


class _Overtaken(FaultyOs):
    """Lets another window decide just before the own ledger is locked."""

    def __init__(self, other: Casework, wish: Wish) -> None:
        super().__init__()
        self._other: Casework | None = other
        self._wish = wish

    def _call(self, name: str, *arguments: object) -> object:
        path = arguments[0] if arguments else None
        if isinstance(path, Path) and path.name.endswith(".lock") and self._other is not None:
            other, self._other = self._other, None
            other.decide(self._wish, worlds.NOW)
        return super()._call(name, *arguments)


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(GiveBack({None: "ほかに"}), id="other words"),
        pytest.param(GiveBack(WORDS), id="same words"),
        pytest.param(Accept({}), id="accept"),
    ],
)
@pytest.mark.parametrize("before", [(), (Wait("other"),)], ids=["new ledger", "old ledger"])
def test_two_windows_of_one_reviewer_decide_once(
    second: Wish, before: tuple[Wish, ...], tmp_path: Path, seen_package: Opened
) -> None:
    """What the other window wrote between reading and locking is not doubled or overridden."""
    other = casework(tmp_path, seen_package)
    for wish in before:
        other.decide(wish, worlds.NOW)
    work = casework(tmp_path, seen_package, calls=_Overtaken(other, GiveBack(WORDS)))
    shown = case_state(work, worlds.NOW)

    with refused(Code.DECISION_REFUSED, reason="changed"):
        work.decide(second, worlds.NOW, seen=shown.seen)

    state = case_state(other, worlds.NOW)
    assert (state.standing, len(state.said)) == (Standing.RETURNED, 1)
    assert acts(Shared(tmp_path)).count(Act.RETURNED) == 1
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_comments_of_another_window_come_back(tmp_path: Path, seen_package: Opened) -> None:
    """Only the words that were sent go."""
    first, second = casework(tmp_path, seen_package), casework(tmp_path, seen_package)
    first.comments.save(OTHER, worlds.NOW, over=first.comments.read())

    assert second.decide(GiveBack(WORDS), worlds.NOW).note is not None

    assert first.comments.read().words == OTHER


def test_comments_saved_before_the_note_was_finished_stay(
    tmp_path: Path, seen_package: Opened
) -> None:
    """A note that is finished later takes no words away but its own."""
    (tmp_path / "out").write_bytes(b"")
    work = casework(tmp_path, seen_package)
    assert work.decide(GiveBack(WORDS), worlds.NOW).trouble is not None
    (tmp_path / "out").unlink()
    work.comments.save(OTHER, worlds.NOW, over=work.comments.read())

    assert work.decide(GiveBack(WORDS), worlds.NOW).note is not None

    assert work.comments.read().words == OTHER


def test_comments_that_cannot_be_read_again_hold_up_nothing(
    tmp_path: Path, seen_package: Opened
) -> None:
    """The note is out; what was spoiled since the words were kept is left as it is."""
    (tmp_path / "out").write_bytes(b"")
    work = casework(tmp_path, seen_package)
    assert work.decide(GiveBack(WORDS), worlds.NOW).trouble is not None
    (tmp_path / "out").unlink()
    (path,) = tmp_path.glob("*.comments.txt")
    path.write_bytes(b"spoiled")

    done = work.decide(GiveBack(WORDS), worlds.NOW)

    assert (done.note is not None, done.trouble) == (True, None)
    assert path.read_bytes() == b"spoiled"
