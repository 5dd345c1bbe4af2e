"""A label that breaks within a word where the word is wider than its place.

A plain `QLabel` is never narrower than its longest word: the path of a folder or the code of a
stranger would push everything beside it out of the window.
"""

import re

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

_WIDEST_LETTERS = 44
_FEWEST_LETTERS = 2
_LONG_WORD = re.compile(r"[^\s\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]{24}")
"""A run without a blank and without letters between which every line may break."""


def widest(label: QLabel) -> int:
    """Give the width of the longest line of text that is easy to read, in logical pixels."""
    return label.fontMetrics().horizontalAdvance("国") * _WIDEST_LETTERS


def has_long_word(text: str) -> bool:
    """Whether a word of this text could be wider than a narrow window with large letters."""
    return _LONG_WORD.search(text) is not None


class WrappedText(QLabel):
    """Plain text on as many lines as it needs at any width that holds two letters.

    It keeps the label's text for screen readers and paints a document that is built letter by
    letter, never from markup.
    """

    line_height = 0.0
    """Height of a line as a multiple of the size of letters; 0 for the font's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._laid_out: QTextDocument | None = None
        self._made_from = ("", "")

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width, in logical pixels."""
        return round(self._document(width).size().height()) + 1

    def sizeHint(self) -> QSize:
        """Ask for one line, of 44 letters at most."""
        most = widest(self)
        width = min(round(self._document(most).idealWidth()) + 1, most)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Allow any width that holds two letters."""
        width = self.fontMetrics().horizontalAdvance("国") * _FEWEST_LETTERS
        return QSize(width, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the document in the label's own colour, in the middle of its height."""
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        context.palette.setColor(QPalette.ColorRole.Text, colour)
        document = self._document(self.width())
        above = max(0, (self.height() - round(document.size().height())) // 2)
        painter.translate(QPointF(0, above))
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
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        if self.line_height:
            lines = QTextBlockFormat()
            # In letters, not in the font's own line height, which differs by half between fonts.
            height = QTextBlockFormat.LineHeightTypes.FixedHeight
            lines.setLineHeight(self.line_height * self.fontInfo().pixelSize(), height.value)
            cursor.setBlockFormat(lines)
        cursor.insertText(self.text())
        return document
