"""The whole survey by keyboard alone, the longest and the shortest way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import ListeningFrame, filling, item_help
from tests.support.keyboard import compose
from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.gui.filling.survey_view import SurveyView


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _enter() -> None:
    QTest.keyClick(_focused(), Qt.Key.Key_Return)


def _letters(keys: str) -> Callable[[], None]:
    def act() -> None:
        QTest.keyClicks(_focused(), keys)
        _enter()

    return act


def _words(text: str) -> Callable[[], None]:
    def act() -> None:
        compose(_focused(), text)
        if _focused().inherits("QLineEdit"):
            _enter()
        else:
            QTest.keyClick(_focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    return act


def _first_option() -> None:
    _enter()


RESPONDENT = {
    "R.body_code": _words("梼原町"),
    "R.department": _words("総務課"),
    "R.person": _words("髙橋 一郎"),
    "R.tel": _words("0889-00-0000"),
    "R.email": _enter,
    "R.as_of": _words("令和8年11月20日"),
    "R.nw_model": _first_option,
    "R.population_class": _first_option,
}
LONG = {
    **RESPONDENT,
    **{key: _letters("y") for key in ("A1", "B1", "C1", "O1")},
    "A6": _letters("c"),
    "A7": _letters("d"),
    "B2": _letters("b"),
    "O3": _words("回線がないため。\n𠮷"),
}
SHORT = {**RESPONDENT, **{key: _letters("n") for key in ("A1", "B1", "C1", "O1")}}


@pytest.mark.parametrize(("way", "applicable"), [(LONG, 21), (SHORT, 7)], ids=["long", "short"])
def test_the_survey_is_filled_by_keyboard_alone(
    qtbot: QtBot, way: dict[str, Callable[[], None]], applicable: int
) -> None:
    """Letters, Enter and the input method lead from the first field to a complete form."""
    filled = filling()
    view = SurveyView(filled, item_help(), ListeningFrame())
    qtbot.addWidget(view)
    done: list[bool] = []
    view.check_asked.connect(lambda: done.append(True))
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.first_focus.setFocus()
    for _ in range(100):
        if done:
            break
        block = view.pager.page.question_with_focus()
        if block is None:
            assert _focused() is view.navigation.next_button
            _enter()
            continue
        way.get(block.question.link_id, _first_option)()
    finished = filled.finish()
    form = filled.form
    counted = [
        link_id
        for link_id, state in filled.evaluation.states.items()
        if state is State.ANSWERED and form.questions[link_id].question.counted
    ]
    assert done
    assert isinstance(finished, Finished)
    assert len(counted) == applicable
