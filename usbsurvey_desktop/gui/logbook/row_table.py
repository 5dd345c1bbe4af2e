"""A table of rows that one goes through with the arrows; Enter opens a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.shared.wrapped_table import WrappedTable
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_AFTER_SCREEN_MS = 1
"""The screen shows what has the focus first: all of the table, which may be higher than it."""


@dataclass(frozen=True)
class Row:
    """One row: by what it is known, what its cells show, and how the whole of it is said."""

    key: str
    cells: tuple[str, ...]
    name: str


class RowTable(WrappedTable):
    """As high as its rows, which wrap; `opened` carries the key of a row."""

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        wide: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table; the columns `wide` share the room that the others leave.

        Where there is too little, the first of them takes in all cells but the first and last.
        """
        self._rows: tuple[Row, ...] = ()
        self._gathering = wide[0]
        super().__init__(name, heads, wide, parent)
        self._follow = self.timer(self._show_current, _AFTER_SCREEN_MS)
        self.currentCellChanged.connect(self._on_current_changed)

    @property
    def key(self) -> str:
        """The key of the row one is at; "" while there is none."""
        place = self.currentRow()
        return self._rows[place].key if 0 <= place < len(self._rows) else ""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before; one stays at the row one was at."""
        at = self.key
        self._rows = tuple(rows)
        self._fill()
        keys = [row.key for row in rows]
        self.setCurrentCell(keys.index(at) if at in keys else -1, 0)
        self.updateGeometry()

    def go_to(self, key: str) -> None:
        """Go to the row of a key, or to the first where there is none."""
        keys = [row.key for row in self._rows]
        if keys:
            self.setCurrentCell(keys.index(key) if key in keys else 0, 0)

    def arrange(self) -> None:
        """Put most cells of a row into one where the columns have no room."""
        for place in range(1, self.columnCount() - 1):
            self.setColumnHidden(place, self.is_narrow and place != self._gathering)
        head = self.tr("内容") if self.is_narrow else self.heads[self._gathering]
        self.setHorizontalHeaderItem(self._gathering, QTableWidgetItem(head))
        self._fill()
        self.selectRow(self.currentRow())

    def open_row(self, row: int) -> None:
        """Tell the key of a row."""
        self.opened.emit(self._rows[row].key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the row one comes to in sight."""
        if event.type() is QEvent.Type.FocusIn:
            self._follow.start()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self.clearContents()
        self.setRowCount(len(self._rows))
        for line, row in enumerate(self._rows):
            for place, cell in enumerate(row.cells):
                is_gathered = self.is_narrow and place == self._gathering
                text = self._gathered(row) if is_gathered else visible_line(cell)
                self.setItem(line, place, self._item(place, text, row.name))
        self.refit.start()

    def _gathered(self, row: Row) -> str:
        """The cells between the first and the last, each on a line of its own."""
        return "\n".join(visible_line(cell) for cell in row.cells[1:-1] if cell)

    def _item(self, place: int, text: str, name: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        # The first cell tells the whole row: most people go through rows, not through cells.
        said = visible_line(name) if place == 0 else f"{self.heads[place]} {text}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _on_current_changed(self) -> None:
        self._follow.start()

    def _show_current(self) -> None:
        """Keep the row one is at in sight: the screen scrolls, not the table in it."""
        area = self._area()
        content = None if area is None else area.widget()
        if self.currentRow() < 0 or area is None or content is None or not self.hasFocus():
            return
        row = self.visualItemRect(self.currentItem())
        middle = self.viewport().mapTo(content, row.center())
        area.ensureVisible(0, middle.y(), 0, row.height() // 2 + Space.WIDE)

    def _area(self) -> QScrollArea | None:
        part: QWidget | None = self.parentWidget()
        while part is not None:
            if isinstance(part, QScrollArea):
                return part
            part = part.parentWidget()
        return None
