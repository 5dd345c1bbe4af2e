"""A column of text that scrolls, and is laid out once: for the size it is shown in."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from usbsurvey_desktop.gui.shared.focus_ring import prepare_ring
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.screen import TEXT_COLUMN
from usbsurvey_desktop.gui.shared.text_column import TextColumn
from usbsurvey_desktop.gui.theme import Space


class LateArea(QScrollArea):
    """Its parts are put into `content` and `column` before the area is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Where it stays: with another owner every part would be given its look twice.
        self.content = QWidget(self.viewport())
        self.content.hide()
        prepare_ring(self.content)
        self.column: QVBoxLayout = column(self.content, gap=Space.LARGE)
        self.margins = TextColumn(self, self.column, TEXT_COLUMN)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the content in if nobody knew the size before."""
        if self.widget() is None:
            self.fill(self.size())
        super().showEvent(event)

    def fill(self, size: QSize) -> None:
        """Put the content in, once the size is known that the area will be shown in.

        Each other width lays all lines out anew; so does a scroll bar that comes later.
        """
        self.resize(size)
        # Nearly every page is longer than its room.
        narrow = size - QSize(self.verticalScrollBar().sizeHint().width(), 0)
        self.viewport().resize(narrow)
        self.margins.fit()
        self.content.resize(narrow)
        self.setWidget(self.content)

    def die(self) -> None:
        """Go away at the next turn of the event loop, and be laid out no more until then."""
        self.hide()
        for part in (self, self.viewport(), self.content):
            QCoreApplication.removePostedEvents(part, QEvent.Type.LayoutRequest.value)
        self.deleteLater()
