"""The tables of a book as CSV: UTF-8 with a byte order mark, a file for each.

Source: the hand-off record §7; the threats T14; RFC 4180.
"""

from usbsurvey_desktop.csv_lines import csv_lines
from usbsurvey_desktop.logbook.tables import Table


def csv_file(table: Table) -> tuple[str, bytes]:
    """The name of a table's file, and its content."""
    return f"{table.file}.csv", csv_lines(table.columns, table.rows).encode("utf-8-sig")
