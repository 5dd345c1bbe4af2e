"""Two keepers write the next version of one roster at the same instant: nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.refusals import refused
from tests.support.rosters import APPROVER, following, founded, listed
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.identity.roster import Roster, read_roster
from usbsurvey_desktop.identity.roster_pins import RosterPins, roster_pins_in
from usbsurvey_desktop.review.roster_next import RosterPlace, put_next

FIRST = founded()
OURS = following(FIRST, listed(FIRST.payload, worlds.identity("respondent").certificate))
THEIRS = following(FIRST, listed(FIRST.payload, worlds.identity("approver").certificate, APPROVER))


class _InterruptedOs(OsCalls):
    """Lets somebody else act once, in the instant before a file of a certain ending is made."""

    def __init__(self, ending: str, act: Callable[[], object]) -> None:
        self._ending = ending
        self._act: Callable[[], object] | None = act

    def open_new(self, path: Path, mode: int) -> int:
        act, is_it = self._act, path.name.endswith(self._ending)
        if act is not None and is_it:
            self._act = None
            act()
        return super().open_new(path, mode)


def _put(book: Path, made: Roster, account: str, calls: OsCalls = OS) -> None:
    pins = book.with_name(f"{account}.rosters.json")
    put_next(made, FIRST, RosterPlace(book, pins, account, account, calls), worlds.NOW)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The first version in the folder that two keepers share."""
    path = tmp_path / "ministry.roster.txt"
    path.write_text(FIRST.text, encoding="ascii")
    return path


def test_the_next_version_lies_there_and_its_pin_rises(book: Path) -> None:
    """No lock stays; without a pin none is made."""
    pins = book.with_name("anna.rosters.json")
    pins.write_bytes(RosterPins().founded(FIRST, now=worlds.NOW, by="anna").to_json())

    _put(book, OURS, "anna")

    assert read_roster(book.read_bytes()) == OURS
    assert roster_pins_in(pins).pins[0].version == 2
    assert set(book.parent.iterdir()) == {book, pins}


def test_nothing_is_pinned_that_nobody_confirmed(book: Path) -> None:
    """Who writes a roster that is only chosen on this terminal leaves no pin."""
    _put(book, OURS, "bert")

    assert list(book.parent.iterdir()) == [book]


def test_who_comes_second_is_told_that_it_changed_meanwhile(book: Path) -> None:
    """The other keeper writes in the last instant before the lock is taken."""
    calls = _InterruptedOs(".lock", lambda: _put(book, THEIRS, "bert"))

    with refused(Code.ROSTER_CONFLICT, reason="meanwhile"):
        _put(book, OURS, "anna", calls)

    assert read_roster(book.read_bytes()) == THEIRS
    assert list(book.parent.iterdir()) == [book]


def test_who_comes_while_another_writes_writes_nothing(book: Path) -> None:
    """The other keeper tries after our look and before our file has its name."""
    told: list[Code] = []

    def intrude() -> None:
        try:
            _put(book, THEIRS, "bert")
        except SurveyError as error:
            told.append(error.code)

    _put(book, OURS, "anna", _InterruptedOs(".new", intrude))

    assert told == [Code.DRAFT_LOCKED]
    assert read_roster(book.read_bytes()) == OURS
