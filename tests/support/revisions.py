"""A respondent who made a file, and what the page 版と編集の履歴 tells."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget

from tests.support.newcomer import answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, write
from tests.support.returning import settle
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


def made(office: Office) -> MainWindow:
    """The page that tells of the first file."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)
    return window


def open_again(window: MainWindow) -> None:
    """From home into the draft."""
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)


def history(window: MainWindow) -> HistoryView:
    """From the check page to the revisions."""
    screen(window, CheckView)
    press(window, "版と編集の履歴")
    return screen(window, HistoryView)


def edits(view: HistoryView) -> list[tuple[str, ...]]:
    """The rows of the table, without their time."""
    (table,) = view.findChildren(QTableWidget)
    rows = []
    for place in range(table.rowCount()):
        cells = [table.item(place, column) for column in range(1, 4)]
        rows.append(tuple(cell.text() for cell in cells if cell is not None))
    return rows


def settle_and_check(window: MainWindow) -> None:
    """Deal with the comment at its question, and go to the check page."""
    keys(window, ENTER)
    settle(window)
    QTest.keyClick(focused(window), ENTER, CTRL)
