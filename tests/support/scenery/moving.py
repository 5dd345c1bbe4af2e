"""A draft and a corrected version of its survey: told, the lists, the new file, the old one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.moving_desk import before_the_move, opened, unlock
from tests.support.office import Office, alt, focused, press, screen
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView


def _told(office: Office) -> MainWindow:
    office.hold()
    return opened(office)


def lists(office: Office) -> MainWindow:
    """What would become of everything."""
    office.hold()
    return before_the_move(office)


def _checked(office: Office) -> MainWindow:
    window = lists(office)
    press(window, "やめる")
    QTest.keyClick(focused(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen(window, CheckView)
    return window


def _on_paper(office: Office) -> MainWindow:
    window = lists(office)
    press(window, "この一覧を印刷する")
    screen(window, PrintView)
    return window


def _moved(office: Office) -> MainWindow:
    window = lists(office)
    alt(window, "M")
    return window


def _going_on(office: Office) -> MainWindow:
    window = _moved(office)
    unlock(window)
    return window


def _home_after(office: Office) -> MainWindow:
    assert _going_on(office).close()
    window = office.open_window()
    screen(window, HomeView)
    return window


def _older(office: Office) -> MainWindow:
    assert _going_on(office).close()
    window = office.open_window(office.profile.drafts / "131016-small-survey.usbdraft")
    unlock(window)
    screen(window, OlderView)
    return window


SCENES = (
    Scene("page: a newer version is known", _told),
    Scene("check: a newer version is known", _checked),
    Scene("move: lists", lists),
    Scene("printing: lists of a move", _on_paper),
    Scene("draft: just moved", _moved),
    Scene("page: just moved", _going_on),
    Scene("home: a draft was moved", _home_after),
    Scene("older: moved to a newer version", _older),
)

__all__ = ["SCENES", "lists"]
