"""The 媒体台帳 in the window: written, corrected, seen, proposed; and what a cover keeps of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.support.bookkeeping import ENTER, cells, open_book
from tests.support.books import (
    FIRST,
    USB,
    books,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from tests.support.covering import cover
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.logbook.history_view import HistoryView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.media_view import MediaView
from usbsurvey_desktop.gui.logbook.medium_view import MediumView
from usbsurvey_desktop.gui.logbook.stock_view import StockView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import Medium, standing_of


@pytest.fixture(name="office")
def _office(office: Office) -> Office:
    office.clock = FakeClock(NOW)
    return office


def _medium(office: Office, no: str = USB) -> Medium:
    (path,) = office.profile.records.glob("*.usbrecord")
    return standing_of(books().look(path, PASSPHRASE)).media[no]


def _open_media(office: Office, content: BookContent) -> MainWindow:
    window = open_book(office, content)
    press(window, "媒体台帳")
    screen(window, MediaView)
    return window


def _field(window: MainWindow, link_id: str) -> QLineEdit:
    found = screen(window, MediumView).pager.page.input_for(link_id)
    assert isinstance(found, QLineEdit)
    return found


def _choose(window: MainWindow, link_id: str, place: int) -> None:
    block = screen(window, MediumView).pager.page.blocks[link_id]
    block.item.inputs()[place].setFocus()
    keys(window, Qt.Key.Key_Space)


def test_a_medium_is_written_into_the_ledger(office: Office) -> None:
    """What is missing is listed; the whole line stands in the list afterwards."""
    window = _open_media(office, new_content())
    assert "媒体はまだありません。" in texts(screen(window, MediaView))
    keys(window, ENTER)
    view = screen(window, MediumView)
    press(window, "台帳に書く")
    assert "まだ台帳に書いていません。" in window.bar.text
    assert "確認が必要なところが" in texts(view)
    for link_id, value in (
        ("M.no", "USB-07"),
        ("M.registered", "2026-04-01"),
        ("M.product", "社製 32GB"),
        ("M.place", "書庫"),
    ):
        put(_field(window, link_id), value)
    for link_id, place in (("M.kind", 0), ("M.crypto", 0), ("M.auth", 1), ("M.state", 0)):
        _choose(window, link_id, place)
    put(_field(window, "M.place"), "書庫")
    _choose(window, "M.locked", 0)
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert "媒体 USB-07 を台帳に書きました。" in window.bar.text
    shown = screen(window, MediaView)
    assert cells(shown.table, 0)[:4] == [
        *("USB-07", "USBメモリ", "社製 32GB（専用でない）", "保管中"),
    ]
    press(window, "一覧に戻る")
    screen(window, ListView)
    window.close()


def test_a_number_stands_once_in_the_ledger(office: Office) -> None:
    """A second medium of the same number is not written over the first."""
    window = _open_media(office, full_content())
    press(window, "新しい媒体")
    put(_field(window, "M.no"), f" {USB}")
    press(window, "台帳に書く")
    assert "その登録番号は、もう台帳にあります。" in window.bar.text
    assert len(_medium(office).saves) == 1
    window.close()


def test_what_a_medium_is_changes_only_with_a_reason(office: Office) -> None:
    """The number cannot change at all; the former line stays readable."""
    window = _open_media(office, full_content())
    keys(window, ENTER)
    view = screen(window, MediumView)
    assert "このソフトが入れる値なので、変えられません。" in texts(view)
    put(_field(window, "M.product"), "△△社 64GB")
    press(window, "台帳に書く")
    assert "＊訂正の理由を書いてください。" in texts(view)
    assert window.bar.text == "まだ台帳に書いていません。訂正の理由を書いてください。"
    write(window, "写し間違い")
    press(window, "台帳に書く")
    assert _medium(office).saves[-1].act.correction == "写し間違い"
    keys(window, ENTER)
    press(window, "これまでの記載")
    shown = screen(window, HistoryView)
    assert "製品名：△△社 64GB（前は「○○社 USB 32GB」）" in texts(shown)
    press(window, "戻る")
    screen(window, MediumView)
    window.close()


def test_the_state_that_the_records_suggest_is_the_keepers_to_take(office: Office) -> None:
    """Work was begun and nothing returned: 貸出中 is proposed, and chosen by a press."""
    content = with_record(with_medium(new_content()), pages=2)
    begun = PageInput({"H17.start": "2026-11-20 09:20"})
    content = with_page(content, FIRST, "page.work", begun)
    window = _open_media(office, content)
    assert "（受渡し記録では「貸出中」）" in cells(screen(window, MediaView).table, 0)[3]
    keys(window, ENTER)
    view = screen(window, MediumView)
    assert "受渡し記録では「貸出中」です。" in texts(view)
    press(window, "この状態を選ぶ")
    assert view.pager.page.blocks["M.lent_to"].isVisible()
    window.close()


def test_somebody_saw_the_medium(office: Office) -> None:
    """The day is typed or put in by the button; a day to come is refused."""
    window = _open_media(office, full_content())
    keys(window, ENTER)
    press(window, "在庫確認")
    view = screen(window, StockView)
    press(window, "台帳に書く")
    assert "日付を入れてください。" in texts(view)
    put(view.day, "きのう")
    press(window, "台帳に書く")
    assert "日付として読めません。" in texts(view)
    put(view.day, "2026-12-31")
    view.who.clear()
    view.who.setFocus()
    keys(window, ENTER)
    assert "確かめた人の氏名を入れてください。" in texts(view)
    write(window, "一郎")
    keys(window, ENTER)
    assert "まだ来ていない日です。" in window.bar.text
    press(window, "今日の日付を入れる")
    keys(window, ENTER)
    assert "媒体 USB-01 の在庫確認を書きました。" in window.bar.text
    assert [(check.on, check.by) for check in _medium(office).checks] == [("2026-11-21", "一郎")]
    assert "一郎" in cells(screen(window, MediaView).table, 0)[5]
    keys(window, ENTER)
    press(window, "これまでの記載")
    assert "一郎 が、保管場所にあることを確かめました。" in texts(screen(window, HistoryView))
    press(window, "戻る")
    press(window, "在庫確認")
    press(window, "やめる")
    screen(window, MediumView)
    window.close()


def test_leaving_a_line_that_was_changed_asks_first(office: Office) -> None:
    """Stay, or drop it; also on the way to 在庫確認."""
    window = _open_media(office, full_content())
    keys(window, ENTER)
    put(_field(window, "M.use"), "ほかの用途")
    press(window, "戻る")
    assert "台帳に書いていない入力があります。" in window.bar.text
    keys(window, ENTER)
    assert _field(window, "M.use").text() == "ほかの用途"
    press(window, "在庫確認")
    settle()
    press(window, "書かずに戻る")
    screen(window, StockView)
    press(window, "やめる")
    assert _field(window, "M.use").text() == "口座振替データの受渡し"
    press(window, "戻る")
    screen(window, MediaView)
    window.close()


def test_a_covered_line_comes_back_as_it_was_typed(office: Office) -> None:
    """Nothing of the book can be read on the cover; the passphrase brings the very line back."""
    window = _open_media(office, full_content())
    keys(window, ENTER)
    put(_field(window, "M.use"), "ほかの用途")
    view = cover(window)
    assert "書いているところの記録は、このソフトを閉じるまで、" in texts(view)
    assert USB not in texts(window)
    write(window, "machigatta aikotoba")
    keys(window, ENTER)
    assert "合言葉が違います。受渡し記録簿は変わっていません。" in texts(view)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    assert _field(window, "M.use").text() == "ほかの用途"
    assert focused(window) is _field(window, "M.use")
    window.close()
    press(window, "保存せずに閉じる")


def test_the_ledger_and_the_list_come_back_too(office: Office) -> None:
    """Without input the cover says that the book is unchanged, and closing it goes home."""
    window = _open_media(office, full_content())
    view = cover(window)
    assert "受渡し記録簿は変わっていません。" in texts(view)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, MediaView)
    press(window, "一覧に戻る")
    cover(window)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ListView)
    cover(window)
    press(window, "閉じてホームに戻る")
    assert window.windowTitle().startswith("ホーム")
    window.close()
