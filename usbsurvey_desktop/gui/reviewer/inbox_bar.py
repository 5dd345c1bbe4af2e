"""The bar of 受領フォルダー: how many bodies are in each state, in words and drawn."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_rows import BodyState, Counts
from usbsurvey_desktop.gui.reviewer.inbox_words import bar_words
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_EMPTY = frozenset({BodyState.MISSING, BodyState.GONE, BodyState.NEVER_COUNTED})
_FILLS = {BodyState.ACCEPTED: Qt.BrushStyle.SolidPattern}
_LINE = 1
_HEIGHT = 8


class _Drawn(QWidget):
    """Parts as wide as their numbers: full 受理, hatched what came in, empty what did not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts: Counts | None = None
        self.setFixedHeight(_HEIGHT)

    def show_counts(self, counts: Counts) -> None:
        self._counts = counts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        counts = self._counts
        if counts is not None and counts.bodies:
            accent = self.palette().color(QPalette.ColorRole.Accent)
            painter.setPen(QPen(accent, _LINE))
            room = self.width() - _LINE
            left = _LINE / 2
            for state, n in counts.states.items():
                width = room * n / counts.bodies
                usual = Qt.BrushStyle.BDiagPattern
                fill = Qt.BrushStyle.NoBrush if state in _EMPTY else _FILLS.get(state, usual)
                brush = self.palette().brush(QPalette.ColorRole.Accent)
                brush.setStyle(fill)
                painter.setBrush(brush)
                if n:
                    painter.drawRect(QRectF(left, _LINE / 2, width, self.height() - _LINE))
                left += width
        painter.end()
        event.accept()


class InboxBar(QWidget):
    """The words, and below them the drawing, which says nothing more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.HAIR)
        self._words = plain_label("", role="strong", parent=self)
        self._drawn = _Drawn(self)
        layout.addWidget(self._words)
        layout.addWidget(self._drawn)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_counts(self, counts: Counts) -> None:
        """Show these numbers."""
        self._words.setText(bar_words(counts))
        self._drawn.show_counts(counts)
