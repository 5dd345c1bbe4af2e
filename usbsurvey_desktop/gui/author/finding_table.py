"""点検 of S16: how grave, where, and what to mend, as a table; Enter leads to the place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.finding_words import Row
from usbsurvey_desktop.gui.shared.cell_table import CellTable
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

MOST_ROWS = 200
"""More are not read through; those to be mended come first."""


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
