"""The formats that tables are written in, by name; one more is a line here."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from usbsurvey_desktop.tally.export_csv import write_cp932, write_csv
from usbsurvey_desktop.tally.export_json import write_json
from usbsurvey_desktop.tally.export_parquet import write_parquet
from usbsurvey_desktop.tally.export_xlsx import write_xlsx
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.target import Target

Writer: TypeAlias = Callable[[Sequence[Table], Target], tuple[Path, ...]]

WRITERS: Mapping[str, Writer] = {
    "xlsx": write_xlsx,
    "csv": write_csv,
    "cp932": write_cp932,
    "json": write_json,
    "parquet": write_parquet,
}
"""`xlsx` and `json` write one file; `csv`, `cp932` and `parquet` a folder."""


def write(name: str, tables: Sequence[Table], target: Target) -> tuple[Path, ...]:
    """Write tables in the format of a name; give the paths of what was written.

    Raises:
        KeyError: there is no such format.
        SurveyError: `output_exists`, `disk_full`, `share_lost` or `file_unwritable`, with reason
            `too_many_cells` or `no_pyarrow`.
    """
    return WRITERS[name](tables, target)
