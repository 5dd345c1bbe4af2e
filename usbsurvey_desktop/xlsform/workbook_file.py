"""The bytes of a workbook as sheets of cells, behind a gate: what a stranger sent is bounded first.

Promises: whatever the bytes are, the answer is sheets or one reason. Nothing is followed (no link,
no picture, no chart), nothing is computed, and no more is unpacked than a survey can need.
Source: the threats T6 and T16; ECMA-376.
"""

import io
import re
import warnings
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from usbsurvey_desktop.xlsform.cells import Place, RawCell, RawSheet
from usbsurvey_desktop.xlsform.outcome import NotTaken, Reason

MOST_BYTES = 4 * 1024 * 1024
"""Of a workbook as it lies on the disk; whoever reads the file bounds it by this."""
MOST_ROWS, MOST_COLUMNS = 10_000, 250
"""Of a sheet."""

_MOST_UNPACKED = 24 * 1024 * 1024
_MOST_PARTS = 200
_MOST_CELLS = 1_000_000
_MOST_SHEETS = 50
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML = (".xml", ".rels")
_IS_ENCRYPTED = 1
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
    """Open the package if it is one, of an honest size, without a DTD and in UTF-8."""
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
    if not all(_is_plain(parts, info) for info in infos):
        raise _Refusal(Reason.FILE_NOT_WORKBOOK)
    return parts


def _is_plain(parts: ZipFile, info: ZipInfo) -> bool:
    """Whether a part is packed so that its size is kept, and is, if XML, of a harmless kind."""
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or info.flag_bits & _IS_ENCRYPTED:
        return False
    if not info.filename.endswith(_XML):
        return True
    part = parts.read(info)
    return b"\0" not in part and b"<!DOCTYPE" not in part


def _sheets(parts: ZipFile, raw: bytes, wanted: Collection[str]) -> Iterator[RawSheet]:
    # A third of the start of every command, which only an import should wait for.
    from openpyxl import load_workbook  # noqa: PLC0415 - see above

    book = load_workbook(io.BytesIO(raw), read_only=True, keep_links=False)
    if len(book.worksheets) > _MOST_SHEETS:
        raise _Refusal(Reason.FILE_TOO_LARGE)
    left = _MOST_CELLS
    for sheet in book.worksheets:
        rows: dict[int, Mapping[int, RawCell]] = {}
        merged: tuple[str, ...] = ()
        if sheet.title.strip().lower() in wanted:
            merged = _merged(parts.read(sheet._worksheet_path))  # noqa: SLF001 - given nowhere else
            for number, row in _rows(sheet):
                left -= len(row) + 1
                if left < 0:
                    raise _Refusal(Reason.FILE_TOO_LARGE)
                cells = {
                    column: RawCell(cell.value, cell.data_type)
                    for column, cell in enumerate(row, 1)
                    if cell.value is not None
                }
                if cells:
                    rows[number] = cells
        yield RawSheet(sheet.title, sheet.sheet_state != "visible", merged, rows)


def _rows(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:  # noqa: ANN401 - openpyxl has no types
    """Every row with its number; what the file says of its size is not believed."""
    sheet.reset_dimensions()
    return enumerate(sheet.iter_rows(), 1)


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
