"""A workbook: whole, without formulas, the same bytes again, and nothing plain left beside it."""

import io
import os
import re
import signal
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from tests.support.cells import HOSTILE, sheet_cells, unescaped
from tests.support.drafts import NOW
from tests.support.faults import FaultyOs
from tests.support.scenario import ROOT
from usbsurvey_desktop import files, workbooks
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.safe_cell import Cell
from usbsurvey_desktop.workbooks import Sheet, workbook_bytes, write_workbook


def _sheet(*cells: Cell) -> Sheet:
    return Sheet("表", ("見出し",), tuple((cell,) for cell in cells))


def _written(folder: Path, *sheets: Sheet) -> Path:
    path = folder / "book.xlsx"
    write_workbook(path, sheets, now=NOW, overwrite=True)
    return path


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    """Signs of formulas, errors, numbers and dates stay texts, marked as such; no part has <f."""
    path = _written(tmp_path, Sheet(HOSTILE[0], (HOSTILE[1],), [(text,) for text in HOSTILE]))
    with zipfile.ZipFile(path) as parts:
        every = {name: parts.read(name).decode() for name in parts.namelist()}
    sheet = every["xl/worksheets/sheet1.xml"]
    assert not any(re.search(r"<f[ >/]", text) for text in every.values())
    assert set(re.findall(r'<c [^>]*t="([a-zA-Z]+)"', sheet)) == {"inlineStr"}
    assert not any("<hyperlink" in text.lower() for text in (sheet, *every))
    book = load_workbook(path)
    (only,) = book
    cells = [cell for row in only.iter_rows() for cell in row]
    assert {(cell.data_type, cell.quotePrefix, cell.number_format) for cell in cells} == {
        ("s", True, "@")
    }
    book.close()
    assert [unescaped(row[0]) for row in sheet_cells(path, only.title)[1:]] == list(HOSTILE)


def test_a_workbook_of_any_text_can_be_read_again(tmp_path: Path) -> None:
    """Control signs, half characters and U+FFFE do not break the file, in cells or around them."""
    signs = [chr(n) for n in (*range(0x20), 0x7F, 0xD800, 0xFFFE, 0xFFFF)]
    every = "".join(signs)
    path = _written(tmp_path, Sheet(every, (every,), [(one,) for one in signs], (every,)))
    book = load_workbook(path)
    (only,) = book
    shown = [row[0].value for row in only.iter_rows()]
    assert "⟦U+0000⟧" in only["A1"].comment.text
    book.close()
    assert (shown[1], shown[-1], shown[1 + 0x0A]) == ("⟦U+0000⟧", "⟦U+FFFF⟧", "\n")


def test_numbers_stay_numbers_as_far_as_a_sheet_keeps_their_digits(tmp_path: Path) -> None:
    """Whole numbers and decimals; more than 15 digits go in as a text; blanks have no cell."""
    long = ("1234567890123456789", "1.2345678901234567")
    cells = (5, -7, Decimal("83.90"), None, "", int(long[0]), Decimal(long[1]))
    path = _written(tmp_path, _sheet(*cells))
    shown = [row[0] for row in sheet_cells(path, "表")[1:]]
    assert shown == [5, -7, 83.9, None, None, *long]
    book = load_workbook(path)
    formats = [row[0].number_format for row in book["表"].iter_rows(min_row=2, max_row=4)]
    book.close()
    assert formats == ["0", "0", "0.0##############"]


def test_each_sheet_has_one_header_that_stays_in_sight(tmp_path: Path) -> None:
    """Row 1, frozen and printed on each page; no merged cells; what must be known at its corner."""
    notes = ("範囲：受理した回答だけ & 全部", "N：1650")
    path = _written(tmp_path, Sheet("集計", ("コード", "名"), [("a", "b")], notes), _sheet("x"))
    book = load_workbook(path)
    one, two = book
    assert (one.title, two.title) == ("集計", "表")
    assert all(each.freeze_panes == "A2" for each in book)
    assert all(each.print_title_rows == "$1:$1" for each in book)
    assert all(not each.merged_cells.ranges for each in book)
    assert one["A1"].comment.text == "\n".join(notes)
    assert two["A1"].comment is None
    assert one.oddHeader.left.text == "集計　範囲：受理した回答だけ && 全部　N：1650"
    book.close()


def test_a_sheet_that_is_written_on_shows_long_texts_and_keeps_what_is_typed_a_text() -> None:
    """Texts stand in lines in rows as high as they need; an empty column is one of texts too."""
    rows = [("短い", ""), ("一\n二", ""), ("あ" * 11, ""), ("\n" * 99, "")]
    sheet = Sheet("表", ("甲", "乙"), rows, widths=(20, 10))
    (only,) = load_workbook(io.BytesIO(workbook_bytes([sheet], now=NOW)))
    assert [only.row_dimensions[row].height for row in range(2, 6)] == [15, 30, 30, 180]
    assert {cell.alignment.wrap_text for cell in only["A"]} == {True}
    columns = [only.column_dimensions[name] for name in "AB"]
    assert [(column.width, column.number_format) for column in columns] == [(20, "@"), (10, "@")]


def test_a_narrow_table_is_printed_as_wide_as_a_page(tmp_path: Path) -> None:
    """A wide one goes on from page to page, where it can still be read."""
    sheets = [Sheet(str(wide), ("a",) * wide, []) for wide in (16, 17)]
    book = load_workbook(_written(tmp_path, *sheets))
    assert [sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in book] == [True, None]
    assert {sheet.page_setup.orientation for sheet in book} == {"landscape"}
    book.close()


def test_what_is_printed_above_a_page_is_shortened_with_a_mark(tmp_path: Path) -> None:
    """Excel takes no more; the comment has it all."""
    book = load_workbook(_written(tmp_path, Sheet("表", ("a",), [], ("長" * 300,))))
    text = book["表"].oddHeader.left.text
    assert (len(text), text[-1]) == (200, "…")
    assert book["表"]["A1"].comment.text == "長" * 300
    book.close()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """No clock and no name of a file is in it but the time that was given."""
    sheets = (_sheet("a", 1), _sheet("b", Decimal("0.1")))
    one = _written(tmp_path, *sheets).read_bytes()
    assert _written(tmp_path, *sheets).read_bytes() == one
    write_workbook(path := tmp_path / "later.xlsx", sheets, now=NOW + timedelta(hours=1))
    with zipfile.ZipFile(tmp_path / "book.xlsx") as early, zipfile.ZipFile(path) as late:
        assert early.testzip() is None
        names = early.namelist()
        assert names == late.namelist()
        unlike = [name for name in names if early.read(name) != late.read(name)]
    assert unlike == ["docProps/core.xml"]


def test_every_part_is_xml_of_its_own(tmp_path: Path) -> None:
    """Whatever the texts hold, also those that look like the end of the rows."""
    path = _written(tmp_path, Sheet("</sheetData>", ("</sheetData>",), [("</sheetData>&",)]))
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            ET.fromstring(parts.read(name))  # noqa: S314 - made a moment ago
    assert sheet_cells(path, "<_sheetData>") == [["</sheetData>"], ["</sheetData>&"]]


@pytest.mark.parametrize("many", ["rows", "columns"])
def test_what_a_sheet_cannot_hold_is_refused(
    tmp_path: Path, many: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left out silently, and nothing is written."""
    monkeypatch.setattr(workbooks, f"MOST_{many.upper()}", 3)
    fits = {"rows": Sheet("表", ("a",), [(1,)] * 2), "columns": Sheet("表", ("a",) * 3, [])}
    more = {"rows": Sheet("表", ("a",), [(1,)] * 3), "columns": Sheet("表", ("a",) * 4, [])}
    _written(tmp_path, fits[many])
    with pytest.raises(SurveyError) as caught:
        write_workbook(tmp_path / "more.xlsx", [more[many]], now=NOW)
    assert caught.value.code is Code.FILE_UNWRITABLE
    assert caught.value.facts == {"reason": "too_many_cells"}
    assert [path.name for path in tmp_path.iterdir()] == ["book.xlsx"]


def test_an_output_that_exists_is_not_replaced(tmp_path: Path) -> None:
    """Unless that was asked for."""
    path = _written(tmp_path, _sheet("a"))
    before = path.read_bytes()
    with pytest.raises(SurveyError) as caught:
        write_workbook(path, [_sheet("b")], now=NOW)
    assert caught.value.code is Code.OUTPUT_EXISTS
    assert path.read_bytes() == before


def test_a_failing_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """Neither a half workbook nor a part of it."""
    calls = FaultyOs()
    calls.arm(2, OSError(28, "full"), lasting=True)
    with pytest.raises(SurveyError) as caught:
        write_workbook(tmp_path / "book.xlsx", [_sheet("a")], now=NOW, calls=calls)
    assert caught.value.code is Code.DISK_FULL
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".new")] == []


def test_rows_that_cannot_be_read_leave_nothing_behind(tmp_path: Path) -> None:
    """Where they come from a share that is gone, the code says so."""

    def rows() -> Iterator[tuple[Cell]]:
        yield ("a",)
        raise ConnectionResetError(104, "gone")

    with pytest.raises(SurveyError) as caught:
        write_workbook(tmp_path / "book.xlsx", [Sheet("表", ("a",), rows())], now=NOW)
    assert caught.value.code is Code.SHARE_LOST
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.support.drafts import NOW
from usbsurvey_desktop.workbooks import Sheet, workbook_bytes, write_workbook
def rows():
    yield from ((f"canary-answer {n}",) for n in range(20_000))
    os.kill(os.getpid(), signal.SIGKILL)
write_workbook(Path(sys.argv[1]), [Sheet("t", ("text",), rows())], now=NOW)
"""


def test_a_kill_leaves_no_answer_anywhere(tmp_path: Path) -> None:
    """Neither beside the output nor in the system's temporary folder."""
    out, system = tmp_path / "out", tmp_path / "system"
    out.mkdir()
    system.mkdir()
    child = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", KILLED, str(out / "book.xlsx")],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(system), "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert child.returncode == -signal.SIGKILL
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert b"canary-answer" not in b"".join(path.read_bytes() for path in left)
    assert list(out.iterdir()) == []


def test_memory_does_not_grow_with_the_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten times the rows, and not a tenth more memory: the packed file goes out in pieces."""
    piece = 1 << 14
    for module in (files, workbooks):
        monkeypatch.setattr(module, "_PIECE", piece)

    def most(rows: int) -> int:
        sheet = Sheet("表", ("a",) * 10, ((f"{row % 977}",) * 10 for row in range(rows)))
        tracemalloc.start()
        write_workbook(tmp_path / f"{rows}.xlsx", [sheet], now=NOW)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(1)
    assert most(10_000) < 1.1 * most(1_000)
    assert (tmp_path / "10000.xlsx").stat().st_size > 10 * piece


def test_a_workbook_in_pieces_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However small the pieces are in which it went to the disk, byte for byte."""
    sheets = [Sheet("表", ("a",), [(f"{row}",) for row in range(3_000)]), _sheet("x")]
    whole = _written(tmp_path, *sheets).read_bytes()
    monkeypatch.setattr(workbooks, "_PIECE", 1)
    assert _written(tmp_path, *sheets).read_bytes() == whole
    assert sheet_cells(tmp_path / "book.xlsx", "表")[-1] == ["2999"]


def test_rows_that_break_off_late_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where pieces of the file lie on the disk by then, they are taken away again."""
    monkeypatch.setattr(workbooks, "_PIECE", 1)
    seen: list[Path] = []

    def rows() -> Iterator[tuple[Cell]]:
        yield from ((f"{row}",) for row in range(3_000))
        seen.extend(tmp_path.iterdir())
        raise ConnectionResetError(104, "gone")

    with pytest.raises(SurveyError) as caught:
        write_workbook(tmp_path / "book.xlsx", [Sheet("表", ("a",), rows())], now=NOW)
    assert caught.value.code is Code.SHARE_LOST
    assert [path.suffix for path in seen] == [".new"]
    assert list(tmp_path.iterdir()) == []
