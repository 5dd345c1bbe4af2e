"""Tables as CSV: UTF-8 with a byte order mark, a line for each row, no text a formula.

Source: the hand-off record §7; the threats T14; RFC 4180.
"""

import csv
import io

from usbsurvey_desktop.logbook.entry_rows import Cell
from usbsurvey_desktop.logbook.tables import Table

_FORMULA = ("=", "+", "-", "@", "\t")


def csv_file(table: Table) -> tuple[str, bytes]:
    """The name of a table's file, and its content."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([_safe(cell) for cell in row] for row in table.rows)
    return f"{table.file}.csv", text.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula gets a `'` before it."""
    is_formula = isinstance(cell, str) and cell.startswith(_FORMULA)
    return f"'{cell}" if is_formula else cell
