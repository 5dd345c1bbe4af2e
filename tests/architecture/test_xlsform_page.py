"""The page about XLSForms says what the room takes, no more and no less."""

import re

import pytest
from pyxform.xls2xform import convert

from tests.support.format_pages import FOLDER
from tests.support.xlsforms import first_page, taken, workbook
from usbsurvey_desktop.xlsform.columns import (
    CHOICES,
    OWN,
    SETTINGS,
    SHEETS,
    SURVEY,
    SheetColumns,
)
from usbsurvey_desktop.xlsform.outcome import Reason

PAGE = (FOLDER / "xlsform.md").read_text(encoding="utf-8")
_QUOTED = re.compile(r"`([^`]+)`")
_CELLS = re.compile(r"(?<!\\)\|")


def _table(mark: str) -> list[list[str]]:
    """The rows of the table below a mark, without its head."""
    lines = PAGE.split(f"<!-- {mark} -->\n", 1)[1].splitlines()
    rows = []
    for line in lines[2:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in _CELLS.split(line)[1:-1]])
    return rows


@pytest.mark.parametrize("known", [SURVEY, CHOICES, SETTINGS], ids=lambda known: str(known.title))
def test_the_columns_are_those_that_are_taken(known: SheetColumns) -> None:
    """In the order in which they are written; which have languages is told too."""
    rows = _table(f"columns: {known.title}")
    assert [_QUOTED.findall(row[0]) for row in rows] == [[name] for name in known.ordered]
    spoken = {_QUOTED.findall(row[0])[0] for row in rows if row[1] == "yes"}
    assert spoken == known.languaged


def test_our_sheets_are_those_that_are_taken() -> None:
    """Each with all its columns."""
    told = {}
    for sheet, columns in _table("columns: others"):
        told[_QUOTED.findall(sheet)[0]] = columns
    ours = {title: known for title, known in SHEETS.items() if title.startswith(OWN)}
    assert told.keys() == ours.keys()
    for title, known in ours.items():
        assert _QUOTED.findall(told[title])[: len(known.ordered)] == [*known.ordered]


def test_the_reasons_are_those_of_the_closed_list() -> None:
    """Every reason stands in the table once."""
    named = [name for row in _table("reasons") for name in _QUOTED.findall(row[0])]
    assert sorted(named) == sorted(Reason)


def _example(name: str) -> list[list[str | None]]:
    start = PAGE.index(f"| `{name}`: ")
    lines = PAGE[start:].split("\n\n", 1)[0].splitlines()
    rows = [[cell.strip() for cell in _CELLS.split(line)[1:-1]] for line in lines]
    heads = [rows[0][0].removeprefix(f"`{name}`: "), *rows[0][1:]]
    return [[*heads], *([cell.strip("`") or None for cell in row] for row in rows[2:])]


def test_the_smallest_survey_of_the_page_is_one() -> None:
    """It is taken as it stands there, by us and by ODK."""
    raw = workbook({name: _example(name) for name in ("survey", "choices", "settings")})
    questions = first_page(taken(raw))
    assert [one["type"] for one in questions] == ["yes_no", "text"]
    assert questions[1]["enable_when"] == {"question": "a1", "operator": "=", "value": "yes"}
    assert convert(xlsform=raw, file_type=".xlsx").warnings == []
