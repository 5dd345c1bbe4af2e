"""使い方, the first-run tour and 練習: what helps a person to begin."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import worlds
from tests.support.newcomer import ENTER, begin
from tests.support.office import Office, focused, keys, press, write
from tests.support.scenario import ROOT
from tests.support.scenery.scene import Scene
from tests.support.scenery.starting import first_start, held
from usbsurvey_desktop.gui.frame.practice_work import make_practice
from usbsurvey_desktop.gui.front import Front, Rooms
from usbsurvey_desktop.gui.help.help_desk import HelpDesk
from usbsurvey_desktop.gui.help.topics import Manual
from usbsurvey_desktop.gui.main_window import MainWindow

_NARROW = (910, 433)


def _helped(window: MainWindow) -> MainWindow:
    HelpDesk(window, Manual(ROOT / "resources/help"))
    keys(window, Qt.Key.Key_F1)
    return window


def help_at_home(office: Office) -> MainWindow:
    """F1 on home."""
    return _helped(held(office))


def help_while_answering(office: Office) -> MainWindow:
    """F1 on a page of questions, beside the outline and the page."""
    window = held(office)
    begin(window)
    return _helped(window)


def help_in_a_narrow_window(office: Office) -> MainWindow:
    """There is no room beside the work: help stands in its place."""
    window = held(office)
    window.resize(*_NARROW)
    return _helped(window)


def help_searched(office: Office) -> MainWindow:
    """Ctrl+F and a word that several topics hold."""
    window = help_at_home(office)
    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "PDF")
    return window


def tour(office: Office) -> MainWindow:
    """The first step."""
    window = first_start(office)
    press(window, "説明を見る")
    return window


def tour_at_its_end(office: Office) -> MainWindow:
    """The third step, which leads to the work."""
    window = tour(office)
    keys(window, ENTER, ENTER)
    return window


def practice(office: Office) -> MainWindow:
    """The home of the window in which one practises."""
    made = make_practice(office.workplace(), worlds.pack(), office.profile.practice)
    rooms = Rooms(office.jobs, lambda: made.place, office.beat, office.preferences())
    window = MainWindow(is_practice=True)
    front = Front(replace(rooms, practice=office.profile.practice), window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    front.start(None)
    return window


SCENES = (
    Scene("help: home", help_at_home),
    Scene("help: answering", help_while_answering),
    Scene("help: narrow", help_in_a_narrow_window),
    Scene("help: searched", help_searched),
    Scene("tour: first step", tour),
    Scene("tour: last step", tour_at_its_end),
    Scene("practice: home", practice),
)
