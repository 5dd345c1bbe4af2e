"""QR提出票 at the collector's desk: pages that a scanner has read, and the screen for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.support import worlds
from tests.support.forwarding import package_of
from tests.support.inboxes import Inbox
from tests.support.office import Office, press, screen
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.qr_tables import QrTable
from usbsurvey_desktop.gui.reviewer.qr_view import QrView
from usbsurvey_desktop.qr.frame import SheetId, Symbol, read_symbol
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.scanner import Scan, ScannedPage

OTHER = "131024"
"""Another body, whose package is no test's own."""


@dataclass
class ReadyScanner:
    """Has read every file before, by its name; any other one is refused as no picture."""

    scans: Mapping[str, Scan] = field(default_factory=dict)
    read_files: list[str] = field(default_factory=list)
    closed: int = 0

    def read(self, path: Path) -> Scan:
        """Give what was found in a file of this name."""
        self.read_files.append(path.name)
        if path.name not in self.scans:
            raise SurveyError(Code.IMAGE_REFUSED, {"reason": "kind"})
        return self.scans[path.name]

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
    ready = ReadyScanner(scans or {})
    office.scanner = lambda: ready
    window = Inbox(office).open()
    press(window, "QR提出票を読み取る")
    return window


def choose(window: MainWindow, office: Office, *names: str) -> None:
    """Choose files by the button."""
    office.ask.answers[:] = [office.folder / name for name in names]
    press(window, "画像・PDFを選ぶ")


def rows(window: MainWindow, name: str) -> list[list[str]]:
    """What a list of the screen says, row by row."""
    view = screen(window, QrView)
    (table,) = (one for one in view.findChildren(QrTable) if one.accessibleName() == name)
    return [
        [_cell(table, row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def _cell(table: QrTable, row: int, column: int) -> str:
    item = table.item(row, column)
    return "" if item is None else item.text()


def _symbol(text: str) -> Symbol:
    symbol = read_symbol(text)
    assert symbol is not None
    return symbol
