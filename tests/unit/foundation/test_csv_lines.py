"""Tables as CSV: every field comes back, whatever it holds."""

from decimal import Decimal

from tests.support.cells import HOSTILE, csv_cells
from usbsurvey_desktop.csv_lines import csv_lines
from usbsurvey_desktop.safe_cell import from_csv


def test_every_hostile_text_comes_back() -> None:
    """Line breaks, quotes and separators stay inside their field, the long text whole."""
    content = csv_lines(HOSTILE, [HOSTILE]).encode("utf-8-sig")
    assert [[from_csv(field) for field in row] for row in csv_cells(content)] == [[*HOSTILE]] * 2


def test_numbers_have_no_apostrophe_and_blanks_no_field() -> None:
    """A negative number is no formula; a decimal keeps its digits, without an exponent."""
    rows = [(-5, Decimal("83.0"), None), (10**20, Decimal("1E-7"), "")]
    assert csv_lines("abc", rows) == "a,b,c\r\n-5,83.0,\r\n100000000000000000000,0.0000001,\r\n"
