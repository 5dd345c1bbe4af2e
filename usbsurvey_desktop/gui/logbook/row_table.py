"""A table of rows that one goes through with the arrows; Enter opens a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from usbsurvey_desktop.gui.theme import Size, Space
from usbsurvey_desktop.visible import visible_line

_ROW_ROOM = 16
_EDGE = 16
"""Logical pixels at each side of a cell's words."""
_TALLEST = 100_000
_AFTER_SCREEN_MS = 1
"""The screen shows what has the focus first: all of the table, which may be higher than it."""
_ROOMY = 900
"""Logical pixels at 100 % from which every column has its room."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True)
class Row:
    """One row: by what it is known, what its cells show, and how the whole of it is said."""

    key: str
    cells: tuple[str, ...]
    name: str


class RowTable(QTableWidget):
    """As high as its rows, which wrap; `opened` carries the key of a row."""

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        wide: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table; the columns `wide` share the room that the others leave."""
        super().__init__(0, len(heads), parent)
        self._heads = tuple(heads)
        self._rows: tuple[Row, ...] = ()
        self._wide = tuple(wide)
        self._is_narrow = False
        self.setHorizontalHeaderLabels(list(heads))
        self.setAccessibleName(name)
        self._refit = self._timer(self.resizeRowsToContents)
        self._follow = self._timer(self._show_current, _AFTER_SCREEN_MS)
        self._show_as_list()
        self._fit_columns()
        self.currentCellChanged.connect(self._on_current_changed)
        self.itemActivated.connect(self._on_item_activated)
        self.installEventFilter(self)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put most cells of a row into one where the columns have no room."""
        super().resizeEvent(event)
        is_narrow = self.width() * Size.BODY < _ROOMY * self.fontInfo().pixelSize()
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for place in range(1, self.columnCount() - 1):
                self.setColumnHidden(place, is_narrow and place != self._wide[0])
            head = self.tr("内容") if is_narrow else self._heads[self._wide[0]]
            self.setHorizontalHeaderItem(self._wide[0], QTableWidgetItem(head))
            self._fill()
            self.selectRow(self.currentRow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the first row when the focus comes by Tab, so that Enter has a meaning."""
        if event.type() is QEvent.Type.FocusIn:
            self._follow.start()
            if self.currentRow() < 0:
                self.go_to("")
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in _ENTER and not event.modifiers()
            if is_enter and self.key:
                self.opened.emit(self.key)
                return True
        return super().eventFilter(watched, event)

    def sizeHintForRow(self, row: int) -> int:  # noqa: N802 - Qt's name
        """As high as the highest cell of a row, whose words wrap inside its edges.

        Qt's own count forgets the edges, and cuts the last line of long words.
        """
        shown = (place for place in range(self.columnCount()) if not self.isColumnHidden(place))
        return max(self._height(row, place) for place in shown)

    def sizeHint(self) -> QSize:
        """As high as the rows, which wrap."""
        whole = self.verticalHeader().length() + self.horizontalHeader().height()
        return QSize(super().sizeHint().width(), whole + 2 * self.frameWidth())

    def _timer(self, act: Callable[[], None], after: int = 0) -> QTimer:
        """Act once, so many milliseconds after the last start."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(act)
        return timer

    def _show_as_list(self) -> None:
        """Go by rows, each as high as its words, and leave the scrolling to the screen."""
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(self.fontMetrics().height() + _ROW_ROOM)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows.sectionResized.connect(self._on_row_resized)

    def _fit_columns(self) -> None:
        """Share the width among the wide columns; the others are as wide as their words."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in self._wide:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._on_column_resized)

    def _fill(self) -> None:
        self.clearContents()
        self.setRowCount(len(self._rows))
        for line, row in enumerate(self._rows):
            for place, cell in enumerate(row.cells):
                is_gathered = self._is_narrow and place == self._wide[0]
                text = self._gathered(row) if is_gathered else visible_line(cell)
                self.setItem(line, place, self._item(place, text, row.name))
        self._refit.start()

    def _gathered(self, row: Row) -> str:
        """The cells between the first and the last, each on a line of its own."""
        return "\n".join(visible_line(cell) for cell in row.cells[1:-1] if cell)

    def _height(self, row: int, place: int) -> int:
        item = self.item(row, place)
        width = max(self.columnWidth(place) - 2 * _EDGE, 1)
        room = QRect(0, 0, width, _TALLEST)
        wrap = int(Qt.TextFlag.TextWordWrap)
        words = "" if item is None else item.text()
        return self.fontMetrics().boundingRect(room, wrap, words).height() + _ROW_ROOM

    def _item(self, place: int, text: str, name: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        # The first cell tells the whole row: most people go through rows, not through cells.
        said = visible_line(name) if place == 0 else f"{self._heads[place]} {text}"
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

    def _on_column_resized(self) -> None:
        # All columns settle first: they share the width.
        self._refit.start()

    def _on_row_resized(self, _row: int, _before: int, _after: int) -> None:
        # The header changes its length after this signal, so the layout has to ask later.
        self.updateGeometry()

    def _on_item_activated(self, item: QTableWidgetItem) -> None:
        self.opened.emit(self._rows[item.row()].key)
