"""A table of words, which is filled once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.scrolling import keep_in_sight
from usbsurvey_desktop.gui.shared.wrapped_table import WrappedTable


class CellTable(WrappedTable):
    """Rows of words; `opened` carries the row on which somebody presses Enter."""

    opened = Signal(int)

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        wide: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """Show the rows, cells as they are to be seen; the columns `wide` share the room."""
        super().__init__(name, heads, wide, parent)
        self._wide = frozenset(wide)
        self.setRowCount(len(rows))
        for line, cells in enumerate(rows):
            for place, words in enumerate(cells):
                item = QTableWidgetItem(words)
                spoken = labelled(self.heads[place], words.replace("\n", " "))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.setItem(line, place, item)
        self.currentCellChanged.connect(self._on_current_changed)

    def arrange(self) -> None:
        """Let the middle columns wrap where they would take the room of the others."""
        modes = QHeaderView.ResizeMode
        for place in range(1, len(self.heads)):
            is_wide = self.is_narrow or place in self._wide
            mode = modes.Stretch if is_wide else modes.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(place, mode)

    def open_row(self, row: int) -> None:
        """Lead to what the row is about."""
        self.opened.emit(row)

    def _on_current_changed(self, row: int) -> None:
        """Keep the row in sight: the table never scrolls, the screen around it does."""
        item = self.item(row, 0)
        if item is not None and self.hasFocus():
            keep_in_sight(self.viewport(), self.visualItemRect(item))
