"""Tables as CSV: a line for each row, ended as RFC 4180 says, no text a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from usbsurvey_desktop.safe_cell import Cell, csv_text, number_text


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """The text of a CSV file; an empty field where there is no value."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(map(_field, header))
    writer.writerows(map(_field, row) for row in rows)
    return text.getvalue()


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    return csv_text(cell) if isinstance(cell, str) else number_text(cell)
