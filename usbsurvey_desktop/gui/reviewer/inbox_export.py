"""A list of 受領フォルダー as a file: 受領一覧 as it is seen or marked, 未提出一覧 whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from usbsurvey_desktop.csv_lines import csv_lines
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab
from usbsurvey_desktop.gui.reviewer.inbox_table import Line
from usbsurvey_desktop.safe_cell import cp932_text
from usbsurvey_desktop.tally.export_xlsx import write_xlsx
from usbsurvey_desktop.tally.tables import Column, Table
from usbsurvey_desktop.tally.target import Target


class Form(StrEnum):
    """As what a list is written."""

    XLSX = "xlsx"
    UTF8 = "utf8"
    """CSV in UTF-8 with a byte order mark."""
    CP932 = "cp932"
    """CSV in CP932, which shows what it cannot hold."""


_NAMES: Mapping[Tab, tuple[str, ...]] = {
    Tab.RECEIVED: (
        "body",
        "prefecture",
        "kind",
        "revision",
        "respondent",
        "approver",
        "arrival",
        "checks",
        "decision",
        "decided_by",
        "forwarded",
        "survey_version",
        "file",
    ),
    Tab.MISSING: ("name", "code", "prefecture", "state"),
}
RECEIVED_NAMES = _NAMES[Tab.RECEIVED]
"""The columns of 受領一覧."""
EXPORTED = frozenset(_NAMES)
"""The tables that can be written out."""


@dataclass(frozen=True)
class ListWish:
    """Which table, under which title and heads, and which of its rows."""

    tab: Tab
    title: str
    heads: tuple[str, ...]
    lines: Sequence[Line]
    notes: tuple[str, ...]
    """What must be known to read it."""


def write_list(wish: ListWish, form: Form, path: Path, now: datetime) -> str:
    """Write a list, over what has the name; give the name of the file.

    Raises:
        SurveyError: `disk_full`, `share_lost` or `file_unwritable`.
    """
    rows = tuple(line.cells for line in wish.lines)
    if form is not Form.XLSX:
        write_new(path, _csv(wish.heads, rows, form), overwrite=True)
        return path.name
    columns = tuple(
        Column(name, head, "code" if name == "code" else "text")
        for name, head in zip(_NAMES[wish.tab], wish.heads, strict=True)
    )
    table = Table(wish.tab.value, wish.title, columns, rows, wish.notes)
    write_xlsx([table], Target(path, now, overwrite=True))
    return path.name


def _csv(heads: Sequence[str], rows: Sequence[Sequence[str]], form: Form) -> bytes:
    text = csv_lines(heads, rows)
    return cp932_text(text).encode("cp932") if form is Form.CP932 else text.encode("utf-8-sig")
