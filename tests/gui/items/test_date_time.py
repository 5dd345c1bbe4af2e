"""A day and a time: typed in any notation, or put in by the clock."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.filling import item_help
from tests.support.hearing import description_of, name_of
from tests.support.keyboard import compose
from tests.support.page import ShownPage
from tests.support.records import record_form
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines

ECHO = "令和8年12月1日（火）14時05分"
NOW = datetime(2026, 12, 1, 5, 5, 59, tzinfo=UTC)
"""A terminal whose zone was never set."""


def _shown(qtbot: QtBot, link_id: str = "H7.at") -> ShownPage:
    look_up = replace(item_help(), clock=lambda: NOW)
    return ShownPage(qtbot, link_id, form=record_form(), look_up=look_up)


def _field(shown: ShownPage) -> QLineEdit:
    field = shown.block.inputs()[0]
    assert isinstance(field, QLineEdit)
    return field


def _button(shown: ShownPage) -> QPushButton:
    button = shown.block.inputs()[1]
    assert isinstance(button, QPushButton)
    return button


def _echoes(shown: ShownPage) -> bool:
    labels = shown.block.findChildren(QLabel)
    return any(label.isVisible() and label.text() == ECHO for label in labels)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-01 14:05",
        "20261201 1405",
        "R8.12.1 14:05",
        "令和8年12月1日14時5分",
        "２０２６／１２／１　１４：０５",
        "令和8年12月1日 午後2時5分",
    ],
)
def test_a_time_is_echoed_as_people_check_it(qtbot: QtBot, typed: str) -> None:
    """Every way of writing it echoes era, weekday and minute; the text stays as typed."""
    shown = _shown(qtbot)
    if typed.isascii():
        QTest.keyClicks(_field(shown), typed)
    else:
        compose(_field(shown), typed)
    assert _echoes(shown)
    assert ECHO in description_of(_field(shown))
    assert shown.raw == typed


def test_a_time_that_cannot_be_read_is_told_after_typing_and_kept(qtbot: QtBot) -> None:
    """A day alone is not guessed to be midnight."""
    shown = _shown(qtbot)
    QTest.keyClicks(_field(shown), "2026-12-01")
    while_typing = shown.errors
    QTest.keyClick(_field(shown), Qt.Key.Key_Tab)
    assert while_typing == ()
    assert shown.errors == ("＊日付と時刻として読めません。例：2026-12-01 14:30",)
    assert _field(shown).text() == "2026-12-01"
    assert not _echoes(shown)


def test_the_button_puts_in_the_time_of_now(qtbot: QtBot) -> None:
    """To the minute, by the clock of Japan wherever the terminal thinks it is; one step to undo."""
    shown = _shown(qtbot)
    QTest.keyClicks(_field(shown), "2020")
    QTest.mouseClick(_button(shown), Qt.MouseButton.LeftButton)
    assert _field(shown).text() == shown.raw == "2026-12-01 14:05"
    assert _echoes(shown)
    shown.filling.undo()
    assert _field(shown).text() == ""


def test_the_button_is_reached_by_the_keyboard(qtbot: QtBot) -> None:
    """Tab leads from the field to the button, Enter presses it, and the focus stays."""
    shown = _shown(qtbot)
    QTest.keyClick(_field(shown), Qt.Key.Key_Tab)
    on_button = QApplication.focusWidget() is _button(shown)
    QTest.keyClick(_button(shown), Qt.Key.Key_Return)
    assert on_button
    assert shown.raw == "2026-12-01 14:05"
    assert _button(shown).hasFocus()


def test_each_button_says_whose_time_it_puts_in(qtbot: QtBot) -> None:
    """On a page with many times, the ear tells the buttons apart."""
    assert name_of(_button(_shown(qtbot))) == "7-3 申請日時、今の時刻を入れる"


def test_alt_t_fills_the_time_that_has_the_focus(qtbot: QtBot) -> None:
    """Of several times on a page only the one in focus."""
    shown = _shown(qtbot, "H17.end")
    QTest.keyClick(_field(shown), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    answers = shown.filling.snapshot().answers
    assert answers == {"H17.end": "2026-12-01 14:05"}


def test_nothing_is_put_in_by_itself(qtbot: QtBot) -> None:
    """A page that was only opened holds no time."""
    shown = _shown(qtbot)
    assert (shown.raw, _field(shown).text()) == (None, "")


def test_without_a_clock_there_is_no_button(qtbot: QtBot) -> None:
    """Where nobody gives the time, it is typed."""
    shown = ShownPage(qtbot, "H7.at", form=record_form())
    assert shown.block.inputs() == (_field(shown),)
    assert shown.block.findChildren(QShortcut) == []


def test_a_time_is_read_over_with_its_era(qtbot: QtBot) -> None:
    """On the check page and at the collector's; what cannot be read stays as typed."""
    shown = _shown(qtbot)
    QTest.keyClicks(_field(shown), "2026-12-01 14:05")
    assert answer_lines(_state(shown), item_help()) == ECHO
    QTest.keyClicks(_field(shown), "x")
    assert answer_lines(_state(shown), item_help()) == "2026-12-01 14:05x（未回答：途中の入力）"


def _state(shown: ShownPage) -> QuestionState:
    return next(
        each
        for each in shown.filling.page("page.request").questions
        if each.question.link_id == "H7.at"
    )


def test_the_word_at_a_question_follows_what_makes_it_required(qtbot: QtBot) -> None:
    """H12 is required on the way in only: the eye and the ear are told, and told again."""
    shown = ShownPage(qtbot, "H12.terminal", {"H2": "1", "H3": "out"}, form=record_form())
    before = name_of(shown.block)
    shown.filling.answer("H3", "in")
    shown.page.show_state(shown.filling.page("page.work"))
    assert before.endswith("（任意）")
    assert name_of(shown.block).endswith("（※必須）")
    assert "必須" in description_of(_field(shown))
