"""Blocks of a paper as rows of lines: letters broken into lines, cells side by side, rules.

Lengths are dots, `DOTS` an inch, so that no screen and no printer changes where a line ends. Text
is laid out letter by letter, never read as markup; signs that cannot be seen are written out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from usbsurvey_desktop.gui.printing.paper import (
    Blank,
    Block,
    Boxes,
    Heading,
    Item,
    Picture,
    Style,
    Table,
    Text,
)
from usbsurvey_desktop.gui.theme.colours import FAMILIES
from usbsurvey_desktop.qr.symbols import DOTS_AN_INCH, Dots
from usbsurvey_desktop.visible import visible

FIXED_FAMILIES = ("BIZ UDGothic", "MS Gothic", "Noto Sans Mono CJK JP")
DOTS = 1200
_POINTS, _MILLIMETRES = 72, 25.4
_WHOLE = 100
_SIZES = {
    Style.BODY: 11,
    Style.NOTE: 9,
    Style.STRONG: 11,
    Style.MONO: 11,
    Style.DIGITS: 26,
}
"""Points."""
_HEADINGS = {1: 16, 2: 13, 3: 11}
"""Points, by level."""
_STEP, _MARK, _BESIDE, _WRITTEN = 16, 16, 6, 21
"""Points: a level, the least room of a mark, between mark and text, a line written by hand."""
_SMALLEST, _MANY = 8, 6
"""Points of letters in a small table with more columns than this."""
_LINE, _TABLE_LINE = 1.6, 1.35
"""Height of a line in letters: the font's own differs by half between fonts."""
_GAP, _CLOSE_GAP, _ABOVE, _PADDING, _STAMP = 6, 2, 4, 3.5, 44
"""Points: below a block, below a text set close, above a table, inside a cell, for a stamp."""
PICTURE_DOT = DOTS // DOTS_AN_INCH
"""How wide and high a dot of a picture is."""
_LINE_BREAK = "\u2028"
"""What breaks a line inside one paragraph for Qt."""


def from_points(points: float) -> float:
    """A length in dots."""
    return points * DOTS / _POINTS


def from_mm(millimetres: float) -> float:
    """A length in dots."""
    return millimetres * DOTS / _MILLIMETRES


def font(style: Style, points: float | None = None) -> QFont:
    """The font of a style, in dots."""
    is_fixed = style in {Style.MONO, Style.DIGITS}
    made = QFont()
    made.setFamilies([*(FIXED_FAMILIES if is_fixed else ()), *FAMILIES])
    made.setPixelSize(round(from_points(points or _SIZES[style])))
    made.setBold(style is Style.STRONG)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Digits beside Latin letters, and letters drawn as one: a PDF cannot name their signs.
    for feature in ("locl", "liga"):
        made.setFeature(QFont.Tag.fromString(feature), 0)
    return made


@dataclass(frozen=True)
class Words:
    """A text broken into lines, each as high as `step`."""

    lines: tuple[QTextLine, ...]
    step: float
    laid: QTextLayout
    """Kept, because the lines are parts of it."""


@dataclass(frozen=True)
class Cell:
    """Words in their place: `left` and `width` of the cell, its padding included.

    `bar` is drawn over that part of the width, from the left.
    """

    left: float
    width: float
    words: Words
    bar: float | None = None


@dataclass(frozen=True)
class Row:
    """Cells side by side; a paragraph is a row of one cell without rules.

    A row is not divided between pages unless it is higher than one. `head` stands again over the
    rows of its table on a new page; a row that `leads` stays with the next, and one that `joins`
    does where all that hang together fit on one page.
    """

    cells: tuple[Cell, ...]
    padding: float = 0
    above: float = 0
    below: float = 0
    least: float = 0
    """The least height, for a row that is to be written on."""
    head: "Row | None" = None
    leads: bool = False
    joins: bool = False
    is_ruled: bool = False
    picture: Dots | None = None
    """What stands in it instead of words, in the middle of its cell."""
    beside: Words | None = None
    """What stands at the left of the picture."""
    frame: tuple[float, float] | None = None
    """Where a frame around all its cells begins, and how wide it is."""

    @property
    def stays(self) -> bool:
        """Whether it wants to be on the page of the next row."""
        return self.leads or self.joins

    @property
    def most_lines(self) -> int:
        """The lines of its longest cell."""
        return max(len(cell.words.lines) for cell in self.cells)

    @property
    def step(self) -> float:
        """How far its lines are apart."""
        return self.cells[0].words.step

    def height(self, lines: int) -> float:
        """How high it is with so many of its lines."""
        return max(lines * self.step + 2 * self.padding, self.least)

    def lines_in(self, height: float) -> int:
        """How many of its lines fit into a height."""
        return int((height - 2 * self.padding) // self.step)


def rows_of(blocks: Sequence[Block], width: float) -> Iterator[Row]:
    """The rows of blocks, in the order of reading, on paper of this width."""
    for block in blocks:
        match block:
            case Table():
                yield from _table(block, width)
            case Boxes():
                yield from _boxes(block, width)
            case _:
                yield _single(block, width)


def _single(block: Heading | Text | Picture | Item | Blank, width: float) -> Row:
    """The one row of a block."""
    match block:
        case Heading():
            letters = font(Style.STRONG, _HEADINGS[block.level])
            row = _paragraph(block.text, letters, width, leads=True)
            return replace(row, above=from_points(_GAP))
        case Text():
            return _text(block, width)
        case Picture():
            return _picture(block, width)
        case Item():
            return _item(block, width)
        case Blank():
            return _blank(block, width)


def _text(block: Text, width: float) -> Row:
    if not block.points:
        return _paragraph(block.text, font(block.style), width, leads=block.leads)
    words = _broken(block.text, font(block.style, block.points), _TABLE_LINE, width)
    return Row((Cell(0, width, words),), below=from_points(_CLOSE_GAP), leads=block.leads)


def _picture(block: Picture, width: float) -> Row:
    letters = font(Style.NOTE)
    words = _broken("", letters, _LINE, width)
    high = block.dots.height * PICTURE_DOT
    beside = None
    if block.beside:
        room = (width - block.dots.width * PICTURE_DOT) / 2
        lines = _broken("\n".join(block.beside), letters, _LINE, room)
        beside = replace(lines, step=high / len(block.beside))
    return Row((Cell(0, width, words),), least=high, picture=block.dots, beside=beside)


def _item(block: Item, width: float) -> Row:
    letters = font(block.style)
    # A mark is known by its weight, whatever stands beside it.
    marked = font(Style.STRONG, _SIZES[block.style])
    padding = from_points(_PADDING) if block.is_boxed else 0
    left = from_points(_STEP * block.level)
    mark = _broken(block.mark, marked, _TABLE_LINE, width)
    hang = max(from_points(_MARK), mark.lines[0].naturalTextWidth() + from_points(_BESIDE))
    begin = left + (hang if block.mark else 0)
    words = _broken(block.text, letters, _TABLE_LINE, width - begin - 2 * padding)
    return Row(
        (Cell(begin, width - begin, words), Cell(left, hang, mark)),
        padding,
        below=from_points(_GAP if block.is_boxed else _CLOSE_GAP),
        joins=block.joins,
        frame=(left, width - left) if block.is_boxed else None,
    )


def _blank(block: Blank, width: float) -> Row:
    left = from_points(_STEP * block.level)
    words = _broken("", font(Style.BODY), _TABLE_LINE, width - left)
    return Row(
        (Cell(left, width - left, words),),
        least=from_points(_WRITTEN * block.lines),
        below=from_points(_GAP),
        joins=block.joins,
        is_ruled=True,
    )


def _paragraph(text: str, letters: QFont, width: float, *, leads: bool = False) -> Row:
    words = _broken(text, letters, _LINE, width)
    return Row((Cell(0, width, words),), below=from_points(_GAP), leads=leads)


def _broken(
    text: str, letters: QFont, line: float, width: float, *, is_figure: bool = False
) -> Words:
    """Break a text into lines; a figure stands at the right of them."""
    laid = QTextLayout(visible(text).replace("\n", _LINE_BREAK), letters)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if is_figure:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    laid.setTextOption(option)
    lines: list[QTextLine] = []
    laid.beginLayout()
    while (made := laid.createLine()).isValid():
        made.setLineWidth(width)
        lines.append(made)
    laid.endLayout()
    return Words(tuple(lines), line * letters.pixelSize(), laid)


def _table(block: Table, width: float) -> Iterator[Row]:
    columns = len(block.head or block.rows[0])
    points = _SIZES[Style.BODY]
    if block.is_small:
        points = _SMALLEST if columns > _MANY else _SIZES[Style.NOTE]
    plain, strong = font(Style.BODY, points), font(Style.STRONG, points)
    places = tuple(_places(block.shares or (_WHOLE / columns,) * columns, width))
    named = (strong, *(plain,) * (columns - 1)) if block.has_names else (plain,) * columns
    head = None
    if block.head:
        letters = (strong,) * columns
        head = _ruled(block.head, letters, places, leads=True, figures=block.figures)
        below = 0 if block.rows else from_points(_GAP + _ABOVE)
        yield replace(head, above=from_points(_ABOVE), below=below)
    last = len(block.rows) - 1
    for number, texts in enumerate(block.rows):
        row = _ruled(texts, named, places, figures=block.figures)
        yield replace(
            row,
            cells=_barred(row.cells, block.bars[number]) if block.bars else row.cells,
            head=head,
            joins=block.is_whole and number < last,
            above=from_points(_ABOVE) if head is None and number == 0 else 0,
            below=from_points(_GAP + _ABOVE) if number == last else 0,
        )


def _barred(cells: tuple[Cell, ...], bar: float | None) -> tuple[Cell, ...]:
    *others, last = cells
    return (*others, replace(last, bar=bar))


def _boxes(block: Boxes, width: float) -> Iterator[Row]:
    count = len(block.names)
    places = tuple(_places((_WHOLE / count,) * count, width))
    letters = (font(Style.NOTE),) * count
    names = _ruled(block.names, letters, places, leads=True)
    empty = _ruled(("",) * count, letters, places)
    yield replace(names, above=from_points(_ABOVE))
    yield replace(empty, least=from_points(_STAMP), below=from_points(_GAP + _ABOVE))


def _places(shares: Sequence[float], width: float) -> Iterator[tuple[float, float]]:
    """Where each column begins, and how wide it is."""
    left = 0.0
    for share in shares:
        wide = width * share / sum(shares)
        yield left, wide
        left += wide


def _ruled(
    texts: Sequence[str],
    letters: Sequence[QFont],
    places: Sequence[tuple[float, float]],
    *,
    leads: bool = False,
    figures: Sequence[int] = (),
) -> Row:
    padding = from_points(_PADDING)
    cells = tuple(
        Cell(
            left,
            wide,
            _broken(text, own, _TABLE_LINE, wide - 2 * padding, is_figure=place in figures),
        )
        for place, (text, own, (left, wide)) in enumerate(zip(texts, letters, places, strict=True))
    )
    return Row(cells, padding, leads=leads, is_ruled=True)
