"""Every page of the survey, as it is heard, walked with the Tab key, and seen at every size."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import LONGEST, SHORTEST, ListeningFrame, filling, item_help
from tests.support.hearing import description_of, name_of
from tests.support.page import errors_in
from tests.support.scenario import usb_form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.filling.survey_view import SurveyView

PAGES = tuple(usb_form().pages)
FREE_TEXTS: Mapping[str, RawAnswer] = {
    "A2": "z",
    "A3": "f",
    "A5": ("e",),
    "B3": "h",
    "C2": "z",
    "O2": "z",
}


def _answers(page_id: str) -> dict[str, RawAnswer]:
    """Answers by which a page is on the route, its free texts open."""
    gates = LONGEST if page_id in filling(LONGEST).route else SHORTEST
    return {**gates, **(FREE_TEXTS if gates is LONGEST else {})}


def _view(qtbot: QtBot, page_id: str, size: tuple[int, int]) -> SurveyView:
    first = usb_form().pages[page_id].question_ids[0]
    view = SurveyView(filling(_answers(page_id)), item_help(), ListeningFrame(), link_id=first)
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.first_focus.setFocus()
    return view


def test_both_paths_reach_every_page() -> None:
    """The longest and the shortest path together hold all 17 pages."""
    assert {*filling(LONGEST).route, *filling(SHORTEST).route} == set(PAGES)
    assert len(PAGES) == 17


@pytest.mark.parametrize("page_id", PAGES)
def test_every_input_is_named_and_every_question_described(qtbot: QtBot, page_id: str) -> None:
    """Whoever hears the page gets number, words, whether it is required, and what is wrong."""
    view = _view(qtbot, page_id, (1366, 640))
    view.pager.turn_to(page_id)  # left once, so that everything may be shown
    for block in view.pager.page.blocks.values():
        name, described = name_of(block), description_of(block)
        assert block.question.text in name
        assert ("必須" if block.question.required else "任意") in described
        for error in errors_in(block):
            assert all(line in described for line in error.splitlines())
        for part in (*block.inputs(), *block.tools.links()):
            assert name_of(part)


@pytest.mark.parametrize("page_id", PAGES)
def test_the_tab_key_follows_the_form(qtbot: QtBot, page_id: str) -> None:
    """From the first input on, Tab visits the questions in form order and ends on Next."""
    view = _view(qtbot, page_id, (1366, 640))
    page = view.pager.page
    page.focus_question(next(iter(page.blocks)))
    visited: list[str] = []
    for _ in range(120):
        block = page.question_with_focus()
        if block is None:
            break
        if not visited or visited[-1] != block.question.link_id:
            visited.append(block.question.link_id)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == list(page.blocks)
    assert QApplication.focusWidget() is view.navigation.next_button


@pytest.mark.parametrize("page_id", PAGES)
def test_each_radio_group_is_one_stop(qtbot: QtBot, page_id: str) -> None:
    """Of the marks that exclude each other exactly one takes the Tab key."""
    view = _view(qtbot, page_id, (1366, 640))
    groups: dict[object, list[bool]] = {}
    for mark in view.pager.page.findChildren(QRadioButton):
        takes_tab = bool(mark.focusPolicy() & Qt.FocusPolicy.TabFocus)
        groups.setdefault(mark.group(), []).append(takes_tab)
    assert all(sum(stops) == 1 for stops in groups.values())


@pytest.mark.parametrize("page_id", PAGES)
@pytest.mark.parametrize(("size", "percent"), [((1366, 600), 100), ((910, 360), 200)])
def test_nothing_is_cut_at_any_size(
    qtbot: QtBot, look: theme.Theme, page_id: str, size: tuple[int, int], percent: int
) -> None:
    """No label is lower than its lines need, and nothing scrolls sideways."""
    look.set_look(theme.Look(theme.SchemeChoice.LIGHT, percent))
    view = _view(qtbot, page_id, size)
    page = view.pager.page
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    cut = [label.text() for label in labels if _is_cut(label)]
    assert cut == []
    bars = [bar for bar in page.findChildren(QScrollBar) if bar.isVisible()]
    assert all(bar.orientation() is Qt.Orientation.Vertical for bar in bars)


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width()


@pytest.mark.parametrize("page_id", PAGES)
def test_the_focus_is_in_sight_on_a_small_screen(qtbot: QtBot, page_id: str) -> None:
    """Each widget the Tab key reaches stands inside the viewport at 910×433."""
    view = _view(qtbot, page_id, (910, 360))
    page = view.pager.page
    page.focus_question(next(iter(page.blocks)))
    for _ in range(120):
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            break
        _assert_in_sight(qtbot, focused, page.viewport())
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def _assert_in_sight(qtbot: QtBot, focused: QWidget, viewport: QWidget) -> None:
    def is_in_sight() -> bool:
        top = focused.mapTo(viewport, QPoint(0, 0)).y()
        return top >= 0 and top + min(focused.height(), viewport.height()) <= viewport.height()

    qtbot.waitUntil(is_in_sight)
