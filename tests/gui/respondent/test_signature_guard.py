"""The reasons of the check page under a signature: what was typed waits, what stands is shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.filling import item_help
from tests.support.questionnaires import equals, group, question, whole_form
from tests.support.scenario import compiled
from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.filling import Act, Filling
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.items.counted_text import CountedText


def test_a_held_reason_is_not_shown_as_if_it_stood(qtbot: QtBot) -> None:
    """The box goes back to the reason that was signed, and making the change shows the new one."""
    check = {"id": "W", "severity": "warn_with_reason", "when": equals("A", "yes"), "text": "W"}
    form = compiled(whole_form(group("p1", question("A"), page=True), checks=[check]))
    filling = Filling(form)
    filling.answer("A", "yes")
    filling.give_reason("W", "signed")
    tried: list[Act] = []

    def hold(_name: str, act: Act) -> bool:
        tried.append(act)
        return len(tried) == 1

    filling.hold(hold)
    view = CheckView(filling, item_help())
    qtbot.addWidget(view)
    changes: list[Change] = []
    view.changed.connect(changes.append)
    (box,) = view.findChildren(CountedText)

    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    box.box.setFocus()
    QTest.keyClick(box.box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box.box, "x")
    shown = box.box.text()
    tried[0]()

    assert shown == "signed"
    assert filling.snapshot().reasons == {"W": "x"}
    assert [change.kind for change in changes] == [ChangeKind.HELD, ChangeKind.REASON]
