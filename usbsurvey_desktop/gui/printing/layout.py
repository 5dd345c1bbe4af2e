"""Papers laid out on A4 pages, ready to be painted on a screen, a printer or into a file.

Promises: the pages are the same on every device, because they are measured in dots of our own and
only scaled; what is painted is black, and bars are grey. Source: the screens' design, §2.2, §10.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPageLayout, QPainter, QPen

from usbsurvey_desktop.gui.printing.paging import Placed, paged
from usbsurvey_desktop.gui.printing.paper import Paper, Style, Table
from usbsurvey_desktop.gui.printing.typeset import (
    DOTS,
    PICTURE_DOT,
    Cell,
    Row,
    Words,
    font,
    from_mm,
    from_points,
    rows_of,
)
from usbsurvey_desktop.qr.symbols import Dots
from usbsurvey_desktop.visible import visible_line

_LONG, _SHORT = from_mm(297), from_mm(210)
_EDGE_HEIGHT, _NOTE_HEIGHT = from_mm(5), from_mm(4)
_RULE = from_points(0.5)
_BAR = QColor(0x76, 0x76, 0x76)
_BAR_PART = 0.6
"""Of the height of a line."""
_APART = "　　"
"""Far from what stands before it: a 受付照合 ends in digits too."""
_BLACK, _WHITE = 0xFF000000, 0xFFFFFFFF
_INVERTED = bytes(reversed(range(256)))
_SLICE, _PAGES = 60, 5
"""Cells that are laid out, and pages that are filled in one step: some hundredths of a second."""

__all__ = ["DOTS", "Page", "Pages"]


@dataclass(frozen=True)
class Page:
    """One page: its paper, what stands on it, and which of so many pages it is, from 0."""

    paper: Paper
    content: tuple[Placed, ...]
    number: int
    of: int


class Pages:
    """Papers one behind the other; each counts its own pages in its foot, unless it goes on.

    Lengths are dots: `DOTS` an inch. Not `at_once`, there are no pages until `go_on` has ended.
    """

    def __init__(self, papers: Sequence[Paper], *, at_once: bool = True) -> None:
        self._pages: list[Page] = []
        self.rows = sum(map(_count, papers))
        """How many rows there are to lay out, about."""
        self.done = 0
        """How many of them are."""
        self._work = self._laid_out(papers)
        while at_once and self.go_on():
            pass

    def go_on(self) -> bool:
        """Lay some more out; False once there is nothing left."""
        return next(self._work, False)

    def _laid_out(self, papers: Sequence[Paper]) -> Iterator[bool]:
        counted: list[list[Page]] = []
        for paper in papers:
            room = _room(paper)
            rows: list[Row] = []
            cells = 0
            for row in rows_of(paper.blocks, room.width()):
                rows.append(row)
                self.done += 1
                cells += len(row.cells)
                if cells >= _SLICE:
                    cells = 0
                    yield True
            if not counted or not paper.goes_on:
                counted.append([])
            for made, content in enumerate(paged(rows, room.height()), 1):
                counted[-1].append(Page(paper, content, 0, 0))
                if made % _PAGES == 0:
                    yield True
        for pages in counted:
            self._pages += [
                replace(page, number=number, of=len(pages)) for number, page in enumerate(pages)
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
            _paint_row(painter, placed, from_mm(page.paper.margin))
        _paint_edges(painter, page)
        painter.restore()


def _size(paper: Paper) -> QSizeF:
    return QSizeF(_LONG, _SHORT) if paper.is_landscape else QSizeF(_SHORT, _LONG)


def _room(paper: Paper) -> QSizeF:
    """The room for the content: the foot may stand inside the margin, and takes what is its."""
    margin = from_mm(paper.margin)
    below = max(margin, from_mm(paper.edge) + _EDGE_HEIGHT)
    return _size(paper) - QSizeF(2 * margin, margin + below)


def _paint_row(painter: QPainter, placed: Placed, margin: float) -> None:
    padding, top = placed.row.padding, margin + placed.top
    if placed.row.frame is not None:
        begin, wide = placed.row.frame
        painter.drawRect(QRectF(margin + begin, top, wide, placed.height))
    for cell in placed.row.cells:
        left, step = margin + cell.left, cell.words.step
        if placed.row.picture is not None:
            _paint_picture(painter, placed.row.picture, left + cell.width / 2, top)
        if placed.row.beside is not None:
            _paint_beside(painter, placed.row.beside, left, top)
        if placed.row.is_ruled:
            painter.drawRect(QRectF(left, top, cell.width, placed.height))
        for place, line in enumerate(cell.words.lines[placed.first : placed.stop]):
            middle = top + padding + (place + 0.5) * step
            line.draw(painter, QPointF(left + padding, middle - line.height() / 2))
        if cell.bar and placed.first == 0:
            _paint_bar(painter, cell, left, top + padding, step)


def _paint_bar(painter: QPainter, cell: Cell, left: float, top: float, step: float) -> None:
    high = step * _BAR_PART
    room = QRectF(left, top + (step - high) / 2, cell.width * (cell.bar or 0), high)
    painter.fillRect(room, _BAR)


def _paint_picture(painter: QPainter, dots: Dots, middle: float, top: float) -> None:
    """Paint it on the grid of its own dots, which devices of 300, 600 and 1,200 an inch have."""
    # Black first: the one order in which Qt writes a single bit a dot into a PDF.
    inverted = dots.rows.translate(_INVERTED)
    line = len(inverted) // dots.height
    image = QImage(inverted, dots.width, dots.height, line, QImage.Format.Format_Mono)
    image.setColorTable([_BLACK, _WHITE])
    left = round(middle / PICTURE_DOT - dots.width / 2)
    place = QRectF(left, round(top / PICTURE_DOT), dots.width, dots.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(PICTURE_DOT, PICTURE_DOT)
    painter.drawImage(place, image)
    painter.restore()


def _paint_beside(painter: QPainter, words: Words, left: float, top: float) -> None:
    for place, line in enumerate(words.lines):
        middle = top + (place + 0.5) * words.step
        line.draw(painter, QPointF(left, middle - line.height() / 2))


def _count(paper: Paper) -> int:
    return sum(len(block.rows) + 1 if isinstance(block, Table) else 1 for block in paper.blocks)


def _paint_edges(painter: QPainter, page: Page) -> None:
    width, height = _size(page.paper).toTuple()
    margin, edge = from_mm(page.paper.margin), from_mm(page.paper.edge)
    line = QRectF(margin, edge, width - 2 * margin, _EDGE_HEIGHT)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    paper, strong, notes = page.paper, font(Style.STRONG), font(Style.NOTE)
    mark = visible_line(paper.mark)
    painter.setFont(strong)
    painter.drawText(line, right, mark)
    painter.setFont(notes)
    free = line.width() - QFontMetricsF(strong).horizontalAdvance(f"{_APART}{mark}")
    head = QFontMetricsF(notes).elidedText(
        visible_line(paper.head), Qt.TextElideMode.ElideRight, free
    )
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, head)
    line.moveBottom(height - edge)
    number = f"{page.number + 1}／{page.of}"
    painter.drawText(line, right, visible_line(f"{paper.foot}{_APART}{number}"))
    line.translate(0, -_NOTE_HEIGHT)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, visible_line(paper.foot_note))
