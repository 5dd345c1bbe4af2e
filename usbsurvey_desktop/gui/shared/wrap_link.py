"""A link of many words: a button's text does not wrap, this one's does."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from usbsurvey_desktop.gui.shared.button import EnterButton
from usbsurvey_desktop.gui.shared.plain_label import literal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TALLEST = 100_000
_FEWEST_LETTERS = 8


class WrapLink(EnterButton):
    """Shows `words` letter by letter, in the colour of links, on as many lines as it needs."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        shown = visible_line(words)
        super().__init__(literal(shown), parent)
        self._words = shown
        self._known: dict[tuple[int, str], QRect] = {}
        self.setAccessibleName(shown)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str) -> None:
        """Show other words; the accessible name stays."""
        self._words = visible_line(words)
        self._known.clear()
        self.setText(literal(self._words))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width, in logical pixels."""
        return self._bounds(width).height() + Space.SMALL

    def sizeHint(self) -> QSize:
        """Ask for one line, if there is room."""
        width = self._bounds(_TALLEST).width() + Space.HAIR
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Do with few letters a line."""
        width = self.fontMetrics().horizontalAdvance("国") * _FEWEST_LETTERS
        return QSize(width, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words underlined, and no frame."""
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Link))
        painter.drawText(self.rect(), _FLAGS, self._words)
        painter.end()
        event.accept()

    def _bounds(self, width: int) -> QRect:
        """Measure the words; a layout asks for the same widths many times."""
        asked = (width, self.font().key())
        if asked not in self._known:
            room = QRect(0, 0, width, _TALLEST)
            self._known[asked] = self.fontMetrics().boundingRect(room, _FLAGS, self._words)
        return self._known[asked]
