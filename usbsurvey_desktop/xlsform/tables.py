"""A sheet as a table: rows of texts under the columns that are taken, each with its cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Final

from usbsurvey_desktop.xlsform.cells import Place, RawCell, RawSheet, cell_text
from usbsurvey_desktop.xlsform.columns import DAYS, EXACT, OWN, SheetColumns
from usbsurvey_desktop.xlsform.findings import Findings
from usbsurvey_desktop.xlsform.languages import language_code
from usbsurvey_desktop.xlsform.outcome import Reason, Remark
from usbsurvey_desktop.xlsform.workbook_file import MOST_COLUMNS, MOST_ROWS, sheet_place

_HEADER: Final = 1
_ALIKE: Final = 0.8
_SPLIT = re.compile(r"\s*::?\s*")
_BLANKS = re.compile(r"[\s_]+")


@dataclass(frozen=True)
class Column:
    """One column that is taken: its name, and its language where the header says one."""

    name: str
    language: str = ""


@dataclass(frozen=True)
class Row:
    """One row: what is not blank, exactly as it was typed."""

    sheet: RawSheet
    number: int
    columns: Mapping[Column, int]
    texts: Mapping[Column, str]

    def text(self, name: str) -> str:
        """Give what stands in a column without a language; empty if nothing does."""
        return self.texts.get(Column(name), "")

    def word(self, name: str) -> str:
        """Give the same without the blanks around it: for names, codes and expressions."""
        return self.text(name).strip()

    def own(self, name: str) -> str:
        """Give what stands in a column of ours."""
        return self.text(OWN + name)

    def place(self, name: str, language: str = "") -> Place:
        """Name the cell of a column in this row, or the row's first where the column is not there.

        Where the column stands for each language, without one the first is meant.
        """
        column = self.columns.get(Column(name, language))
        if column is None:
            alike = (at for known, at in self.columns.items() if known.name == name)
            column = min(alike, default=1)
        return sheet_place(self.sheet, self.number, column)

    def filled(self) -> frozenset[str]:
        """Name the columns in which something stands."""
        return frozenset(column.name for column in self.texts)


@dataclass(frozen=True)
class Table:
    """The rows of a sheet under their columns."""

    sheet: RawSheet
    columns: Mapping[Column, int]
    rows: tuple[Row, ...]


def read_table(sheet: RawSheet, known: SheetColumns, findings: Findings) -> Table:
    """Read a sheet; whatever stands in it and is not taken is told."""
    whole = Place(sheet.title)
    for first in sheet.merged:
        findings.refuse(Place(sheet.title, first), Reason.MERGED_CELLS)
    for row, column in sheet.hidden:
        findings.note(sheet_place(sheet, row, column), Remark.HIDDEN)
    headers = _texts(sheet, _HEADER, findings)
    columns = _columns(sheet, known, headers, findings)
    for name in known.needed:
        if not any(column.name == name for column in columns):
            findings.refuse(whole, Reason.COLUMN_MISSING, column=name)
    rows = tuple(_rows(sheet, columns, findings))
    return Table(sheet, columns, rows)


def _rows(sheet: RawSheet, columns: Mapping[Column, int], findings: Findings) -> Iterator[Row]:
    by_number = {number: column for column, number in columns.items()}
    for number in sorted(sheet.rows):
        if number == _HEADER:
            continue
        if number > MOST_ROWS:
            place = sheet_place(sheet, number, 1)
            findings.refuse(place, Reason.TOO_MANY_ROWS, limit=MOST_ROWS)
            return
        texts = _texts(sheet, number, findings, by_number)
        taken = {by_number[at]: text for at, text in texts.items() if text.strip()}
        if taken:
            yield Row(sheet, number, columns, taken)


def _texts(
    sheet: RawSheet,
    number: int,
    findings: Findings,
    wanted: Mapping[int, Column] | None = None,
) -> dict[int, str]:
    """The texts of a row by column; a cell that is none is told, in columns that are wanted."""
    texts = {}
    for column, cell in sheet.rows.get(number, {}).items():
        if wanted is not None and column not in wanted:
            continue
        text = cell_text(cell)
        if wanted is not None and not isinstance(text, Reason) and _is_turned(cell, wanted[column]):
            text = Reason.CELL_TURNED
        if isinstance(text, Reason):
            findings.refuse(sheet_place(sheet, number, column), text)
            continue
        if _has_point(cell):
            findings.note(sheet_place(sheet, number, column), Remark.NUMBER_AS_TEXT, value=text)
        texts[column] = text
    return texts


def _is_turned(cell: RawCell, column: Column) -> bool:
    """Whether Excel made something else of what was typed: a day of 1-2, 1.1 of 1.10."""
    is_day = isinstance(cell.value, datetime) and column.name not in DAYS
    return is_day or (_has_point(cell) and column.name in EXACT)


def _has_point(cell: RawCell) -> bool:
    return isinstance(cell.value, float) and not cell.value.is_integer()


def _columns(
    sheet: RawSheet, known: SheetColumns, headers: Mapping[int, str], findings: Findings
) -> dict[Column, int]:
    columns: dict[Column, int] = {}
    filled = {column for row in sheet.rows.values() for column in row}
    for number in sorted(filled):
        if number > MOST_COLUMNS:
            place = sheet_place(sheet, _HEADER, number)
            findings.refuse(place, Reason.TOO_MANY_COLUMNS, limit=MOST_COLUMNS)
            break
        column = _column(sheet, number, known, headers.get(number, ""), findings)
        if column is None:
            continue
        if column in columns:
            place = sheet_place(sheet, _HEADER, number)
            first = sheet_place(sheet, _HEADER, columns[column]).cell
            findings.refuse(place, Reason.COLUMN_DOUBLE, column=column.name, first=first)
        columns.setdefault(column, number)
    return columns


def _column(
    sheet: RawSheet, number: int, known: SheetColumns, header: str, findings: Findings
) -> Column | None:
    """Understand a header; None where its column is not read."""
    place = sheet_place(sheet, _HEADER, number)
    base, *rest = _SPLIT.split(header.strip(), maxsplit=1)
    name, whole = _plain(base), _plain("::".join((base, *rest)))
    name = known.aliases.get(whole, known.aliases.get(name, name))
    is_aliased = whole in known.aliases
    if name in known.known and (is_aliased or not rest):
        return Column(name)
    if name in known.languaged:
        language = language_code(rest[0])
        if language is None:
            findings.refuse(place, Reason.LANGUAGE, language=rest[0])
            return None
        return Column(name, language)
    below = [row for row in sorted(sheet.rows) if row != _HEADER and _is_filled(sheet, row, number)]
    if not below:
        return None
    if {name, whole} & known.not_taken or (rest and name in known.known):
        for row in below:
            findings.refuse(sheet_place(sheet, row, number), Reason.COLUMN_NOT_TAKEN, column=whole)
    elif name in known.told:
        findings.note(place, Remark.COLUMN_IGNORED, column=whole)
    else:
        _unknown(place, known, name, findings)
    return None


def _is_filled(sheet: RawSheet, row: int, column: int) -> bool:
    cell = sheet.rows[row].get(column)
    return cell is not None and str(cell.value).strip() != ""


def _unknown(place: Place, known: SheetColumns, name: str, findings: Findings) -> None:
    """A name that may be a slip of a known one is refused, and so is one of ours, and none."""
    alike = get_close_matches(name, sorted(known.known | known.not_taken), 1, _ALIKE)
    if alike:
        findings.refuse(place, Reason.COLUMN_UNKNOWN, column=name, meant=alike[0])
    elif not name or name.startswith(OWN):
        findings.refuse(place, Reason.COLUMN_UNKNOWN, column=name)
    else:
        findings.note(place, Remark.COLUMN_IGNORED, column=name)


def _plain(name: str) -> str:
    return _BLANKS.sub("_", name.strip().lower())
