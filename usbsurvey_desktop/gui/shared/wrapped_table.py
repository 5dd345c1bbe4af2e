"""A table to go through row by row, as high as its rows, whose words wrap inside their cells."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from usbsurvey_desktop.gui.theme import Size

_ROW_ROOM = 16
EDGE = 16
"""Logical pixels at each side of a cell's words."""
_TALLEST = 100_000
_ROOMY = 900
"""Logical pixels at 100 % from which every column has its room."""
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""Where numbers stand in their cells."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class WrappedTable(QTableWidget):
    """The screen around it scrolls, it never does; Enter or a double click opens a row.

    `is_narrow` says that not every column has its room; `arrange` is called when that changes.
    """

    def __init__(
        self, name: str, heads: Sequence[str], wide: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """Make an empty table; the columns `wide` share the room that the others leave."""
        super().__init__(0, len(heads), parent)
        self.heads = tuple(heads)
        self.is_narrow = False
        self.setHorizontalHeaderLabels(list(heads))
        self.setAccessibleName(name)
        self.refit = self.timer(self.resizeRowsToContents)
        self._show_as_list()
        self._fit_columns(wide)
        self.itemActivated.connect(self._on_item_activated)
        self.installEventFilter(self)

    def arrange(self) -> None:
        """Put the cells into the columns that have room; a subclass knows which."""
        raise NotImplementedError

    def open_row(self, row: int) -> None:
        """Take the step that Enter on a row means; a subclass knows which."""
        raise NotImplementedError

    def head_numbers(self, first: int, heads: Sequence[str]) -> None:
        """Give columns of numbers, from one on, their heads, which stand above the numbers."""
        for place, head in enumerate(heads, first):
            item = QTableWidgetItem(head)
            item.setTextAlignment(NUMBERS)
            self.setHorizontalHeaderItem(place, item)

    def timer(self, act: Callable[[], None], after: int = 0) -> QTimer:
        """Act once, so many milliseconds after the last start."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(act)
        return timer

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cells anew where the columns gain or lose their room."""
        super().resizeEvent(event)
        is_narrow = self.width() * Size.BODY < _ROOMY * self.fontInfo().pixelSize()
        if is_narrow != self.is_narrow:
            self.is_narrow = is_narrow
            self.arrange()
            self.refit.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the first row when the focus comes by Tab, so that Enter has a meaning."""
        if event.type() is QEvent.Type.FocusIn and self.currentRow() < 0 < self.rowCount():
            self.setCurrentCell(0, 0)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in _ENTER and not event.modifiers()
            if is_enter and self.currentRow() >= 0:
                self.open_row(self.currentRow())
                return True
        return super().eventFilter(watched, event)

    def sizeHintForRow(self, row: int) -> int:  # noqa: N802 - Qt's name
        """As high as the highest cell of a row, whose words wrap inside its edges.

        Qt's own count forgets the edges, and cuts the last line of long words.
        """
        shown = (place for place in range(self.columnCount()) if not self.isColumnHidden(place))
        return max(self.height_of(row, place) for place in shown)

    def sizeHint(self) -> QSize:
        """As high as the rows, which wrap."""
        whole = self.verticalHeader().length() + self.horizontalHeader().height()
        return QSize(super().sizeHint().width(), whole + 2 * self.frameWidth())

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

    def _fit_columns(self, wide: Sequence[int]) -> None:
        """Share the width among the wide columns; the others are as wide as their words."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in wide:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._on_column_resized)

    def height_of(self, row: int, place: int) -> int:
        """How high a cell has to be for its words, in logical pixels."""
        item = self.item(row, place)
        width = max(self.columnWidth(place) - 2 * EDGE, 1)
        room = QRect(0, 0, width, _TALLEST)
        modes = QHeaderView.ResizeMode
        # A column as wide as its words wraps none, and has narrower edges than a wide one.
        is_fitted = self.horizontalHeader().sectionResizeMode(place) == modes.ResizeToContents
        wrap = int(Qt.TextFlag(0) if is_fitted else Qt.TextFlag.TextWordWrap)
        words = "" if item is None else item.text()
        return self.fontMetrics().boundingRect(room, wrap, words).height() + _ROW_ROOM

    def _on_column_resized(self) -> None:
        # All columns settle first: they share the width.
        self.refit.start()

    def _on_row_resized(self, _row: int, _before: int, _after: int) -> None:
        # The header changes its length after this signal, so the layout has to ask later.
        self.updateGeometry()

    def _on_item_activated(self, item: QTableWidgetItem) -> None:
        self.open_row(item.row())
