"""A group of S01: what it is for in one line, and its buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column
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
        # Many buttons would squeeze the words; on a line of their own they break where they must.
        beside = Flow(gap=Space.LARGE)
        beside.addWidget(plain_label(words, parent=self))
        layout.addLayout(beside)
        place = beside
        if len(buttons) > _MOST_BESIDE:
            place = Flow(gap=Space.LARGE)
            layout.addSpacing(Space.SMALL - Space.HAIR)
            layout.addLayout(place)
        for button in buttons:
            place.addWidget(button)
