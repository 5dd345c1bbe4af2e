"""The edit history as a table to go through with the arrows: 日時, だれ, したこと, 設問."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

_ROWS_IN_SIGHT = 12
_ROW_ROOM = 16

EditLine = tuple[str, str, str, str]
"""When, who, what, where."""


class EditTable(QTableWidget):
    """Of a few rows' height; it scrolls inside, and Tab leaves it."""

    def __init__(self, lines: Sequence[EditLine], parent: QWidget | None = None) -> None:
        heads = (self.tr("日時"), self.tr("だれ"), self.tr("したこと"), self.tr("設問"))
        super().__init__(0, len(heads), parent)
        self._heads = heads
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(self.tr("編集の履歴"))
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._row_height = self.fontMetrics().height() + _ROW_ROOM
        self.verticalHeader().setDefaultSectionSize(self._row_height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.installEventFilter(self)
        self.add_lines(lines)

    def add_lines(self, lines: Sequence[EditLine]) -> None:
        """Put more rows below."""
        first = self.rowCount()
        self.setRowCount(first + len(lines))
        for place, line in enumerate(lines, start=first):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                spoken = f"{self._heads[column]} {text}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.setItem(place, column, item)
        rows = min(self.rowCount(), _ROWS_IN_SIGHT)
        head = self.horizontalHeader().sizeHint().height()
        height = head + rows * self._row_height + 2 * self.frameWidth()
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the last column take the room that is left, but never less than its words need."""
        super().resizeEvent(event)
        header = self.horizontalHeader()
        wanted = sum(
            max(self.sizeHintForColumn(place), header.sectionSizeHint(place))
            for place in range(self.columnCount())
        )
        header.setStretchLastSection(wanted <= self.viewport().width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the first row when the focus comes by Tab, so that the arrows go on from it."""
        if event.type() is QEvent.Type.FocusIn and self.currentRow() < 0:
            self.setCurrentCell(0, 0)
        return super().eventFilter(watched, event)
