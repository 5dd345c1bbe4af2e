"""Text of several lines: counted in code points, told when too long, never cut."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.hearing import description_of
from tests.support.keyboard import compose, composing
from tests.support.page import ShownPage
from usbsurvey_desktop.gui.items.text_area import TextArea
from usbsurvey_desktop.gui.theme import Look, SchemeChoice, Theme

YES = {"O1": "yes"}


def _box(shown: ShownPage) -> TextArea:
    box = shown.block.inputs()[0]
    assert isinstance(box, TextArea)
    return box


def test_code_points_are_counted_and_a_line_break_is_one(qtbot: QtBot) -> None:
    """A letter outside the first plane counts one, so does a line break."""
    shown = ShownPage(qtbot, "O3", YES)
    compose(_box(shown), "𠮷")
    QTest.keyClick(_box(shown), Qt.Key.Key_Return)
    compose(_box(shown), "あ")
    assert shown.raw == "𠮷\nあ"
    assert "あと997文字書けます（1,000文字まで）" in description_of(_box(shown))


def test_too_much_is_told_and_kept(qtbot: QtBot) -> None:
    """Twelve letters over the limit are said in words; every letter is kept."""
    shown = ShownPage(qtbot, "O3", YES)
    compose(_box(shown), "あ" * 1012)
    assert shown.raw == "あ" * 1012
    assert "12文字多くなっています。" in description_of(_box(shown))


def test_nothing_is_rewritten_while_composing(qtbot: QtBot) -> None:
    """A change of the state from elsewhere leaves the composed letters alone."""
    shown = ShownPage(qtbot, "O3", {**YES, "O3": "前の文"})
    composing(_box(shown), "りゆう")
    shown.filling.answer("O3", "別の文")
    assert _box(shown).text() == "前の文"
    compose(_box(shown), "理由")
    assert "理由" in str(shown.raw)


def test_the_box_grows_with_its_text_up_to_a_limit(qtbot: QtBot) -> None:
    """Four rows at first, twelve at most."""
    shown = ShownPage(qtbot, "O3", YES)
    small = _box(shown).height()
    compose(_box(shown), "行\n" * 8)
    qtbot.waitUntil(lambda: _box(shown).height() > small)
    grown = _box(shown).height()
    compose(_box(shown), "行\n" * 60)
    qtbot.waitUntil(lambda: _box(shown).height() > grown)
    assert _box(shown).height() < small * 4


def _is_seen(shown: ShownPage) -> bool:
    """Whether the whole line of the cursor is in the part of the page that is seen."""
    box, port = _box(shown), shown.page.viewport()
    line = box.cursorRect()
    top = box.viewport().mapTo(port, line.topLeft()).y()
    inside = box.viewport().rect().adjusted(0, -1, 0, 1)
    return inside.contains(line) and top >= 0 and top + line.height() <= port.height()


@pytest.mark.parametrize("height", [600, 328, 200], ids=["wide", "small", "very-small"])
@pytest.mark.parametrize("percent", [100, 200], ids=["100", "200"])
def test_the_page_follows_the_cursor(qtbot: QtBot, look: Theme, height: int, percent: int) -> None:
    """While a text grows, when it is composed, and when the cursor goes through it."""
    look.set_look(Look(SchemeChoice.LIGHT, percent))
    shown = ShownPage(qtbot, "O3", YES)
    shown.page.resize(900, height)
    qtbot.waitUntil(lambda: shown.page.height() == height)
    for number in range(20):
        compose(_box(shown), f"{number}行目")
        QTest.keyClick(_box(shown), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: _is_seen(shown))
    composing(_box(shown), "ながいよみ" * 60)
    qtbot.waitUntil(lambda: _is_seen(shown))
    compose(_box(shown), "長い読み")
    for key in (Qt.Key.Key_PageUp, *[Qt.Key.Key_Up] * 20, *[Qt.Key.Key_Down] * 20):
        QTest.keyClick(_box(shown), key)
        qtbot.waitUntil(lambda: _is_seen(shown))


def test_tab_leaves_the_box(qtbot: QtBot) -> None:
    """The Tab key goes on and writes nothing."""
    shown = ShownPage(qtbot, "O3", YES)
    QTest.keyClick(_box(shown), Qt.Key.Key_Tab)
    assert shown.raw is None
    assert QApplication.focusWidget() is not _box(shown)


def test_twelve_digits_in_a_row_are_asked_about(qtbot: QtBot) -> None:
    """A number like マイナンバー is warned of, full-width digits too, and never refused."""
    shown = ShownPage(qtbot, "O3", YES)
    compose(_box(shown), "番号は１２３４５６７８９０１２です")
    warned = description_of(_box(shown))
    QTest.keyClicks(_box(shown), "3" * 12)
    compose(_box(shown), "1")
    assert "マイナンバーのような12桁の数字があります。" in warned
    assert shown.raw == "番号は１２３４５６７８９０１２です3333333333331"


def test_a_wrong_box_has_the_frame_of_an_error(qtbot: QtBot) -> None:
    """Too long a text frames its box; mended, the frame is as usual."""
    shown = ShownPage(qtbot, "O3", YES)
    compose(_box(shown), "あ" * 1001)
    wrong = _box(shown).property("has_error")
    QTest.keyClick(_box(shown), Qt.Key.Key_Backspace)
    assert (wrong, _box(shown).property("has_error")) == (True, False)


def test_what_is_pasted_holds_only_signs_of_a_text(qtbot: QtBot) -> None:
    """A tab out of a spreadsheet becomes a blank, control signs go, line ends become one kind."""
    box = TextArea()
    qtbot.addWidget(box)
    pasted = QMimeData()
    pasted.setText("回数\t12\r\n理由\x00\x0c﨑\x7f\ufffe\r終わり")
    QGuiApplication.clipboard().setMimeData(pasted)

    with qtbot.waitSignal(box.edited) as told:
        box.paste()

    assert box.text() == "回数 12\n理由﨑\n終わり"
    assert told.args == [box.text()]
    # What Python made must not be Qt's when the process ends: Qt deletes it after Python is gone.
    QGuiApplication.clipboard().clear()


def test_a_picture_on_the_clipboard_is_no_text(qtbot: QtBot) -> None:
    """Nothing is inserted, and nothing is said to have been edited."""
    box = TextArea()
    qtbot.addWidget(box)
    picture = QMimeData()
    picture.setImageData(QImage(1, 1, QImage.Format.Format_RGB32))
    with qtbot.assertNotEmitted(box.edited):
        box.insertFromMimeData(picture)
    assert box.text() == ""
