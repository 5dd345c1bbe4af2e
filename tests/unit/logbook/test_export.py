"""A book as tables, workbook and CSV: whole, without formulas, and nothing plain left beside it."""

import csv
import io
import os
import re
import signal
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.support.books import (
    FIRST,
    FORMS,
    REQUEST,
    USB,
    WHO,
    desk,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from tests.support.drafts import NOW
from tests.support.faults import FaultyOs
from tests.support.scenario import ROOT
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.chain import BookContent, with_act
from usbsurvey_desktop.logbook.entries import NO_ENTRY, Access, Former
from usbsurvey_desktop.logbook.export_csv import csv_file
from usbsurvey_desktop.logbook.export_xlsx import CUT, LONGEST_CELL, cell_text, write_xlsx
from usbsurvey_desktop.logbook.keeping import carried, stock_check, year_end
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.logbook.tables import Table, book_tables
from usbsurvey_desktop.records import has_refused_signs, time_text

HOSTILE = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("file:///etc/passwd")',
    "+1",
    "-1",
    "@SUM(1)",
    "#N/A",
    "'quoted",
    "_x000D_ and _x003D_1",
    "a\nb",
    " left and right ",
    "𠮷﨑\U000e0101‍",
    "\u0085\u202e\u2028",
    "<f>1</f>&amp;",
    "12345678901234567890",
    "TRUE",
    "2026-12-01",
)


def _table(*texts: str) -> Table:
    return Table("表", "table", ("text",), tuple((text,) for text in texts))


def _written(folder: Path, *tables: Table) -> Path:
    path = folder / "book.xlsx"
    write_xlsx(path, tables, now=NOW, overwrite=True)
    return path


def _cells(path: Path, sheet: str) -> list[list[object]]:
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
    book.close()
    return rows


def _unescaped(text: object) -> str:
    """What Excel shows of a cell, by ECMA-376 22.9.2.19."""
    return re.sub("_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), str(text or ""))


def _everything() -> BookContent:
    """A book with an entry of every kind, a correction, reasons and hostile texts."""
    content = full_content()
    values = {**REQUEST, "H5.name": "=1+1\n@SUM(1)", "H2": "x", "H2.x": "庁内便"}
    content = with_page(content, None, "page.request", PageInput({**values, "H7.at": "まだ"}))
    again = PageInput(values, reasons={"secret_like": "-1"}, correction="+訂正", from_paper=True)
    content = with_page(content, "131016-R8-0002", "page.request", again)
    content = with_page(content, FIRST, "page.inspection", PageInput({"H22.at": "2026-11-30"}))
    acts = (
        Access(op="slot"),
        carried(desk(content), FIRST, NO_ENTRY),
        stock_check(desk(content), USB, on=date(2026, 11, 20), by="@佐藤"),
        year_end(desk(content), "取りやめ"),
    )
    for act in acts:
        content = with_act(content, act, at=time_text(NOW), who=WHO)
    return content


def _rows(table: Table) -> list[dict[str, object]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_every_record_is_a_row_with_its_figures_and_codes() -> None:
    """Values as documents hold them, minutes as numbers, what does not apply by name."""
    records, _entries, _media, _codes = book_tables(standing_of(_everything()), FORMS)
    first, second = _rows(records)
    assert (first["record"], first["state"], first["open_pages"]) == (FIRST, "inspected", "")
    assert (first["elapsed_minutes"], first["work_minutes"]) == (40, 20)
    assert (first["H5.count"], first["H17.start"]) == (1200, "2026-11-20T09:20:00+09:00")
    assert first["packages"] == NO_ENTRY
    assert "H13.at" in str(first["not_applicable"]).split()
    assert (second["state"], second["corrections"], second["H2.x"]) == ("requested", 1, "庁内便")
    assert (second["elapsed_minutes"], second["survey_pattern"]) == ("", "A")
    assert str(second["open_pages"]).split()[0] == "page.request"


def test_an_answer_that_cannot_be_read_stands_as_typed() -> None:
    """Nothing that was typed into a field that applies is left out."""
    given = PageInput({"H7.at": "まだ", "H5.name": ""})
    content = with_page(new_content(), None, "page.request", given)
    (row,) = _rows(book_tables(standing_of(content), FORMS)[0])
    assert (row["H7.at"], row["H5.name"], row["survey_pattern"]) == ("まだ", "", "")


def test_every_value_of_every_entry_is_a_row() -> None:
    """As typed, with who, when and why; the hashes by which the chain can be followed."""
    content = _everything()
    table = book_tables(standing_of(content), FORMS)[1]
    rows = _rows(table)
    assert {row["seq"] for row in rows} == set(range(1, len(content.entries) + 1))
    assert {row["kind"] for row in rows} == {
        "open", "page", "package", "medium", "checked", "access", "close",
    }  # fmt: skip
    corrected = [row for row in rows if row["correction"] == "+訂正"]
    assert {row["subject"] for row in corrected} == {"131016-R8-0002"}
    assert {row["from_paper"] for row in corrected} == {"yes"}
    assert "-1" in {row["value"] for row in corrected if row["item"] == "reason:secret_like"}
    typed = [row for row in rows if row["item"] == "H17.start"]
    assert [(row["value"], row["typed_at"]) for row in typed] == [
        ("2026-11-20 09:20", time_text(NOW))
    ]
    closing = [row for row in rows if row["kind"] == "close"]
    assert [(row["item"], row["value"]) for row in closing] == [("reason", "取りやめ")]


def test_an_entry_without_values_is_a_row_too() -> None:
    """An empty page, a book that goes on from another."""
    content = with_page(new_content(), None, "page.request", PageInput({}))
    content = with_page(content, FIRST, "page.work", PageInput({}))
    former = content.opening.model_copy(update={"former": Former(file_id="A" * 22, head=NO_ENTRY)})
    first = content.entries[0].model_copy(update={"act": former})
    content = content.model_copy(update={"entries": (first, *content.entries[1:])})
    rows = _rows(book_tables(standing_of(content), FORMS)[1])
    assert [row["page"] for row in rows][-1] == "page.work"
    assert [row["item"] for row in rows][-1] == ""
    assert {"former.file_id", "former.head"} <= {row["item"] for row in rows}


def test_media_are_rows_with_their_last_check() -> None:
    """And what the records suggest."""
    away = with_record(with_medium(with_medium(new_content()), "USB-02"), pages=3)
    check = stock_check(desk(away), USB, on=date(2026, 11, 20), by="佐藤")
    away = with_act(away, check, at=time_text(NOW), who=WHO)
    one, two = _rows(book_tables(standing_of(away), FORMS)[2])
    assert (one["M.no"], one["M.checked.on"], one["checks"]) == (USB, "2026-11-20", 1)
    assert (one["proposed_state"], two["proposed_state"]) == ("out", "")
    assert (two["M.checked.by"], two["entries"]) == ("", 1)


def test_every_column_and_code_is_explained() -> None:
    """No column of the three tables without a line in 符号の説明, nor a code in a cell."""
    records, entries, media, codes = book_tables(standing_of(_everything()), FORMS)
    explained = {(row["table"], row["column"]) for row in _rows(codes)}
    for table in (records, entries, media):
        assert {(table.title, column) for column in table.columns} <= explained
    meanings = {(row["column"], row["code"]) for row in _rows(codes) if row["code"]}
    for column in ("state", "survey_pattern", "H2", "H3", "H8.result", "H21"):
        values = {row[column] for row in _rows(records)} - {""}
        assert {(column, value) for value in values} <= meanings
    assert {("kind", row["kind"]) for row in _rows(entries)} <= meanings
    assert "暗号化されていません" in str(codes.rows[0][3])


def test_a_workbook_holds_every_table_with_its_headings_first(tmp_path: Path) -> None:
    """Four sheets, no merged cells, the same cells as the tables; headings say what a column is."""
    tables = book_tables(standing_of(_everything()), FORMS)
    path = _written(tmp_path, *tables)
    book = load_workbook(path)
    assert book.sheetnames == ["受渡し記録", "これまでの記録", "媒体台帳", "符号の説明"]
    assert all(not sheet.merged_cells.ranges for sheet in book)
    book.close()
    for table in tables:
        shown = [
            [cell if isinstance(cell, int) else _unescaped(cell) for cell in row]
            for row in _cells(path, table.title)
        ]
        assert shown == [list(table.headings), *map(list, table.rows)]
        pairs = zip(table.headings, table.columns, strict=True)
        assert all(heading.endswith(f"（{column}）") for heading, column in pairs)
    assert "送り側の系（H4.from_zone）" in tables[0].headings


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    """Signs of formulas, errors, numbers and dates stay texts, marked as such; no part has <f."""
    path = _written(tmp_path, _table(*HOSTILE))
    with zipfile.ZipFile(path) as parts:
        every = {name: parts.read(name).decode() for name in parts.namelist()}
    sheet = every["xl/worksheets/sheet1.xml"]
    assert not any(re.search(r"<f[ >/]", text) for text in every.values())
    assert set(re.findall(r'<c [^>]*t="([a-zA-Z]+)"', sheet)) == {"inlineStr"}
    assert set(re.findall(r'<c [^>]*s="(\d+)"', sheet)) == {"1"}
    assert 'quotePrefix="1"' in every["xl/styles.xml"]
    assert not any("<hyperlink" in text.lower() for text in (sheet, *every))
    book = load_workbook(path)
    assert {cell.data_type for row in book["表"].iter_rows() for cell in row} == {"s"}
    book.close()
    assert [_unescaped(row[0]) for row in _cells(path, "表")[1:]] == list(HOSTILE)


@pytest.mark.parametrize("sign", ["a", "𠮷", "_x000D_"], ids=["one", "two", "escaped"])
def test_only_what_does_not_fit_is_cut_and_marked(sign: str) -> None:
    """32,766 and 32,767 units stay whole; from 32,768 on the text ends with 以下省略."""
    size = len(cell_text(sign).encode("utf-16-le")) // 2
    whole = sign * (LONGEST_CELL // size)
    assert not cell_text(whole).endswith(CUT)
    assert _unescaped(cell_text(whole)) == whole
    cut = cell_text(whole + sign)
    assert cut.endswith(CUT)
    assert LONGEST_CELL - size < len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert (whole + sign).startswith(_unescaped(cut.removesuffix(CUT)))


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60) | st.sampled_from(HOSTILE), st.integers(0, 2))
@example("\x00\x0b\r\ud800\ufffe\x7f", 1)
@example("_x005F_x000D_", 0)
def test_any_text_comes_back_or_is_marked(text: str, copies: int) -> None:
    """What a book may hold comes back exactly; what no sheet can hold is written out."""
    text *= copies
    shown = cell_text(text)
    shown.encode()
    if not has_refused_signs(text) and not re.search("[\ud800-\udfff]", text):
        assert _unescaped(shown) == text
    assert not has_refused_signs(shown)


def test_a_workbook_of_any_text_can_be_read_again(tmp_path: Path) -> None:
    """Control signs, half characters and U+FFFE do not break the file."""
    texts = [chr(n) for n in (*range(0x20), 0x7F, 0xD800, 0xFFFE, 0xFFFF)]
    shown = [row[0] for row in _cells(_written(tmp_path, _table(*texts)), "表")[1:]]
    assert shown[0] == "⟦U+0000⟧"
    assert shown[-1] == "⟦U+FFFF⟧"
    assert shown[0x0A] == "\n"


def test_an_output_that_exists_is_not_replaced(tmp_path: Path) -> None:
    """Unless that was asked for."""
    path = _written(tmp_path, _table("a"))
    before = path.read_bytes()
    with pytest.raises(SurveyError) as caught:
        write_xlsx(path, [_table("b")], now=NOW)
    assert caught.value.code is Code.OUTPUT_EXISTS
    assert path.read_bytes() == before


def test_a_failing_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    """Neither a half workbook nor a part of it."""
    calls = FaultyOs()
    calls.arm(2, OSError(28, "full"), lasting=True)
    with pytest.raises(SurveyError) as caught:
        write_xlsx(tmp_path / "book.xlsx", [_table("a")], now=NOW, calls=calls)
    assert caught.value.code is Code.DISK_FULL
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".new")] == []


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, kind: str) -> None:
    """What is not ours is neither emptied nor followed."""
    parts, others = tmp_path / "book.xlsx.parts", tmp_path / "others"
    others.mkdir()
    (others / "openpyxl.mine").write_text("mine")
    if kind == "folder":
        parts.mkdir()
        (parts / "letter.txt").write_text("mine")
    else:
        parts.symlink_to(others)
    with pytest.raises(SurveyError) as caught:
        write_xlsx(tmp_path / "book.xlsx", [_table("a")], now=NOW)
    assert caught.value.code is Code.FILE_UNWRITABLE
    assert (others / "openpyxl.mine").read_text() == "mine"
    assert (parts / "letter.txt").exists() == (kind == "folder")


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.support.drafts import NOW
from usbsurvey_desktop.logbook.export_xlsx import write_xlsx
from usbsurvey_desktop.logbook.tables import Table
rows = (("canary-answer",), *((str(n),) for n in range(20_000)))
class Rows(tuple):
    def __iter__(self):
        yield from super().__iter__()
        os.kill(os.getpid(), signal.SIGKILL)
write_xlsx(Path(sys.argv[1]), [Table("t", "t", ("text",), Rows(rows))], now=NOW)
"""


def test_a_kill_leaves_plain_text_only_beside_the_output(tmp_path: Path) -> None:
    """None in the system's temporary folder, and the next export takes away what was left."""
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
    left = [path for path in out.rglob("*") if path.is_file()]
    assert b"canary-answer" in b"".join(path.read_bytes() for path in left)
    assert list(system.iterdir()) == []
    _written(out, _table("a"))
    assert [path.name for path in out.iterdir()] == ["book.xlsx"]


def test_csv_has_the_same_cells_with_formulas_made_harmless() -> None:
    """UTF-8 with a mark; `'` before = + - @; line breaks inside their field."""
    name, content = csv_file(_table(*HOSTILE))
    assert name == "table.csv"
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    shown = [row[0] for row in rows[1:]]
    assert [text.removeprefix("'") if text not in HOSTILE else text for text in shown] == [*HOSTILE]
    assert not any(text.startswith(("=", "+", "-", "@")) for text in shown)
    numbers = Table("n", "n", ("count",), ((-5,), (7,)))
    assert csv_file(numbers)[1].decode("utf-8-sig") == "count\r\n-5\r\n7\r\n"
