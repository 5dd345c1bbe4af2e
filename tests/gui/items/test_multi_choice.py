"""Several options, and the one that shuts out the others."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.hearing import name_of
from tests.support.page import ShownPage

YES = {"A1": "yes"}


def _press(keys: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, keys)


def test_letters_tick_and_untick(qtbot: QtBot) -> None:
    """Each letter changes its own option."""
    shown = ShownPage(qtbot, "A5", YES)
    _press("abca")
    assert shown.raw == ("b", "c")


def test_the_exclusive_option_stands_last_and_clears_the_rest(qtbot: QtBot) -> None:
    """Choosing d un-chooses the others at once, and the reverse."""
    shown = ShownPage(qtbot, "A5", YES)
    _press("ab")
    _press("d")
    after_exclusive = shown.raw
    _press("c")
    assert name_of(shown.block.inputs()[-1]) == "d. 特に業務影響はない"
    assert (after_exclusive, shown.raw) == (("d",), ("c",))
    assert [change.cleared for change in shown.changes if change.cleared] == [("a", "b"), ("d",)]


def test_arrows_move_without_ticking(qtbot: QtBot) -> None:
    """In a group of check boxes the arrow moves the focus only, along the screen."""
    shown = ShownPage(qtbot, "A5", {**YES, "A5": ("a",)})
    marks = shown.block.inputs()
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert focused is marks[3]
    assert shown.raw == ("a",)


def test_the_last_option_unticked_is_no_answer(qtbot: QtBot) -> None:
    """No option chosen is the same as nothing answered."""
    shown = ShownPage(qtbot, "A5", YES)
    _press("aa")
    assert shown.raw is None
