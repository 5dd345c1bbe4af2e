"""Workbooks of tables: every text a text, whatever it looks like; same input, same bytes.

openpyxl makes all of a workbook but its rows, which go one by one into the file that is made, as
quickly as text is put together. A packed file goes to the disk in pieces, so memory does not grow
with the rows; one that is no larger than a piece, as that of a whole country, is made before
anything is written, and nothing is left behind where the program is killed; what is left of a
larger one goes when it is written again (`files.write_new`). No formula, no link, no
macro, no merged cells. Source: the threats T6, T14, T15; ECMA-376 part 1, 18.3.1.53 (`is`) and
18.3.1.73 (`row`).
"""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, reason, write_new
from usbsurvey_desktop.safe_cell import (
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    fits_number,
    number_text,
    sheet_text,
    sheet_titles,
)
from usbsurvey_desktop.visible import shortened

_ROWS_END = b"</sheetData>"
_SHEETS = "xl/worksheets/sheet"
_PIECE = 1 << 21
"""Bytes; a country of 1,788 bodies with all its answers is a third of it."""
_WIDEST, _NARROWEST = 40, 10
"""Of a column, in digits."""
_LINE, _MOST_LINES = 15, 12
"""The height of a line of a row, in points, and how many of them it shows."""
_A4 = 9
_FIT_ON_A_PAGE = 16
"""Columns that are printed beside each other; more of them could not be read."""
_LONGEST_PRINTED = 200
"""Signs above a printed page; Excel takes 255 with its own codes."""


@dataclass(frozen=True)
class Sheet:
    """One table on a sheet of its own."""

    title: str
    """As people call it; the sheet gets a name as near to it as Excel allows."""
    header: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    """As long as the header each; gone through once, after those of the sheets before."""
    notes: tuple[str, ...] = ()
    """Said in a comment at the first cell, and above each printed page as far as they fit."""
    add_charts: Callable[[Any], None] | None = None
    """Puts charts of openpyxl on its sheet."""
    widths: tuple[int, ...] = ()
    """Of its columns, in digits, where people go on writing in it: long texts stand in several
    lines then, and what is typed into an empty cell stays a text."""


def write_workbook(
    path: Path,
    sheets: Sequence[Sheet],
    *,
    now: datetime,
    overwrite: bool = False,
    calls: OsCalls = OS,
) -> None:
    """Write a workbook in one step, each sheet with its header in the first row.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost` or `file_unwritable`, with reason
            `too_many_cells` where a sheet cannot hold a table; nothing has changed then.
    """
    if not overwrite and calls.exists(path):
        raise SurveyError(Code.OUTPUT_EXISTS)
    pieces = _packed(sheets, now)
    try:
        first = next(pieces)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    write_new(path, chain((first,), pieces), overwrite=overwrite, calls=calls)


def workbook_bytes(sheets: Sequence[Sheet], *, now: datetime) -> bytes:
    """Give the same workbook as bytes, for one that is small.

    Raises:
        SurveyError: `file_unwritable`, as above.
    """
    return b"".join(_packed(sheets, now))


class _Taken:
    """What a packed file is written to; whoever comes takes what is there."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.size = 0

    def write(self, content: bytes) -> int:
        """Keep some more; `ZipFile` never changes what it has given."""
        self._pieces.append(content)
        self.size += len(content)
        return len(content)

    def flush(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        """Nothing is to be given back."""

    def take(self) -> bytes:
        """Give what was written since the last time."""
        content = b"".join(self._pieces)
        self._pieces.clear()
        self.size = 0
        return content


def _packed(sheets: Sequence[Sheet], now: datetime) -> Iterator[bytes]:
    """The packed file, a piece at a time."""
    frame, styles = _frame(sheets, now)
    taken = _Taken()
    with ZipFile(frame) as parts, ZipFile(taken, "w") as out:
        for name in parts.namelist():
            info = ZipInfo(name)
            info.compress_type = ZIP_DEFLATED
            part = parts.read(name)
            if not name.startswith(_SHEETS):
                out.writestr(info, part)
                continue
            sheet = sheets[int(name.removeprefix(_SHEETS).removesuffix(".xml")) - 1]
            before, end, after = part.partition(_ROWS_END)
            with out.open(info, "w") as stream:
                stream.write(before)
                for row in _rows(sheet, styles):
                    stream.write(row.encode())
                    if taken.size >= _PIECE:
                        yield taken.take()
                stream.write(end + after)
    yield taken.take()


@dataclass(frozen=True)
class _Styles:
    """Of the cells of a workbook, by their numbers in it."""

    text: int
    whole: int
    decimal: int
    wrapped: int
    """A text in several lines; where no sheet is written on, as any text."""


def _frame(sheets: Sequence[Sheet], now: datetime) -> tuple[io.BytesIO, _Styles]:
    """The workbook with the headers for all rows."""
    # A third of the start of every command, which only an export should wait for.
    from openpyxl import Workbook  # noqa: PLC0415 - see above
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see above
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 - see above

    book = Workbook(write_only=True)
    book.properties.creator = "usbsurvey_desktop"
    book.properties.created = book.properties.modified = now.replace(tzinfo=None)
    names = sheet_titles(sheet.title for sheet in sheets)
    made = [(sheet, book.create_sheet(name)) for sheet, name in zip(sheets, names, strict=True)]
    for sheet, blank in made:
        _head(blank, sheet)
    styles = []
    for number_format, is_text in (("@", True), ("0", False), ("0.0##############", False)):
        cell = WriteOnlyCell(made[0][1])
        cell.number_format, cell.quotePrefix = number_format, is_text
        styles.append(cell.style_id)
    if any(sheet.widths for sheet in sheets):
        cell = WriteOnlyCell(made[0][1])
        cell.number_format, cell.quotePrefix, cell.alignment = "@", True, _in_lines()
        styles.append(cell.style_id)
    else:
        styles.append(styles[0])
    content = io.BytesIO()
    # Not `book.save`, which asks the clock.
    ExcelWriter(book, ZipFile(content, "w")).save()
    return content, _Styles(*styles)


def _head(blank: Any, sheet: Sheet) -> None:  # noqa: ANN401 - openpyxl has no types
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above
    from openpyxl.comments import Comment  # noqa: PLC0415 - as above
    from openpyxl.styles import Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    if len(sheet.header) > MOST_COLUMNS:
        raise SurveyError(Code.FILE_UNWRITABLE, {"reason": "too_many_cells"})
    blank.freeze_panes = "A2"
    blank.print_title_rows = "1:1"
    blank.page_setup.paperSize, blank.page_setup.orientation = _A4, "landscape"
    if len(sheet.header) <= _FIT_ON_A_PAGE:
        blank.sheet_properties.pageSetUpPr.fitToPage = True
        blank.page_setup.fitToHeight = 0
    above = sheet_text("　".join((sheet.title, *sheet.notes)))
    blank.oddHeader.left.text = shortened(above, _LONGEST_PRINTED).replace("&", "&&")
    blank.oddFooter.center.text = "&P / &N"
    cells = []
    for number, words in enumerate(sheet.header, 1):
        width = min(max(len(words) * 2, _NARROWEST), _WIDEST)
        column = blank.column_dimensions[get_column_letter(number)]
        column.width = width
        if sheet.widths:
            column.width = sheet.widths[number - 1]
            column.number_format, column.alignment = "@", _in_lines()
        cell = WriteOnlyCell(blank, sheet_text(words))
        cell.data_type, cell.quotePrefix, cell.number_format = "s", True, "@"
        cell.font, cell.alignment = (
            Font("Calibri", 11, bold=True),
            _in_lines(),
        )
        cells.append(cell)
    if sheet.notes:
        cells[0].comment = Comment(sheet_text("\n".join(sheet.notes)), "usbsurvey", 400, 600)
    if sheet.add_charts is not None:
        sheet.add_charts(blank)
    blank.append(cells)


def _in_lines() -> Any:  # noqa: ANN401 - openpyxl has no types
    """What a long text is set with, to stand in several lines."""
    from openpyxl.styles import Alignment  # noqa: PLC0415 - as above

    return Alignment(wrap_text=True, vertical="top")


def _rows(sheet: Sheet, styles: _Styles) -> Iterator[str]:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    if sheet.widths:
        styles = replace(styles, text=styles.wrapped)
    letters = [get_column_letter(number) for number in range(1, len(sheet.header) + 1)]
    for number, row in enumerate(sheet.rows, 2):
        if number > MOST_ROWS:
            raise SurveyError(Code.FILE_UNWRITABLE, {"reason": "too_many_cells"})
        cells = (
            _cell(f"{letter}{number}", value, styles)
            for letter, value in zip(letters, row, strict=True)
            if value is not None and value != ""
        )
        yield f'<row r="{number}"{_height(row, sheet.widths)}>{"".join(cells)}</row>'


def digits(text: str) -> int:
    """How wide the widest line of a text is, in digits: a full-width sign is two."""
    return max(len(line.encode("cp932", "replace")) for line in text.split("\n"))


def _height(row: Sequence[Cell], widths: tuple[int, ...]) -> str:
    """How high a row of texts is; not every program finds that out when it opens a workbook."""
    lines = [
        sum(-(-max(digits(line), 1) // width) for line in str(cell).split("\n"))
        for cell, width in zip(row, widths, strict=False)
    ]
    return f' ht="{min(max(lines), _MOST_LINES) * _LINE}"' if lines else ""


def _cell(place: str, value: str | int | Decimal, styles: _Styles) -> str:
    if isinstance(value, str):
        return _text_cell(place, sheet_text(value), styles)
    if not fits_number(value):
        return _text_cell(place, number_text(value), styles)
    style = styles.whole if isinstance(value, int) else styles.decimal
    return f'<c r="{place}" s="{style}"><v>{number_text(value)}</v></c>'


def _escaped(text: str) -> str:
    # As `html.escape` does, which would bring a table of 2,000 names into the program.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text_cell(place: str, text: str, styles: _Styles) -> str:
    return (
        f'<c r="{place}" s="{styles.text}" t="inlineStr">'
        f'<is><t xml:space="preserve">{_escaped(text)}</t></is></c>'
    )
