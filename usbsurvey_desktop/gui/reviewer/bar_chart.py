"""Bars for counts, painted from the zero line, each with its words above and its number behind.

The table beside them says the same: the drawing has a name and no parts for the ear.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_TALL = 100_000
_LEAST_WIDTH = 160
_AXIS = 2
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Bar:
    """One bar."""

    label: str
    length: float
    """From 0 to 1: a part of the longest bar there could be."""
    value: str
    """The words at its end."""


class BarChart(QWidget):
    """Bars one below the other, in the order given; as high as their words need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, name: str, bars: Sequence[Bar]) -> None:
        """Show these bars; `name` is what a screen reader tells of them."""
        self.setAccessibleName(name)
        self.bars = tuple(bars)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all bars at a width, in logical pixels."""
        return sum(self._height(bar, width) for bar in self.bars)

    def sizeHint(self) -> QSize:
        """Ask for the width there is."""
        width = max(self.width(), _LEAST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow window."""
        return QSize(_LEAST_WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the colours of the palette, in every look."""
        painter = QPainter(self)
        palette, line = self.palette(), self.fontMetrics().height()
        text = palette.color(QPalette.ColorRole.WindowText)
        room = self._room()
        top = 0
        for bar in self.bars:
            words = self._words_height(bar, self.width())
            place = QRect(0, top, self.width(), words)
            painter.setPen(text)
            painter.drawText(place, _WRAP, visible_line(bar.label))
            middle = top + words + Space.HAIR
            painter.fillRect(QRect(0, middle, _AXIS, line), text)
            long = room * bar.length
            accent = palette.color(QPalette.ColorRole.Accent)
            painter.fillRect(QRectF(_AXIS, middle, long, line), accent)
            left = round(_AXIS + long + Space.SMALL)
            painter.drawText(
                QRect(left, middle, self.width() - left, line),
                Qt.AlignmentFlag.AlignLeft,
                bar.value,
            )
            top += self._height(bar, self.width())
        painter.end()
        event.accept()

    def _room(self) -> float:
        """The length of a full bar: what the widest number leaves."""
        measure = self.fontMetrics().horizontalAdvance
        widest = max((measure(bar.value) for bar in self.bars), default=0)
        return max(0.0, float(self.width() - widest - _AXIS - 2 * Space.SMALL))

    def _height(self, bar: Bar, width: int) -> int:
        return (
            self._words_height(bar, width) + self.fontMetrics().height() + Space.HAIR + Space.MEDIUM
        )

    def _words_height(self, bar: Bar, width: int) -> int:
        room = QRect(0, 0, max(width, 1), _TALL)
        return self.fontMetrics().boundingRect(room, _WRAP, visible_line(bar.label)).height()
