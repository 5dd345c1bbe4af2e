"""Somebody leaves, or somebody else works in the book at the same time: nothing is lost."""

from tests.support.bookkeeping import ENTER, field, open_book, open_record, open_records, put_book
from tests.support.books import (
    APPROVAL,
    FIRST,
    WHO,
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
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts
from tests.support.record_page import book_content, fill_page, state_of
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.logbook.chain import with_act
from usbsurvey_desktop.logbook.judgement import RecordState
from usbsurvey_desktop.logbook.keeping import year_end
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import time_text


def test_leaving_with_input_asks_first(office: Office) -> None:
    """Stay, or go without it; a page that was recorded does not ask."""
    window = open_book(office)
    press(window, "新しい記録")
    fill_page(window, {"H5.name": "口座振替データ"})
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
    fill_page(window, {"H5.name": "口座振替データ"})
    window.close()
    assert window.isVisible()
    assert "まだ記録していない入力があります。" in window.bar.text
    press(window, "保存せずに閉じる")
    assert not window.isVisible()


def test_somebody_else_recorded_the_page_meanwhile(office: Office) -> None:
    """Their values stand: ours would be a correction, so nothing is written without a reason."""
    content = with_record(with_medium(new_content()), pages=1)
    window = open_record(office, content, FIRST)
    fill_page(window, dict(APPROVAL))
    (path,) = office.profile.records.glob("*.usbrecord")
    room = books("bob")
    theirs = with_page(content, FIRST, "page.approval", PageInput({"H8.who": "別の課長"}))
    room.add(path, PASSPHRASE, lambda _now: theirs.entries[-1].act, who="二郎")
    press(window, "記録する")
    assert "前に記録した内容を変えるには、訂正の理由が要ります。" in window.bar.text
    assert standing_of(book_content(office)).records[FIRST].raw["H8.who"] == "別の課長"
    window.close()


def test_somebody_who_writes_now_is_waited_for(office: Office) -> None:
    """The lock of a running program: nothing is written, and the same button tries again."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    fill_page(window, dict(APPROVAL))
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
    assert state_of(office, FIRST) is RecordState.APPROVED
    window.close()


def test_a_lock_that_was_left_behind_is_broken_by_a_person(office: Office) -> None:
    """After a power cut nobody holds it; it is asked for, never broken silently."""
    window = open_record(office, with_record(with_medium(new_content()), pages=1), FIRST)
    fill_page(window, dict(APPROVAL))
    (path,) = office.profile.records.glob("*.usbrecord")
    path.with_name(f"{path.name}.lock").write_text("{}")
    press(window, "記録する")
    settle()
    press(window, "このまま記録する")
    assert state_of(office, FIRST) is RecordState.APPROVED
    window.close()


def test_a_closed_book_is_read_only(office: Office) -> None:
    """No new record is offered, copies and media are refused in words; all can be read."""
    content = full_content()
    content = with_act(content, year_end(desk(content)), at=time_text(NOW), who="一郎")
    window = open_book(office, content)
    assert "この年度は閉じています。書き足せません。" in texts(screen(window, ListView))
    assert "新しい記録(" not in texts(screen(window, ListView))
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
    fill_page(window, {"H5.name": "口座振替データ"})
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
    fill_page(window, {"H5.name": "口座振替データ"})
    press(window, "途中で残す")
    assert "同時に保存した人がいたので、その後ろに書き足しました。" in window.bar.text
    assert "記録 0004 の" in window.bar.text
    assert [entry.who for entry in book_content(office).entries[2:]] == ["二郎"] * 3 + [WHO]
    window.close()
