"""What a hand-held scanner types at the collector's desk, which is a keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodQueryEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.hearing import Ear, description_of, listening, name_of
from tests.support.newcomer import ENTER
from tests.support.office import Office, focused, keys, screen, texts, write
from tests.support.paper_desk import (
    BODY,
    FILE,
    FOUND,
    OTHER,
    SHEETS,
    begin,
    choose,
    pages,
    received,
    rows,
    scan,
    type_in,
    typing_field,
)
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.qr_view import QrView

(PAGE,) = pages()
(OTHER_PAGE,) = pages(OTHER)


def test_a_hand_held_scanner_reads_symbol_by_symbol(office: Office) -> None:
    """Each is taken and said, the field is empty again and keeps the focus."""
    window = begin(office)
    with listening() as ear:
        for text in PAGE[:-1]:
            type_in(window, text)

    assert focused(window) is typing_field(window)
    assert typing_field(window).text() == ""
    assert _said(ear) == [
        "1枚目の記号1を読み取りました。あと2個です。",
        "1枚目の記号2を読み取りました。あと1個です。",
        (
            f"1枚目の記号3を読み取りました。{BODY}：そろいました。"
            f"受領フォルダーに {FILE} として入れました。"
        ),
    ]
    assert rows(window, FOUND) == [["手持ちのスキャナー", "3個", BODY]]
    assert received(office) == [FILE]


def _said(ear: Ear) -> list[str]:
    return [words for words in ear.heard if "記号" in words]


def test_a_keyboard_set_otherwise_is_understood(office: Office) -> None:
    """Small letters of a CapsLock, full-width ones of an IME, symbols without Enter between."""
    window = begin(office)
    type_in(window, PAGE[0].lower())
    write(window, PAGE[1].translate({sign: sign + 0xFEE0 for sign in range(0x21, 0x7F)}))
    keys(window, ENTER)
    type_in(window, PAGE[2] + PAGE[3])

    assert rows(window, FOUND) == [["手持ちのスキャナー", "4個", BODY]]
    assert received(office) == [FILE]


def test_a_wrong_text_is_told_and_harms_nothing(office: Office) -> None:
    """A bar code, a symbol read twice, one whose signs were changed on the way; an empty Enter."""
    window = begin(office)
    with listening() as ear:
        type_in(window, PAGE[0])
        type_in(window, PAGE[0])
        type_in(window, "4901234567894")
        type_in(window, PAGE[1][:-2])
        keys(window, ENTER)

    assert [words.partition("。")[0] for words in _said(ear)] == [
        "1枚目の記号1を読み取りました",
        "1枚目の記号1は、もう読み取っています",
        "QR提出票の記号ではありません",
        "QR提出票の記号ですが、文字が変わっています",
    ]
    assert focused(window) is typing_field(window)
    assert rows(window, FOUND)[0][1] == "1個"


def test_files_read_later_take_the_words_about_a_text_away(office: Office) -> None:
    """What was wrong with it would seem to be wrong with them."""
    window = begin(office, {"a.png": scan(PAGE)})
    type_in(window, PAGE[1][:-2])
    before = _told(window)
    choose(window, office, "a.png")

    assert (before, _told(window)) == (True, False)


def _told(window: MainWindow) -> bool:
    return "文字が変わっています" in texts(screen(window, QrView))


def test_what_became_of_files_is_told_until_somebody_types(office: Office) -> None:
    """What is whole, what is not, what cannot be read; a text typed later has its own words."""
    scans = {"a.png": scan(PAGE), "b.png": scan(OTHER_PAGE[:1])}
    window = begin(office, scans)
    choose(window, office, "letter.png", *scans)
    told = texts(screen(window, QrView))

    type_in(window, OTHER_PAGE[1])

    assert "3件を読み取りました。ここまでに提出ファイルになったQR提出票 1通、" in told
    assert "まだなっていないもの 1通、読めない画像・ページ 1件。" in told
    assert "件を読み取りました。" not in texts(screen(window, QrView))
    (_whole, (_other, state)) = rows(window, SHEETS)
    assert state.endswith("\n読み取ったところ：b.png、手持ちのスキャナー")


def test_a_machine_that_types_lays_out_no_letter(office: Office) -> None:
    """1,449 letters and Enter never show in the field, which would be laid out each time."""
    window = begin(office)
    edit = typing_field(window)
    shown = QSignalSpy(edit.textChanged)
    longest = "A" * 1_449
    with listening() as ear:
        type_in(window, longest)

    assert shown.count() == 0
    assert _said(ear) == ["QR提出票の記号ではありません。"]


def test_a_person_who_types_sees_the_letters(office: Office, qtbot: QtBot) -> None:
    """After a moment; deleting and going on works as in any field."""
    window = begin(office)
    edit = typing_field(window)
    write(window, "TYAB")
    qtbot.waitUntil(lambda: edit.text() == "TYAB")
    keys(window, Qt.Key.Key_Backspace)
    write(window, "C")
    with qtbot.waitSignal(edit.entered) as entered:
        keys(window, ENTER)

    assert entered.args == ["TYAC"]


def test_more_than_a_symbol_holds_is_bounded(office: Office) -> None:
    """A key that is held down for ever fills no memory."""
    window = begin(office)
    edit = typing_field(window)
    taken: list[str] = []
    edit.entered.connect(taken.append)
    for _ in range(9):
        QApplication.clipboard().setText("A" * 1_000)
        QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        write(window, "B")
    write(window, "C" * 8_300)
    keys(window, ENTER)

    assert [len(text) for text in taken] == [8_192]


def test_the_field_takes_no_input_method(office: Office) -> None:
    """An IME would make kana of the letters; the field says what it is."""
    window = begin(office)
    edit = typing_field(window)
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(edit, asked)
    assert not asked.value(Qt.InputMethodQuery.ImEnabled)
    assert name_of(edit) == "手持ちのスキャナーの読み取り欄"
    assert "1つずつ" in description_of(edit)
