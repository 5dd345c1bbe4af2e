"""Tables as Parquet, a file for each, for DuckDB, Spark and their like; needs the extra `parquet`.

Columns bear their names; labels, titles and notes stand in the metadata of the file. A decimal has
as many digits as its column needs, and no digit is lost.
"""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.safe_cell import number_text, utf8_text
from usbsurvey_desktop.tally.tables import Cell, Table
from usbsurvey_desktop.tally.target import Target

_AT_ONCE = 1_000
"""Rows in memory."""
_MOST_DIGITS = 38
"""Of the decimals that every reader knows; others go in as texts."""


def write_parquet(tables: Sequence[Table], target: Target) -> tuple[Path, ...]:
    """Write a file for each table into a folder; give their paths.

    Raises:
        SurveyError: `file_unwritable` with reason `no_pyarrow` where the extra is not installed;
            what `Target.write_folder` raises.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra that few have
        import pyarrow.parquet  # noqa: PLC0415 - as above
    except ModuleNotFoundError as error:
        raise SurveyError(Code.FILE_UNWRITABLE, {"reason": "no_pyarrow"}) from error
    return target.write_folder(
        [(f"{table.name}.parquet", partial(_content, pa, table)) for table in tables]
    )


def _content(pa: Any, table: Table) -> bytes:  # noqa: ANN401 - pyarrow has no types
    schema = _schema(pa, table)
    sink = pa.BufferOutputStream()
    rows = iter(table.rows)
    with pa.parquet.ParquetWriter(sink, schema) as writer:
        while batch := list(islice(rows, _AT_ONCE)):
            columns = [
                pa.array([_value(cell, field.type, pa) for cell in cells], field.type)
                for field, cells in zip(schema, zip(*batch, strict=True), strict=True)
            ]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))
    return bytes(sink.getvalue())


def _schema(pa: Any, table: Table) -> Any:  # noqa: ANN401 - pyarrow has no types
    fields = [
        pa.field(
            column.name,
            _decimals(pa, (row[at] for row in table.rows))
            if column.kind == "decimal"
            else pa.int64()
            if column.kind == "integer"
            else pa.string(),
            metadata={"label": utf8_text(column.label), "kind": column.kind},
        )
        for at, column in enumerate(table.columns)
    ]
    notes = json.dumps([utf8_text(note) for note in table.notes], ensure_ascii=False)
    return pa.schema(fields, {"title": utf8_text(table.title), "notes": notes})


def _decimals(pa: Any, cells: Iterable[Cell]) -> Any:  # noqa: ANN401 - pyarrow has no types
    """The type that holds every digit before and behind the point."""
    whole = behind = 1
    for cell in cells:
        if isinstance(cell, int | Decimal):
            before_point, _point, after_point = number_text(cell).strip("-").partition(".")
            whole, behind = max(whole, len(before_point)), max(behind, len(after_point))
    digits = whole + behind
    return pa.string() if digits > _MOST_DIGITS else pa.decimal128(digits, behind)


def _value(cell: Cell, kind: Any, pa: Any) -> Cell:  # noqa: ANN401 - pyarrow has no types
    if isinstance(cell, str):
        return utf8_text(cell)
    if cell is None or not pa.types.is_string(kind):
        return Decimal(cell) if pa.types.is_decimal(kind) and cell is not None else cell
    return number_text(cell)
