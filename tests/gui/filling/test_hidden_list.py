"""S06: what was entered and will not be sent."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.filling import filling
from usbsurvey_desktop.gui.filling.hidden_list import HiddenList


def _shown(qtbot: QtBot, view: HiddenList) -> list[str]:
    qtbot.addWidget(view)
    view.show()
    return [label.text() for label in view.findChildren(QLabel)]


def test_each_input_stands_with_its_reason(qtbot: QtBot) -> None:
    """Question, what was entered, why it does not apply; and the way to change that."""
    filled = filling({"A1": "yes", "A2": "p3", "A5": ("a", "e"), "A5.e": "<b>残業</b>"})
    filled.answer("A1", "no")
    view = HiddenList(filled)
    texts = _shown(qtbot, view)
    change = next(b for b in view.findChildren(QPushButton) if b.text() == "A-1を変更する")
    with qtbot.waitSignal(view.question_asked) as asked:
        qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    assert "この3件は提出ファイルに入りません。下書きには残ります。" in texts
    assert {"A-2 頻度が多い連携", "税務システムと財務会計システム", "<b>残業</b>"} <= set(texts)
    assert texts.count("A-1の回答が「No」のため") == 3
    assert asked.args == ["A1"]


def test_an_empty_list_says_so(qtbot: QtBot) -> None:
    """Nothing hidden: one sentence, and the way back."""
    view = HiddenList(filling())
    texts = _shown(qtbot, view)
    back = view.first_focus
    assert isinstance(back, QPushButton)
    with qtbot.waitSignal(view.closed):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert "対象外になった入力はありません。" in texts
