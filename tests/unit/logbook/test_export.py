"""A book as tables, workbook and CSV: whole, without formulas, and nothing plain left beside it."""

from datetime import date
from pathlib import Path

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
from tests.support.cells import csv_cells, sheet_cells, unescaped
from tests.support.drafts import NOW
from usbsurvey_desktop.logbook.chain import BookContent, with_act
from usbsurvey_desktop.logbook.entries import NO_ENTRY, Access, Former
from usbsurvey_desktop.logbook.export_csv import csv_file
from usbsurvey_desktop.logbook.export_xlsx import write_xlsx
from usbsurvey_desktop.logbook.keeping import carried, stock_check, year_end
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.logbook.tables import Table, book_tables
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.safe_cell import from_csv


def _written(folder: Path, *tables: Table) -> Path:
    path = folder / "book.xlsx"
    write_xlsx(path, tables, now=NOW, overwrite=True)
    return path


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
            [cell if isinstance(cell, int) else unescaped(cell) for cell in row]
            for row in sheet_cells(path, table.title)
        ]
        assert shown == [list(table.headings), *map(list, table.rows)]
        pairs = zip(table.headings, table.columns, strict=True)
        assert all(heading.endswith(f"（{column}）") for heading, column in pairs)
    assert "送り側の系（H4.from_zone）" in tables[0].headings


def test_csv_has_the_same_cells_with_formulas_made_harmless() -> None:
    """UTF-8 with a mark; `'` before what looks like a formula; line breaks inside their field."""
    for table in book_tables(standing_of(_everything()), FORMS):
        name, content = csv_file(table)
        assert name == f"{table.file}.csv"
        assert content.startswith(b"\xef\xbb\xbf")
        shown = csv_cells(content)
        assert shown[0] == list(table.columns)
        assert [[from_csv(cell) for cell in row] for row in shown[1:]] == [
            [str(cell) for cell in row] for row in table.rows
        ]
        assert not any(cell.startswith("=") for row in shown for cell in row)
