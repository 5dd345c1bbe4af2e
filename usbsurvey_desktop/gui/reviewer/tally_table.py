"""The table of a question: each option with how many bodies chose it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from usbsurvey_desktop.gui.shared.wrapped_table import NUMBERS, WrappedTable
from usbsurvey_desktop.visible import visible_line


class TallyTable(WrappedTable):
    """選択肢｜団体数｜割合, to go through by the arrows; its name is the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        heads = (
            translate("TallyTable", "選択肢"),
            translate("TallyTable", "団体数"),
            translate("TallyTable", "割合"),
        )
        super().__init__("", heads, (0,), parent)
        self.head_numbers(1, heads[1:])

    def arrange(self) -> None:
        """Leave the three columns as they are: the options wrap."""

    def open_row(self, row: int) -> None:
        """Lead nowhere: a row says all there is."""

    def show_rows(self, name: str, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show these rows under the name of a question."""
        self.setAccessibleName(name)
        self.setRowCount(len(rows))
        for line, cells in enumerate(rows):
            for place, words in enumerate(cells):
                item = QTableWidgetItem(visible_line(words))
                spoken = f"{self.heads[place]} {visible_line(words)}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                if place:
                    item.setTextAlignment(NUMBERS)
                self.setItem(line, place, item)
        self.resizeRowsToContents()
        # New rows of the usual height tell nobody that there are more of them.
        self.updateGeometry()
