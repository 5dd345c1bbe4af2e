"""The collector's whole work by real keys: receive, return, accept, receive again, count, export.

Every package is decided in its own case screen; the answer to the return is made in core, from the
note that the desk wrote.
"""

from collections import Counter
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from tests.support import fifty
from tests.support.fifty import BAD, GOOD, YES
from tests.support.inboxes import Inbox
from tests.support.newcomer import ENTER
from tests.support.office import Office, alt, keys, press, screen, texts, write
from tests.support.reviewing import Shared
from tests.support.scenery.fifty_bodies import put_fifty
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.review.ledger_record import Act

LAST = GOOD - 1
"""The place of the body that is asked again; it said no, and says yes then."""
COMMENT = "「はい」ではありませんか。"
OTHERS = 1788 - GOOD
"""Bodies that have sent nothing which opens."""
_LONG_MS = 10_000
"""Far longer than a workbook takes on a busy machine."""


def _table(window: MainWindow) -> LineTable:
    (table,) = [one for one in screen(window, InboxView).findChildren(LineTable) if one.isVisible()]
    return table


def _rows(window: MainWindow) -> list[tuple[str, ...]]:
    """What the table in sight says."""
    model = _table(window).model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def _return_the_last(window: MainWindow, office: Office) -> bytes:
    """Comment on the last one and return it; gives the note that is to be sent."""
    keys(window, Qt.Key.Key_End, ENTER)
    screen(window, CaseView).whole.box.setFocus()
    write(window, COMMENT)
    alt(window, "R")
    assert "差し戻しました。" in texts(window)
    (note,) = office.output.glob("*.return.txt")
    alt(window, "L")
    return note.read_bytes()


def _accept_the_rest(window: MainWindow) -> None:
    """From the first of the list on, up to the one returned: Alt+A accepts, Enter leads on."""
    keys(window, Qt.Key.Key_Home, ENTER)
    for _place in range(GOOD - 1):
        alt(window, "A")
        assert "受理しました。" in window.bar.text
        keys(window, ENTER)
    alt(window, "N")
    assert window.bar.text == "一覧の最後です。"
    alt(window, "L")


def _take_in_the_answer(window: MainWindow, inbox: Inbox, note: bytes) -> None:
    """The body reads the note and seals its r2; the desk lists that one and accepts it."""
    read, second = fifty.answer_to(LAST, note)
    assert [(one.link_id, one.text) for one in read.note.comments] == [(None, COMMENT)]
    inbox.put(second, fifty.name_of(LAST, 2))
    alt(window, "R")
    assert screen(window, InboxView).files[-1] == fifty.name_of(LAST, 2)
    keys(window, Qt.Key.Key_End, ENTER)
    assert "第2版" in texts(screen(window, CaseView))
    alt(window, "A")
    alt(window, "L")


def _export(window: MainWindow, office: Office, qtbot: QtBot) -> Path:
    book = office.output / "tally.xlsx"
    office.ask.answers[:] = [book]
    alt(window, "E")
    qtbot.waitUntil(lambda: "集計を書き出しました：tally.xlsx" in window.bar.text, timeout=_LONG_MS)
    return book


def _sheet(book: Path, name: str) -> list[dict[str, object]]:
    """The rows of a sheet by the codes of their columns."""
    head, *rows = load_workbook(book)[name].iter_rows(values_only=True)
    codes = [str(cell).rpartition("（")[2].rstrip("）") for cell in head]
    return [dict(zip(codes, row, strict=True)) for row in rows]


def test_fifty_files_are_received_decided_counted_and_written_out(
    tmp_path: Path, qtbot: QtBot
) -> None:
    """Five are refused by name, one is returned, 45 accepted; what is counted was known before."""
    office = Office(tmp_path)
    office.output.mkdir()
    inbox = put_fifty(office)

    window = inbox.open(with_roster=True)
    words = texts(screen(window, InboxView))
    assert "50件のうち45件を開けました。5件は開けません。" in words
    assert "受理 0、確認待ち 45、確認中 0、保留 0、差戻し 0、競合 0、未提出 1,743。" in words
    press(window, "開けないファイル")
    refused = {row[0]: row[2] for row in _rows(window)}
    assert refused == {name: code.value for name, _content, code in fifty.bad_files()}
    press(window, "受領一覧")
    _table(window).setFocus()

    note = _return_the_last(window, office)
    _accept_the_rest(window)
    words = texts(screen(window, InboxView))
    assert "受理 44、確認待ち 0、確認中 0、保留 0、差戻し 1、競合 0、未提出 1,743。" in words
    _take_in_the_answer(window, inbox, note)
    words = texts(screen(window, InboxView))
    assert "受理 45、確認待ち 0、確認中 0、保留 0、差戻し 0、競合 0、未提出 1,743。" in words

    acts = Counter(one.line.act for one in Shared(inbox.folder).ledger().entries)
    assert (acts[Act.RETURNED], acts[Act.ACCEPTED]) == (1, GOOD)

    alt(window, "T")
    view = screen(window, TallyView)
    assert f"受理 {GOOD}、この集計に入れた団体 N＝{GOOD}" in texts(view)
    table, *_others = view.findChildren(QTableWidget)
    shown = [table.item(row, 1) for row in range(table.rowCount())]
    assert [cell.text() for cell in shown if cell is not None] == [str(YES + 1), str(LAST - YES)]

    _must_hold(_export(window, office, qtbot))


def _must_hold(book: Path) -> None:
    """One more body than at first says yes; who says no was not asked A-2."""
    yes, no = YES + 1, LAST - YES
    states = {row["link_id"]: row for row in _sheet(book, "集計のまとめ")}
    numbers = ("bodies", "applicable", "answered", "unanswered", "not_applicable")
    assert [states["A1"][one] for one in numbers] == [GOOD, GOOD, GOOD, 0, 0]
    assert [states["A2"][one] for one in numbers] == [GOOD, yes, yes, 0, no]
    assert [states["A3"][one] for one in numbers] == [GOOD, GOOD, GOOD, 0, 0]
    counts = [(row["link_id"], row["code"], row["count"]) for row in _sheet(book, "媒体")]
    assert counts == [
        ("A1", "yes", yes),
        ("A1", "no", no),
        *(("A2", code, yes if code == "a" else 0) for code in "abcz"),
    ]
    bodies = fifty.bodies()
    said = {row["body_code"]: row["text"] for row in _sheet(book, "自由記述")}
    assert said == {bodies[place].code: fifty.opinion(place) for place in range(GOOD)}
    revisions = {row["body_code"]: row["revision"] for row in _sheet(book, "回答データ")}
    assert revisions == {bodies[place].code: 2 if place == LAST else 1 for place in range(GOOD)}
    missing = Counter(row["coverage"] for row in _sheet(book, "集計に入っていない団体"))
    assert missing == {"missing": OTHERS - BAD, "unreadable": BAD}
