"""XLSForms for tests, written as tables: one line a row, `|` between the cells."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from usbsurvey_desktop.xlsform.importing import Imported, import_form

Rows = Sequence[Sequence[object]]
Sheets = Mapping[str, str | Rows]

SETTINGS = """
form_title | form_id | version
試しの調査 | small-form | 1
"""
CHOICES = """
list_name | name | label
yn        | yes  | はい
yn        | no   | いいえ
abc       | a    | あ
abc       | b    | い
abc       | c    | う
"""


def rows(table: str) -> list[list[object]]:
    r"""Read a table; an empty cell is none, `\\n` in one is a line break."""
    lines = [line for line in table.splitlines() if line.strip()]
    return [
        [cell.strip().replace("\\n", "\n") or None for cell in line.split("|")] for line in lines
    ]


def xlsform(
    survey: str | Rows,
    choices: str | Rows = CHOICES,
    settings: str | Rows = SETTINGS,
    **others: str | Rows,
) -> bytes:
    """Make an XLSForm; `others` are further sheets by title."""
    sheets: dict[str, str | Rows] = {"survey": survey, "choices": choices, "settings": settings}
    return workbook({**sheets, **others})


def book(sheets: Sheets) -> Workbook:
    """Make a workbook that may still be changed."""
    made = Workbook()
    made.remove(made.active)
    for title, table in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows(table) if isinstance(table, str) else table:
            sheet.append(list(row))
    return made


def saved(made: Any) -> bytes:  # noqa: ANN401 - openpyxl has no types
    """The bytes of a workbook."""
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def workbook(sheets: Sheets) -> bytes:
    """Make a workbook of these sheets."""
    return saved(book(sheets))


def repacked(raw: bytes, **changes: bytes | None) -> bytes:
    """Change parts of a package: `xl_workbook_xml=b"…"`; None leaves one out."""
    content = io.BytesIO()
    with ZipFile(io.BytesIO(raw)) as before, ZipFile(content, "w", ZIP_DEFLATED) as after:
        for info in before.infolist():
            key = re.sub(r"\W", "_", info.filename)
            part = changes[key] if key in changes else before.read(info)
            if part is not None:
                after.writestr(info.filename, part)
    return content.getvalue()


def refusals(imported: Imported) -> list[tuple[str, str]]:
    """What was not taken: each place and reason."""
    assert (imported.loaded is None) == bool(imported.not_taken)
    return [(one.place, one.reason.value) for one in imported.not_taken]


def taken(raw: bytes) -> dict[str, Any]:
    """The definition that an XLSForm makes; it must be taken."""
    imported = import_form(raw)
    assert refusals(imported) == []
    assert imported.document is not None
    return dict(imported.document)


def first_page(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The questions of the first page, wherever it stands."""
    group = document["items"][0]
    while not group.get("page"):
        group = group["items"][0]
    return list(group["items"])


def without(item: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """An item without some of its members."""
    return {name: value for name, value in item.items() if name not in names}


def outline(items: Iterable[Mapping[str, Any]]) -> list[object]:
    """The names of items as nested lists; a page is marked by `*`."""
    found: list[object] = []
    for item in items:
        name = f"{item['link_id']}*" if item.get("page") else str(item["link_id"])
        found.append([name, *outline(item["items"])] if "items" in item else name)
    return found


ODD_CELLS: Mapping[str, object] = {
    "formula": "=1+1",
    "time": time(14, 5),
    "instant": datetime(2026, 12, 1, 14, 5),  # noqa: DTZ001 - a cell of Excel has no zone
}
