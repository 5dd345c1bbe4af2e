"""Blocks of a paper as a text document: letters, lines, tables, boxes.

Lengths are dots, `DOTS` an inch, so that no screen and no printer changes where a line ends.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from usbsurvey_desktop.gui.printing.paper import Block, Boxes, Heading, Paper, Style, Table, Text
from usbsurvey_desktop.gui.theme.colours import FAMILIES
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
_TITLE_SIZE, _PART_SIZE = 16, 13
_SMALLEST, _MANY = 8, 6
"""Points of letters in a small table with more columns than this."""
_LINE, _TABLE_LINE = 1.6, 1.35
"""Height of a line in letters: the font's own differs by half between fonts."""
_GAP, _PADDING, _STAMP = 6, 3, 40
"""Points: after a block, inside a cell, the room for a stamp."""
RULE, ABOVE = 0.5, 4
"""Points: the thickness of the lines of a table, the room above it."""


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


def document(paper: Paper, room: QSizeF) -> QTextDocument:
    """Lay a paper out on pages of this size."""
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setDefaultFont(font(Style.BODY))
    made.setPageSize(room)
    cursor = QTextCursor(made)
    for block in paper.blocks:
        _put(cursor, block)
    _cut_at_pages(made)
    return made


def _cut_at_pages(made: QTextDocument) -> None:
    """Begin a new paragraph where one goes on to the next page; no line moves by it.

    Qt draws a paragraph from the line before a page on: hidden on paper, but read in a PDF.
    """
    layout, height = made.documentLayout(), made.pageSize().height()
    places: list[int] = []
    block = made.begin()
    while block.isValid():
        top, before = layout.blockBoundingRect(block).top(), -1
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            page = int((top + line.y() + line.height() / 2) // height)
            if number and page != before:
                places.append(block.position() + line.textStart())
            before = page
        block = block.next()
    cursor = QTextCursor(made)
    cursor.beginEditBlock()
    for place in reversed(places):
        cursor.setPosition(place)
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        first = cursor.blockFormat()
        first.setBottomMargin(0)
        cursor.setBlockFormat(first)
    cursor.endEditBlock()


def _put(cursor: QTextCursor, block: Block) -> None:
    match block:
        case Heading():
            size = _TITLE_SIZE if block.level == 1 else _PART_SIZE
            _write(cursor, block.text, font(Style.STRONG, size))
        case Text():
            _write(cursor, block.text, font(block.style))
        case Table():
            _put_table(cursor, block)
        case Boxes():
            _put_boxes(cursor, block)


def _write(cursor: QTextCursor, text: str, letters: QFont) -> None:
    """Write a paragraph behind what is there."""
    if cursor.block().length() > 1:
        cursor.insertBlock()
    _insert(cursor, text, letters, _LINE)
    space = cursor.blockFormat()
    space.setBottomMargin(from_points(_GAP))
    cursor.setBlockFormat(space)


def _insert(cursor: QTextCursor, text: str, letters: QFont, line: float) -> None:
    look = QTextCharFormat()
    look.setFont(letters)
    look.setForeground(QBrush(Qt.GlobalColor.black))
    lines = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
    lines.setLineHeight(line * letters.pixelSize(), fixed.value)
    cursor.setBlockFormat(lines)
    cursor.setBlockCharFormat(look)
    cursor.insertText(visible(text), look)


def _put_table(cursor: QTextCursor, block: Table) -> None:
    rows = (block.head, *block.rows) if block.head else block.rows
    table = _new_table(cursor, len(rows), len(rows[0]), block.shares)
    size = _SMALLEST if block.is_small and len(rows[0]) > _MANY else _SIZES[Style.NOTE]
    size = size if block.is_small else _SIZES[Style.BODY]
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            is_name = (block.has_names and place == 0) or (bool(block.head) and line == 0)
            style = Style.STRONG if is_name else Style.BODY
            _insert(_cell(table, line, place), text, font(style, size), _TABLE_LINE)
    if block.head:
        shape = table.format()
        shape.setHeaderRowCount(1)
        table.setFormat(shape)
    _leave(cursor)


def _put_boxes(cursor: QTextCursor, block: Boxes) -> None:
    table = _new_table(cursor, 2, len(block.names), ())
    for place, name in enumerate(block.names):
        _insert(_cell(table, 0, place), name, font(Style.NOTE), _TABLE_LINE)
        _insert(_cell(table, 1, place), "", font(Style.NOTE), _STAMP / _SIZES[Style.NOTE])
    _leave(cursor)


def _new_table(cursor: QTextCursor, rows: int, columns: int, shares: Sequence[int]) -> QTextTable:
    shape = QTextTableFormat()
    shape.setBorder(from_points(RULE))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(Qt.GlobalColor.black))
    shape.setBorderCollapse(True)
    shape.setCellSpacing(0)
    shape.setCellPadding(from_points(_PADDING))
    percent = QTextLength.Type.PercentageLength
    shape.setWidth(QTextLength(percent, _WHOLE))
    widths = shares or (_WHOLE / columns,) * columns
    shape.setColumnWidthConstraints([QTextLength(percent, width) for width in widths])
    shape.setTopMargin(from_points(ABOVE))
    shape.setBottomMargin(from_points(_GAP))
    return cursor.insertTable(rows, columns, shape)


def _cell(table: QTextTable, row: int, column: int) -> QTextCursor:
    return table.cellAt(row, column).firstCursorPosition()


def _leave(cursor: QTextCursor) -> None:
    """Go on behind a table, in the line that always follows one; left empty it is a gap."""
    cursor.movePosition(QTextCursor.MoveOperation.End)
    _insert(cursor, "", font(Style.NOTE, _GAP), 1)
