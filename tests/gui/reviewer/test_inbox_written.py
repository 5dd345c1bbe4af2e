"""受領フォルダー: what its lists are as files."""

import csv
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt

from tests.support.inboxes import column_of, files_of, filled, table_of
from tests.support.office import Office, keys, press, put, screen, texts
from tests.support.reviewing import sealed
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.shared.line_edit import LineEdit


def _cells(path: Path) -> list[list[str]]:
    book = load_workbook(path)
    return [[str(cell.value) for cell in row] for row in book.worksheets[1].iter_rows()]


def _search(window: MainWindow) -> LineEdit:
    edit = screen(window, InboxFilter).findChild(LineEdit)
    assert edit is not None
    return edit


def _export(window: MainWindow, form: str = "Excel") -> None:
    """Ask for the list in a form; the file is the next of the script."""
    press(window, "一覧を書き出す")
    press(window, form)


def _csv(path: Path, encoding: str) -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as lines:
        return list(csv.reader(lines))


def test_marked_rows_are_written_out_or_else_what_is_seen(office: Office) -> None:
    """Space marks a row, also twice; the workbook holds the marked ones, and then all."""
    window = filled(office).open()
    path, other = office.folder / "one.xlsx", office.folder / "all.xlsx"
    office.ask.answers[:] = [path, other]

    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Space)
    marked = texts(screen(window, InboxFilter)), column_of(window, 0)[1]
    _export(window)
    told = texts(window)
    table_of(window).setFocus()
    keys(window, Qt.Key.Key_Space)
    _export(window)

    assert "3件を表示（選択中 1件）" in marked[0]
    assert marked[1] == "選択中 千代田区（131016）"
    assert "一覧を書き出しました：one.xlsx" in told
    assert [row[-1] for row in _cells(path)[1:]] == [files_of(window)[1]]
    assert [row[-1] for row in _cells(other)[1:]] == sorted(files_of(window))


def test_those_without_an_answer_are_written_out(office: Office) -> None:
    """未提出一覧 with codes as text; the other tables are not offered."""
    window = filled(office).open()
    path = office.folder / "missing.xlsx"
    office.ask.answers[:] = [path]

    press(window, "未提出一覧")
    _export(window)
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


def test_of_those_without_an_answer_what_is_seen_is_written_out(office: Office) -> None:
    """A search leaves fewer rows in the file too."""
    window = filled(office).open()
    path = office.folder / "missing.csv"
    office.ask.answers[:] = [path]

    press(window, "未提出一覧")
    put(_search(window), "さっぽろ")
    _export(window, "CSV（UTF-8）")

    assert _csv(path, "utf-8-sig")[1:] == [["札幌市", "011002", "北海道", "開けないファイルだけ"]]


def test_a_list_that_cannot_be_written_is_told(office: Office) -> None:
    """By name and code; the folder stays as it is shown."""
    window = filled(office).open()
    office.ask.answers[:] = [office.folder / "no such folder" / "x.xlsx"]

    _export(window)

    assert "file_unwritable" in texts(window)


def test_a_list_is_a_csv_file_too(office: Office) -> None:
    """UTF-8 with its mark, its first row the heads; only the rows that were marked there."""
    window = filled(office).open()
    path = office.folder / "missing.csv"
    office.ask.answers[:] = [path]

    press(window, "未提出一覧")
    table_of(window).setFocus()
    keys(window, Qt.Key.Key_Space)
    told = texts(screen(window, InboxView))
    _export(window, "CSV（UTF-8）")

    assert "選択中 1件。書き出すのは、選択した行だけです。" in told
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert _csv(path, "utf-8-sig") == [
        ["団体", "コード", "都道府県", "状況"],
        ["北海道", "010006", "北海道", "未提出"],
    ]


def test_a_list_for_old_programs_shows_what_it_cannot_hold(office: Office) -> None:
    """In CP932 a sign that it lacks is written as its number; no cell is a formula."""
    inbox = filled(office)
    name = "=1+1 \U00020bb7.sealed.txt"
    inbox.put_broken(name)
    inbox.put(sealed(), name)
    window = inbox.open()
    path = office.folder / "received.csv"
    office.ask.answers[:] = [path]

    put(_search(window), "=1+1")
    _export(window, "CSV（CP932")

    heads, row = _csv(path, "cp932")
    assert heads[0] == "団体（コード）"
    assert row[-1] == "'=1+1 〔U+20BB7〕.sealed.txt"


def test_whoever_gives_up_writes_nothing(office: Office) -> None:
    """The question goes, and the list is there as before."""
    window = filled(office).open()

    _export(window, "やめる")

    assert "どの形で" not in texts(window)
    assert list(office.output.iterdir()) == []
    assert len(files_of(window)) == 3
