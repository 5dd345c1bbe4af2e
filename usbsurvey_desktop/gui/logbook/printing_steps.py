"""Printing out of an open book: the lists, blank sheets, one record, the 媒体台帳."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.sheets import media_printable, record_printable, sheets
from usbsurvey_desktop.gui.logbook.sheets_view import SheetsView
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.printing.printing import Printing


class BookPrinting(QObject):
    """Shows what can be printed; `left` leads back to the list of records."""

    left = Signal()

    def __init__(self, keeper: BookKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._printing = Printing(keeper.place, keeper.frame, self)

    def start(self) -> SheetsView:
        """Ask which sheet."""
        view = SheetsView(sheets(self._keeper.book, self._look_up()))
        view.wanted.connect(partial(self._on_sheet, view))
        view.left.connect(self.left)
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)
        return view

    def print_record(self, no: str, before: QWidget, back: Callable[[], QWidget]) -> None:
        """Show the sheet of a record in place of `before`; `back` shows that one anew."""
        printable = record_printable(self._keeper.book, no, self._look_up())
        self._printing.start(printable, before, back)

    def print_media(self, before: QWidget, back: Callable[[], QWidget]) -> None:
        """Show the 媒体台帳 as paper, as `print_record`."""
        printable = media_printable(self._keeper.book, self._look_up())
        self._printing.start(printable, before, back)

    def _on_sheet(self, view: SheetsView, printable: Printable) -> None:
        self._printing.start(printable, view, self.start)

    def _look_up(self) -> ItemHelp:
        return ItemHelp(self._keeper.place.municipalities)
