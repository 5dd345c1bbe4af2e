"""Records in the window: the list, a whole record page by page, corrections, times, two people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.support.bookkeeping import (
    ENTER,
    cells,
    field,
    open_book,
    open_record,
    open_records,
    put_book,
)
from tests.support.books import (
    APPROVAL,
    CLOSING,
    FIRST,
    FORMS,
    REQUEST,
    SECOND,
    USB,
    WHO,
    WORK,
    Intruder,
    books,
    desk,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.items.date_time import DateTimeItem
from usbsurvey_desktop.gui.items.line import LineItem
from usbsurvey_desktop.gui.items.text import TextItem
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.choice_button import ChoiceButton
from usbsurvey_desktop.gui.logbook.history_view import HistoryView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.logbook.chain import BookContent, with_act
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.judgement import RecordState, judged
from usbsurvey_desktop.logbook.keeping import year_end
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import time_text

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(name="office")
def _office(office: Office) -> Office:
    office.clock = FakeClock(NOW)
    return office


def _content(office: Office) -> BookContent:
    path = min(office.profile.records.glob("*.usbrecord"), key=lambda one: len(one.name))
    return books().look(path, PASSPHRASE)


def _state(office: Office, no: str) -> RecordState:
    return judged(standing_of(_content(office)).records[no], FORMS).state


def _fill(window: MainWindow, values: dict[str, RawAnswer]) -> None:
    """Answer the items of the page that is shown: text by typing, choices by their marks."""
    view = screen(window, RecordView)
    for link_id, value in values.items():
        block = view.pager.page.blocks[link_id]
        item = block.item
        if isinstance(item, LineItem | TextItem):
            target = item.inputs()[0]
            target.setFocus()
            write(window, str(value))
            continue
        options = [option.code for option in block.question.options]
        place = options.index(str(value))
        item.inputs()[place].setFocus()
        keys(window, Qt.Key.Key_Space)


def _save(window: MainWindow) -> None:
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)


def test_a_record_is_written_from_request_to_inspection(office: Office) -> None:
    """Six pages, only those that the pattern needs, each by Ctrl+Enter; the list tells the end."""
    window = open_book(office, with_medium(new_content()))
    press(window, "新しい記録")
    view = screen(window, RecordView)
    assert "新しい記録（番号は、最初に記録するときに決まります）" in texts(view)
    never = "住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。"
    assert texts(view).count(never) == 2
    _fill(window, dict(REQUEST))
    _save(window)
    assert "記録 0001 の「申請」を記録しました。" in window.bar.text
    assert view.pager.page_id == "page.approval"
    for values, state in (
        (APPROVAL, RecordState.APPROVED),
        (WORK, RecordState.WORKING),
        (CLOSING, RecordState.DONE),
    ):
        _fill(window, dict(values))
        _save(window)
        assert _state(office, FIRST) is state
    view.pager.turn_to("page.inspection")
    _fill(window, {"H22.who": "課長", "H22.at": "2026-11-21"})
    _save(window)
    assert _state(office, FIRST) is RecordState.INSPECTED
    press(window, "戻る(")
    shown = screen(window, ListView)
    row = cells(shown.table, 0)
    assert row[0] == "0001"
    assert (row[2], row[5]) == ("①持ち出し", "点検済み")
    assert row[3] == "マイナンバー利用事務系 → LGWAN接続系"
    item = shown.table.item(0, 0)
    assert item is not None
    said = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("記録 0001、2026年11月20日")
    assert said.endswith("①持ち出し、点検済み")
    window.close()


def test_a_page_with_gaps_is_not_recorded_but_may_be_left_half_done(office: Office) -> None:
    """The summary leads to each gap; what is there is kept by 途中で残す."""
    window = open_book(office)
    press(window, "新しい記録")
    _fill(window, {"H5.name": "口座振替データ"})
    press(window, "記録する")
    view = screen(window, RecordView)
    assert "確認が必要なところが14件あります" in texts(view)
    assert "まだ記録していません。" in window.bar.text
    assert focused(window) is view.pager.page.summary
    keys(window, Qt.Key.Key_Tab, ENTER)
    assert view.pager.page.question_with_focus() is view.pager.page.blocks["H2"]
    press(window, "途中で残す")
    assert "「申請」を途中で残しました。" in window.bar.text
    assert _state(office, FIRST) is RecordState.REQUESTED
    press(window, "戻る(")
    assert screen(window, ListView).table.rowCount() == 1
    window.close()


def test_pages_are_recorded_in_their_order(office: Office) -> None:
    """A later page may only be left half done before the earlier one is whole."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    view.pager.turn_to("page.work")
    _fill(window, dict(WORK))
    press(window, "記録する")
    assert "ページは、申請、承認、作業、引渡し、後始末、点検の順に記録します。" in window.bar.text
    press(window, "途中で残す")
    assert "途中で残しました。" in window.bar.text
    window.close()


def test_a_medium_that_is_not_in_the_ledger_is_told_on_both_pages(office: Office) -> None:
    """The point leads to the item, from the page of the work to that of the request."""
    content = with_record(with_medium(new_content(), no="USB-02"), pages=0)
    window = open_book(office, content)
    press(window, "新しい記録")
    _fill(window, dict(REQUEST))
    press(window, "記録する")
    view = screen(window, RecordView)
    assert "この媒体は媒体台帳にない番号です。番号を確かめてください。" in texts(view)
    keys(window, Qt.Key.Key_Tab, ENTER)
    assert view.pager.page.question_with_focus() is view.pager.page.blocks["H10.medium"]
    window.close()


def test_a_medium_is_picked_from_the_ledger(office: Office) -> None:
    """The list names product and state; what is lost is not offered."""
    content = with_medium(with_medium(new_content()), no="USB-09", state="lost")
    window = open_book(office, content)
    press(window, "新しい記録")
    view = screen(window, RecordView)
    (button,) = (
        one for one in view.findChildren(QPushButton) if one.text().startswith("媒体台帳から")
    )
    assert isinstance(button, ChoiceButton)
    button.setFocus()
    keys(window, ENTER)
    menu = button.choices
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == [
        "まだ選んでいません",
        "USB-01　○○社 USB 32GB（保管中）",
    ]
    menu.actions()[1].trigger()
    menu.actions()[0].trigger()
    menu.close()
    assert field(view, "H10.medium").text() == USB
    window.close()


def test_a_correction_wants_its_reason_and_both_stay_readable(office: Office) -> None:
    """The box comes with the change and names it; the history tells what stood before, and why."""
    window = open_record(office, full_content(), FIRST)
    view = screen(window, RecordView)
    view.pager.turn_to("page.request")
    put(field(view, "H5.name"), "収納データ")
    assert "前に記録した内容を変えています：5-1 データ名" in texts(view)
    press(window, "記録する")
    assert "＊訂正の理由を書いてください。前の記載は消えません。" in texts(view)
    write(window, "名前の書き違い")
    press(window, "記録する")
    assert "「申請」を記録しました。" in window.bar.text
    record = standing_of(_content(office)).records[FIRST]
    assert record.saves[-1].act.correction == "名前の書き違い"
    press(window, "これまでの記録を見る")
    shown = screen(window, HistoryView)
    assert "訂正の理由：名前の書き違い" in texts(shown)
    assert "5-1 データ名：収納データ（前は「口座振替データ」）" in texts(shown)
    press(window, "戻る")
    screen(window, RecordView)
    window.close()


def test_a_time_by_the_clock_is_not_marked_and_a_typed_one_is(office: Office) -> None:
    """Alt+T in the field puts the time of now in; typing another one makes it typed."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    _fill(window, {key: value for key, value in APPROVAL.items() if key != "H8.at"})
    item = view.pager.page.blocks["H8.at"].item
    assert isinstance(item, DateTimeItem)
    item.field.setFocus()
    QTest.keyClick(focused(window), Qt.Key.Key_T, ALT)
    assert item.field.text() == "2026-11-21 10:00"
    press(window, "記録する")
    record = standing_of(_content(office)).records[FIRST]
    assert "H8.at" not in record.typed
    assert "H7.at" in record.typed
    view.pager.turn_to("page.work")
    _fill(window, {"H17.start": "2026-11-21 10:05"})
    press(window, "途中で残す")
    assert "H17.start" in standing_of(_content(office)).records[FIRST].typed
    press(window, "これまでの記録を見る")
    assert "（あとから入力 2026年" in texts(screen(window, HistoryView))
    window.close()


def test_a_check_wants_its_reason_before_the_page_is_recorded(office: Office) -> None:
    """Applicant and approver are one person: the summary leads to the box for the reason."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    _fill(window, {**APPROVAL, "H8.who": "鈴木"})
    assert "申請者と承認者が同じ人です。" in texts(view)
    press(window, "記録する")
    keys(window, Qt.Key.Key_Tab, ENTER)
    write(window, "所属長が不在のため")
    press(window, "記録する")
    record = standing_of(_content(office)).records[FIRST]
    assert record.reasons == {"same_person_approval": "所属長が不在のため"}
    press(window, "これまでの記録を見る")
    assert "申請者と承認者が同じ人です。　理由：所属長が不在のため" in texts(
        screen(window, HistoryView)
    )
    window.close()


def test_a_sheet_of_paper_is_marked_as_such(office: Office) -> None:
    """紙から転記 stands in the entry and in the history."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    _fill(window, dict(APPROVAL))
    view.pager.foot.paper.mark.setFocus()
    keys(window, Qt.Key.Key_Space)
    press(window, "記録する")
    act = _content(office).entries[-1].act
    assert isinstance(act, PageSave)
    assert act.from_paper
    press(window, "これまでの記録を見る")
    assert "（記録済み、紙から転記）" in texts(screen(window, HistoryView))
    window.close()


def test_copying_takes_what_stays_and_no_time(office: Office) -> None:
    """Names and zones come, times and approvals do not; without a record it says so."""
    window = open_book(office, with_medium(new_content()))
    press(window, "前回を写して作る")
    assert "写せる記録がまだありません。" in window.bar.text
    window.close()
    (path,) = office.profile.records.glob("*.usbrecord")
    path.unlink()
    window = open_book(office, full_content())
    press(window, "前回を写して作る")
    view = screen(window, RecordView)
    assert field(view, "H5.name").text() == "口座振替データ"
    assert field(view, "H7.at").text() == ""
    press(window, "途中で残す")
    assert SECOND in standing_of(_content(office)).records
    window.close()


def test_leaving_with_input_asks_first(office: Office) -> None:
    """Stay, or go without it; a page that was recorded does not ask."""
    window = open_book(office)
    press(window, "新しい記録")
    _fill(window, {"H5.name": "口座振替データ"})
    press(window, "戻る(")
    assert "記録していない入力があります。" in window.bar.text
    keys(window, ENTER)
    view = screen(window, RecordView)
    assert view.isAncestorOf(focused(window))
    press(window, "戻る(")
    settle()
    press(window, "記録せずに戻る")
    assert "記録はまだありません。" in texts(screen(window, ListView))
    window.close()


def test_the_window_does_not_close_over_input(office: Office) -> None:
    """It says so, and closes when the person says so."""
    window = open_book(office)
    press(window, "新しい記録")
    _fill(window, {"H5.name": "口座振替データ"})
    window.close()
    assert window.isVisible()
    assert "まだ記録していない入力があります。" in window.bar.text
    press(window, "保存せずに閉じる")
    assert not window.isVisible()


def test_somebody_else_recorded_the_page_meanwhile(office: Office) -> None:
    """Their values stand: ours would be a correction, so nothing is written without a reason."""
    content = with_record(with_medium(new_content()), pages=1)
    window = open_record(office, content, FIRST)
    _fill(window, dict(APPROVAL))
    (path,) = office.profile.records.glob("*.usbrecord")
    room = books("bob")
    theirs = with_page(content, FIRST, "page.approval", PageInput({"H8.who": "別の課長"}))
    room.add(path, PASSPHRASE, lambda _now: theirs.entries[-1].act, who="二郎")
    press(window, "記録する")
    assert "前に記録した内容を変えるには、訂正の理由が要ります。" in window.bar.text
    assert standing_of(_content(office)).records[FIRST].raw["H8.who"] == "別の課長"
    window.close()


def test_somebody_who_writes_now_is_waited_for(office: Office) -> None:
    """The lock of a running program: nothing is written, and the same button tries again."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    _fill(window, dict(APPROVAL))
    (path,) = office.profile.records.glob("*.usbrecord")
    other = books("bob").open(path, PASSPHRASE)
    press(window, "記録する")
    assert "ほかの人が書いているところです。" in window.bar.text
    settle()
    press(window, "もう一度記録する")
    assert "ほかの人が書いているところです。" in window.bar.text
    other.close()
    settle()
    press(window, "もう一度記録する")
    assert _state(office, FIRST) is RecordState.APPROVED
    window.close()


def test_a_lock_that_was_left_behind_is_broken_by_a_person(office: Office) -> None:
    """After a power cut nobody holds it; it is asked for, never broken silently."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    _fill(window, dict(APPROVAL))
    (path,) = office.profile.records.glob("*.usbrecord")
    path.with_name(f"{path.name}.lock").write_text("{}")
    press(window, "記録する")
    settle()
    press(window, "このまま記録する")
    assert _state(office, FIRST) is RecordState.APPROVED
    window.close()


def test_records_that_wait_are_named_when_the_book_opens(office: Office) -> None:
    """After 7 days; at most five numbers stand in the line."""
    content = with_record(with_medium(new_content()), pages=1)
    office.clock.go_on(8 * 24 * 3600)
    window = open_book(office, content)
    assert "終わっていない記録が1件あります：0001" in window.bar.text
    window.close()


def test_the_list_is_filtered_by_state_pattern_and_text(office: Office) -> None:
    """Each choice says how many are shown; 条件を消す shows all again."""
    content = with_record(with_record(full_content(), pages=1, days=1), pages=2, days=2)
    window = open_book(office, content)
    view = screen(window, ListView)
    assert "3件を表示" in texts(view)
    view.state.choices.actions()[2].trigger()
    assert "1件を表示" in texts(view)
    assert cells(view.table, 0)[0] == "0003"
    assert focused(window) is view.state
    view.pattern.choices.actions()[2].trigger()
    assert "0件を表示" in texts(view)
    assert not view.table.isVisible()
    press(window, "条件を消す")
    assert "3件を表示" in texts(view)
    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "０００２")
    keys(window, ENTER)
    assert [view.table.rowCount(), cells(view.table, 0)[0]] == [1, "0002"]
    assert focused(window) is view.table
    keys(window, ENTER)
    screen(window, RecordView)
    press(window, "戻る(")
    view = screen(window, ListView)
    assert "1件を表示" in texts(view)
    view.text.setFocus()
    write(window, "どこにもない")
    keys(window, ENTER)
    assert "0件を表示" in texts(view)
    window.close()


def test_typing_filters_by_itself_after_a_moment(office: Office, qtbot: QtBot) -> None:
    """Nothing is read or judged at each key."""
    window = open_book(office, full_content())
    view = screen(window, ListView)
    view.text.setFocus()
    write(window, "zz")
    assert "1件を表示" in texts(view)
    qtbot.waitUntil(lambda: "0件を表示" in texts(view))
    window.close()


def test_many_records_are_shown_by_hundreds(office: Office) -> None:
    """The newest hundred first, the rest on demand."""
    content = new_content()
    for _ in range(101):
        content = with_page(content, None, "page.request", PageInput({"H5.name": "表"}))
    window = open_book(office, content)
    view = screen(window, ListView)
    assert "100件を表示" in texts(view)
    press(window, "残りも表示する")
    assert "101件を表示" in texts(view)
    window.close()


def test_the_row_one_is_at_stays_in_sight(office: Office, qtbot: QtBot) -> None:
    """The screen scrolls with the arrows, in a small window too, where a row has several lines."""
    content = new_content()
    for _ in range(30):
        content = with_page(content, None, "page.request", PageInput({"H5.name": "表"}))
    window = open_book(office, content)
    view = screen(window, ListView)

    def is_in_sight() -> bool:
        item = view.table.currentItem()
        assert item is not None
        row = view.table.visualItemRect(item)
        port = view.scroll_area.viewport()
        return port.rect().contains(view.table.viewport().mapTo(view, row.center()))

    for size in ((1366, 768), (910, 433)):
        window.resize(*size)
        settle()
        for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
            QTest.keyClick(view.table, key, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(is_in_sight)
    assert view.table.columnCount() == 6
    assert view.table.isColumnHidden(1)
    window.close()


def test_the_pages_stand_behind_a_button_in_a_small_window(office: Office) -> None:
    """The list opens in the place of the page, and a page in the place of the list."""
    window = open_record(office, full_content(), FIRST)
    window.resize(910, 433)
    settle()
    view = screen(window, RecordView)
    assert not view.pages.isVisible()
    press(window, "ページ(")
    assert focused(window) is view.pages.list
    keys(window, Qt.Key.Key_Home, ENTER)
    assert view.pager.page_id == "page.request"
    assert not view.pages.isVisible()
    press(window, "ページ(")
    keys(window, ENTER)
    assert view.pager.isVisible()
    press(window, "ページ(")
    press(window, "ページ(")
    assert view.pager.isVisible()
    window.close()


def test_a_page_with_nothing_to_write_says_so(office: Office) -> None:
    """引渡し does not apply between LGWAN and Internet."""
    window = open_book(office)
    press(window, "新しい記録")
    _fill(window, {"H2": "li", "H3": "out"})
    view = screen(window, RecordView)
    view.pages.list.setFocus()
    keys(window, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 3, ENTER)
    assert "書くことはありません。" in window.bar.text
    assert view.pager.page_id == "page.request"
    window.close()


def test_a_closed_book_is_read_only(office: Office) -> None:
    """New records, copies and pages are refused in words; everything can be read."""
    content = full_content()
    content = with_act(content, year_end(desk(content)), at=time_text(NOW), who="一郎")
    window = open_book(office, content)
    assert "この年度は閉じています。書き足せません。" in texts(screen(window, ListView))
    press(window, "新しい記録")
    assert "次の年度の記録簿に書いてください。" in window.bar.text
    press(window, "前回を写して作る")
    assert "次の年度の記録簿に書いてください。" in window.bar.text
    press(window, "媒体台帳")
    press(window, "新しい媒体")
    assert "次の年度の記録簿に書いてください。" in window.bar.text
    window.close()


def test_a_book_that_went_away_is_told_and_shown_as_it_was_read(office: Office) -> None:
    """A share that is lost: the list stays, and what is typed does too."""
    window = open_book(office, full_content())
    (path,) = office.profile.records.glob("*.usbrecord")
    path.rename(path.with_suffix(".away"))
    press(window, "新しい記録")
    assert "読み取れません" in window.bar.text
    _fill(window, {"H5.name": "口座振替データ"})
    press(window, "途中で残す")
    assert "読み取れません" in window.bar.text
    assert field(screen(window, RecordView), "H5.name").text() == "口座振替データ"
    path.with_suffix(".away").rename(path)
    press(window, "途中で残す")
    assert "途中で残しました。" in window.bar.text
    window.close()


def test_a_save_in_the_same_instant_is_told(office: Office) -> None:
    """Ours is behind theirs; the copy that lies beside has done its work."""
    path = put_book(office)
    # The book is read when it opens, when a record is begun, and when that is written.
    office.calls = Intruder(path, PASSPHRASE, 3)
    window = open_records(office)
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    press(window, "新しい記録")
    _fill(window, {"H5.name": "口座振替データ"})
    press(window, "途中で残す")
    assert "同時に保存した人がいたので、その後ろに書き足しました。" in window.bar.text
    assert "記録 0004 の" in window.bar.text
    assert [entry.who for entry in _content(office).entries[2:]] == ["二郎"] * 3 + [WHO]
    window.close()
