"""The bytes of a workbook as sheets of cells, behind a gate: what a stranger sent is bounded first.

Promises: whatever the bytes are, the answer is sheets or one reason. Nothing is followed (no link,
no picture, no chart), nothing is computed, and no more is unpacked than a survey can need.
Source: the threats T6 and T16; ECMA-376.
"""

import io
import re
import warnings
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from usbsurvey_desktop.xlsform.cells import Place, RawCell, RawSheet
from usbsurvey_desktop.xlsform.hidden import first_hidden
from usbsurvey_desktop.xlsform.outcome import NotTaken, Reason

MOST_BYTES = 4 * 1024 * 1024
"""Of a workbook as it lies on the disk; whoever reads the file bounds it by this."""
MOST_ROWS, MOST_COLUMNS = 10_000, 250
"""Of a sheet."""

_MOST_UNPACKED = 24 * 1024 * 1024
_MOST_PARTS = 200
_MOST_CELLS = 1_000_000
_MOST_SIGNS = 8 * 1024 * 1024
_MOST_SHEETS = 50
_LAST_ROW = 1_048_576
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML = (".xml", ".rels")
_IS_ENCRYPTED = 1
_TYPES = "[Content_Types].xml"
_MACROS = re.compile(rb"macroEnabled|vbaProject", re.IGNORECASE)
_DTD = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_MERGED = re.compile(rb"<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*[\"']([A-Z]+[0-9]+)")


class _Refusal(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def read_sheets(raw: bytes, wanted: Collection[str]) -> tuple[RawSheet, ...] | NotTaken:
    """Give the sheets of a workbook, or why it is none.

    Args:
        raw: the whole file.
        wanted: the names, trimmed and in lower case, of the sheets whose cells are read; the others
            come without rows.
    """
    try:
        with _gated(raw) as parts, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells what it does not know of a file
            return tuple(_sheets(parts, raw, wanted))
    except _Refusal as refusal:
        return NotTaken("", "", refusal.reason)
    except Exception:  # noqa: BLE001 - openpyxl raises whatever comes, of each thing that is odd
        return NotTaken("", "", Reason.FILE_NOT_WORKBOOK)


def _gated(raw: bytes) -> ZipFile:
    """Open the package if it is one, of an honest size, without macros, a DTD or UTF-16."""
    if len(raw) > MOST_BYTES:
        raise _Refusal(Reason.FILE_TOO_LARGE)
    if raw.startswith(_OLD):
        raise _Refusal(Reason.FILE_XLS)
    if not raw.startswith(_ZIP):
        raise _Refusal(Reason.FILE_NOT_WORKBOOK if b"\0" in raw else Reason.FILE_TEXT)
    parts = ZipFile(io.BytesIO(raw))
    infos = parts.infolist()
    # What is read of a part is never more than it says here.
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise _Refusal(Reason.FILE_TOO_LARGE)
    # Of two parts with one name, which is read is a matter of the reader.
    is_unique = len({info.filename.lower() for info in infos}) == len(infos)
    if not is_unique or not all(_is_plain(parts, info) for info in infos):
        raise _Refusal(Reason.FILE_NOT_WORKBOOK)
    if _MACROS.search(parts.read(_TYPES)):
        raise _Refusal(Reason.FILE_NOT_WORKBOOK)
    return parts


def _is_plain(parts: ZipFile, info: ZipInfo) -> bool:
    """Whether a part is packed so that its size is kept, and is, if XML, of a harmless kind.

    A part may be XML whatever its name is: the package says elsewhere which of them are sheets.
    """
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or info.flag_bits & _IS_ENCRYPTED:
        return False
    part = parts.read(info)
    is_named_xml = info.filename.lower().endswith(_XML)
    return not any(dtd in part for dtd in _DTD) and (not is_named_xml or _is_text(part))


def _is_text(part: bytes) -> bool:
    """Whether a part is UTF-8, the one encoding in which its bytes are searched here."""
    try:
        part.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in part


def _sheets(parts: ZipFile, raw: bytes, wanted: Collection[str]) -> Iterator[RawSheet]:
    # A third of the start of every command, which only an import should wait for.
    from openpyxl import load_workbook  # noqa: PLC0415 - see above

    book = load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)
    if len(book.worksheets) > _MOST_SHEETS:
        raise _Refusal(Reason.FILE_TOO_LARGE)
    cells_left, signs_left = _MOST_CELLS, _MOST_SIGNS
    for sheet in book.worksheets:
        rows: dict[int, Mapping[int, RawCell]] = {}
        merged: tuple[str, ...] = ()
        hidden: tuple[tuple[int, int], ...] = ()
        if sheet.title.strip().lower() in wanted:
            part = parts.read(sheet._worksheet_path)  # noqa: SLF001 - given nowhere else
            if not _is_text(part):
                raise _Refusal(Reason.FILE_NOT_WORKBOOK)
            merged = _merged(part)
            for number, row in _rows(part, book, sheet):
                cells = {at: cell for at, cell in row.items() if cell.value is not None}
                cells_left -= len(row) + 1
                # A text that many cells share is in the file once.
                texts = (cell.value for cell in cells.values() if isinstance(cell.value, str))
                signs_left -= sum(map(len, texts))
                if min(cells_left, signs_left) < 0 or number > _LAST_ROW:
                    raise _Refusal(Reason.FILE_TOO_LARGE)
                if cells:
                    rows[number] = cells
            hidden = first_hidden(part, rows)
        yield RawSheet(sheet.title, sheet.sheet_state != "visible", merged, rows, hidden)


def _rows(part: bytes, book: Any, sheet: Any) -> Iterator[tuple[int, Mapping[int, RawCell]]]:  # noqa: ANN401 - openpyxl has no types
    """Every row as it stands in the file, which says wrong things of its size.

    A row or a cell that is not behind the one before is no workbook of Excel; the public way to
    the rows would leave it out without a word.
    """
    from openpyxl.worksheet._reader import WorkSheetParser  # noqa: PLC0415 - as above

    parser = WorkSheetParser(
        io.BytesIO(part),
        sheet._shared_strings,  # noqa: SLF001 - as above
        epoch=book.epoch,
        date_formats=book._date_formats,  # noqa: SLF001 - as above
        timedelta_formats=book._timedelta_formats,  # noqa: SLF001 - as above
    )
    last = 0
    for number, row in parser.parse():
        columns = [0, *(cell["column"] for cell in row)]
        is_ascending = all(before < after for before, after in pairwise(columns))
        if number <= last or not is_ascending or any(cell["row"] != number for cell in row):
            raise _Refusal(Reason.FILE_NOT_WORKBOOK)
        last = number
        yield number, {cell["column"]: RawCell(cell["value"], cell["data_type"]) for cell in row}


def _merged(part: bytes) -> tuple[str, ...]:
    return tuple(first.decode("ascii") for first in _MERGED.findall(part))


def sheet_place(sheet: RawSheet, row: int, column: int) -> Place:
    """Name a cell of a sheet."""
    return Place(sheet.title, f"{letters(column)}{row}")


def letters(column: int) -> str:
    """Name a column, from 1: A, B … Z, AA."""
    name = ""
    while column:
        column, last = divmod(column - 1, 26)
        name = chr(ord("A") + last) + name
    return name
