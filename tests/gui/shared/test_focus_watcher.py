"""Whatever brings the focus to a question, the person sees it whole."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.page import ShownPage
from usbsurvey_desktop.gui.filling.page_view import PageView


def _is_in_sight(page: PageView, part: QWidget) -> bool:
    area = QRect(part.mapTo(page.viewport(), part.rect().topLeft()), part.size())
    return page.viewport().rect().contains(area)


def test_focus_out_of_sight_scrolls_the_page(qtbot: QtBot) -> None:
    """The last question of a low page is there as soon as it has the focus."""
    shown = ShownPage(qtbot, "R.body_code")
    shown.page.resize(900, 200)
    last = list(shown.page.blocks.values())[-1].item.first_input()
    qtbot.waitUntil(lambda: shown.page.verticalScrollBar().maximum() > 0)
    before = _is_in_sight(shown.page, last)

    last.setFocus()

    assert not before
    assert QApplication.focusWidget() is last
    assert _is_in_sight(shown.page, last)


def test_the_nearest_part_around_the_focus_follows_it(qtbot: QtBot) -> None:
    """A part further out is not asked, nor is one beside it."""
    asked: list[tuple[str, str]] = []

    class Follower(QWidget):
        def __init__(self, name: str, parent: QWidget | None = None) -> None:
            super().__init__(parent)
            self._name = name

        def follow_focus(self, focused: QWidget) -> None:
            asked.append((self._name, focused.objectName()))

    outer = Follower("outer")
    qtbot.addWidget(outer)
    parts = [QWidget(outer), QWidget(Follower("inner", outer)), QWidget(Follower("beside", outer))]
    with qtbot.waitActive(outer):
        outer.show()
        outer.activateWindow()
    for name, part in zip(("a", "b"), parts, strict=False):
        part.setObjectName(name)
        part.setFocus()

    assert asked == [("outer", "a"), ("inner", "b")]
