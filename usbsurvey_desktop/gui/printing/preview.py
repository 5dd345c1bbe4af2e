"""The pages as they will be printed, one under the other, black on white in every look."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from usbsurvey_desktop.gui.printing.layout import DOTS, Pages
from usbsurvey_desktop.gui.theme import Size, Space

_DOTS_OF_SCREEN = 96
"""Logical pixels an inch, at which a page has its own size."""
_SMALLEST = 240
"""Logical pixels: narrower, a page would be no picture of anything."""


class Preview(QWidget):
    """Shows pages as wide as there is room, but not larger than the letters of the window."""

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._highest = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: Pages) -> None:
        """Show other pages."""
        self._pages = pages
        self.updateGeometry()
        self.update()

    def show_whole(self, height: int) -> None:
        """Make no page higher than this, in logical pixels; 0 lets each take the whole width."""
        self._highest = height
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all pages and of the gaps between them."""
        return round(sum(self._height(n, width) + Space.LARGE for n in range(len(self._pages))))

    def sizeHint(self) -> QSize:
        """Give the smallest size that still shows something; the height follows from the width."""
        return QSize(_SMALLEST, _SMALLEST)

    def minimumSizeHint(self) -> QSize:
        """Give the same."""
        return self.sizeHint()

    def page_at(self, height: float) -> int:
        """The page that stands at this height, counted from 0."""
        for index in range(len(self._pages)):
            height -= self._height(index, self.width()) + Space.LARGE
            if height < 0:
                return index
        return max(len(self._pages) - 1, 0)

    def top_of(self, index: int) -> int:
        """Where a page begins."""
        return round(sum(self._height(n, self.width()) + Space.LARGE for n in range(index)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = 0.0
        for index in range(len(self._pages)):
            size = self._size(index, self.width())
            place = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            if place.intersects(event.rect()):
                self._paint(painter, index, place)
            top += size.height() + Space.LARGE
        painter.end()

    def _paint(self, painter: QPainter, index: int, place: QRectF) -> None:
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.save()
        painter.translate(place.topLeft())
        scale = place.width() / self._pages.size(index).width()
        painter.scale(scale, scale)
        self._pages.paint(painter, index)
        painter.restore()

    def _height(self, index: int, width: int) -> float:
        return self._size(index, width).height()

    def _size(self, index: int, width: int) -> QSizeF:
        size = self._pages.size(index)
        natural = size.width() / DOTS * _DOTS_OF_SCREEN * self.fontInfo().pixelSize() / Size.BODY
        widest = min(width, natural)
        room = QSizeF(widest, self._highest or widest * size.height() / size.width())
        return size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
