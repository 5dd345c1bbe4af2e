"""What is exported is what was answered, in every format, or bears a mark that can be seen."""

import json
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.support.cells import HOSTILE, csv_cells, sheet_cells, unescaped
from tests.support.drafts import NOW
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.safe_cell import Cell, cp932_text, from_csv, sheet_text, utf8_text
from usbsurvey_desktop.tally.exports import WRITERS, write
from usbsurvey_desktop.tally.tables import Column, Row, Table
from usbsurvey_desktop.tally.target import Target

COLUMNS = (
    Column("body_code", "団体コード", "code"),
    Column("text", "本文", "text"),
    Column("count", "団体数", "integer"),
    Column("share", "割合（％）", "decimal"),
    Column("state", "値の状態", "code"),
)
ROWS: tuple[Row, ...] = (
    ("011002", "普通の文", 141, Decimal("83.9"), "shown"),
    ("131016", "=1+1", 0, None, "no_base"),
    ("132012", "長" * 40_000, None, None, "hidden"),
    ("132021", "前\x0b後𠮷\ud800", -5, Decimal("0.12345678901234567890"), "shown"),
)
NOTES = ("調査：練習（p1）", "範囲：受理した回答だけ")


def _table(rows: tuple[Row, ...] = ROWS, name: str = "raw") -> Table:
    return Table(name, "回答データ", COLUMNS, rows, NOTES)


def _written(name: str, path: Path, *tables: Table) -> tuple[Path, ...]:
    return write(name, tables, Target(path, NOW, overwrite=True))


def _csv(folder: Path, name: str, encoding: str = "utf-8-sig") -> list[list[str]]:
    return csv_cells((folder / name).read_bytes(), encoding)


def test_a_workbook_says_what_its_sheets_are_and_which_cells_bear_a_mark(tmp_path: Path) -> None:
    """A sheet for each table between 表の説明 and 書き換えて示したセル; labels with names."""
    (path,) = _written("xlsx", tmp_path / "t.xlsx", _table())
    book = load_workbook(path)
    assert book.sheetnames == ["表の説明", "回答データ", "書き換えて示したセル"]
    assert all(not sheet.merged_cells.ranges for sheet in book)
    assert book["回答データ"]["A1"].comment.text == "\n".join(NOTES)
    book.close()
    header, *rows = sheet_cells(path, "回答データ")
    assert header == [f"{column.label}（{column.name}）" for column in COLUMNS]
    assert rows[0] == ["011002", "普通の文", 141, 83.9, "shown"]
    assert rows[1] == ["131016", "=1+1", 0, None, "no_base"]
    assert rows[3][1:4] == ["前⟦U+000B⟧後𠮷⟦U+D800⟧", -5, "0.12345678901234567890"]
    marks = sheet_cells(path, "書き換えて示したセル")
    assert [row[1:3] + row[4:5] for row in marks[1:]] == [
        [4, "text", "cut"],
        [5, "text", "signs"],
        [5, "share", "as_text"],
    ]
    about = sheet_cells(path, "表の説明")
    assert [row[2] for row in about if row[0] == "raw"] == [*NOTES]
    assert {row[0] for row in about[1:]} == {"about", "raw", "marks"}


def test_csv_is_complete(tmp_path: Path) -> None:
    """40,000 signs, control signs and every digit; the columns bear their names alone."""
    paths = _written("csv", tmp_path / "new" / "csv", _table())
    assert [path.name for path in paths] == ["about.csv", "raw.csv", "marks.csv"]
    assert paths[1].read_bytes().startswith(b"\xef\xbb\xbf")
    header, *rows = _csv(tmp_path / "new" / "csv", "raw.csv")
    assert header == [column.name for column in COLUMNS]
    assert rows == [
        ["011002", "普通の文", "141", "83.9", "shown"],
        ["131016", "'=1+1", "0", "", "no_base"],
        ["132012", "長" * 40_000, "", "", "hidden"],
        ["132021", "前\x0b後𠮷⟦U+D800⟧", "-5", "0.12345678901234567890", "shown"],
    ]
    marks = _csv(tmp_path / "new" / "csv", "marks.csv")
    assert [row[:3] + row[4:5] for row in marks[1:]] == [["raw", "5", "text", "signs"]]


def test_cp932_lies_beside_the_complete_text(tmp_path: Path) -> None:
    """What it lacks is written out, each such cell is listed, and UTF-8 has it whole."""
    rows: tuple[Row, ...] = (
        ("011002", "𠮷野家〜髙", 1, None, "shown"),
        ("011002", "髙", 1, None, "a"),
    )
    paths = _written("cp932", tmp_path, _table(rows))
    assert [path.name for path in paths if "cp932" in path.name] == [
        "about.cp932.csv",
        "raw.cp932.csv",
        "marks.cp932.csv",
    ]
    assert _csv(tmp_path, "raw.csv")[1][1] == "𠮷野家〜髙"
    assert _csv(tmp_path, "raw.cp932.csv", "cp932")[1][1] == "〔U+20BB7〕野家〔U+301C〕髙"
    marks = _csv(tmp_path, "marks.cp932.csv", "cp932")
    assert [row[:3] for row in marks[1:]] == [["raw", "2", "text"]]
    assert any("CP932" in row[2] for row in _csv(tmp_path, "about.csv"))


def test_json_holds_every_table_whole(tmp_path: Path) -> None:
    """Columns with their kinds, notes, a line for each row; decimals with all their digits."""
    (path,) = _written("json", tmp_path / "t.json", _table(), _table((), "empty"))
    text = path.read_text(encoding="utf-8")
    document = json.loads(text, parse_float=Decimal)  # noqa: TID251 - our records take no decimals
    one, two = document["tables"]
    assert [tuple(row) for row in one["rows"]] == list(ROWS)
    assert (one["name"], one["title"], one["notes"]) == ("raw", "回答データ", [*NOTES])
    assert one["columns"][2] == {"name": "count", "label": "団体数", "kind": "integer"}
    assert two["rows"] == []
    assert len([line for line in text.split("\n") if line.startswith('["')]) == len(ROWS)


def test_parquet_has_types_and_says_what_its_columns_are(tmp_path: Path) -> None:
    """Whole numbers, decimals with as many digits as are needed, texts; labels as metadata."""
    parquet = pytest.importorskip("pyarrow.parquet")
    (path,) = _written("parquet", tmp_path, _table())
    read = parquet.read_table(path)
    expected = [tuple(utf8_text(v) if isinstance(v, str) else v for v in row) for row in ROWS]
    assert [tuple(row.values()) for row in read.to_pylist()] == expected
    assert [str(kind) for kind in read.schema.types] == [
        "string",
        "string",
        "int64",
        "decimal128(22, 20)",
        "string",
    ]
    assert read.schema.metadata[b"title"].decode() == "回答データ"
    assert read.schema.field("count").metadata[b"label"].decode() == "団体数"


def test_parquet_takes_what_no_decimal_holds_as_text(tmp_path: Path) -> None:
    """More than 38 digits; whole numbers among decimals are decimals."""
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = ((1,), (Decimal("0.5"),), (None,))
    long = ((Decimal("1." + "1" * 38),), (None,), (7,))
    columns = (Column("share", "割合", "decimal"),)
    tables = [Table(name, "t", columns, each, ()) for name, each in (("a", rows), ("b", long))]
    paths = _written("parquet", tmp_path, *tables)
    one, two = (parquet.read_table(path).column(0).to_pylist() for path in paths)
    assert one == [Decimal("1.0"), Decimal("0.5"), None]
    assert two == ["1." + "1" * 38, None, "7"]


def test_without_the_extra_parquet_is_refused_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, and every other format still works."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SurveyError) as caught:
        _written("parquet", tmp_path / "p", _table())
    assert caught.value.code is Code.FILE_UNWRITABLE
    assert caught.value.facts == {"reason": "no_pyarrow"}
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_what_exists_is_replaced_only_if_asked_for(tmp_path: Path, name: str) -> None:
    """And the same tables give the same bytes."""
    paths = _written(name, tmp_path / "out", _table())
    before = [path.read_bytes() for path in paths]
    with pytest.raises(SurveyError) as caught:
        write(name, [_table(ROWS[:1])], Target(tmp_path / "out", NOW))
    assert caught.value.code is Code.OUTPUT_EXISTS
    assert [path.read_bytes() for path in paths] == before
    _written(name, tmp_path / "out", _table())
    assert [path.read_bytes() for path in paths] == before


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """A file has its name."""
    (tmp_path / "out").write_text("mine")
    with pytest.raises(SurveyError) as caught:
        _written("csv", tmp_path / "out", _table())
    assert caught.value.code is Code.FILE_UNWRITABLE


@dataclass(frozen=True)
class Long:
    """A text that no cell holds, short where hypothesis shows it."""

    sign: str


CELLS = (
    st.none()
    | st.integers(-(10**18), 10**18)
    | st.decimals(allow_nan=False, allow_infinity=False, places=20, min_value=-1e6, max_value=1e6)
    | st.text(st.characters(), max_size=40)
    | st.sampled_from(HOSTILE[:-1])
    | st.sampled_from([Long("あ"), Long("𠮷"), Long("_")])
)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(CELLS, CELLS), max_size=4))
@example([(text, None) for text in HOSTILE[:-1]])
@example([("\x00\x0b\r\ud800\ufffe", Decimal("1.00")), ("", "''=")])
def test_exported_is_answered_or_marked(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[tuple[Cell | Long, Cell | Long]]
) -> None:
    """Every cell of every format reads back as it was, or is on the list of marks."""
    rows = [
        tuple(cell.sign * 40_000 if isinstance(cell, Long) else cell for cell in row)
        for row in drawn
    ]
    folder = tmp_path_factory.mktemp("out")
    columns = (Column("one", "一", "text"), Column("two", "二", "text"))
    table = Table("raw", "表", columns, tuple(rows), ())
    (book,) = _written("xlsx", folder / "t.xlsx", table)
    marked = {(row[1], row[2]) for row in sheet_cells(book, "書き換えて示したセル")[1:]}
    shown = sheet_cells(book, "表")[1:]
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            got = shown[number][at] if number < len(shown) and at < len(shown[number]) else None
            if (number + 2, columns[at].name) not in marked:
                assert _same(unescaped(got) if isinstance(got, str) else got, cell)
            elif isinstance(cell, str):
                assert unescaped(got) == unescaped(sheet_text(cell)) != cell
    _written("cp932", folder / "csv", table)
    fields = [[from_csv(field) for field in row] for row in _csv(folder / "csv", "raw.csv")[1:]]
    plain = [["" if cell is None else cell for cell in row] for row in rows]
    assert fields == [
        [utf8_text(c) if isinstance(c, str) else _plain(c) for c in row] for row in plain
    ]
    in_cp932 = _csv(folder / "csv", "raw.cp932.csv", "cp932")[1:]
    assert in_cp932 == [[cp932_text(c) for c in row] for row in _csv(folder / "csv", "raw.csv")[1:]]


def _same(got: object, cell: Cell) -> bool:
    if isinstance(cell, Decimal):
        return isinstance(got, int | float) and float(cell) == got
    return got == (cell or None) if isinstance(cell, str) else got == cell


def _plain(number: int | Decimal) -> str:
    return str(number) if isinstance(number, int) else f"{number:f}"
