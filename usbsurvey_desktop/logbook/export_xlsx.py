"""The tables of a book as a workbook: a sheet for each, what its columns are in the first row."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.logbook.tables import Table
from usbsurvey_desktop.workbooks import Sheet, write_workbook


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
        SurveyError: what `write_workbook` raises; nothing has changed then.
    """
    sheets = [Sheet(each.title, each.headings or each.columns, each.rows) for each in tables]
    write_workbook(path, sheets, now=now, overwrite=overwrite, calls=calls)
