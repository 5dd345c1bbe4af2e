"""受渡し記録: choosing and making a book, its list, a record, the ledger, what leaves it."""

from PySide6.QtCore import Qt

from tests.support import worlds
from tests.support.bookkeeping import ENTER, field, open_book, open_record, open_records, put_book
from tests.support.books import (
    FIRST,
    PAGES,
    WHO,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from tests.support.office import Office, keys, press, put, screen, write
from tests.support.scenery.preparing import MANAGER
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.frame.recover_view import RecoverView
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import Card, make_card, read_card
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.page_writing import PageInput

_HOSTILE = "<b>&x</b>\u202eltr" + "長い名前" * 20


def _busy() -> BookContent:
    """A book with records in every state but inspected, one with words that nobody expects."""
    content = with_record(with_record(full_content(), pages=1, days=1), pages=2, days=2)
    strange = {**PAGES["page.request"], "H5.name": _HOSTILE, "H2": "li"}
    return with_page(content, None, "page.request", PageInput(strange))


def _wrong(office: Office) -> MainWindow:
    put_book(office)
    window = open_records(office)
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, "machigatta aikotoba")
    keys(window, ENTER)
    return window


def _offered(office: Office) -> MainWindow:
    put_book(office)
    return open_records(office)


def recovery_card() -> Card:
    """The card of the 情報システム管理者 of the scenes."""
    return read_card(make_card(worlds.identity(MANAGER), now=worlds.NOW).encode("ascii"))


def recovering(office: Office) -> MainWindow:
    """The 情報システム管理者 is asked for the identity that opens a book."""
    put_book(office, recovery=recovery_card())
    window = open_records(office)
    press(window, "合言葉を忘れたとき")
    screen(window, RecoverView)
    return window


def _no_recovery(office: Office) -> MainWindow:
    window = _offered(office)
    press(window, "合言葉を忘れたとき")
    return window


def _new_book(office: Office) -> MainWindow:
    window = open_records(office)
    press(window, "新しい記録簿を作る")
    return window


def _new_book_mistakes(office: Office) -> MainWindow:
    window = _new_book(office)
    press(window, "記録簿を作る")
    return window


def _empty(office: Office) -> MainWindow:
    return open_book(office, new_content())


def _listed(office: Office) -> MainWindow:
    return open_book(office, _busy())


def _filtered(office: Office) -> MainWindow:
    window = _listed(office)
    screen(window, ListView).state.choices.actions()[1].trigger()
    return window


def _new_record(office: Office) -> MainWindow:
    window = open_book(office)
    press(window, "新しい記録")
    return window


def _record_gaps(office: Office) -> MainWindow:
    window = _new_record(office)
    press(window, "記録する")
    return window


def _record_asked_to_leave(office: Office) -> MainWindow:
    window = _new_record(office)
    put(field(screen(window, RecordView), "H5.name"), "口座振替データ")
    press(window, "戻る(")
    return window


def _work_page(office: Office) -> MainWindow:
    return open_record(office, with_record(full_content(), pages=2, days=1), f"{FIRST[:-1]}2")


def _correction(office: Office) -> MainWindow:
    window = open_record(office, full_content(), FIRST)
    view = screen(window, RecordView)
    view.pager.turn_to("page.request")
    put(field(view, "H7.who"), "佐藤")
    press(window, "記録する")
    return window


def _inspection(office: Office) -> MainWindow:
    return open_record(office, full_content(), FIRST)


def _way(office: Office, words: str) -> MainWindow:
    """From a record by a link beside its pages, which large letters put behind a button."""
    window = _inspection(office)
    view = screen(window, RecordView)
    if not view.pages.isVisible():
        press(window, "ページ(")
    press(window, words)
    return window


def _history(office: Office) -> MainWindow:
    return _way(office, "これまでの記録を見る")


def _part(office: Office) -> MainWindow:
    return _way(office, "提出ファイルに添える部分")


def _carried(office: Office) -> MainWindow:
    return _way(office, "運んだ提出ファイルを書く")


def _media(office: Office) -> MainWindow:
    window = open_book(office, with_medium(full_content(), no="USB-02", state="lost"))
    press(window, "媒体台帳")
    return window


def _no_media(office: Office) -> MainWindow:
    window = open_book(office, new_content())
    press(window, "媒体台帳")
    return window


def _medium(office: Office) -> MainWindow:
    window = _media(office)
    keys(window, ENTER)
    return window


def _new_medium(office: Office) -> MainWindow:
    window = _no_media(office)
    press(window, "新しい媒体")
    press(window, "台帳に書く")
    return window


def _stock(office: Office) -> MainWindow:
    window = _medium(office)
    press(window, "在庫確認")
    press(window, "台帳に書く")
    return window


def _sheets(office: Office) -> MainWindow:
    window = _listed(office)
    press(window, "印刷")
    return window


def _people(office: Office) -> MainWindow:
    window = _listed(office)
    press(window, "この記録簿を開ける人")
    return window


def _closing(office: Office) -> MainWindow:
    window = _listed(office)
    press(window, "年度を閉じる")
    press(window, "年度を閉じる")
    return window


def _next_year(office: Office) -> MainWindow:
    window = _closing(office)
    write(window, "next year")
    press(window, "年度を閉じる")
    return window


def _ordinary_year(office: Office) -> MainWindow:
    content = with_record(with_record(full_content(), pages=1, days=1), pages=2, days=2)
    return open_book(office, content)


def _closed(office: Office) -> MainWindow:
    window = _ordinary_year(office)
    press(window, "年度を閉じる")
    press(window, "年度を閉じる")
    write(window, "next year")
    press(window, "年度を閉じる")
    press(window, "やめる")
    return window


def _covered(office: Office) -> MainWindow:
    window = _record_asked_to_leave(office)
    keys(window, Qt.Key.Key_Return)
    press(window, "画面を隠す")
    return window


SCENES = (
    Scene("book: none", open_records),
    Scene("book: offered", _offered),
    Scene("book: wrong passphrase", _wrong),
    Scene("book: recovery", recovering),
    Scene("book: no recovery", _no_recovery),
    Scene("new book: empty", _new_book),
    Scene("new book: mistakes", _new_book_mistakes),
    Scene("records: none", _empty),
    Scene("records: listed", _listed),
    Scene("records: filtered", _filtered),
    Scene("record: new", _new_record),
    Scene("record: gaps", _record_gaps),
    Scene("record: asked to leave", _record_asked_to_leave),
    Scene("record: work", _work_page),
    Scene("record: correction", _correction),
    Scene("record: inspection", _inspection),
    Scene("record: history", _history),
    Scene("record: part", _part),
    Scene("record: carried", _carried),
    Scene("record: covered", _covered),
    Scene("media: listed", _media),
    Scene("media: none", _no_media),
    Scene("medium: kept", _medium),
    Scene("medium: gaps", _new_medium),
    Scene("medium: seen", _stock),
    Scene("sheets: choice", _sheets),
    Scene("book people: alone", _people),
    Scene("year: reason missing", _closing),
    Scene("year: next book", _next_year),
    Scene("records: ordinary year", _ordinary_year),
    Scene("records: closed year", _closed),
)
