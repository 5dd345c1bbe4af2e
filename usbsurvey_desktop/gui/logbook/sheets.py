"""What of a book can be printed, as papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.logbook.words import way_words
from usbsurvey_desktop.gui.printing.handoff_lists import media_list, year_list
from usbsurvey_desktop.gui.printing.handoff_sheet import blank_sheet, record_sheet
from usbsurvey_desktop.gui.printing.paper import Paper
from usbsurvey_desktop.gui.printing.print_view import Printable

translate = QCoreApplication.translate

_BLANKS = (
    *(("1", "out"), ("1", "in"), ("2", "out"), ("2", "in"), ("3", "out")),
    *(("li", "out"), ("li", "in"), ("x", "out"), ("x", "in")),
)
"""Patterns with the directions that each allows."""


@dataclass(frozen=True)
class Sheet:
    """One thing that can be printed, as it stands in the choice."""

    words: str
    printable: Printable


def sheets(book: OpenBook, look_up: ItemHelp) -> Sequence[Sheet]:
    """Everything but single records: both lists, and the blank sheets."""
    stem = book.path.stem
    year = translate("Sheets", "受渡し記録簿（この年度の一覧）")
    media = translate("Sheets", "媒体台帳")
    listed = year_list(book.standing, book.forms, look_up)
    ledger = media_list(book.standing, book.forms, look_up)
    return (
        Sheet(year, _printable(year, f"{stem}.pdf", listed)),
        Sheet(media, _printable(media, f"{stem}-media.pdf", ledger)),
        *(_blank(book, pattern, direction) for pattern, direction in _BLANKS),
    )


def media_printable(book: OpenBook, look_up: ItemHelp) -> Printable:
    """The 媒体台帳."""
    paper = media_list(book.standing, book.forms, look_up)
    return _printable(translate("Sheets", "媒体台帳"), f"{book.path.stem}-media.pdf", paper)


def record_printable(book: OpenBook, no: str, look_up: ItemHelp) -> Printable:
    """One record."""
    paper = record_sheet(book.standing.records[no], book.forms, look_up)
    heading = translate("Sheets", "受渡し記録 {no}").format(no=no)
    return _printable(heading, f"{no}.pdf", paper)


def _blank(book: OpenBook, pattern: str, direction: str) -> Sheet:
    words = translate("Sheets", "白紙の受渡し記録：{way}").format(way=way_words(pattern, direction))
    paper = blank_sheet(book.forms, pattern, direction)
    file = f"{book.path.stem}-{pattern}-{direction}.pdf"
    return Sheet(words, _printable(words, file, paper))


def _printable(heading: str, file: str, paper: Paper) -> Printable:
    return Printable(heading, file, lambda _is_wanted: (paper,))
