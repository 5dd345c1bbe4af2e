"""Texts that try to be more than a cell, and what a workbook or a CSV file holds of them."""

import csv
import io
import re
from pathlib import Path

from openpyxl import load_workbook

HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("file:///etc/passwd")',
    "+1",
    "-1",
    "@SUM(1)",
    "＝1+1",
    " =1+1",
    "'=1",
    "''=1",
    "-",
    "#N/A",
    "'quoted",
    '"quoted", and ; more',
    "_x000D_ and _x003D_1",
    "a\nb",
    "\n=1",
    " left and right ",
    "𠮷﨑\U000e0101‍",
    "葛\U000e0100飾・辻\U000e0102・①㈱Ⅲ・〜－−∥",
    "外字\ue000と\uf8ff",
    "👨‍👩‍👧‍👦🇯🇵",
    "\u0085\u202e\u2028",
    "<f>1</f>&amp;]]>",
    "12345678901234567890",
    "011002",
    "TRUE",
    "2026-12-01",
    "⟦U+000B⟧",
    "長" * 32_767,
)
"""All may be answered, and a cell holds each of them."""


# A field where every sign bears a mark is longer than Python reads by itself.
csv.field_size_limit(1 << 20)


def sheet_cells(path: Path, sheet: str) -> list[list[object]]:
    """The rows of a sheet, as openpyxl reads them."""
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
    book.close()
    return rows


def unescaped(text: object) -> str:
    """What Excel shows of a cell, by ECMA-376 22.9.2.19."""
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), str(text or ""))


def csv_cells(content: bytes, encoding: str = "utf-8-sig") -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode(encoding), newline="")))
