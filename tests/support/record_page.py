"""A page of a record filled in on the screen, and what the book then holds."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.bookkeeping import ENTER
from tests.support.books import FORMS, books
from tests.support.office import PASSPHRASE, Office, focused, keys, screen, write
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.items.line import LineItem
from usbsurvey_desktop.gui.items.text import TextItem
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.judgement import RecordState, judged
from usbsurvey_desktop.logbook.standing import standing_of


def book_content(office: Office) -> BookContent:
    """The book as it is on the disk, not what was saved under a second name."""
    path = min(office.profile.records.glob("*.usbrecord"), key=lambda one: len(one.name))
    return books().look(path, PASSPHRASE)


def state_of(office: Office, no: str) -> RecordState:
    """How far a record has come."""
    return judged(standing_of(book_content(office)).records[no], FORMS).state


def fill_page(window: MainWindow, values: dict[str, RawAnswer]) -> None:
    """Answer the items of the page that is shown: text by typing, choices by their marks."""
    view = screen(window, RecordView)
    for link_id, value in values.items():
        block = view.pager.page.blocks[link_id]
        item = block.item
        if isinstance(item, LineItem | TextItem):
            target = item.inputs()[0]
            target.setFocus()
            write(window, str(value))
            continue
        options = [option.code for option in block.question.options]
        place = options.index(str(value))
        item.inputs()[place].setFocus()
        keys(window, Qt.Key.Key_Space)


def save_page(window: MainWindow) -> None:
    """Press the keys that record the page."""
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)
