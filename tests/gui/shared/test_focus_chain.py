"""Asking for a neighbour in the order of Tab leaves everything with its own parent."""

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.worlds import ROOT
from usbsurvey_desktop.gui.shared import focus_chain
from usbsurvey_desktop.gui.shared.focus_chain import before, next_to, stand_in

_GUI = ROOT / "usbsurvey_desktop" / "gui"
_QUESTIONS = ("nextInFocusChain", "previousInFocusChain", "focusProxy")


@pytest.mark.parametrize("ask", [next_to, before, stand_in], ids=["next", "before", "stand_in"])
def test_what_was_found_stays_its_own_parents(
    qtbot: QtBot, ask: Callable[[QWidget], QWidget | None]
) -> None:
    """S16 opened anew lost the head of its new screen when the old one died."""
    window = QWidget()
    qtbot.addWidget(window)
    old, new = QWidget(window), QWidget(window)
    asked, found = QPushButton("前", old), QPushButton("後", new)
    asked.setFocusProxy(found)
    found.setParent(new)  # PySide takes it for a child here already
    QWidget.setTabOrder(asked, found)

    for each in (asked, found, old, new):
        ask(each)

    parents = {asked: old, found: new, old: window, new: window}
    for part, parent in parents.items():
        assert f"at {id(parent):#x}>" in _known_parent(part)
    assert not _known_parent(window)


def _known_parent(part: QWidget) -> str:
    """What PySide takes for the parent, in words; "" for none."""
    told = [line for line in shiboken6.dump(part).splitlines() if line.startswith("parent.")]
    return told[0] if told else ""


def test_a_part_with_no_stand_in_has_none(qtbot: QtBot) -> None:
    """Most parts take the focus themselves."""
    button = QPushButton("一")
    qtbot.addWidget(button)
    assert stand_in(button) is None


def test_nothing_else_asks_qt_for_neighbours() -> None:
    """Whoever asked PySide directly would tie one screen to the death of another."""
    own = focus_chain.__name__.rpartition(".")[2] + ".py"
    asking = [
        path.name
        for path in _GUI.rglob("*.py")
        if any(f".{question}()" in path.read_text(encoding="utf-8") for question in _QUESTIONS)
    ]
    assert asking == [own]
