"""An office at its record book: made and opened in the real window, with real keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.support.books import WHO, books, new_content, with_medium
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.logbook.books import file_name
from usbsurvey_desktop.logbook.chain import BookContent

ENTER = Qt.Key.Key_Return


def alt(bot: QtBot, window: MainWindow, key: Qt.Key, kind: type[QWidget]) -> None:
    """Press a letter with Alt, and wait for the screen that it leads to."""
    QTest.keyClick(focused(window), key, Qt.KeyboardModifier.AltModifier)
    # A button that is pressed so is drawn as pressed for a moment before it acts.
    bot.waitUntil(lambda: any(part.isVisible() for part in window.findChildren(kind)))


def put_book(
    office: Office, content: BookContent | None = None, *, recovery: Card | None = None
) -> Path:
    """Put a book into the user's folder; whoever the card is of can recover it."""
    path = office.profile.records / file_name(new_content())
    path.parent.mkdir(parents=True, exist_ok=True)
    content = content or with_medium(new_content())
    books().create(path, content, PASSPHRASE, recovery=recovery).close()
    return path


def open_records(office: Office) -> MainWindow:
    """Go from home to the choice of a book."""
    window = office.open_window()
    press(window, "受渡し記録")
    return window


def open_book(office: Office, content: BookContent | None = None) -> MainWindow:
    """Open a book that lies in the user's folder."""
    put_book(office, content)
    window = open_records(office)
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ListView)
    return window


def open_record(office: Office, content: BookContent, no: str) -> MainWindow:
    """Open a record of a book."""
    window = open_book(office, content)
    view = screen(window, ListView)
    view.table.setFocus()
    view.table.go_to(no)
    keys(window, ENTER)
    screen(window, RecordView)
    return window


def field(view: RecordView, link_id: str) -> QLineEdit:
    """The field of an item on the page that is shown."""
    found = view.pager.page.input_for(link_id)
    assert isinstance(found, QLineEdit)
    return found


def cells(table: QTableWidget, row: int) -> list[str]:
    """What the cells of a row show."""
    items = [table.item(row, place) for place in range(table.columnCount())]
    return [item.text() for item in items if item is not None]
