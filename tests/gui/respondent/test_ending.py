"""SIGTERM is heard between two events, and the work is saved and closed."""

import errno
import os
import signal
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.support.bookkeeping import field, open_book, open_record
from tests.support.books import FIRST, books, full_content
from tests.support.covering import half_typed
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.faults import FaultyOs
from tests.support.keyboard import composing
from tests.support.newcomer import begin
from tests.support.office import PASSPHRASE, Office, press, put, screen, write
from usbsurvey_desktop.gui.end_signal import EndSignal
from usbsurvey_desktop.gui.front import Front
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    handler = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, handler)
    signal.set_wakeup_fd(-1)


def _front(window: MainWindow) -> Front:
    front = window.findChild(Front)
    assert front is not None
    return front


def test_the_signal_is_heard(qtbot: QtBot) -> None:
    """The process lives on until the event loop comes to it; another signal says nothing."""
    owner = QObject()
    ending = EndSignal(owner)
    heard: list[bool] = []
    ending.arrived.connect(lambda: heard.append(True))
    signal.signal(signal.SIGUSR1, lambda _number, _frame: None)

    os.kill(os.getpid(), signal.SIGUSR1)
    qtbot.waitUntil(lambda: not heard)
    with qtbot.waitSignal(ending.arrived):
        os.kill(os.getpid(), signal.SIGTERM)

    assert heard == [True]


def test_the_end_saves_what_was_typed_a_moment_ago(office: Office) -> None:
    """Before the autosave: the answer is in the draft, the lock is gone, the window too."""
    window = office.open_window()
    begin(window)
    write(window, "n")

    _front(window).end()

    drafts = office.workplace().drafts
    assert drafts.look(office.draft, PASSPHRASE).answers["A1"] == "no"
    assert not list(office.profile.drafts.glob("*.lock"))
    assert not window.isVisible()


@pytest.mark.parametrize("by_hand", [True, False], ids=["closed", "ended"])
def test_what_is_half_composed_becomes_text_before_the_window_goes(
    office: Office, *, by_hand: bool
) -> None:
    """Letters that the input method still had are in the draft."""
    window, box = half_typed(office)
    composing(box, "とちゅう")

    if by_hand:
        window.close()
    else:
        _front(window).end()

    content = office.workplace().drafts.look(office.draft, PASSPHRASE)
    assert any("とちゅう" in str(one) for one in content.answers.values())
    assert not window.isVisible()


def test_the_end_comes_although_nothing_can_be_saved(office: Office) -> None:
    """Nobody is asked; the draft is as it was saved last."""
    disk = FaultyOs()
    office.calls = disk
    window = office.open_window()
    begin(window)
    before = office.draft.read_bytes()
    write(window, "n")
    disk.arm(1, OSError(errno.EIO, "x"), lasting=True)

    _front(window).end()

    assert not window.isVisible()
    assert office.draft.read_bytes() == before


def test_the_end_after_somebody_else_saved_keeps_both(office: Office) -> None:
    """Ours lies under the second name, and its lock is gone."""
    window = office.open_window()
    begin(window)
    theirs = office.draft.read_bytes() + b"x"
    office.draft.write_bytes(theirs)
    write(window, "n")

    _front(window).end()

    assert office.draft.read_bytes() == theirs
    assert len(list(office.profile.drafts.glob("*-2.usbdraft"))) == 1
    assert not list(office.profile.drafts.glob("*-2.usbdraft.lock"))
    assert not window.isVisible()


def test_the_end_leaves_a_record_half_done(office: Office) -> None:
    """What was typed and not recorded stands in the book, as 「途中で残す」 would have kept it."""
    office.clock = FakeClock(NOW)
    window = open_book(office)
    press(window, "新しい記録")
    put(field(screen(window, RecordView), "H5.name"), "口座振替データ")

    _front(window).end()

    (path,) = office.profile.records.glob("*.usbrecord")
    act = books().look(path, PASSPHRASE).entries[-1].act.model_dump()
    assert act["closed"] is False
    assert act["values"]["H5.name"] == "口座振替データ"
    assert not window.isVisible()


def test_the_end_keeps_no_correction_without_its_reason(office: Office) -> None:
    """The book stays as it is: nobody said why it should change."""
    office.clock = FakeClock(NOW)
    window = open_record(office, full_content(), FIRST)
    (path,) = office.profile.records.glob("*.usbrecord")
    before = path.read_bytes()
    view = screen(window, RecordView)
    view.pager.turn_to("page.request")
    put(field(view, "H5.name"), "収納データ")

    _front(window).end()

    assert path.read_bytes() == before
    assert not window.isVisible()


def test_the_end_comes_although_no_record_can_be_kept(office: Office) -> None:
    """Nobody is asked; the book is as it was."""
    disk = FaultyOs()
    office.calls = disk
    office.clock = FakeClock(NOW)
    window = open_book(office)
    press(window, "新しい記録")
    put(field(screen(window, RecordView), "H5.name"), "口座振替データ")
    (path,) = office.profile.records.glob("*.usbrecord")
    before = path.read_bytes()
    disk.arm(1, OSError(errno.EIO, "x"), lasting=True)

    _front(window).end()

    assert path.read_bytes() == before
    assert not window.isVisible()


def test_the_end_at_home_is_quiet(office: Office) -> None:
    """There is nothing to save."""
    window = office.open_window()

    _front(window).end()

    assert not window.isVisible()
