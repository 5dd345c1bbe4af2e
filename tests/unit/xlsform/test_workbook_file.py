"""Files that are no XLSForm: each is refused whole, with one reason, before it is unpacked."""

import io
from collections.abc import Mapping
from pathlib import Path
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import iterparse
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from tests.support.xlsforms import refusals, repacked, taken, workbook, xlsform
from usbsurvey_desktop.xlsform.cells import RawCell, RawSheet
from usbsurvey_desktop.xlsform.importing import import_form
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.workbook_file import MOST_BYTES, letters, sheet_place

TESTS = Path(__file__).parent
ASKED = "type | name | label\ntext | a | 名前"
GOOD = xlsform(ASKED)
ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
SHEET = "xl/worksheets/sheet1.xml"
SHARED = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _package(parts: Mapping[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w", method) as made:
        for name, part in parts.items():
            made.writestr(f"{name}.xml", part)
    return content.getvalue()


def _part(name: str) -> bytes:
    with ZipFile(io.BytesIO(GOOD)) as parts:
        return parts.read(name)


def _encrypted(raw: bytes) -> bytes:
    """The same with the flag of encryption on its first part, in both of its places."""
    first, second = raw.index(b"PK\x03\x04") + 6, raw.index(b"PK\x01\x02") + 8
    changed = bytearray(raw)
    changed[first] |= 1
    changed[second] |= 1
    return bytes(changed)


def _with_rows(xml: bytes) -> bytes:
    sheet = _part(SHEET).replace(b"</sheetData>", xml + b"</sheetData>")
    return repacked(GOOD, xl_worksheets_sheet1_xml=sheet)


def _elsewhere(sheet: bytes) -> bytes:
    """The same with its first sheet in a part whose name does not say that it is XML."""
    types, rels = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
    names = {name: _part(name).replace(b"sheet1.xml", b"sheet1.dat") for name in (types, rels)}
    content = io.BytesIO(
        repacked(
            GOOD,
            xl_worksheets_sheet1_xml=None,
            _Content_Types__xml=names[types],
            xl__rels_workbook_xml_rels=names[rels],
        )
    )
    with ZipFile(content, "a") as parts:
        parts.writestr("xl/worksheets/sheet1.dat", sheet)
    return content.getvalue()


def _twice(name: str) -> bytes:
    """The same with another sheet under the name of the first, or one that differs in case."""
    content = io.BytesIO(GOOD)
    with catch_warnings(), ZipFile(content, "a") as parts:
        simplefilter("ignore")
        parts.writestr(name, _part(SHEET).replace("名前".encode(), b"x"))
    return content.getvalue()


def _shared(cells: int, text: str) -> bytes:
    """A workbook with a text that stands in it once, and in many cells."""
    head = ["type", "name", "label"]
    raw = xlsform([head, *([None, None, "TEXT"] for _ in range(cells))])
    inline, number = b't="inlineStr"><is><t>TEXT</t></is>', b't="s"><v>0</v>'
    with ZipFile(io.BytesIO(raw)) as parts:
        sheet, types = parts.read(SHEET), parts.read("[Content_Types].xml")
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'.encode()
    assert inline in sheet
    content = io.BytesIO(
        repacked(
            raw,
            xl_worksheets_sheet1_xml=sheet.replace(inline, number),
            _Content_Types__xml=types.replace(b"</Types>", part),
        )
    )
    with ZipFile(content, "a", ZIP_DEFLATED) as parts:
        parts.writestr(
            "xl/sharedStrings.xml", f'<sst xmlns="{SHARED}"><si><t>{text}</t></si></sst>'
        )
    return content.getvalue()


def _moved(before: bytes, after: bytes) -> bytes:
    """The same with another reference in its first sheet."""
    sheet = _part(SHEET)
    assert before in sheet
    return repacked(GOOD, xl_worksheets_sheet1_xml=sheet.replace(before, after))


FILES = {
    "nothing": (b"", "file_text"),
    "csv": (ASKED.encode(), "file_text"),
    "binary": (b"\x00\x01\x02", "file_not_workbook"),
    "xls or encrypted": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "file_xls"),
    "cut": (GOOD[: len(GOOD) // 2], "file_not_workbook"),
    "zip of something": (_package({"a": b"<a/>"}), "file_not_workbook"),
    "too large": (GOOD + bytes(MOST_BYTES), "file_too_large"),
    "zip bomb": (_package({"a": bytes(25 * 1024 * 1024)}), "file_too_large"),
    "many parts": (_package({f"p{n}": b"<a/>" for n in range(201)}), "file_too_large"),
    "another packing": (_package({"a": b"<a/>"}, ZIP_BZIP2), "file_not_workbook"),
    "an encrypted part": (_encrypted(GOOD), "file_not_workbook"),
    "entities": (
        repacked(GOOD, xl_workbook_xml=ENTITY + _part("xl/workbook.xml")),
        "file_not_workbook",
    ),
    "UTF-16": (
        repacked(GOOD, xl_workbook_xml=_part("xl/workbook.xml").decode().encode("utf-16")),
        "file_not_workbook",
    ),
    "entities in a part of another name": (
        _elsewhere(ENTITY + _part(SHEET).replace("名前".encode(), b"&a;")),
        "file_not_workbook",
    ),
    "entities in UTF-16 in a part of another name": (
        _elsewhere((ENTITY + _part(SHEET)).decode().encode("utf-16")),
        "file_not_workbook",
    ),
    "a sheet in UTF-16 in a part of another name": (
        _elsewhere(_part(SHEET).decode().encode("utf-16")),
        "file_not_workbook",
    ),
    "Latin-1": (
        _moved("名前".encode(), "é".encode("latin-1")),
        "file_not_workbook",
    ),
    "a part twice": (_twice(SHEET), "file_not_workbook"),
    "a part twice in another case": (_twice(SHEET.upper()), "file_not_workbook"),
    "macros": (
        repacked(
            GOOD,
            _Content_Types__xml=_part("[Content_Types].xml").replace(
                b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            ),
        ),
        "file_not_workbook",
    ),
    "a row twice": (_with_rows(b'<row r="2"><c r="A2"><v>1</v></c></row>'), "file_not_workbook"),
    "rows out of order": (_moved(b'<row r="1"', b'<row r="3"'), "file_not_workbook"),
    "cells out of order": (_moved(b'r="A2"', b'r="D2"'), "file_not_workbook"),
    "a cell of another row": (_moved(b'r="C2"', b'r="C3"'), "file_not_workbook"),
    "a text in many cells": (_shared(270, "x" * 32_000), "file_too_large"),
    "no part of the workbook": (repacked(GOOD, xl_workbook_xml=None), "file_not_workbook"),
    "a row far below": (
        _with_rows(b'<row r="99999999999"><c><v>1</v></c></row>'),
        "file_too_large",
    ),
    "a cell of no number": (_with_rows(b'<row><c t="n"><v>x</v></c></row>'), "file_not_workbook"),
    "many sheets": (
        workbook({"survey": ASKED, **{f"s{number}": [["x"]] for number in range(50)}}),
        "file_too_large",
    ),
}


@pytest.mark.parametrize(("raw", "expected"), FILES.values(), ids=FILES.keys())
def test_a_file_that_is_no_workbook_is_refused_whole(raw: bytes, expected: str) -> None:
    """One reason, no sheet, no cell."""
    assert refusals(import_form(raw)) == [("", expected)]


def test_a_sheet_may_lie_in_a_part_of_any_name() -> None:
    """What is refused above is refused for what stands there, not for the name."""
    assert taken(_elsewhere(_part(SHEET))) == taken(GOOD)


def test_a_dtd_is_refused_where_nothing_else_would(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shipped has no defusedxml; then openpyxl itself would put the entities in."""
    monkeypatch.setattr("openpyxl.DEFUSEDXML", False)
    monkeypatch.setattr("openpyxl.worksheet._reader.iterparse", iterparse)
    raw = FILES["entities in a part of another name"][0]
    read = load_workbook(io.BytesIO(raw), read_only=True)["survey"].iter_rows(values_only=True)
    assert ("text", "a", "aaaa") in read
    assert refusals(import_form(raw)) == [("", "file_not_workbook")]


def test_a_text_in_some_cells_is_read_in_each() -> None:
    """Sharing a text is how Excel writes every workbook."""
    found = refusals(import_form(_shared(2, "x")))
    assert found[1:] == [("survey!A2", "cell_empty"), ("survey!A3", "cell_empty")]


def test_a_number_that_no_cell_can_hold_is_refused() -> None:
    """It has more digits than any number of Excel."""
    raw = _moved(
        b'<c r="A2" t="inlineStr"><is><t>text</t></is>', b'<c r="A2"><v>1%s</v>' % (b"0" * 400)
    )
    assert ("survey!A2", "cell_kind") in refusals(import_form(raw))


def test_a_sheet_that_is_named_and_not_there_is_missing() -> None:
    """A damaged package is not taken for one with fewer sheets."""
    raw = repacked(GOOD, xl_worksheets_sheet1_xml=None)
    assert refusals(import_form(raw)) == [("survey", "sheet_missing")]


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    """A dimension that leaves cells out does not keep them from being read."""
    sheet = _part("xl/worksheets/sheet1.xml")
    small = sheet.replace(b'<dimension ref="A1:C2"', b'<dimension ref="A1:A1"')
    assert small != sheet
    assert taken(repacked(GOOD, xl_worksheets_sheet1_xml=small)) == taken(GOOD)


def test_parts_that_are_not_needed_are_not_read() -> None:
    """A picture, a macro and a link in the package change nothing."""
    content = io.BytesIO(GOOD)
    with ZipFile(content, "a") as parts:
        parts.writestr("xl/vbaProject.bin", b"\x00macro")
        parts.writestr("xl/media/image1.png", b"\x89PNG")
    assert taken(content.getvalue()) == taken(GOOD)


@pytest.mark.parametrize(
    ("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")]
)
def test_columns_are_named_as_excel_names_them(column: int, name: str) -> None:
    """A to Z, then AA."""
    sheet = RawSheet("survey", is_hidden=False, merged=(), rows={1: {1: RawCell("x", "s")}})
    assert letters(column) == name
    assert sheet_place(sheet, 7, column).cell == f"{name}7"


def test_every_reason_has_a_test() -> None:
    """The closed list of reasons is the list of what the tests of this room expect."""
    found: set[str] = set()
    for module in ("test_refusals", "test_workbook_file", "test_notes"):
        text = (TESTS / f"{module}.py").read_text(encoding="utf-8")
        found |= {reason.value for reason in Reason if f'"{reason.value}"' in text}
    assert found == {reason.value for reason in Reason}
