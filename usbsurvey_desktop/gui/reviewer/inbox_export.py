"""A list of 受領フォルダー as a workbook: 受領一覧 as it is seen or marked, 未提出一覧 whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab
from usbsurvey_desktop.gui.reviewer.inbox_table import Line
from usbsurvey_desktop.tally.export_xlsx import write_xlsx
from usbsurvey_desktop.tally.tables import Column, Table
from usbsurvey_desktop.tally.target import Target

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
        "file",
    ),
    Tab.MISSING: ("name", "code", "prefecture", "state"),
}
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


def write_list(wish: ListWish, path: Path, now: datetime) -> str:
    """Write a list, over what has the name; give the name of the file.

    Raises:
        SurveyError: `disk_full`, `share_lost` or `file_unwritable`.
    """
    columns = tuple(
        Column(name, head, "code" if name == "code" else "text")
        for name, head in zip(_NAMES[wish.tab], wish.heads, strict=True)
    )
    rows = tuple(line.cells for line in wish.lines)
    table = Table(wish.tab.value, wish.title, columns, rows, wish.notes)
    write_xlsx([table], Target(path, now, overwrite=True))
    return path.name
