"""Papers laid out on A4 pages, ready to be painted on a screen, a printer or into a file.

Promises: every text is inserted letter by letter, never read as markup, and signs that cannot be
seen are written out; the pages are the same on every device, because they are measured in dots of
our own and only scaled. Source: the screens' design, §2.2, §10.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPainter,
    QPalette,
    QTextDocument,
)

from usbsurvey_desktop.gui.printing.paper import Paper, Style
from usbsurvey_desktop.gui.printing.typeset import (
    ABOVE,
    DOTS,
    RULE,
    document,
    font,
    from_mm,
    from_points,
)
from usbsurvey_desktop.visible import visible_line

_LONG, _SHORT = from_mm(297), from_mm(210)
_MARGIN = from_mm(20)
_MARK_AT, _FOOT_AT = from_mm(10), from_mm(10)
"""How far mark and foot stand from the edge of the paper."""
_FOOT_HEIGHT = from_mm(8)

__all__ = ["DOTS", "Page", "Pages"]


@dataclass(frozen=True)
class Page:
    """One page: its paper, and which of the paper's own pages it is, from 0."""

    paper: Paper
    content: QTextDocument
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
            content = document(paper, room)
            count = content.pageCount()
            self._pages += [Page(paper, content, number, count) for number in range(count)]

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
        width, height = _size(page.paper).toTuple()
        room = QRectF(0, page.number * (height - 2 * _MARGIN), width - 2 * _MARGIN, 0)
        room.setHeight(height - 2 * _MARGIN)
        painter.save()
        painter.translate(_MARGIN, _MARGIN - room.top())
        painter.setClipRect(room)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = room
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        page.content.documentLayout().draw(painter, context)
        _close_table(painter, page, room)
        painter.restore()
        _paint_edges(painter, page)


def _size(paper: Paper) -> QSizeF:
    return QSizeF(_LONG, _SHORT) if paper.is_landscape else QSizeF(_SHORT, _LONG)


def _close_table(painter: QPainter, page: Page, room: QRectF) -> None:
    """Rule off a table that goes on behind this page."""
    frames = page.content.rootFrame().childFrames()
    bounds = map(page.content.documentLayout().frameBoundingRect, frames)
    if any(each.top() < room.bottom() < each.bottom() for each in bounds):
        # Qt ends the other rules of a table this much above the end of the page.
        rule, above = from_points(RULE), from_points(ABOVE)
        line = QRectF(rule, room.bottom() - above - 2 * rule, room.width() - rule, rule)
        painter.fillRect(line, Qt.GlobalColor.black)


def _paint_edges(painter: QPainter, page: Page) -> None:
    width, height = _size(page.paper).toTuple()
    painter.setPen(Qt.GlobalColor.black)
    line = QRectF(_MARGIN, _MARK_AT, width - 2 * _MARGIN, _FOOT_HEIGHT)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font(Style.STRONG))
    painter.drawText(line, right, visible_line(page.paper.mark))
    line.moveBottom(height - _FOOT_AT)
    painter.setFont(font(Style.NOTE))
    number = f"{page.number + 1}／{page.of}"
    painter.drawText(line, right, visible_line(f"{page.paper.foot} {number}"))
