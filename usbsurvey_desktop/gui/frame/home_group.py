"""A group of S01: what it is for in one line, and its buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class HomeGroup(QWidget):
    """A heading, one line of words and, at the right of them, the buttons in order."""

    def __init__(
        self,
        title: str,
        words: str,
        buttons: Sequence[QPushButton],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.HAIR)
        layout.addWidget(plain_label(title, role="h2", parent=self))
        line = row(gap=Space.LARGE)
        line.addWidget(plain_label(words, parent=self), 1)
        for button in buttons:
            line.addWidget(button)
        layout.addLayout(line)
