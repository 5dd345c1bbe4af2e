"""One option: a mark, a badge if it has one, and words that wrap; the whole row takes the click."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible

_TOP = Qt.AlignmentFlag.AlignTop


class OptionRow(QWidget):
    """A radio or check mark with wrapping words; the mark has the focus and the name."""

    def __init__(
        self, mark: QAbstractButton, text: str, *, badge: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.mark = mark
        mark.setParent(self)
        mark.setAccessibleName(listed((badge, text)) if badge else visible(text))
        layout = row(self, gap=Space.MEDIUM)
        # Room for the ring on the left; 8 px above and below make the row 40 px high.
        layout.setContentsMargins(Space.SMALL, Space.SMALL, 0, Space.SMALL)
        layout.addWidget(mark, 0, _TOP)
        if badge:
            layout.addWidget(plain_label(badge, role="badge", parent=self), 0, _TOP)
        self.words = plain_label(text, parent=self)
        layout.addWidget(self.words, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by a click anywhere in the row."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.mark.setFocus(Qt.FocusReason.MouseFocusReason)
            self.mark.click()
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the end of the click as well."""
        event.accept()


def radio_row(text: str, *, badge: str = "", parent: QWidget | None = None) -> OptionRow:
    """Make an option of which one is chosen; the caller groups the marks."""
    mark = QRadioButton()
    return OptionRow(mark, text, badge=badge, parent=parent)


def check_row(text: str, *, badge: str = "", parent: QWidget | None = None) -> OptionRow:
    """Make an option of which several may be chosen."""
    return OptionRow(QCheckBox(), text, badge=badge, parent=parent)
