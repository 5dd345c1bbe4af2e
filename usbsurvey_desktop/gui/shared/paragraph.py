"""A paragraph of plain text with open lines, at most 44 letters wide.

A plain `QLabel` cannot set the height of its lines.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.plain_label import wrapping
from usbsurvey_desktop.gui.shared.wrapped_text import WrappedText, widest
from usbsurvey_desktop.visible import visible


class Paragraph(WrappedText):
    """Plain text, line height 1.7."""

    line_height = 1.7

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(wrapping())
        self.setText(visible(text))

    def sizeHint(self) -> QSize:
        """Give the size of the text at 44 letters a line."""
        width = widest(self)
        return QSize(width, self.heightForWidth(width))
