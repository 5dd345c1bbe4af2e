"""A second opinion: LibreOffice shows in a workbook what the JSON of the same tables says."""

import json
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.cells import HOSTILE, csv_cells
from tests.support.drafts import NOW
from tests.support.tallying import body, heading, tally_form
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.splits import by_kind
from usbsurvey_desktop.tally.tables import Cell, Table
from usbsurvey_desktop.tally.tabulate import tabulate
from usbsurvey_desktop.tally.target import Target

EVERY_SHEET_AS_IT_IS = (
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
)
"""Comma, quote, UTF-8, from line 1; values instead of what is shown, of all sheets."""


def _tables() -> list[Table]:
    texts = [text for text in HOSTILE if len(text) < 1_000]
    bodies = [body(A="yes", B="a", T=text) for text in texts]
    tally = tabulate(tally_form(), bodies, by_kind())
    return list(tally_tables(tally, published(tally), heading(bodies), bodies, []))


def _by_libreoffice(book: Path, folder: Path) -> dict[str, list[list[str]]]:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (scripts/setup.py test installs it on Debian)")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, "--headless", profile, "--convert-to", EVERY_SHEET_AS_IT_IS]
    subprocess.run(  # noqa: S603 - the one of the system
        [*command, "--outdir", str(folder / "out"), str(book)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {
        path.stem.removeprefix(f"{book.stem}-"): csv_cells(path.read_bytes(), "utf-8")
        for path in (folder / "out").iterdir()
    }


def _same(shown: str, cell: Cell) -> bool:
    if cell is None or isinstance(cell, str):
        return shown == (cell or "")
    return Decimal(shown) == cell


def test_libreoffice_shows_what_the_json_says(tmp_path: Path) -> None:
    """Every cell of every table, hostile texts among them, with codes and leading zeros."""
    tables = _tables()
    (book,) = write("xlsx", tables, Target(tmp_path / "tally.xlsx", NOW))
    (document,) = write("json", tables, Target(tmp_path / "tally.json", NOW))
    sheets = _by_libreoffice(book, tmp_path)
    text = document.read_text(encoding="utf-8")
    said = json.loads(text, parse_float=Decimal)["tables"]  # noqa: TID251 - our records take no decimals
    assert len(sheets) == len(said) + 2
    texts = next(table for table in said if table["name"] == "texts")
    assert len(texts["rows"]) == len(HOSTILE) - 1
    for table in said:
        header, *rows = sheets[table["title"]]
        assert header == [f"{column['label']}（{column['name']}）" for column in table["columns"]]
        unlike = [
            (shown, cell)
            for line, row in zip(rows, table["rows"], strict=True)
            for shown, cell in zip(line, row, strict=True)
            if not _same(shown, cell)
        ]
        assert unlike == []
