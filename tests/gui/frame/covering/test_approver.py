"""The approver's screen is covered and comes back by the approver's own 合言葉."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.covering import cover, other_saves, second_file, uncover
from tests.support.newcomer import (
    APPROVER_PASSPHRASE,
    ENTER,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.signing import signed_for_the_approver
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView


def _approving(tmp_path: Path) -> MainWindow:
    office = Office(tmp_path)
    office.hold(worlds.pack(replace(worlds.TERMS, approval_required=True)))
    window = signed_for_the_approver(office)
    take_the_seat(window)
    return window


def test_the_approver_finds_the_reason_half_written(tmp_path: Path, qtbot: QtBot) -> None:
    """Covered, only the approver's own 合言葉 leads back; the reason and the focus are there."""
    del qtbot
    window = _approving(tmp_path)
    screen(window, ApproveView).reason.setFocus()
    write(window, "A-1を確か")

    words = texts(cover(window))
    uncover(window, PASSPHRASE)
    still = screen(window, CoverView).isVisible()
    uncover(window, APPROVER_PASSPHRASE)

    view = screen(window, ApproveView)
    assert "承認者1の合言葉" in words
    assert still
    assert view.reason.text() == "A-1を確か"
    assert focused(window) is view.reason


def test_a_conflict_under_the_approvers_cover_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """Both contents are kept; the approver reads under which name this one goes on."""
    del qtbot
    window = _approving(tmp_path)
    cover(window)
    office = Office(tmp_path)
    other_saves(office)

    uncover(window, APPROVER_PASSPHRASE)

    screen(window, ApproveView)
    assert second_file(office).name in window.bar.text


def test_the_approvers_people_give_way_to_the_approval(tmp_path: Path, qtbot: QtBot) -> None:
    """The reason that was half written is there again."""
    del qtbot
    window = _approving(tmp_path)
    put(screen(window, ApproveView).reason, "A-1を確か")
    press(window, "この下書きを開ける人")

    cover(window)
    uncover(window, APPROVER_PASSPHRASE)

    assert screen(window, ApproveView).reason.text() == "A-1を確か"


def test_an_older_copy_asks_the_approver_too(tmp_path: Path, qtbot: QtBot) -> None:
    """やめる leaves it as it is, and free for the next person."""
    del qtbot
    window = _approving(tmp_path)
    window.close()
    office = Office(tmp_path)
    old = office.draft.read_bytes()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content)
    draft.close()
    office.draft.write_bytes(old)
    window = office.open_window()
    keys(window, ENTER, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    screen(window, DraftView).passphrase.setFocus()
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)
    screen(window, OlderView)

    press(window, "やめる")

    screen(window, HomeView)
    assert office.draft.read_bytes() == old
    office.workplace().drafts.open(office.draft, PASSPHRASE).close()
