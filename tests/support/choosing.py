"""Choosing in the settings, as somebody at the keyboard does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.office import Office, focused, keys, screen
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.settings_view import SettingsView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.settings import Settings, read

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TAB, DOWN, UP, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space


def open_settings(window: MainWindow) -> SettingsView:
    """Ctrl+, leads to the settings."""
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    return screen(window, SettingsView)


def go_to_group(window: MainWindow, name: str) -> QWidget:
    """Press Tab until the focus is inside the group of this name, as somebody would."""
    for _ in range(60):
        keys(window, TAB)
        part: QWidget | None = focused(window)
        while part is not None:
            if part.accessibleName().startswith(name):
                return focused(window)
            part = part.parentWidget()
    raise AssertionError(name)


def department(window: MainWindow) -> QLineEdit:
    """A field of a form that is half filled in."""
    shown = screen(window, IdentityView).findChildren(QLineEdit)
    return next(one for one in shown if one.accessibleName() == "所属")


def speak_english(window: MainWindow, qtbot: QtBot) -> None:
    """Go to the choice of the language and down to the last."""
    go_to_group(window, "言語")
    keys(window, DOWN, DOWN)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Settings"))


def kept_settings(office: Office) -> Settings:
    """What the file of the settings holds; nothing in it is ignored."""
    settings, ignored = read(office.profile.settings.read_bytes())
    assert ignored == 0
    return settings
