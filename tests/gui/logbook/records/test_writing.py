"""A record on the screen, page after page: written, corrected, copied, marked."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.support.bookkeeping import ENTER, cells, field, open_book, open_record
from tests.support.books import (
    APPROVAL,
    CLOSING,
    FIRST,
    REQUEST,
    SECOND,
    USB,
    WORK,
    full_content,
    new_content,
    with_medium,
    with_record,
)
from tests.support.office import Office, focused, keys, press, put, screen, texts, write
from tests.support.record_page import book_content, fill_page, save_page, state_of
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.items.date_time import DateTimeItem
from usbsurvey_desktop.gui.logbook.history_view import HistoryView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.judgement import RecordState
from usbsurvey_desktop.logbook.standing import standing_of

ALT = Qt.KeyboardModifier.AltModifier


def test_a_record_is_written_from_request_to_inspection(office: Office) -> None:
    """Six pages, only those that the pattern needs, each by Ctrl+Enter; the list tells the end."""
    window = open_book(office, with_medium(new_content()))
    press(window, "新しい記録")
    view = screen(window, RecordView)
    assert "新しい記録（番号は、最初に記録するときに決まります）" in texts(view)
    never = "住民の氏名、マイナンバー、口座番号、パスワード、暗号鍵は書かないでください。"
    assert texts(view).count(never) == 2
    fill_page(window, dict(REQUEST))
    save_page(window)
    assert "記録 0001 の「申請」を記録しました。" in window.bar.text
    assert view.pager.page_id == "page.approval"
    for values, state in (
        (APPROVAL, RecordState.APPROVED),
        (WORK, RecordState.WORKING),
        (CLOSING, RecordState.DONE),
    ):
        fill_page(window, dict(values))
        save_page(window)
        assert state_of(office, FIRST) is state
    view.pager.turn_to("page.inspection")
    fill_page(window, {"H22.who": "課長", "H22.at": "2026-11-21"})
    save_page(window)
    assert state_of(office, FIRST) is RecordState.INSPECTED
    press(window, "戻る(")
    shown = screen(window, ListView)
    row = cells(shown.table, 0)
    assert row[0] == "0001"
    assert (row[2], row[5]) == ("①持ち出し", "点検済み")
    assert row[3] == "マイナンバー利用事務系 → LGWAN接続系"
    item = shown.table.item(0, 0)
    assert item is not None
    said = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("記録 0001、令和8年11月20日")
    assert said.endswith("①持ち出し、点検済み")
    window.close()


def test_a_page_with_gaps_is_not_recorded_but_may_be_left_half_done(office: Office) -> None:
    """The summary leads to each gap; what is there is kept by 途中で残す."""
    window = open_book(office)
    press(window, "新しい記録")
    fill_page(window, {"H5.name": "口座振替データ"})
    press(window, "記録する")
    view = screen(window, RecordView)
    assert "確認が必要なところが14件あります" in texts(view)
    assert "まだ記録していません。" in window.bar.text
    assert focused(window) is view.pager.page.summary
    keys(window, Qt.Key.Key_Tab, ENTER)
    assert view.pager.page.question_with_focus() is view.pager.page.blocks["H2"]
    press(window, "途中で残す")
    assert "「申請」を途中で残しました。" in window.bar.text
    assert state_of(office, FIRST) is RecordState.REQUESTED
    press(window, "戻る(")
    assert screen(window, ListView).table.rowCount() == 1
    window.close()


def test_pages_are_recorded_in_their_order(office: Office) -> None:
    """A later page may only be left half done before the earlier one is whole."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    view.pager.turn_to("page.work")
    fill_page(window, dict(WORK))
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
    fill_page(window, dict(REQUEST))
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
    wanted = "＊訂正の理由を書いてください。前の記載は消えません。"
    assert wanted in texts(view)
    write(window, "名前の書き違い")
    assert wanted not in texts(view)
    press(window, "記録する")
    assert "「申請」を記録しました。" in window.bar.text
    record = standing_of(book_content(office)).records[FIRST]
    assert record.saves[-1].act.correction == "名前の書き違い"
    press(window, "これまでの記録を見る")
    shown = screen(window, HistoryView)
    assert "訂正の理由：名前の書き違い" in texts(shown)
    assert "5-1 データ名：収納データ（前は「口座振替データ」）" in texts(shown)
    press(window, "戻る")
    screen(window, RecordView)
    window.close()


def test_what_was_recorded_before_is_not_told_of_a_correction_without_reason(
    office: Office,
) -> None:
    """The bar says that this is not recorded, not that the page was recorded some minutes ago."""
    window = open_record(office, full_content(), FIRST)
    view = screen(window, RecordView)
    view.pager.turn_to("page.request")
    put(field(view, "H5.name"), "収納データ")
    view.pager.foot.focus_correction()
    write(window, "名前の書き違い")
    press(window, "記録する")
    recorded = window.bar.text
    view.pager.turn_to("page.request")
    put(field(view, "H5.name"), "口座振替データ")

    press(window, "記録する")

    assert "「申請」を記録しました。" in recorded
    assert window.bar.text == "まだ記録していません。訂正の理由を書いてください。"
    window.close()


def test_a_time_by_the_clock_is_not_marked_and_a_typed_one_is(office: Office) -> None:
    """Alt+T in the field puts the time of now in; typing another one makes it typed."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    fill_page(window, {key: value for key, value in APPROVAL.items() if key != "H8.at"})
    item = view.pager.page.blocks["H8.at"].item
    assert isinstance(item, DateTimeItem)
    item.field.setFocus()
    QTest.keyClick(focused(window), Qt.Key.Key_T, ALT)
    assert item.field.text() == "2026-11-21 10:00"
    press(window, "記録する")
    record = standing_of(book_content(office)).records[FIRST]
    assert "H8.at" not in record.typed
    assert "H7.at" in record.typed
    view.pager.turn_to("page.work")
    fill_page(window, {"H17.start": "2026-11-21 10:05"})
    press(window, "途中で残す")
    assert "H17.start" in standing_of(book_content(office)).records[FIRST].typed
    press(window, "これまでの記録を見る")
    assert "（あとから入力 令和8年" in texts(screen(window, HistoryView))
    window.close()


def test_a_check_wants_its_reason_before_the_page_is_recorded(office: Office) -> None:
    """Applicant and approver are one person: the summary leads to the box for the reason."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    view = screen(window, RecordView)
    fill_page(window, {**APPROVAL, "H8.who": "鈴木"})
    assert "申請者と承認者が同じ人です。" in texts(view)
    press(window, "記録する")
    keys(window, Qt.Key.Key_Tab, ENTER)
    write(window, "所属長が不在のため")
    press(window, "記録する")
    record = standing_of(book_content(office)).records[FIRST]
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
    fill_page(window, dict(APPROVAL))
    view.pager.foot.paper.mark.setFocus()
    keys(window, Qt.Key.Key_Space)
    press(window, "記録する")
    act = book_content(office).entries[-1].act
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
    assert SECOND in standing_of(book_content(office)).records
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
    fill_page(window, {"H2": "li", "H3": "out"})
    view = screen(window, RecordView)
    view.pages.list.setFocus()
    keys(window, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * 3, ENTER)
    assert "書くことはありません。" in window.bar.text
    assert view.pager.page_id == "page.request"
    window.close()
