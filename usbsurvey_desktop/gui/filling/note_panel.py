"""補足: remarks of the form beside the words of its source, never mixed with them."""

from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.layouts import column, empty, show_if
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class NotePanel(QFrame):
    """A bar headed 「補足」; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "note")
        self._layout = column(self, gap=Space.HAIR)
        self._layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self._shown: tuple[str, ...] | None = None
        """None before the first notes, or the lack of them, were shown."""

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show these notes; rebuilt only when they are others."""
        if notes == self._shown:
            return
        self._shown = notes
        empty(self._layout)
        show_if(self, bool(notes))
        if not notes:
            return
        heading = self.tr("補足")
        self._layout.addWidget(plain_label(heading, role="support", parent=self))
        for note in notes:
            self._layout.addWidget(plain_label(note, parent=self))
