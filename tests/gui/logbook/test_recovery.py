"""A record book whose 合言葉 was forgotten, and the 情報システム管理者 in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.bookkeeping import ENTER, open_records, put_book
from tests.support.books import WHO, books
from tests.support.office import PASSPHRASE, Office, keys, press, put, screen, texts
from tests.support.scenery.preparing import MANAGER
from tests.support.scenery.recording import recovering, recovery_card
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.frame.recover_view import RecoverView
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.open_book import books_of
from usbsurvey_desktop.gui.main_window import MainWindow

NEW = "atarashiinoaikotoba"


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return Office(tmp_path)


def _book(office: Office) -> Path:
    (found,) = office.profile.records.glob("*.usbrecord")
    return found


def _opens(path: Path, passphrase: str) -> bool:
    try:
        books().look(path, passphrase)
    except SurveyError:
        return False
    return True


def _set(office: Office, window: MainWindow, name: str = MANAGER) -> None:
    office.ask.answers.append(worlds.put_key_files(office.folder, name))
    press(window, "ほかの身分証を選ぶ")
    view = screen(window, RecoverView)
    put(view.picker.passphrase.line, worlds.PASSPHRASE)
    put(view.new.first.line, NEW)
    put(view.new.again.line, NEW)
    press(window, "合言葉を決め直す")


def test_the_manager_sets_a_new_passphrase_and_sees_no_record(office: Office) -> None:
    """The person opens the book with it; the book says who did that."""
    window = recovering(office)
    words = texts(screen(window, RecoverView))
    _set(office, window)
    told = window.bar.text
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, NEW)
    keys(window, ENTER)

    assert "この操作は記録簿に残ります。記録の内容は表示しません。" in words
    assert f"受渡し記録簿：{_book(office).name}" in words
    assert "回答1" not in words
    assert told == "新しい合言葉を決めました。この操作を記録簿に残しました。"
    screen(window, ListView)
    assert not _opens(_book(office), PASSPHRASE)
    last = books().look(_book(office), NEW).entries[-1]
    assert (last.act.model_dump(exclude_none=True)["op"], last.who) == ("recover", "manager-1")


def test_another_identity_recovers_no_book(office: Office) -> None:
    """It is told at the identity, in the words of a record book."""
    window = recovering(office)

    _set(office, window, "ministry")

    words = texts(screen(window, RecoverView))
    assert "この身分証は、この受渡し記録簿の復旧用の鍵ではありません。" in words
    assert "下書き" not in words
    assert _opens(_book(office), PASSPHRASE)


def test_without_a_key_for_recovery_the_way_out_is_told(office: Office) -> None:
    """Nobody is led to a screen that can only refuse."""
    put_book(office)
    window = open_records(office)

    press(window, "合言葉を忘れたとき")

    screen(window, BookView)
    assert "復旧用の鍵が登録されていないので、復旧できません。" in window.bar.text


def test_a_damaged_book_is_told_by_name(office: Office) -> None:
    """Nothing is asked for a file that cannot be read."""
    path = put_book(office)
    window = open_records(office)
    path.write_bytes(b"USBRECORD1\n")

    press(window, "合言葉を忘れたとき")

    assert f"受渡し記録簿「{path.name}」が壊れていて開けません。" in window.bar.text
    screen(window, BookView)


def test_giving_up_leads_back_to_the_book(office: Office) -> None:
    """The same one is chosen, and it opens as before."""
    window = recovering(office)

    press(window, "やめる")

    assert screen(window, BookView).path == _book(office)
    assert _opens(_book(office), PASSPHRASE)


def test_an_older_copy_of_a_book_is_recovered_only_knowingly(office: Office) -> None:
    """It is called a record book there, too."""
    path = put_book(office, recovery=recovery_card())
    old = path.read_bytes()
    newer = books_of(office.workplace()).open(path, PASSPHRASE)
    newer.add_slot("other", "hokanohitonoaikotoba")
    newer.close()
    path.write_bytes(old)
    window = open_records(office)
    press(window, "合言葉を忘れたとき")
    _set(office, window)
    words = texts(screen(window, OlderView))

    press(window, "開く")

    assert "この受渡し記録簿は、この端末で前に開いたものより古い写しかもしれません。" in words
    screen(window, BookView)
    assert _opens(path, NEW)
