"""QR提出票 at the collector's desk: pages that a scanner has read, and the screen for them."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import worlds
from tests.support.forwarding import package_of
from tests.support.inboxes import Inbox
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, write
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.qr_tables import QrTable
from usbsurvey_desktop.gui.reviewer.qr_typed_edit import TypedEdit
from usbsurvey_desktop.gui.reviewer.qr_view import QrView
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.layout import SheetId, Symbol, read_symbol
from usbsurvey_desktop.qr.scanner import Scan, ScannedPage

OTHER = "131024"
"""Another body, whose package is no test's own."""
SHEETS, FOUND = "QR提出票", "読み取ったもの"
"""The two lists."""
FILE = "131016-small-survey-qr-r1.sealed.txt"
"""What the sheet of the tests' own body becomes."""
BODY = "東京都 千代田区（131016） 第1版"


@dataclass
class ReadyScanner:
    """Has read every file before, by its name; any other one is refused as no picture."""

    scans: Mapping[str, Scan] = field(default_factory=dict)
    read_files: list[str] = field(default_factory=list)
    closed: int = 0

    def pages(self, path: Path) -> Generator[ScannedPage, None, None]:
        """Give what was found in a file of this name."""
        self.read_files.append(path.name)
        if path.name not in self.scans:
            raise SurveyError(Code.IMAGE_REFUSED, {"reason": "kind"})
        yield from self.scans[path.name].pages

    def close(self) -> None:
        """Count the closings."""
        self.closed += 1


def pages(body: str = worlds.BODY) -> tuple[tuple[str, ...], ...]:
    """The symbols of each page of the sheet of a body."""
    return split(package_of(body).text)


def scan(*texts: Sequence[str]) -> Scan:
    """A file with these symbols on its pages."""
    return Scan(tuple(ScannedPage(n, tuple(page)) for n, page in enumerate(texts, start=1)))


def contradicting(text: str) -> str:
    """The same place of the same sheet, with other bytes in it."""
    symbol = _symbol(text)
    chunk = bytes(byte ^ 1 for byte in symbol.chunk)
    return Symbol(symbol.sheet, symbol.index, symbol.count, symbol.page, chunk).text()


def of_three_pages(text: str) -> str:
    """A symbol of the first page of a long sheet of three pages."""
    symbol = _symbol(text)
    sheet = SheetId(symbol.sheet.mark, 3 * 11 * 954, 3)
    return Symbol(sheet, 0, 11, 1, b"x" * 954).text()


def begin(office: Office, scans: Mapping[str, Scan] | None = None) -> MainWindow:
    """Open an empty received folder, and the screen that reads sheets."""
    return begin_with(office, ReadyScanner(scans or {}))


def begin_with(office: Office, scanner: ReadyScanner) -> MainWindow:
    """The same, with a scanner to look at later."""
    office.scanner = lambda: scanner
    window = Inbox(office).open()
    press(window, "QR提出票を読み取る")
    return window


def choose(window: MainWindow, office: Office, *names: str) -> None:
    """Choose files by the button."""
    office.ask.answers[:] = [office.folder / name for name in names]
    press(window, "画像・PDFを選ぶ")


def received(office: Office) -> list[str]:
    """The names of what lies in the received folder."""
    return sorted(path.name for path in (office.folder / "received").iterdir())


def typing_field(window: MainWindow) -> TypedEdit:
    """Where a hand-held scanner types."""
    (edit,) = screen(window, QrView).findChildren(TypedEdit)
    return edit


def type_in(window: MainWindow, text: str) -> None:
    """Type a symbol and Enter."""
    write(window, text)
    keys(window, ENTER)


def rows(window: MainWindow, name: str) -> list[list[str]]:
    """What a list of the screen says, row by row."""
    table = _table(window, name)
    return [
        [_cell(table, row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def go_to_row(window: MainWindow, name: str, row: int) -> None:
    """Go into a list, to a row of it."""
    table = _table(window, name)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(row):
        QTest.keyClick(table, Qt.Key.Key_Down)


def in_sight(window: MainWindow, name: str, row: int) -> bool:
    """Whether the middle of a row is inside what the screen shows of its content."""
    table, area = _table(window, name), screen(window, QrView).scroll_area
    item = table.item(row, 0)
    if item is None:
        return False
    middle = table.visualItemRect(item).center()
    shown = area.viewport().rect()
    return shown.contains(table.viewport().mapTo(area.viewport(), middle))


def _table(window: MainWindow, name: str) -> QrTable:
    tables = screen(window, QrView).findChildren(QrTable)
    (table,) = (one for one in tables if one.accessibleName() == name)
    return table


def _cell(table: QrTable, row: int, column: int) -> str:
    item = table.item(row, column)
    return "" if item is None else item.text()


def _symbol(text: str) -> Symbol:
    symbol = read_symbol(text)
    assert symbol is not None
    return symbol
