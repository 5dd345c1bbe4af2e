"""Whoever clicks what stands at the edge of a page hits it: nothing moves under the mouse."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.support.office import screen
from tests.support.scenes import BY_NAME, settle
from usbsurvey_desktop.gui.filling.survey_view import SurveyView

_SIZE = (1366, 689)
_LEAST_SEEN = 20


def test_an_option_at_the_edge_is_chosen_by_a_click(qtbot: QtBot, tmp_path: Path) -> None:
    """It is seen, but its ring would not be: the page stays until the button is let go."""
    del qtbot
    window = BY_NAME["page R"].play(tmp_path)
    window.resize(*_SIZE)
    page = screen(window, SurveyView).pager.page
    mark = page.blocks["R.population_class"].findChildren(QRadioButton)[2]
    settle()
    content = page.widget()
    assert content is not None
    lowest = mark.mapTo(content, mark.rect().bottomLeft()).y()
    page.verticalScrollBar().setValue(lowest - page.viewport().height() + 1)
    settle()
    place = mark.mapTo(window, QPoint(_LEAST_SEEN // 2, mark.height() // 2))
    handle = window.windowHandle()

    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    settle()
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place)

    assert mark.isChecked()
