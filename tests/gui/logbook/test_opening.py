"""Choosing, opening and making a record book, by keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.bookkeeping import ENTER, alt, open_book, open_records, put_book
from tests.support.books import WHO, begun, books, desk, full_content, new_content
from tests.support.managing import card_file, number_of, type_number
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from tests.support.people import NOW
from tests.support.scenery.preparing import MANAGER
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.new_book_view import NewBookView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.logbook.chain import with_act
from usbsurvey_desktop.logbook.keeping import year_end
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.recovery import RecoveryRule


def test_a_book_is_made_and_opened_with_the_keyboard_alone(office: Office, qtbot: QtBot) -> None:
    """From home: choose to make one, fill every field with Enter, and stand at an empty list."""
    window = office.open_window()
    alt(qtbot, window, Qt.Key.Key_K, BookView)
    view = screen(window, BookView)
    assert "この端末の保存場所には、受渡し記録簿がありません。" in texts(view)
    assert not view.passphrase.isVisible()
    keys(window, ENTER)
    screen(window, NewBookView)
    write(window, "131016")
    keys(window, ENTER)
    write(window, "総務課")
    keys(window, ENTER, ENTER)
    write(window, WHO)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    shown = screen(window, ListView)
    assert "記録はまだありません。" in texts(shown)
    assert "受渡し記録簿を作りました。" in window.bar.text
    made = office.profile.records / "131016-r8.usbrecord"
    content = books().look(made, PASSPHRASE)
    assert (content.opening.department, content.entries[0].who) == ("総務課", WHO)
    alt(qtbot, window, Qt.Key.Key_Q, HomeView)
    screen(window, HomeView)
    window.close()


def test_the_main_button_is_what_people_do_next(office: Office) -> None:
    """Make a first book where there is none, open one where there is, then a record."""
    window = open_records(office)
    first = screen(window, BookView)
    without = (first.primary.text(), focused(window))
    press(window, "戻る")
    path = put_book(office)
    press(window, "受渡し記録")
    view = screen(window, BookView)
    moved = office.folder / path.name
    path.rename(moved)
    press(window, "戻る")
    press(window, "受渡し記録")
    again = screen(window, BookView)
    again.choose(moved)

    assert without == ("新しい記録簿を作る(&N)…", first.primary)
    assert view.primary.text() == again.primary.text() == "開く(&N)"
    window.close()


def test_the_main_button_of_a_closed_year_leads_to_the_next(office: Office) -> None:
    """Nothing can be written there any more, so no new record is offered."""
    content = with_act(new_content(), year_end(desk(new_content())), at=time_text(NOW), who=WHO)
    window = open_book(office, content)
    words = texts(screen(window, ListView))

    press(window, "次の年度の記録簿を作る")

    assert "新しい記録" not in words
    assert "年度を閉じる" not in words
    screen(window, NewBookView)
    window.close()


def test_what_is_missing_is_said_at_its_field(office: Office) -> None:
    """Body, department, year, name and 合言葉, one after the other."""
    window = open_records(office)
    press(window, "新しい記録簿を作る")
    view = screen(window, NewBookView)
    press(window, "記録簿を作る")
    assert "団体を一覧から選んでください。" in texts(view)
    put(view.organisation.search.line, "131016")
    keys(window, ENTER)
    press(window, "記録簿を作る")
    assert "所属を入れてください。" in texts(view)
    put(view.department, "総務課")
    put(view.year, "令和8年")
    press(window, "記録簿を作る")
    assert "年度は R8 のように" in texts(view)
    put(view.year, "Ｒ８")
    press(window, "記録簿を作る")
    assert "記載する人の氏名は、64文字までの1行で書いてください。" in texts(view)
    put(view.who, WHO)
    press(window, "記録簿を作る")
    assert "12文字以上" in texts(view)
    press(window, "やめる")
    screen(window, BookView)
    press(window, "戻る")
    screen(window, HomeView)
    window.close()


def _make(window: MainWindow) -> None:
    press(window, "新しい記録簿を作る")
    view = screen(window, NewBookView)
    put(view.organisation.search.line, "131016")
    keys(window, ENTER)
    put(view.department, "総務課")
    put(view.who, WHO)
    for field in (view.passphrase.first, view.passphrase.again):
        put(field.line, PASSPHRASE)


def test_a_book_goes_where_somebody_chose_and_over_no_other(office: Office, tmp_path: Path) -> None:
    """A second one of the same name is not made."""
    office.ask.answers.append(tmp_path / "share")
    window = open_records(office)
    _make(window)
    press(window, "保存場所を選ぶ")
    press(window, "記録簿を作る")
    assert (tmp_path / "share/131016-r8.usbrecord").exists()
    press(window, "記録簿を閉じる")
    press(window, "受渡し記録")
    office.ask.answers.append(tmp_path / "share")
    _make(window)
    press(window, "保存場所を選ぶ")
    press(window, "記録簿を作る")
    assert "同じ名前のファイル" in window.bar.text
    (tmp_path / "file").write_text("")
    office.ask.answers.append(tmp_path / "file/inside")
    press(window, "保存場所を選ぶ")
    press(window, "記録簿を作る")
    assert "受渡し記録簿は無事です。" in window.bar.text
    window.close()


def test_a_book_gets_the_recovery_key_whose_number_was_heard(office: Office) -> None:
    """The card is read in a job, its number typed; one that is no card is refused."""
    window = open_records(office)
    _make(window)
    wrong = office.folder / "no.card.txt"
    wrong.write_text("x")
    office.ask.answers += [wrong, card_file(office, MANAGER)]
    press(window, "復旧用の鍵を登録する")
    assert window.bar.text
    press(window, "復旧用の鍵を登録する")
    type_number(window, number_of(MANAGER))
    press(window, "記録簿を作る")
    screen(window, ListView)
    path = office.profile.records / "131016-r8.usbrecord"
    assert [slot.label for slot in books().slots(path)] == ["respondent", "manager"]
    window.close()


def test_a_terminal_that_demands_a_recovery_key_makes_no_book_without(office: Office) -> None:
    """It says so in the words of a book."""
    office.recovery = RecoveryRule(is_required=True)
    window = open_records(office)
    _make(window)
    press(window, "記録簿を作る")
    view = screen(window, NewBookView)
    assert "この端末では、登録しないと記録簿を作れません。" in texts(view)
    window.close()


def test_name_and_passphrase_are_asked_for(office: Office) -> None:
    """What is missing or wrong is told at its field; the book is named."""
    put_book(office)
    window = open_records(office)
    view = screen(window, BookView)
    keys(window, ENTER)
    press(window, "開く")
    assert "記載する人の氏名を入れてください。" in texts(view)
    write(window, "長" * 65)
    press(window, "開く")
    assert "合言葉を入れてください。" in texts(view)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    assert "記載する人の氏名は、64文字までの1行で" in texts(view)
    put(view.who, WHO)
    put(view.passphrase.line, "machigatta aikotoba")
    keys(window, ENTER)
    assert "合言葉が違います。受渡し記録簿は変わっていません。" in texts(view)
    assert focused(window) is view.passphrase.line
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ListView)
    press(window, "記録簿を閉じる")
    press(window, "受渡し記録")
    assert screen(window, BookView).who.text() == WHO
    window.close()


def test_a_book_elsewhere_opens_and_a_damaged_one_is_told(office: Office, tmp_path: Path) -> None:
    """The file is chosen by the system's dialog, also by Enter on 開く."""
    path = put_book(office)
    other, broken = tmp_path / "other.usbrecord", tmp_path / "broken.usbrecord"
    other.write_bytes(path.read_bytes())
    path.unlink()
    broken.write_bytes(other.read_bytes()[:-9])
    office.ask.answers += [broken, other]
    window = open_records(office)
    press(window, "ほかの場所の記録簿を選ぶ")
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    assert "broken.usbrecord" in window.bar.text
    assert "壊れていて開けません" in window.bar.text
    press(window, "ほかの場所の記録簿を選ぶ")
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ListView)
    window.close()


def test_an_older_copy_asks_before_it_opens(office: Office) -> None:
    """Whoever stops is back at the choice; whoever goes on sees the older book."""
    path = put_book(office)
    old = path.read_bytes()
    room = books(profile=None)
    room.add(path, PASSPHRASE, begun, who=WHO)
    window = open_records(office)
    for _ in range(2):
        view = screen(window, BookView)
        put(view.who, WHO)
        put(view.passphrase.line, PASSPHRASE)
        keys(window, ENTER)
        if path.read_bytes() != old:
            screen(window, ListView)
            press(window, "記録簿を閉じる")
            path.write_bytes(old)
            press(window, "受渡し記録")
    assert "古い写しかもしれません" in window.bar.text
    keys(window, ENTER)
    view = screen(window, BookView)
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    settle()
    keys(window, Qt.Key.Key_Tab, ENTER)
    assert "記録はまだありません。" in texts(screen(window, ListView))
    window.close()


def test_the_window_closes_from_an_open_book(office: Office) -> None:
    """No lock stays behind."""
    window = open_book(office, full_content())
    window.close()
    assert not window.isVisible()
    assert not list(office.profile.records.glob("*.lock"))
