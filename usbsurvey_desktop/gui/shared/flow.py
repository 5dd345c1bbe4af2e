"""Parts beside one another, on as many lines as they need: a row of buttons is never cut.

Words that wrap take the room the others leave in their line, if it holds enough letters.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from usbsurvey_desktop.gui.theme import Space

_FEWEST_LETTERS = 12


class Flow(QLayout):
    """A row that breaks into lines; every part keeps its own width, words share what is left.

    Args:
        owner: the widget that is laid out; None for a layout inside another one.
        gap: between parts and between lines, in logical pixels.
        fewest: full-width letters without which words rather get a line of their own.
    """

    def __init__(
        self,
        owner: QWidget | None = None,
        *,
        gap: int = Space.MEDIUM,
        fewest: int = _FEWEST_LETTERS,
    ) -> None:
        super().__init__()
        # Qt counts the parts as soon as the owner has the layout.
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By width, until a part asks for another size: Qt asks many times for each laying out."""
        if owner is not None:
            owner.setLayout(self)
        self._gap = gap
        self._fewest = fewest
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take a part after the others."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Say how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give a part, or None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take a part out, or give None past the last."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Forget what was measured: a part wants another size."""
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Use all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width, in logical pixels."""
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        edges = self.contentsMargins()
        lines = list(self._lines(width - edges.left() - edges.right()))
        heights = sum(_height(line) for line in lines) + self._gap * max(len(lines) - 1, 0)
        return heights + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(len(shown) - 1, 0)
        return self._with_edges(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Do with a line for each part."""
        shown = self._shown()
        width = max((self._least(item) for item in shown), default=0)
        # Words say how high they are only once their width is known.
        rigid = [item for item in shown if not item.hasHeightForWidth()]
        height = max((item.minimumSize().height() for item in rigid), default=0)
        return self._with_edges(width, height)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put every part at its place."""
        super().setGeometry(rect)
        area = rect.marginsRemoved(self.contentsMargins())
        top = area.top()
        for line in self._lines(area.width()):
            left, height = area.left(), _height(line)
            for item, size in line:
                # Within the line, in the middle of its height.
                offset = (height - size.height()) // 2
                item.setGeometry(QRect(left, top + offset, size.width(), size.height()))
                left += size.width() + self._gap
            top += height + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_edges(self, width: int, height: int) -> QSize:
        edges = self.contentsMargins()
        return QSize(width + edges.left() + edges.right(), height + edges.top() + edges.bottom())

    def _least(self, item: QLayoutItem) -> int:
        """The width below which a part does not stand in a line with others."""
        wanted = item.sizeHint().width()
        widget = item.widget()
        if not item.hasHeightForWidth() or widget is None:
            return wanted
        return min(wanted, widget.fontMetrics().horizontalAdvance("国") * self._fewest)

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """Break the parts into lines of this width, each part with its size."""
        line: list[QLayoutItem] = []
        used = 0
        for item in self._shown():
            wanted = min(self._least(item), width)
            if line and used + self._gap + wanted > width:
                yield self._sized(line, width)
                line, used = [], 0
            used += wanted + (self._gap if line else 0)
            line.append(item)
        if line:
            yield self._sized(line, width)

    def _sized(self, line: list[QLayoutItem], width: int) -> list[tuple[QLayoutItem, QSize]]:
        words = [item for item in line if item.hasHeightForWidth()]
        least = [min(self._least(item), width) for item in line]
        used = sum(least) + self._gap * (len(line) - 1)
        share = (width - used) // len(words) if words else 0
        sized = []
        for item, own in zip(line, least, strict=True):
            if item in words:
                wide = own + share
                sized.append((item, QSize(wide, item.heightForWidth(wide))))
            else:
                sized.append((item, QSize(own, item.sizeHint().height())))
        return sized


def _height(line: list[tuple[QLayoutItem, QSize]]) -> int:
    return max(size.height() for _item, size in line)
