"""Two rows that together write one letter."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.hearing import name_of
from tests.support.page import ShownPage

YES = {"A1": "yes"}


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_two_rows_make_one_letter(qtbot: QtBot) -> None:
    """On premises for M and cloud for LG・I is c; Enter leads from row to row and on."""
    shown = ShownPage(qtbot, "A6", YES)
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    half = shown.raw
    QTest.keyClick(_focused(), Qt.Key.Key_Right)
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert (half, shown.raw) == ("0:-", "c")
    assert shown.page.blocks["A7"].isAncestorOf(_focused())


def test_one_row_alone_is_told_as_unfinished(qtbot: QtBot) -> None:
    """Nothing is called wrong while one is in it; leaving it asks for the other row."""
    shown = ShownPage(qtbot, "A6", YES)
    QTest.keyClick(_focused(), Qt.Key.Key_Space)
    QTest.keyClick(_focused(), Qt.Key.Key_Tab)
    inside = shown.errors
    shown.page.focus_question("A7")
    assert (inside, shown.errors) == ((), ("＊あと1行を選んでください。",))


def test_the_second_row_mends_what_was_told(qtbot: QtBot) -> None:
    """The sentence goes as soon as both rows are chosen."""
    shown = ShownPage(qtbot, "A6", {**YES, "A6": "0:-"})
    told = shown.errors
    QTest.keyClick(_focused(), Qt.Key.Key_Space)
    assert (told, shown.errors, shown.raw) == (("＊あと1行を選んでください。",), (), "a")


def test_undecided_clears_both_rows(qtbot: QtBot) -> None:
    """未定 stands alone, and leaves nothing when it is taken back."""
    shown = ShownPage(qtbot, "A6", {**YES, "A6": "c"})
    undecided = next(mark for mark in shown.block.inputs() if name_of(mark) == "e. 未定")
    qtbot.mouseClick(undecided, Qt.MouseButton.LeftButton)
    chosen = shown.raw
    marks = [mark.isChecked() for mark in shown.block.inputs()[:4]]  # type: ignore[attr-defined]  # the inputs are marks
    qtbot.mouseClick(undecided, Qt.MouseButton.LeftButton)
    assert (chosen, marks, shown.raw) == ("e", [False] * 4, None)


def test_a_letter_chooses_without_the_rows(qtbot: QtBot) -> None:
    """The letter b checks cloud for M and on premises for LG・I."""
    shown = ShownPage(qtbot, "A6", YES)
    QTest.keyClicks(_focused(), "b")
    checked = [
        name_of(mark)
        for mark in shown.block.inputs()[:4]
        if mark.isChecked()  # type: ignore[attr-defined]  # the inputs are marks
    ]
    assert shown.raw == "b"
    assert checked == [
        "マイナンバー利用事務系（M）、クラウド",
        "LGWAN接続系・インターネット接続系（LG・I）、オンプレ",
    ]


def test_the_plain_list_is_one_press_away(qtbot: QtBot) -> None:
    """The link swaps the rows for five options and back; the answer is the same."""
    shown = ShownPage(qtbot, "A6", {**YES, "A6": "d"})
    link = shown.block.inputs()[-1]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    as_list = [name_of(mark) for mark in shown.block.inputs()]
    QTest.keyClicks(_focused(), "a")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert as_list[0] == "a. オンプレ(M):オンプレ(LG・I)"
    assert as_list[-1] == "2つの行で選ぶ"
    assert shown.raw == "a"
    assert name_of(link) == "一覧（aからe）で選ぶ"
