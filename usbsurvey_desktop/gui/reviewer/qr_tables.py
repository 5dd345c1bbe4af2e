"""The two lists of reading QR提出票: the sheets, and where their symbols were read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.shared.scrolling import keep_in_sight
from usbsurvey_desktop.gui.shared.wrapped_table import WrappedTable
from usbsurvey_desktop.visible import visible


class QrTable(WrappedTable):
    """Rows of a few cells, whose words wrap; the focus stays at the row of its key."""

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        wide: Sequence[int],
        *,
        is_first_short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table; `is_first_short`: the first column wraps only without room."""
        super().__init__(name, heads, wide, parent)
        self._is_first_short = is_first_short
        self.rows: Sequence[tuple[str, Sequence[str]]] = ()
        self.currentCellChanged.connect(self._on_current_changed)

    @property
    def key(self) -> str | None:
        """The key of the row one is at; None where there is none."""
        row = self.currentRow()
        return self.rows[row][0] if 0 <= row < len(self.rows) else None

    def arrange(self) -> None:
        """Let the first column wrap where it would take the room of the others."""
        if self._is_first_short:
            modes = QHeaderView.ResizeMode
            mode = modes.Stretch if self.is_narrow else modes.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(0, mode)

    def open_row(self, row: int) -> None:
        """Lead nowhere: a row says all there is."""

    def show_rows(self, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show these rows, each by its key; those that stay the same cost nothing."""
        if rows == self.rows:
            return
        at, row = self.key, self.currentRow()
        before, self.rows = self.rows, rows
        self.setRowCount(len(rows))
        for line, one in enumerate(rows):
            if line >= len(before) or before[line] != one:
                for place, words in enumerate(one[1]):
                    self._show_cell(line, place, words)
                self.resizeRowToContents(line)
        if at is not None and rows:
            keys = [key for key, _cells in rows]
            found = keys.index(at) if at in keys else min(row, len(rows) - 1)
            self.setCurrentCell(found, max(self.currentColumn(), 0))
        # New rows of the usual height tell nobody that there are more of them.
        self.updateGeometry()

    def _on_current_changed(self, row: int) -> None:
        """Keep the row in sight: the table never scrolls, the screen around it does."""
        item = self.item(row, 0)
        if item is not None and self.hasFocus():
            keep_in_sight(self.viewport(), self.visualItemRect(item))

    def _show_cell(self, line: int, place: int, words: str) -> None:
        item = self.item(line, place)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(line, place, item)
        if item.text() != visible(words):
            item.setText(visible(words))
            spoken = f"{self.heads[place]} {visible(words)}".replace("\n", " ")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
