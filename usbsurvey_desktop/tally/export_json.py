"""Tables as one JSON document: every text and every digit whole, a line for each row."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.safe_cell import number_text
from usbsurvey_desktop.tally.tables import Cell, Table
from usbsurvey_desktop.tally.target import Target

_HALF = re.compile("[\ud800-\udfff]")


def write_json(tables: Sequence[Table], target: Target) -> tuple[Path, ...]:
    """Write one file; give its path.

    A table is an object with `name`, `title`, `notes`, `columns` and `rows`; a decimal is a number
    with all its digits.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost` or `file_unwritable`.
    """
    content = "".join(_document(tables)).encode()
    write_new(target.path, content, overwrite=target.overwrite, calls=target.calls)
    return (target.path,)


def _document(tables: Sequence[Table]) -> Iterator[str]:
    before = '{"tables":[\n'
    for table in tables:
        columns = [
            {"name": column.name, "label": column.label, "kind": column.kind}
            for column in table.columns
        ]
        yield f'{before}{{"name":{_text(table.name)},"title":{_text(table.title)},\n'
        yield f'"notes":{_text(table.notes)},\n"columns":{_text(columns)},\n"rows":['
        between = "\n"
        for row in table.rows:
            yield f"{between}[{','.join(map(_cell, row))}]"
            between = ",\n"
        yield "\n]}"
        before = ",\n"
    yield "\n]}\n"


def _cell(cell: Cell) -> str:
    # The encoder of Python would turn a decimal into a double.
    return _text(cell) if cell is None or isinstance(cell, str) else number_text(cell)


def _text(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
