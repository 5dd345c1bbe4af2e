"""What can be printed, before it is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.office import Office, focused, press, screen
from tests.support.scenery.checking import check
from tests.support.scenery.filling import SHORT
from tests.support.scenery.scene import Scene
from tests.support.scenery.submitting import submitted
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView


def printed(window: MainWindow) -> MainWindow:
    """From a screen to its sheets, by the keyboard."""
    QTest.keyClick(focused(window), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    laid_out(screen(window, PrintView))
    return window


def laid_out(view: PrintView) -> None:
    """Let the pages of a long sheet be laid out to the end."""
    while not len(view.pages):
        QApplication.processEvents()


def answers(office: Office) -> MainWindow:
    """The sheet of answers of the real survey."""
    return printed(check(SHORT)(office))


def _whole(office: Office) -> MainWindow:
    window = answers(office)
    press(window, "1ページ全体を見る")
    return window


def _no_printer(office: Office) -> MainWindow:
    window = answers(office)
    press(window, "印刷する")
    return window


def _with_memos(office: Office) -> MainWindow:
    window = answers(office)
    option = screen(window, PrintView).option
    assert option is not None
    option.mark.click()
    return window


def _cover(office: Office) -> MainWindow:
    return printed(submitted(office))


SCENES = (
    Scene("printing: answers", answers),
    Scene("printing: whole pages", _whole),
    Scene("printing: no printer", _no_printer),
    Scene("printing: with memos", _with_memos),
    Scene("printing: cover", _cover),
)
