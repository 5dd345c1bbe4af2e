"""点検 of S16: how grave, where, and what to mend, as a table; Enter leads to the place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.author.finding_words import Row
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.scrolling import keep_in_sight
from usbsurvey_desktop.gui.shared.wrapped_table import WrappedTable
from usbsurvey_desktop.gui.theme import Space

MOST_ROWS = 200
"""More are not read through; those to be mended come first."""


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
        super().__init__(name, heads, wide, parent)
        self._wide = frozenset(wide)
        self.setRowCount(len(rows))
        for line, cells in enumerate(rows):
            for place, words in enumerate(cells):
                item = QTableWidgetItem(words)
                spoken = labelled(self.heads[place], words)
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


class FindingPanel(QWidget):
    """All findings; `asked` carries the link_id of the one somebody wants to see."""

    asked = Signal(str)

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows[:MOST_ROWS]
        layout = column(self, gap=Space.MEDIUM)
        layout.addWidget(plain_label(self.summary(rows), role="strong", parent=self))
        self.table: CellTable | None = None
        if not rows:
            return
        words = self.tr("行を選んでEnterを押すと、その設問に移ります。")
        layout.addWidget(plain_label(words, role="support", parent=self))
        heads = (self.tr("程度"), self.tr("場所"), self.tr("内容"))
        cells = [(row.degree, row.place, row.words) for row in self._rows]
        self.table = CellTable(self.tr("点検の結果"), heads, cells, (2,), self)
        self.table.opened.connect(self._on_opened)
        layout.addWidget(self.table)
        if len(rows) > MOST_ROWS:
            more = self.tr("ほかに{n}件あります。上のものを直してから、開きなおしてください。")
            left = more.format(n=f"{len(rows) - MOST_ROWS:,}")
            layout.addWidget(plain_label(left, role="support", parent=self))

    def summary(self, rows: Sequence[Row]) -> str:
        """Say in one sentence how many there are."""
        mend = sum(row.is_to_mend for row in rows)
        if not rows:
            return self.tr("直すところも、注意するところもありません。")
        if not mend:
            words = self.tr("直すところはありません。注意が{heed}件あります。")
        else:
            words = self.tr("直すところが{mend}件、注意が{heed}件あります。")
        return words.format(mend=mend, heed=len(rows) - mend)

    def _on_opened(self, row: int) -> None:
        self.asked.emit(self._rows[row].link_id)
