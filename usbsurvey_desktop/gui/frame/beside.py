"""Something beside the work: next to it where there is room, else in its place for a while."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.theme import Size

_NARROWEST_WORK = 640
"""Logical pixels at 100 % that the work needs to be read beside something."""


class Beside(QWidget):
    """The work, and at its right whatever was put there; nothing at first."""

    def __init__(self, work: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.side: QWidget | None = None
        self._layout = row(self, gap=0)
        self._layout.addWidget(work, 1)

    def put(self, side: QWidget | None) -> None:
        """Show this at the right of the work, or the work alone; the caller owns what was there."""
        if self.side is not None and self.side is not side:
            self._layout.removeWidget(self.side)
            self.side.hide()
        self.side = side
        if side is not None:
            self._layout.addWidget(side)
            side.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the work when it could not be read any more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = 0 if self.side is None else self.side.minimumWidth()
        wanted = _NARROWEST_WORK * self.fontInfo().pixelSize() // Size.BODY
        self._work.setVisible(self.side is None or self.width() - side >= wanted)
