"""Tables as CSV, a file for each: UTF-8 with a byte order mark, and CP932 beside it if asked for.

Columns bear their names alone; `about.csv` says what the tables are, `codebook.csv` what the
columns are. Source: デジタル庁 機械可読性ルール; RFC 4180; the threats T14, T16.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from usbsurvey_desktop.csv_lines import csv_lines
from usbsurvey_desktop.safe_cell import Cell, Mark, cp932_text, csv_mark, is_cp932
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.target import Marks, Target, with_companions

_NOTES = (
    "文字コード：.csv はUTF-8（BOM付き）",
    "先頭の ' ：表計算ソフトが数式と読みうる文（= + - @ などで始まる文）の前に付けた印。値ではない",
    "元の値のままでないセルは、marks に全部挙げる",
)
_CP932_NOTE = (
    "文字コード：.cp932.csv はCP932（シフトJIS）。書けない文字は 〔U+20BB7〕 のように番号で書き、"
    "全文は同じ名前の .csv にある"
)


def write_csv(tables: Sequence[Table], target: Target) -> tuple[Path, ...]:
    """Write a file for each table, in UTF-8 with a byte order mark; give their paths.

    Raises:
        SurveyError: what `Target.write_folder` raises.
    """
    marks = Marks(csv_mark)
    return target.write_folder(_files(with_companions(tables, marks, _NOTES), marks))


def write_cp932(tables: Sequence[Table], target: Target) -> tuple[Path, ...]:
    """Write the same files and beside each one in CP932, which shows what CP932 cannot hold.

    Raises:
        SurveyError: what `Target.write_folder` raises.
    """
    marks = Marks(_cp932_mark)
    every = with_companions(tables, marks, (*_NOTES, _CP932_NOTE))
    in_cp932 = [(f"{table.name}.cp932.csv", partial(_in_cp932, table)) for table in every]
    return target.write_folder([*_files(every, marks), *in_cp932])


def _files(every: Sequence[Table], marks: Marks) -> list[tuple[str, Callable[[], bytes]]]:
    return [(f"{table.name}.csv", partial(_in_utf8, table, marks)) for table in every]


def _in_utf8(table: Table, marks: Marks) -> bytes:
    # The list of marks has none of its own, and would grow while it is written.
    rows = table.rows if table.rows is marks.rows else marks.noted(table)
    return csv_lines(_names(table), rows).encode("utf-8-sig")


def _in_cp932(table: Table) -> bytes:
    return cp932_text(csv_lines(_names(table), table.rows)).encode("cp932")


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def _cp932_mark(cell: Cell) -> Mark | None:
    return Mark.SIGNS if isinstance(cell, str) and not is_cp932(cell) else None
