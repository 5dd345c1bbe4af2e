"""S17 画面の取り込み: offered where Windows has it, off at first, never a black screen for good."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.choosing import ALT, DOWN, go_to_group, kept_settings, open_settings
from tests.support.office import Office, focused, keys, press, screen, texts
from tests.support.windows_calls import FakeWindows
from usbsurvey_desktop.gui.frame.capture_guard import CaptureGuard
from usbsurvey_desktop.gui.frame.capture_trial import SECONDS, CaptureTrial
from usbsurvey_desktop.gui.frame.settings_view import SettingsView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.settings import Settings

GROUP = "画面の取り込み"
ALLOWED, REFUSED = 0x00, 0x11
"""As <winuser.h> has them."""


@pytest.fixture(name="windows")
def _windows(office: Office, qapp: QApplication) -> Iterator[FakeWindows]:
    """A terminal with Windows, at which the office works."""
    windows = FakeWindows()
    guard = CaptureGuard(qapp, windows)
    office.reach = replace(office.reach, guard=guard.follow)
    yield windows
    qapp.removeEventFilter(guard)
    guard.setParent(None)
    guard.deleteLater()


def _refuse(window: MainWindow, qtbot: QtBot) -> None:
    """Choose it by the keyboard, and wait for what is said of it."""
    open_settings(window)
    go_to_group(window, GROUP)
    keys(window, DOWN)
    qtbot.waitUntil(lambda: bool(window.bar.text))


def _patience(window: MainWindow) -> QTimer:
    (trial,) = window.findChildren(CaptureTrial)
    (timer,) = trial.findChildren(QTimer)
    assert timer.interval() == SECONDS * 1000
    return timer


def test_where_there_is_none_it_is_not_offered(office: Office) -> None:
    """On Linux no word of it is on the page."""
    window = office.open_window()
    view = open_settings(window)
    assert GROUP not in texts(window)
    assert view.capture_stop() is None


def test_it_is_off_until_somebody_chooses_it(office: Office, windows: FakeWindows) -> None:
    """Nothing is told to Windows, and the page says what it would mean before it is chosen."""
    window = office.open_window()
    open_settings(window)
    stop = go_to_group(window, GROUP)
    assert stop.accessibleName() == "取り込める（ふつうの使い方）"
    assert "画面転送で使う端末や" in texts(window)
    assert windows.affinities == {}
    assert not Settings().is_capture_refused


def test_whoever_sees_the_window_keeps_it(
    office: Office, windows: FakeWindows, qtbot: QtBot
) -> None:
    """It acts at once, is asked about, and is there at the next start."""
    window = office.open_window()
    _refuse(window, qtbot)
    assert set(windows.affinities.values()) == {REFUSED}
    assert window.bar.text.startswith("このウィンドウは、見えていますか。30秒")

    press(window, "見えています")

    assert not _patience(window).isActive()
    assert window.bar.text == "画面を取り込めないようにしました。"
    assert focused(window).accessibleName() == "取り込めないようにする"
    assert kept_settings(office).is_capture_refused


def test_without_an_answer_it_goes_back(office: Office, windows: FakeWindows, qtbot: QtBot) -> None:
    """On a screen that is black for the person nobody finds the button."""
    window = office.open_window()
    _refuse(window, qtbot)
    timer = _patience(window)
    assert timer.isActive()

    timer.timeout.emit()

    assert set(windows.affinities.values()) == {ALLOWED}
    assert window.bar.text.startswith("返事がなかったので")
    assert focused(window).accessibleName() == "取り込める（ふつうの使い方）"
    assert not kept_settings(office).is_capture_refused


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return], ids=["space", "enter"])
def test_a_key_pressed_blindly_leads_back(
    office: Office, windows: FakeWindows, qtbot: QtBot, key: Qt.Key
) -> None:
    """The focus is on the answer that does no harm."""
    window = office.open_window()
    _refuse(window, qtbot)
    keys(window, key)
    assert set(windows.affinities.values()) == {ALLOWED}
    assert not _patience(window).isActive()


def test_leaving_without_an_answer_leads_back(
    office: Office, windows: FakeWindows, qtbot: QtBot
) -> None:
    """Esc out of the settings is no answer."""
    window = office.open_window()
    _refuse(window, qtbot)
    QTest.keyClick(screen(window, SettingsView), Qt.Key.Key_Escape)
    assert set(windows.affinities.values()) == {ALLOWED}
    assert not kept_settings(office).is_capture_refused


def test_undo_answers_the_question(office: Office, windows: FakeWindows, qtbot: QtBot) -> None:
    """Alt+Z allows capture again, and the question goes; a second one finds nothing more."""
    window = office.open_window()
    _refuse(window, qtbot)
    QTest.keyClick(focused(window), Qt.Key.Key_Z, ALT)
    qtbot.waitUntil(lambda: window.bar.text == "")
    assert set(windows.affinities.values()) == {ALLOWED}
    assert not _patience(window).isActive()
    QTest.keyClick(focused(window), Qt.Key.Key_Z, ALT)
    qtbot.waitUntil(lambda: window.bar.text.startswith("この画面で変えたことは"))


def test_windows_that_refuse_are_told(office: Office, windows: FakeWindows, qtbot: QtBot) -> None:
    """Nobody believes to be safe who is not: the choice stays where it was, and nothing is kept."""
    windows.refusing = (1,)
    window = office.open_window()
    _refuse(window, qtbot)
    assert window.bar.text.startswith("この端末では、画面を取り込めないようにできません。")
    qtbot.waitUntil(lambda: focused(window).accessibleName() == "取り込める（ふつうの使い方）")
    assert not office.profile.settings.exists()


def test_it_acts_from_the_start(office: Office, windows: FakeWindows) -> None:
    """What was chosen once is told to Windows before anything is shown, and shown as it is."""
    office.settings = Settings(is_capture_refused=True)
    window = office.open_window()
    assert set(windows.affinities.values()) == {REFUSED}
    open_settings(window)
    assert go_to_group(window, GROUP).accessibleName() == "取り込めないようにする"


def test_a_start_at_which_windows_refuse_shows_the_truth(
    office: Office, windows: FakeWindows
) -> None:
    """The page says that the windows can be captured."""
    windows.refusing = (1,)
    office.settings = Settings(is_capture_refused=True)
    window = office.open_window()
    open_settings(window)
    assert go_to_group(window, GROUP).accessibleName() == "取り込める（ふつうの使い方）"
