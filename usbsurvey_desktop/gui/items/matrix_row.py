"""One row of a matrix: its words and its choices side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from usbsurvey_desktop.gui.items.radio_group import RadioGroup
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.option_row import radio_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class MatrixRow(QWidget):
    """Exclusive choices of one row; the row is one stop of the Tab key."""

    chosen = Signal(int)

    def __init__(self, label: str, columns: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        layout = column(self, gap=0)
        layout.addWidget(plain_label(label, parent=self))
        beside = row(gap=Space.WIDE)
        marks: list[QAbstractButton] = []
        for words in columns:
            option = radio_row(words, parent=self)
            option.words.setWordWrap(False)
            option.mark.setAccessibleName(listed((label, words)))
            marks.append(option.mark)
            beside.addWidget(option)
        beside.addStretch(1)
        layout.addLayout(beside)
        self.marks = tuple(marks)
        self._group = RadioGroup(marks, self)
        self._group.chosen.connect(self.chosen)

    def check(self, place: int | None) -> None:
        """Show a choice, or none."""
        self._group.check(place)

    def place(self) -> int | None:
        """Give the column chosen."""
        return self._group.place()

    def stop(self) -> QAbstractButton:
        """Give the mark where the Tab key stops."""
        return self._group.stop()
