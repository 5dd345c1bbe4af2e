"""設定: from home, over a page of questions, and where something is fixed, refused or asked."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.support import worlds
from tests.support.newcomer import ENTER, begin
from tests.support.office import Office, keys, put, screen
from tests.support.scenery.scene import Scene, settle
from usbsurvey_desktop.gui.frame.capture_choice import CaptureChoice
from usbsurvey_desktop.gui.frame.kept_section import KeptSection
from usbsurvey_desktop.gui.frame.lock_minutes import LockMinutes
from usbsurvey_desktop.gui.frame.settings_view import SettingsView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.settings import Settings
from usbsurvey_desktop.store.recovery import RecoveryRule


def _opened(window: MainWindow) -> MainWindow:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    screen(window, SettingsView)
    return window


def from_home(office: Office) -> MainWindow:
    """As it is found."""
    office.hold()
    return _opened(office.open_window())


def _over_a_page(office: Office) -> MainWindow:
    office.hold()
    window = office.open_window()
    begin(window)
    return _opened(window)


def _fixed(office: Office) -> MainWindow:
    card = read_card(make_card(worlds.identity("stranger"), now=worlds.NOW).encode())
    fixed = replace(office, fixed_lock_minutes=5, recovery=RecoveryRule(card))
    fixed.hold()
    return _opened(fixed.open_window())


def _minutes_refused(office: Office) -> MainWindow:
    window = from_home(office)
    (field,) = screen(window, LockMinutes).findChildren(QLineEdit)
    put(field, "90")
    keys(window, ENTER)
    return window


def _asked_to_erase(office: Office) -> MainWindow:
    window = from_home(office)
    first, *_ = screen(window, KeptSection).findChildren(QPushButton)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    return window


def _at_the_capture(office: Office, guard: Callable[[Settings], bool]) -> MainWindow:
    """On Windows, where the windows can be kept from capture, at the choice of it."""
    office.reach = replace(office.reach, guard=guard)
    window = from_home(office)
    (choice,) = screen(window, SettingsView).findChildren(CaptureChoice)
    choice.stop().setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    return window


def _taken(_settings: Settings) -> bool:
    return True


def _refused(settings: Settings) -> bool:
    return not settings.is_capture_refused


def _may_be_refused(office: Office) -> MainWindow:
    return _at_the_capture(office, _taken)


def _asked_whether_seen(office: Office) -> MainWindow:
    window = _at_the_capture(office, _taken)
    keys(window, Qt.Key.Key_Down)
    return window


def _not_taken(office: Office) -> MainWindow:
    window = _at_the_capture(office, _refused)
    keys(window, Qt.Key.Key_Down)
    return window


SCENES = (
    Scene("settings: from home", from_home),
    Scene("settings: over a page", _over_a_page),
    Scene("settings: fixed by the administrator", _fixed),
    Scene("settings: minutes refused", _minutes_refused),
    Scene("settings: asked to erase", _asked_to_erase),
    Scene("settings: with the choice of capture", _may_be_refused),
    Scene("settings: asked whether the window is seen", _asked_whether_seen),
    Scene("settings: capture cannot be refused", _not_taken),
)

__all__ = ["SCENES", "from_home"]
