"""One of several options, by key and by mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.hearing import name_of
from tests.support.keyboard import compose
from tests.support.page import ShownPage
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.shared.option_row import OptionRow

YES = {"A1": "yes"}


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize(("key", "code"), [("y", "yes"), ("n", "no")])
def test_y_and_n_answer_a_yes_no_question(qtbot: QtBot, key: str, code: str) -> None:
    """A letter in the focused group chooses its option."""
    shown = ShownPage(qtbot, "A1")
    QTest.keyClicks(_focused(), key)
    assert shown.raw == code


@pytest.mark.parametrize(("key", "code"), [("1", "p1"), ("9", "p9"), ("z", "z"), ("Z", "z")])
def test_digits_choose_provisional_options(qtbot: QtBot, key: str, code: str) -> None:
    """1 to 9 choose p1 to p9, z the free one."""
    shown = ShownPage(qtbot, "A2", YES)
    QTest.keyClicks(_focused(), key)
    assert shown.raw == code


def test_a_letter_that_is_no_option_does_nothing(qtbot: QtBot) -> None:
    """Letters without an option, and letters with Ctrl, are left alone."""
    shown = ShownPage(qtbot, "A3", YES)
    QTest.keyClicks(_focused(), "x")
    QTest.keyClick(_focused(), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert shown.raw is None


def test_the_arrow_moves_the_choice_once_there_is_one(qtbot: QtBot) -> None:
    """Without a choice the arrow moves only the focus; with one it moves the choice."""
    shown = ShownPage(qtbot, "A3", YES)
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    before = shown.raw
    QTest.keyClick(_focused(), Qt.Key.Key_Space)
    QTest.keyClick(_focused(), Qt.Key.Key_Down)
    assert (before, shown.raw) == (None, "c")


def test_the_group_is_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    """Only the chosen mark takes the Tab key."""
    shown = ShownPage(qtbot, "A3", {**YES, "A3": "d"})
    stops = [mark for mark in shown.block.inputs() if mark.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [name_of(mark) for mark in stops if mark.isVisible()] == ["d. 月次"]


def test_enter_chooses_and_goes_to_the_next_question(qtbot: QtBot) -> None:
    """Enter on an option chooses it; the focus is on the next question."""
    shown = ShownPage(qtbot, "A3", YES)
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert shown.raw == "a"
    assert shown.page.blocks["A4"].isAncestorOf(_focused())


@pytest.mark.parametrize(
    ("question", "answered", "place"),
    [("A3", YES, 5), ("A8", {"A1": "no"}, 3)],
    ids=["one of several", "several"],
)
def test_enter_on_other_leads_into_its_empty_box(
    qtbot: QtBot, question: str, answered: dict[str, RawAnswer], place: int
) -> None:
    """What is asked for there is not passed over; once it is written, Enter goes on."""
    shown = ShownPage(qtbot, question, answered)
    mark = shown.block.inputs()[place]
    mark.setFocus()

    QTest.keyClick(mark, Qt.Key.Key_Return)
    box = _focused()
    compose(box, "隔週")
    mark.setFocus()
    QTest.keyClick(mark, Qt.Key.Key_Return)

    assert box is shown.block.inputs()[place + 1]
    assert _focused() is not box


def test_a_click_anywhere_in_the_row_chooses(qtbot: QtBot) -> None:
    """The words of an option take the click too."""
    shown = ShownPage(qtbot, "A3", YES)
    row = shown.block.inputs()[1].parentWidget()
    assert isinstance(row, OptionRow)
    qtbot.mouseClick(row.words, Qt.MouseButton.LeftButton)
    assert shown.raw == "b"


def test_the_answer_can_be_taken_back(qtbot: QtBot) -> None:
    """A radio group can be without a choice again."""
    shown = ShownPage(qtbot, "A3", {**YES, "A3": "b"})
    qtbot.mouseClick(shown.block.tools.clear_link, Qt.MouseButton.LeftButton)
    assert shown.raw is None
    assert not any(mark.isChecked() for mark in shown.block.inputs())  # type: ignore[attr-defined]  # the inputs are marks


def test_free_text_opens_under_its_option_and_stays_when_it_closes(qtbot: QtBot) -> None:
    """Text typed by the input method reaches the engine; un-choosing hides the box only."""
    shown = ShownPage(qtbot, "A3", {**YES, "A3": "f"})
    box = shown.block.inputs()[-1]
    compose(box, "隔週、\u00a0𠮷野")
    QTest.keyClicks(shown.block.inputs()[0], "a")
    assert shown.text_of("f") == "隔週、\u00a0𠮷野"
    assert box not in shown.block.inputs()
    QTest.keyClicks(shown.block.inputs()[0], "f")
    assert shown.text_of("f") == "隔週、\u00a0𠮷野"
    assert box.isVisible()


def test_a_provisional_option_says_so(qtbot: QtBot) -> None:
    """Badge, code and label are the name of the mark."""
    shown = ShownPage(qtbot, "A2", YES)
    assert name_of(shown.block.inputs()[2]) == "暫定、p3、税務システムと財務会計システム"
