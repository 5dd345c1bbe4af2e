"""The XLSForm from which an office starts."""

from pathlib import Path

from pyxform.xls2xform import convert

from scripts.xlsform_example import TARGET, example
from tests.support.xlsforms import outline, refusals
from usbsurvey_desktop.xlsform.importing import import_form
from usbsurvey_desktop.xlsform.outcome import Remark


def test_it_is_what_its_tables_say() -> None:
    """Nobody changed the workbook by hand."""
    assert Path(TARGET).read_bytes() == example()


def test_it_is_taken_by_us_and_by_odk() -> None:
    """Its sheet of words is told as not used; nothing else is to be told."""
    imported = import_form(example())
    assert refusals(imported) == []
    assert imported.document is not None
    assert [one.remark for one in imported.notes] == [Remark.SHEET_IGNORED]
    items = imported.document["items"]
    assert isinstance(items, list)
    assert outline(items) == [
        ["office*", "code", "department", "as_of"],
        ["use*", "usb"],
        ["detail*", "purpose", "count", "often", "until", "plan"],
        ["none*", "why_not"],
    ]
    assert convert(xlsform=example(), file_type=".xlsx").warnings == []
