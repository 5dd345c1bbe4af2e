"""Papers laid out on A4 pages, ready to be painted on a screen, a printer or into a file.

Promises: the pages are the same on every device, because they are measured in dots of our own and
only scaled; what is painted is black. Source: the screens' design, §2.2, §10.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPainter, QPen

from usbsurvey_desktop.gui.printing.paging import Placed, paged
from usbsurvey_desktop.gui.printing.paper import Paper, Style
from usbsurvey_desktop.gui.printing.typeset import DOTS, font, from_mm, from_points, rows_of
from usbsurvey_desktop.visible import visible_line

_LONG, _SHORT = from_mm(297), from_mm(210)
_MARGIN = from_mm(20)
_EDGE = from_mm(10)
"""How far mark and foot stand from the edge of the paper."""
_EDGE_HEIGHT = from_mm(8)
_RULE = from_points(0.5)

__all__ = ["DOTS", "Page", "Pages"]


@dataclass(frozen=True)
class Page:
    """One page: its paper, what stands on it, and which of the paper's own pages it is, from 0."""

    paper: Paper
    content: tuple[Placed, ...]
    number: int
    of: int


class Pages:
    """Papers one behind the other; each counts its own pages in its foot.

    Lengths are dots: `DOTS` an inch.
    """

    def __init__(self, papers: Sequence[Paper]) -> None:
        self._pages: list[Page] = []
        for paper in papers:
            room = _size(paper) - QSizeF(2 * _MARGIN, 2 * _MARGIN)
            pages = paged(tuple(rows_of(paper.blocks, room.width())), room.height())
            self._pages += [
                Page(paper, content, number, len(pages)) for number, content in enumerate(pages)
            ]

    def __len__(self) -> int:
        return len(self._pages)

    def size(self, index: int) -> QSizeF:
        """How wide and how high a page is."""
        return _size(self._pages[index].paper)

    def orientation(self, index: int) -> QPageLayout.Orientation:
        """Which way a page lies."""
        is_landscape = self._pages[index].paper.is_landscape
        return (
            QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
        )

    def paint(self, painter: QPainter, index: int) -> None:
        """Paint a page, its corner at the origin; whoever calls has scaled the painter."""
        page = self._pages[index]
        painter.save()
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for placed in page.content:
            _paint_row(painter, placed)
        _paint_edges(painter, page)
        painter.restore()


def _size(paper: Paper) -> QSizeF:
    return QSizeF(_LONG, _SHORT) if paper.is_landscape else QSizeF(_SHORT, _LONG)


def _paint_row(painter: QPainter, placed: Placed) -> None:
    padding, top = placed.row.padding, _MARGIN + placed.top
    for cell in placed.row.cells:
        left, step = _MARGIN + cell.left, cell.words.step
        if placed.row.is_ruled:
            painter.drawRect(QRectF(left, top, cell.width, placed.height))
        for place, line in enumerate(cell.words.lines[placed.first : placed.stop]):
            middle = top + padding + (place + 0.5) * step
            line.draw(painter, QPointF(left + padding, middle - line.height() / 2))


def _paint_edges(painter: QPainter, page: Page) -> None:
    width, height = _size(page.paper).toTuple()
    line = QRectF(_MARGIN, _EDGE, width - 2 * _MARGIN, _EDGE_HEIGHT)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font(Style.STRONG))
    painter.drawText(line, right, visible_line(page.paper.mark))
    line.moveBottom(height - _EDGE)
    painter.setFont(font(Style.NOTE))
    # Far from what stands before it: a 受付照合 ends in digits too.
    number = f"{page.number + 1}／{page.of}"
    painter.drawText(line, right, visible_line(f"{page.paper.foot}　　{number}"))
