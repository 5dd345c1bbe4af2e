"""A group of S01: what it is for in one line, and its buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_MOST_BESIDE = 2


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
        # Many buttons would squeeze the words, and go on below where the text is large.
        is_row = len(buttons) <= _MOST_BESIDE
        line = row(gap=Space.LARGE) if is_row else column(gap=Space.SMALL)
        line.addWidget(plain_label(words, parent=self), 1)
        place = line if is_row else Flow(gap=Space.LARGE)
        for button in buttons:
            place.addWidget(button)
        if place is not line:
            line.addLayout(place)
        layout.addLayout(line)
