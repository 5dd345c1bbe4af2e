"""A table of many rows: a view over a model, in which no row costs anything before it is seen."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_NO_INDEX: Final = QModelIndex()
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# Asked for each role of each cell at each letter that is searched.
_WORDS: Final = int(Qt.ItemDataRole.DisplayRole)
_HEARD: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_CELL_EDGE = 12
"""Logical pixels at each side of a cell's words (resources/style/base.qss)."""
_MEASURED = 12
"""So many of the longest words of a column are measured: letters differ in width."""
_FEWEST_ROWS = 3


@dataclass(frozen=True)
class Line:
    """One row: by what it is known, and its cells."""

    key: str
    cells: tuple[str, ...]


class LineModel(QAbstractTableModel):
    """Lines under heads; marked ones say so in front of their first cell."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = tuple(heads)
        self.lines: Sequence[Line] = ()
        self.marked: set[str] = set()

    def rowCount(self, parent: QModelIndex = _NO_INDEX) -> int:  # type: ignore[override]  # Qt takes two kinds of index
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = _NO_INDEX) -> int:  # type: ignore[override]  # Qt takes two kinds of index
        """How many heads there are."""
        return 0 if parent.isValid() else len(self.heads)

    def data(  # type: ignore[override]  # Qt takes two kinds of index
        self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """A cell's words; for the ear with its head in front."""
        if role == _WORDS:
            return self._words(index)
        if role == _HEARD:
            return f"{self.heads[index.column()]} {self._words(index)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The head of a column."""
        is_head = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.heads[section] if is_head else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of those before."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def marked_words(self, words: str) -> str:
        """The words of a first cell as they stand in a marked line."""
        return self.tr("選択中 {words}").format(words=words)

    def mark(self, row: int) -> None:
        """Mark a line, or take its mark away."""
        self.marked ^= {self.lines[row].key}
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _words(self, index: QModelIndex) -> str:
        line = self.lines[index.row()]
        words = visible_line(line.cells[index.column()])
        is_marked = index.column() == 0 and line.key in self.marked
        return self.marked_words(words) if is_marked else words


class LineTable(QTableView):
    """Lines to go through by the arrows; Enter opens one, Space marks one where that is wanted.

    `opened` carries the key of a line; `marks_changed` says that there are other marks.
    """

    opened = Signal(str)
    marks_changed = Signal()

    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        *,
        is_marking: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table; lines can be marked if `is_marking`."""
        super().__init__(parent)
        self._lines = LineModel(heads, self)
        self._is_marking = is_marking
        self._longest = _longest_words((), len(heads))
        self.setModel(self._lines)
        self.setAccessibleName(name)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(False)
        self.doubleClicked.connect(self._on_double_clicked)
        self._fit()

    @property
    def key(self) -> str:
        """The key of the line one is at; "" while there is none."""
        row = self.currentIndex().row()
        return self._lines.lines[row].key if row >= 0 else ""

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of its columns."""
        return self._lines.heads

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all lines, in order."""
        return tuple(line.key for line in self._lines.lines)

    @property
    def marked(self) -> Collection[str]:
        """The keys of the lines that are marked, also those not shown now."""
        return frozenset(self._lines.marked)

    def show_marks(self, keys: Iterable[str]) -> None:
        """Have these lines marked, also where they are not shown yet."""
        self._lines.marked = set(keys)

    def show_columns(self, hidden: Collection[str], names: Sequence[str]) -> None:
        """Show all columns but these; `names` are those of all of them, in order."""
        changed = [
            place
            for place, name in enumerate(names)
            if self.isColumnHidden(place) is not (name in hidden)
        ]
        for place in changed:
            self.setColumnHidden(place, names[place] in hidden)
        if changed:
            self._fit()  # a hidden column has no width

    def show_lines(
        self, lines: Sequence[Line], *, fit: bool = True, among: Sequence[Line] | None = None
    ) -> None:
        """Show these lines; one stays at the line one was at, or at its place.

        `fit` makes the columns as wide as their words; needed only where words are new. Where the
        lines are found `among` more, the columns hold the words of all: those may come back.
        """
        at, row = self.key, self.currentIndex().row()
        left = self.horizontalScrollBar().value()
        self._lines.show_lines(lines)
        if fit:
            self._longest = _longest_words(lines if among is None else among, len(self.heads))
            self._fit()
        places = (place for place, line in enumerate(lines) if line.key == at)
        found = next(places, min(row, len(lines) - 1))
        if (at or self.hasFocus()) and lines:
            found = max(found, 0)
            self.setCurrentIndex(self._lines.index(found, 0))
        self.horizontalScrollBar().setValue(left)

    def go_to(self, key: str) -> None:
        """Go to the line of a key, if it is shown."""
        if key in self.keys:
            self.setCurrentIndex(self._lines.index(self.keys.index(key), 0))

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Choose the first line when the focus comes, so that Enter has a meaning."""
        comes = event.type() is QEvent.Type.FocusIn
        if comes and self.currentIndex().row() < 0 < self._lines.rowCount():
            self.setCurrentIndex(self._lines.index(0, 0))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, mark on Space, go to the first and last line on Home and End."""
        row = self.currentIndex().row()
        if event.key() in _ENTER and not event.modifiers() and row >= 0:
            self.opened.emit(self.key)
        elif event.key() == Qt.Key.Key_Space and self._is_marking and row >= 0:
            self._lines.mark(row)
            self.marks_changed.emit()
        elif (place := self._end(event.key())) is not None:
            self.setCurrentIndex(self._lines.index(place, max(self.currentIndex().column(), 0)))
        else:
            super().keyPressEvent(event)

    def _end(self, key: int) -> int | None:
        """The line that Home or End leads to; None for another key or without lines."""
        last = self._lines.rowCount() - 1
        places = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        return places.get(Qt.Key(key)) if last >= 0 else None

    def _fit(self) -> None:
        """Let every column hold its words in one line, and every row its letters."""
        metrics = self.fontMetrics()
        height = max(metrics.height(), self.fontInfo().pixelSize() * 3 // 2) + Space.SMALL
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        for place in range(self._lines.columnCount()):
            self.setColumnWidth(place, self._width(place, metrics.horizontalAdvance))
        head = self.horizontalHeader().sizeHint().height()
        self.setMinimumHeight(head + _FEWEST_ROWS * height + Space.LARGE)

    def _width(self, place: int, measure: Callable[[str], int]) -> int:
        shown = map(visible_line, self._longest[place])
        if place == 0 and self._is_marking:
            shown = map(self._lines.marked_words, shown)
        widest = max(map(measure, shown), default=0) + 2 * _CELL_EDGE + Space.SMALL
        return max(widest, self.horizontalHeader().sectionSizeHint(place))

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit(self.key)


def _longest_words(lines: Sequence[Line], columns: int) -> Sequence[Sequence[str]]:
    """The words of each column that may be the widest."""
    distinct = ({line.cells[place] for line in lines} for place in range(columns))
    return [nlargest(_MEASURED, words, key=lambda one: len(one.encode())) for words in distinct]
