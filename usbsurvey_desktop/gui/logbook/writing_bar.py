"""The bar below a page of a record book: what is never written, and what the page leads to."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.logbook.words import never_write
from usbsurvey_desktop.gui.shared.button import Button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_LOW_LINES = 12
"""Lines of text below which the standing line would take the room of the page."""
_PRIMARY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class WritingBar(QFrame):
    """Begins with `save`, which Ctrl+Enter presses from anywhere on the screen."""

    def __init__(self, save: str, screen: QWidget) -> None:
        """Make the bar of a screen; `save` are the words of its button that writes."""
        super().__init__(screen)
        self._screen = screen
        self.setProperty("panel", "edge")
        inside = column(self, gap=Space.SMALL)
        inside.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self._never = plain_label(never_write(), role="support", parent=self)
        inside.addWidget(self._never)
        self._buttons = Flow(gap=Space.MEDIUM)
        inside.addLayout(self._buttons)
        self.save = primary_button(save, self)
        self._buttons.addWidget(self.save)
        for keys in _PRIMARY_KEYS:
            QShortcut(QKeySequence(keys), screen).activated.connect(self.save.click)

    def add(self, words: str) -> Button:
        """Put one more button behind the others."""
        button = secondary_button(words, self)
        self._buttons.addWidget(button)
        return button

    def leave_room(self) -> None:
        """Give the standing line up where the screen is low: it stands on the page as well."""
        lines = self._screen.height() // self._screen.fontMetrics().lineSpacing()
        self._never.setVisible(lines >= _LOW_LINES)
