"""A crossing on the screen: a table whose columns move sideways where they have no room."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.printing.tally_figures import percent
from usbsurvey_desktop.gui.reviewer.cross_words import CrossRow, CrossShown
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.plain_label import data_label
from usbsurvey_desktop.gui.shared.wrapped_table import EDGE, NUMBERS, WrappedTable
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.visible import visible_line

_FEWEST_LETTERS = 10
"""Full-width ones, that the first column always has room for."""


class CrossTable(WrappedTable):
    """Rows with their base and a number for each column; each cell says its whole place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ("",), (), parent)
        # Qt would measure every cell at every change; here only the first column wraps.
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.refit = self.timer(self._refit)

    def arrange(self) -> None:
        """Leave the columns as they are: they move sideways."""

    def open_row(self, row: int) -> None:
        """Lead nowhere: a row says all there is."""

    def show_cross(self, shown: CrossShown, *, is_in_percent: bool) -> None:
        """Show numbers of bodies, or shares of the base of each row."""
        base = QCoreApplication.translate("TallyCross", "回答済み")
        self.setAccessibleName(shown.title)
        self.setColumnCount(len(shown.columns) + 2)
        self.setHorizontalHeaderItem(0, QTableWidgetItem(visible_line(shown.corner)))
        self.head_numbers(1, (base, *(one.head for one in shown.columns)))
        self.setRowCount(len(shown.rows))
        for line, row in enumerate(shown.rows):
            label = visible_line(row.label)
            self._put(line, 0, label, label)
            self._put(line, 1, f"{row.base:,}", f"{label} {base} {row.base:,}")
            for place, one in enumerate(shown.columns):
                words = _cell(row, place, is_in_percent=is_in_percent)
                self._put(line, place + 2, words, f"{label} {one.words} {words}")
        self._refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the first column the room that the others leave."""
        super().resizeEvent(event)
        self.refit.start()

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.refit.start()

    def sizeHint(self) -> QSize:
        """As high as the rows, and the bar below them where the columns have no room."""
        hint = super().sizeHint()
        if self.horizontalHeader().length() > self.viewport().width():
            hint.setHeight(hint.height() + self.horizontalScrollBar().sizeHint().height())
        return hint

    def _put(self, line: int, place: int, words: str, spoken: str) -> None:
        item = QTableWidgetItem(visible_line(words))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, visible_line(spoken))
        if place:
            item.setTextAlignment(NUMBERS)
        self.setItem(line, place, item)

    def _refit(self) -> None:
        """Let numbers have their width and labels the rest; rows are as high as their label."""
        widths = [self._width(place) for place in range(1, self.columnCount())]
        least = self.fontMetrics().horizontalAdvance("国") * _FEWEST_LETTERS
        for place, width in enumerate(widths, 1):
            self.setColumnWidth(place, width)
        self.setColumnWidth(0, max(least, self.viewport().width() - sum(widths)))
        for row in range(self.rowCount()):
            height = self.height_of(row, 0)
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)
        self.updateGeometry()

    def _width(self, place: int) -> int:
        cells = (self.item(row, place) for row in range(self.rowCount()))
        words = {cell.text() for cell in cells if cell is not None}
        longest = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        return max(longest + 2 * EDGE, self.horizontalHeader().sectionSizeHint(place))


class TallyCross(QWidget):
    """A crossing with its words; `percent_wanted` asks for numbers or shares."""

    percent_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.MEDIUM)
        self._title = data_label("", role="h2", parent=self)
        self._words = data_label("", role="support", parent=self)
        self._warning = data_label("", role="warning", parent=self)
        self._percent = check_row(
            self.tr("割合で表す（行ごとの回答済みを100とした値）"), parent=self
        )
        self._percent.mark.clicked.connect(self.percent_wanted)
        self._table = CrossTable(self)
        parts = (self._title, self._words, self._warning, self._percent, self._table)
        for part in parts:
            layout.addWidget(part)

    def show_cross(self, shown: CrossShown | None, *, is_in_percent: bool) -> None:
        """Show a crossing; nothing at all of None."""
        show_if(self, shown is not None)
        if shown is None:
            return
        self._title.setText(shown.title)
        self._words.setText(sentences(shown.sentences))
        self._warning.setText("\n".join(shown.warnings))
        show_if(self._warning, bool(shown.warnings))
        self._percent.mark.setChecked(is_in_percent)
        self._table.show_cross(shown, is_in_percent=is_in_percent)


def _cell(row: CrossRow, place: int, *, is_in_percent: bool) -> str:
    count = row.counts[place]
    return percent(share(count, row.base)) if is_in_percent else f"{count:,}"
