"""A list of what is moved, to be read row by row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.respondent.migration_words import Part
from usbsurvey_desktop.gui.shared.scrolling import keep_in_sight
from usbsurvey_desktop.gui.shared.wrapped_table import WrappedTable
from usbsurvey_desktop.visible import visible


class MoveTable(WrappedTable):
    """Rows of words, which share the width; the arrows go through them, Enter leads nowhere."""

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(part.heading, part.heads, range(len(part.heads)), parent)
        self.setRowCount(len(part.rows))
        for line, cells in enumerate(part.rows):
            for place, words in enumerate(cells):
                shown = visible(words)
                item = QTableWidgetItem(shown)
                spoken = f"{self.heads[place]} {shown}".replace("\n", " ")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.setItem(line, place, item)
        self.currentCellChanged.connect(self._on_current_changed)

    def arrange(self) -> None:
        """Leave the columns as they are: all of them wrap."""

    def open_row(self, row: int) -> None:
        """Lead nowhere: a row says all there is."""

    def _on_current_changed(self, row: int) -> None:
        """Keep the row in sight: the table never scrolls, the screen around it does."""
        item = self.item(row, 0)
        if item is not None and self.hasFocus():
            keep_in_sight(self.viewport(), self.visualItemRect(item))
