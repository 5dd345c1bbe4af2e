"""What leaves a book and what comes in: tables, parts, packages, copies, people, the next year."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.support import worlds
from tests.support.bookkeeping import ENTER, open_book, open_record, put_book
from tests.support.books import (
    FIRST,
    WHO,
    begun,
    books,
    full_content,
    new_content,
    with_medium,
    with_record,
)
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.managing import card_file, number_of, type_number
from tests.support.newcomer import answer, begin, sign
from tests.support.office import PASSPHRASE, Office, keys, press, put, screen, texts, write
from tests.support.scenery.preparing import MANAGER
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.logbook.book_people_view import BookPeopleView
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.carried_view import CarriedView
from usbsurvey_desktop.gui.logbook.closing_view import ClosingView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.media_view import MediaView
from usbsurvey_desktop.gui.logbook.new_book_view import NewBookView
from usbsurvey_desktop.gui.logbook.part_view import PartView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.logbook.sheets_view import SheetsView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import parse_object
from usbsurvey_desktop.store.recovery import RecoveryRule

OTHERS = "natsuyasumi semi kouen"


@pytest.fixture(name="office")
def _office(office: Office) -> Office:
    office.clock = FakeClock(NOW)
    return office


def _path(office: Office) -> Path:
    return min(office.profile.records.glob("*-r8*.usbrecord"), key=lambda one: len(one.name))


def _content(office: Office) -> BookContent:
    return books().look(_path(office), PASSPHRASE)


def test_tables_are_written_and_told_to_be_plain(office: Office) -> None:
    """A workbook, a folder of CSV; a folder that is there already is not written over."""
    window = open_book(office, full_content())
    office.ask.answers += [office.output / "b.xlsx", office.output, office.output]
    press(window, "Excelに書き出す")
    assert "b.xlsx に書き出しました。書き出したファイルは暗号化されていません。" in window.bar.text
    assert (office.output / "b.xlsx").read_bytes().startswith(b"PK")
    press(window, "CSVに書き出す")
    names = {path.name for path in (office.output / "131016-r8-csv").iterdir()}
    assert names == {"handoff_records.csv", "handoff_entries.csv", "media.csv", "codes.csv"}
    press(window, "CSVに書き出す")
    assert "同じ名前のファイル「131016-r8-csv」がもうあります。" in window.bar.text
    (office.folder / "file").write_text("")
    office.ask.answers.append(office.folder / "file")
    press(window, "CSVに書き出す")
    assert "書き込めません" in window.bar.text
    window.close()


def test_another_copy_is_joined_by_the_held_key(office: Office) -> None:
    """What only the copy has comes behind; once more changes nothing; another book is refused."""
    path = put_book(office)
    copy, other = office.folder / "copy.usbrecord", office.folder / "other.usbrecord"
    copy.write_bytes(path.read_bytes())
    books("bob").add(copy, PASSPHRASE, begun, who="二郎")
    books().create(other, new_content(), PASSPHRASE).close()
    path.unlink()
    window = open_book(office)
    _path(office).write_bytes(copy.read_bytes())
    window.close()
    window = open_book_again(office)
    office.ask.answers += [copy, other, office.folder / "none.usbrecord"]
    press(window, "別の写しを取り込む")
    assert "別の写しにだけある記載はありませんでした。" in window.bar.text
    books("bob").add(copy, PASSPHRASE, begun, who="二郎")
    office.ask.answers.insert(0, copy)
    press(window, "別の写しを取り込む")
    assert "別の写しにだけあった記載を1件、書き足しました。" in window.bar.text
    assert screen(window, ListView).table.rowCount() == 2
    press(window, "別の写しを取り込む")
    assert "別の記録簿です。" in window.bar.text
    press(window, "別の写しを取り込む")
    assert "読み取れません" in window.bar.text
    window.close()


def open_book_again(office: Office) -> MainWindow:
    """Open the book that lies there."""
    window = office.open_window()
    press(window, "受渡し記録")
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    return window


def test_the_part_for_a_package_is_written_for_a_survey(office: Office) -> None:
    """Without a survey that takes one it says so; with one the file holds no name."""
    content = with_record(with_medium(new_content()), pages=2)
    window = open_record(office, content, FIRST)
    press(window, "提出ファイルに添える部分")
    assert "受渡し記録を添える調査が、この端末にありません。" in texts(screen(window, PartView))
    press(window, "記録に戻る")
    screen(window, RecordView)
    terms = replace(worlds.TERMS, handoff_record="optional")
    office.hold(worlds.pack(terms))
    press(window, "提出ファイルに添える部分")
    assert "（受渡し記録は任意）" in texts(screen(window, PartView))
    office.ask.answers.append(office.output / "part.json")
    keys(window, Qt.Key.Key_Space)
    press(window, "書き出す")
    assert "part.json に書き出しました。" in window.bar.text
    part = parse_object((office.output / "part.json").read_bytes(), depth=8)
    assert part["record_no"] == FIRST
    assert "佐藤" not in (office.output / "part.json").read_text()
    screen(window, RecordView)
    window.close()


def test_a_record_without_approval_gives_no_part(office: Office) -> None:
    """The reason is told, and nothing is written."""
    content = with_record(with_medium(new_content()), pages=1)
    terms = replace(worlds.TERMS, handoff_record="required")
    office.hold(worlds.pack(terms))
    window = open_record(office, content, FIRST)
    press(window, "提出ファイルに添える部分")
    assert "（受渡し記録が必要）" in texts(screen(window, PartView))
    office.ask.answers.append(office.output / "part.json")
    press(window, "書き出す")
    assert "承認の記録がまだないので、添えられません。" in window.bar.text
    assert not (office.output / "part.json").exists()
    window.close()


def test_a_record_that_was_not_saved_yet_leads_nowhere(office: Office) -> None:
    """Its number is not settled before."""
    window = open_book(office)
    press(window, "新しい記録")
    press(window, "これまでの記録を見る")
    assert "先に、この記録の「申請」を記録するか、途中で残してください。" in window.bar.text
    window.close()


def test_the_package_that_was_made_is_written_into_a_record(office: Office) -> None:
    """From S10 by a press: the book opens, the record is chosen, the digest stands there."""
    office.hold()
    put_book(office, with_record(with_medium(new_content()), pages=2))
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    press(window, "提出ファイルを作る")
    press(window, "受渡し記録を書く")
    view = screen(window, BookView)
    put(view.who, WHO)
    put(view.passphrase.line, PASSPHRASE)
    keys(window, ENTER)
    assert "を運ぶ記録を選ぶか、新しい記録を書いて" in window.bar.text
    keys(window, ENTER)
    press(window, "運んだ提出ファイルを書く")
    shown = screen(window, CarriedView)
    words = texts(shown)
    assert ".sealed.txt" in words
    press(window, "記録に書く")
    assert "運んだ提出ファイルを書きました。" in window.bar.text
    (digest,) = standing_of(_content(office)).records[FIRST].packages
    assert short_digest(digest) in words
    press(window, "これまでの記録を見る")
    assert f"運んだ提出ファイル　受付照合 {short_digest(digest)}" in texts(window)
    press(window, "戻る")
    press(window, "運んだ提出ファイルを書く")
    (sealed,) = office.output.glob("*.sealed.txt")
    broken = office.folder / "broken.sealed.txt"
    broken.write_text("x")
    office.ask.answers += [broken, sealed]
    press(window, "記録に書く")
    assert window.bar.text
    press(window, "提出ファイルを選ぶ")
    press(window, "記録に書く")
    assert standing_of(_content(office)).records[FIRST].packages == (digest, digest)
    press(window, "運んだ提出ファイルを書く")
    press(window, "記録に戻る")
    screen(window, RecordView)
    window.close()


def test_the_year_is_closed_and_goes_on(office: Office) -> None:
    """Unfinished records want a reason; the next book has the media and opens at once."""
    content = with_record(full_content(), pages=1, days=1)
    window = open_book(office, content)
    press(window, "年度を閉じる")
    view = screen(window, ClosingView)
    assert "終わっていない記録が1件あります：0002" in texts(view)
    press(window, "やめる")
    press(window, "年度を閉じる")
    press(window, "年度を閉じる")
    view = screen(window, ClosingView)
    assert "理由を書いてください。" in texts(view)
    write(window, "来年度に続ける")
    window.close()
    assert "閉じると、その入力は失われます。" in window.bar.text
    press(window, "年度を閉じる")
    assert "年度を閉じました。" in window.bar.text
    shown = screen(window, NewBookView)
    assert "令和8年度" not in texts(shown)
    press(window, "やめる")
    assert _content(office).is_closed
    press(window, "次の年度の記録簿を作る")
    shown = screen(window, NewBookView)
    wrong = office.folder / "no.card.txt"
    wrong.write_text("x")
    office.ask.answers += [wrong, card_file(office, MANAGER)]
    press(window, "復旧用の鍵を登録する")
    assert window.bar.text
    press(window, "復旧用の鍵を登録する")
    type_number(window, number_of(MANAGER))
    for field in (shown.passphrase.first, shown.passphrase.again):
        put(field.line, OTHERS)
    press(window, "記録簿を作る")
    assert "131016-r9.usbrecord　令和9年度" in texts(screen(window, ListView))
    press(window, "媒体台帳")
    assert screen(window, MediaView).table.rowCount() == 1
    window.close()


def test_a_next_book_that_cannot_be_made_leaves_the_year_closed(office: Office) -> None:
    """There is one of that name: it is told, and nothing is lost."""
    window = open_book(office, full_content())
    books().create(
        office.profile.records / "131016-r9.usbrecord", new_content(), PASSPHRASE
    ).close()
    press(window, "年度を閉じる")
    press(window, "年度を閉じる")
    shown = screen(window, NewBookView)
    for field in (shown.passphrase.first, shown.passphrase.again):
        put(field.line, PASSPHRASE)
    press(window, "記録簿を作る")
    assert "同じ名前のファイル" in window.bar.text
    assert _content(office).is_closed
    window.close()


def test_one_more_person_opens_the_book(office: Office) -> None:
    """By a passphrase of their own; the name stands in the list."""
    window = open_book(office)
    press(window, "この記録簿を開ける人")
    view = screen(window, BookPeopleView)
    assert "（名前なし）" in texts(view)
    press(window, "人を加える")
    press(window, "やめる")
    for name in ("佐藤", ""):
        press(window, "人を加える")
        person = screen(window, PersonView)
        if name:
            put(person.name, name)
        secret = f"{OTHERS} {name and 'sato'}"
        for field in (person.passphrase.first, person.passphrase.again):
            put(field.line, secret)
        press(window, "加える")
        assert "加えました。" in window.bar.text
        assert books().look(_path(office), secret).people or not name
    assert "佐藤" in texts(screen(window, BookPeopleView))
    press(window, "一覧に戻る")
    screen(window, ListView)
    window.close()


def test_the_recovery_key_is_registered_by_its_number(office: Office) -> None:
    """A wrong number registers nothing; afterwards the screen says that there is one."""
    window = open_book(office)
    press(window, "この記録簿を開ける人")
    wrong = office.folder / "no.card.txt"
    wrong.write_text("x")
    office.ask.answers += [wrong, card_file(office, MANAGER)]
    press(window, "復旧用の鍵を登録する")
    assert window.bar.text
    press(window, "復旧用の鍵を登録する")
    settle()
    press(window, "この鍵を登録する")
    assert len(books().slots(_path(office))) == 1
    type_number(window, number_of(MANAGER))
    press(window, "この鍵を登録する")
    assert "復旧用の鍵を登録しました。" in window.bar.text
    assert "復旧用の鍵が登録されています。" in texts(screen(window, BookPeopleView))
    window.close()


def test_the_key_that_the_administrator_fixed_is_registered_by_one_press(office: Office) -> None:
    """Nobody types a number for it."""
    path = put_book(office)
    office.recovery = RecoveryRule(read_card(card_file(office, MANAGER).read_bytes()))
    window = open_book_again(office)
    press(window, "この記録簿を開ける人")
    press(window, "復旧用の鍵を登録する")
    assert [slot.label for slot in books().slots(path)] == ["respondent", "manager"]
    window.close()


@pytest.mark.parametrize("place", range(11), ids=str)
def test_every_sheet_has_its_preview(office: Office, place: int) -> None:
    """Both lists and the nine blank records; going back leads to the choice, then to the list."""
    window = open_book(office, full_content())
    press(window, "印刷")
    screen(window, SheetsView)
    keys(window, *[Qt.Key.Key_Down] * place)
    press(window, "見本を見る")
    screen(window, PrintView)
    press(window, "戻る")
    screen(window, SheetsView)
    press(window, "一覧に戻る")
    screen(window, ListView)
    window.close()


def test_a_record_and_the_ledger_are_printed_from_their_screens(office: Office) -> None:
    """The preview leads back to where one came from."""
    window = open_record(office, full_content(), FIRST)
    press(window, "この記録を印刷する")
    assert f"受渡し記録 {FIRST}" in screen(window, PrintView).heading
    press(window, "戻る")
    screen(window, RecordView)
    press(window, "戻る(")
    press(window, "媒体台帳")
    press(window, "印刷")
    screen(window, PrintView)
    press(window, "戻る")
    screen(window, MediaView)
    window.close()
