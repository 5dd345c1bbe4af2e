"""Tables as a workbook: every text a text, whatever it looks like, and nothing left beside it.

Promises: no formula, no link, no macro; a text that is too long for a cell ends with a mark; while
the workbook is made, plain text lies only in a folder beside the output, which is removed after,
or before the next export to that place where the program was killed. Source: the threats T6, T14,
T15; ECMA-376 part 1, 18.3.1.53 (`is`) and 22.9.2.19 (`_xHHHH_`).
"""

import contextlib
import io
import re
import tempfile
import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, reason, remove_quietly, write_new
from usbsurvey_desktop.logbook.entry_rows import Cell
from usbsurvey_desktop.logbook.tables import Table

LONGEST_CELL = 32_767
"""UTF-16 units that a cell of Excel holds."""
CUT = "（以下省略）"
"""How a text ends that did not fit."""

_PARTS = ".parts"
_OURS = "openpyxl.*"
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NO_XML = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_one_at_a_time = threading.Lock()


def cell_text(text: str) -> str:
    """A text as a cell holds it: escaped, signs that no sheet holds written out, cut with a mark.

    A reader that undoes `_x005F_` gets the text back, the signs ⟦U+000B⟧ and the cut excepted.
    """
    written = _NO_XML.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)
    escaped = _escaped(written)
    if _units(escaped) <= LONGEST_CELL:
        return escaped
    most = LONGEST_CELL - _units(CUT)
    fitting = bisect_right(
        range(len(written)), most, key=lambda end: _units(_escaped(written[: end + 1]))
    )
    return _escaped(written[:fitting]) + CUT


def write_xlsx(
    path: Path,
    tables: Sequence[Table],
    *,
    now: datetime,
    overwrite: bool = False,
    calls: OsCalls = OS,
) -> None:
    """Write a workbook with a sheet for each table, its headings in the first row, in one step.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost` or `file_unwritable`; nothing has
            changed then.
    """
    if not overwrite and calls.exists(path):
        raise SurveyError(Code.OUTPUT_EXISTS)
    try:
        with _plain_parts(path):
            content = _workbook(tables, now)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    write_new(path, content, overwrite=overwrite, calls=calls)


def _escaped(text: str) -> str:
    return _ESCAPE.sub("_x005F_", text)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@contextlib.contextmanager
def _plain_parts(path: Path) -> Iterator[None]:
    """Let openpyxl put its parts beside the output; it asks `tempfile` alone where they go."""
    folder = path.with_name(path.name + _PARTS)
    with _one_at_a_time:
        _remove(folder)
        folder.mkdir(mode=0o700)
        former, tempfile.tempdir = tempfile.tempdir, str(folder)
        try:
            yield
        finally:
            tempfile.tempdir = former
            _remove(folder)


def _remove(folder: Path) -> None:
    """Remove our parts; a folder that somebody else put something into stays."""
    if folder.is_symlink() or not folder.is_dir():
        return
    for part in folder.glob(_OURS):
        remove_quietly(part)
    with contextlib.suppress(OSError):
        folder.rmdir()


def _workbook(tables: Sequence[Table], now: datetime) -> bytes:
    # A third of the start of every command, which only an export should wait for.
    from openpyxl import Workbook  # noqa: PLC0415 - see above
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see above

    book = Workbook(write_only=True)
    book.properties.creator = "usbsurvey_desktop"
    book.properties.created = now.replace(tzinfo=None)
    for table in tables:
        sheet = book.create_sheet(table.title)
        sheet.freeze_panes = "A2"
        cells = _Cells(WriteOnlyCell(sheet), WriteOnlyCell(sheet))
        for row in chain([table.headings or table.columns], table.rows):
            sheet.append(cells.of(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


class _Cells:
    """The cells of a sheet: one object each for texts and numbers, written before the next."""

    def __init__(self, text: Any, number: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        text.quotePrefix = True
        self._text = text
        self._number = number

    def of(self, row: Sequence[Cell]) -> Iterator[object]:
        """The cells of a row, one after the other; None for a blank."""
        for value in row:
            if isinstance(value, int):
                self._number.value = value
                yield self._number
            elif value:
                self._text.value = cell_text(value)
                # openpyxl has guessed by now: a formula behind an equals sign, an error for #N/A.
                self._text.data_type = "s"
                yield self._text
            else:
                yield None
