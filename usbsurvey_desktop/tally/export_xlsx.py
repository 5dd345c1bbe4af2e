"""Tables as a workbook: a sheet for each, then what bears a mark; charts beside counts."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from usbsurvey_desktop.safe_cell import sheet_mark
from usbsurvey_desktop.tally.export_charts import add_charts, runs
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.target import Marks, Target, with_companions
from usbsurvey_desktop.workbooks import Sheet, write_workbook

_NOTES = (
    "1枚のシートに1つの表。見出しは1行目で、「意味（列名）」の形",
    "コードの列は文字。先頭の0も値のうち",
    "元の値のままでないセルは、最後のシートに全部挙げる",
)


def write_xlsx(tables: Sequence[Table], target: Target) -> tuple[Path, ...]:
    """Write one workbook; give its path.

    Raises:
        SurveyError: what `write_workbook` raises; nothing has changed then.
    """
    marks = Marks(sheet_mark)
    sheets = [_sheet(table, marks) for table in with_companions(tables, marks, _NOTES)]
    write_workbook(
        target.path, sheets, now=target.now, overwrite=target.overwrite, calls=target.calls
    )
    return (target.path,)


def _sheet(table: Table, marks: Marks) -> Sheet:
    header = tuple(f"{column.label}（{column.name}）" for column in table.columns)
    found = runs(table)
    charts = partial(add_charts, len(header), found) if found else None
    # The list of marks has none of its own, and would grow while it is written.
    rows = table.rows if table.rows is marks.rows else marks.noted(table)
    return Sheet(table.title, header, rows, table.notes, charts)
