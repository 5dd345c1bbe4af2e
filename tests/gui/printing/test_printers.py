"""The printers of the system, as far as a machine without one can tell."""

from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtPrintSupport import (  # noqa: TID251 - the module that is tried gives these out
    QPrintDialog,
    QPrinter,
    QPrinterInfo,
)
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.pdfs import pages_of, picture_of
from usbsurvey_desktop.gui.printing.layout import Pages
from usbsurvey_desktop.gui.printing.paper import Paper, Text
from usbsurvey_desktop.gui.printing.pdf import paint_pages
from usbsurvey_desktop.gui.printing.printers import NativePrinters


@pytest.fixture(name="parent")
def _parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def _printers() -> list[str]:
    return ["複合機"]


def _dialog(parent: QWidget) -> QPrintDialog:
    dialog = parent.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    return dialog


def test_a_machine_without_printers_opens_no_dialog(parent: QWidget) -> None:
    """It says so instead; nothing is chosen."""
    chosen: list[QPagedPaintDevice] = []
    assert not NativePrinters(list).choose(parent, "印刷", on_chosen=chosen.append)
    assert parent.findChild(QPrintDialog) is None
    assert chosen == []


def test_the_system_is_asked_which_printers_there_are(parent: QWidget) -> None:
    """A dialog opens exactly where the system knows a printer."""
    has_printers = bool(QPrinterInfo.availablePrinterNames())
    assert NativePrinters().choose(parent, "印刷", on_chosen=print) is has_printers


def test_the_pages_go_to_the_printer_that_was_chosen(parent: QWidget, tmp_path: Path) -> None:
    """The dialog stands beside the work; what it chose gets whole A4 pages, each as it lies."""
    path = tmp_path / "out.pdf"
    papers = [
        Paper("縦", (Text("縦の文"),), "足"),
        Paper("横", (Text("横の文"),), "足", is_landscape=True),
    ]

    def printed(printer: QPagedPaintDevice) -> None:
        assert isinstance(printer, QPrinter)
        printer.setOutputFileName(str(path))
        assert paint_pages(printer, Pages(papers))

    assert NativePrinters(_printers).choose(parent, "回答票の印刷", on_chosen=printed)
    dialog = _dialog(parent)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "回答票の印刷"
    dialog.accept()

    # What Qt prints into a file by itself names some letters after others of the same sign.
    read = [normalize("NFKC", page) for page in pages_of(path.read_bytes(), tmp_path)]
    assert [page[:5] for page in read] == ["縦の文足1", "横の文足1"]
    tall, wide = (picture_of(path.read_bytes(), tmp_path, page=page) for page in (1, 2))
    assert (tall.width, tall.height) == (wide.height, wide.width)
    assert tall.ink(0.09, 0.06, 0.5, 0.15) > 20


def test_who_cancels_prints_nothing(parent: QWidget) -> None:
    """The dialog is gone, and nothing was chosen."""
    chosen: list[QPagedPaintDevice] = []
    assert NativePrinters(_printers).choose(parent, "印刷", on_chosen=chosen.append)
    _dialog(parent).reject()
    assert chosen == []
