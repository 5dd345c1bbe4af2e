"""A paragraph of plain text with open lines, at most 44 letters wide.

A plain `QLabel` cannot set the height of its lines; this one keeps the label's text for screen
readers and paints a document that is built letter by letter, never from markup.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QWidget

from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.visible import visible

_LINE_HEIGHT = 1.7
_WIDEST_LETTERS = 44


class Paragraph(QLabel):
    """Plain text, line height 1.7."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        like = plain_label("", parent=None)
        self.setTextFormat(like.textFormat())
        self.setSizePolicy(like.sizePolicy())
        self.setWordWrap(True)
        self._laid_out: QTextDocument | None = None
        self._made_from = ("", "")
        self.setText(visible(text))

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width, in logical pixels."""
        return round(self._document(width).size().height()) + 1

    def sizeHint(self) -> QSize:
        """Give the size of the text at 44 letters a line."""
        width = self.fontMetrics().horizontalAdvance("国") * _WIDEST_LETTERS
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Allow any width that holds one letter."""
        return QSize(self.fontMetrics().horizontalAdvance("国") * 2, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the document in the label's own colour."""
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        context.palette.setColor(QPalette.ColorRole.Text, colour)
        document = self._document(self.width())
        document.documentLayout().draw(painter, context)
        painter.end()
        event.accept()

    def _document(self, width: int) -> QTextDocument:
        """Give the text laid out at a width; what was laid out before is used again."""
        made_from = (self.text(), self.font().key())
        if self._laid_out is None or self._made_from != made_from:
            self._laid_out, self._made_from = self._new_document(), made_from
        if self._laid_out.textWidth() != width:
            self._laid_out.setTextWidth(width)
        return self._laid_out

    def _new_document(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        cursor = QTextCursor(document)
        lines = QTextBlockFormat()
        # In letters, not in the font's own line height, which differs by half between fonts.
        height = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(_LINE_HEIGHT * self.fontInfo().pixelSize(), height.value)
        cursor.setBlockFormat(lines)
        cursor.insertText(self.text())
        return document
