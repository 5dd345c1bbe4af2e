"""受領フォルダー: what its lists are as files."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.inboxes import column_of, files_of, filled, table_of
from tests.support.office import Office, keys, press, screen, texts
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.output.mkdir()
    return office


def _cells(path: Path) -> list[list[str]]:
    book = load_workbook(path)
    return [[str(cell.value) for cell in row] for row in book.worksheets[1].iter_rows()]


def test_marked_rows_are_written_out_or_else_what_is_seen(office: Office) -> None:
    """Space marks a row, also twice; the workbook holds the marked ones, and then all."""
    window = filled(office).open()
    path, other = office.folder / "one.xlsx", office.folder / "all.xlsx"
    office.ask.answers[:] = [path, other]

    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Space)
    marked = texts(screen(window, InboxFilter)), column_of(window, 0)[1]
    press(window, "一覧を書き出す")
    told = texts(window)
    table_of(window).setFocus()
    keys(window, Qt.Key.Key_Space)
    press(window, "一覧を書き出す")

    assert "3件を表示（選択中 1件）" in marked[0]
    assert marked[1] == "選択中 千代田区（131016）"
    assert "一覧を書き出しました：one.xlsx" in told
    assert [row[10] for row in _cells(path)[1:]] == [files_of(window)[1]]
    assert [row[10] for row in _cells(other)[1:]] == sorted(files_of(window))


def test_those_without_an_answer_are_written_out(office: Office) -> None:
    """未提出一覧 with codes as text; the other tables are not offered."""
    window = filled(office).open()
    path = office.folder / "missing.xlsx"
    office.ask.answers[:] = [path]

    press(window, "未提出一覧")
    press(window, "一覧を書き出す")
    rows = _cells(path)
    press(window, "開けないファイル")

    assert rows[0] == [
        "団体（name）",
        "コード（code）",
        "都道府県（prefecture）",
        "状況（state）",
    ]
    assert ["札幌市", "011002", "北海道", "開けないファイルだけ"] in rows
    assert len(rows) == 1788
    assert "一覧を書き出す" not in texts(window)


def test_a_list_that_cannot_be_written_is_told(office: Office) -> None:
    """By name and code; the folder stays as it is shown."""
    window = filled(office).open()
    office.ask.answers[:] = [office.folder / "no such folder" / "x.xlsx"]

    press(window, "一覧を書き出す")

    assert "file_unwritable" in texts(window)
