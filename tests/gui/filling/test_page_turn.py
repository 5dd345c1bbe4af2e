"""Turning a page: what is done once, and what is not done at all, so that it is quick."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import LONGEST, filling, item_help
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.focus_ring import FocusRing


class _Counter(QObject):
    """Counts the events of one kind that some parts get."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self.kind = kind
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and keep nothing from anybody."""
        self.count += event.type() is self.kind
        return super().eventFilter(watched, event)


@contextmanager
def _counting(kind: QEvent.Type, *parts: QWidget) -> Iterator[_Counter]:
    counter = _Counter(kind)
    for part in parts:
        part.installEventFilter(counter)
    yield counter
    for part in parts:
        part.removeEventFilter(counter)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[SurveyView]:
    """The survey in its window, at a page that asks several things."""
    ring = FocusRing(qapp)
    window = MainWindow(is_practice=False)
    view = SurveyView(filling(LONGEST), item_help(), window, link_id="A4")
    qtbot.addWidget(window)
    window.show_screen(view, view.heading, view.first_focus)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QApplication.processEvents()
    yield view
    ring.setParent(None)
    ring.deleteLater()


def test_the_focus_goes_to_the_next_page_in_one_step(qtbot: QtBot, view: SurveyView) -> None:
    """Nothing on the way is focused, so nothing else is said."""
    view.first_focus.setFocus()
    passed: list[QWidget] = []

    def note(_old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            passed.append(new)

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(note)
    view.outline.page_asked.emit("page.A4")
    qtbot.wait(0)
    app.focusChanged.disconnect(note)
    assert passed == [view.first_focus]


def test_a_page_that_goes_is_laid_out_no_more(view: SurveyView) -> None:
    """It waits for its end without a look at its lines."""
    page = view.pager.page
    with _counting(QEvent.Type.LayoutRequest, page, page.viewport(), page.content) as laid_out:
        view.outline.page_asked.emit("page.A4")
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    assert laid_out.count == 0


def test_a_long_page_is_laid_out_in_one_width(qtbot: QtBot, view: SurveyView) -> None:
    """The scroll bar is there from the first picture on, and nothing moves when it comes."""
    view.outline.page_asked.emit("page.A4")
    page = view.pager.page
    width = page.content.width()
    qtbot.wait(0)
    assert page.verticalScrollBar().isVisible()
    assert page.content.width() == width == page.viewport().width()


def test_the_ring_moves_and_is_never_hidden(view: SurveyView) -> None:
    """A part that comes or goes would have the whole page laid out anew at each step."""
    page = view.pager.page
    (ring,) = page.content.findChildren(QWidget, "focus_ring")
    page.input_for("A4").setFocus()
    before = ring.geometry()
    with _counting(QEvent.Type.Hide, ring) as hidden, _counting(QEvent.Type.Show, ring) as shown:
        page.last_stop().setFocus()
    assert ring.isVisible()
    assert ring.geometry() != before
    assert (hidden.count, shown.count) == (0, 0)


def test_a_message_that_follows_another_takes_its_place(view: SurveyView) -> None:
    """The bar stays: what stands below it is not moved up and down again."""
    bar = view.window().findChild(QWidget, "message_bar")
    assert bar is not None
    view.outline.page_asked.emit("page.A4")
    assert bar.isVisible()
    with _counting(QEvent.Type.Hide, bar) as hidden:
        view.outline.page_asked.emit("page.B3")
    assert bar.isVisible()
    assert hidden.count == 0


def test_a_page_left_with_nothing_open_takes_the_message_away(view: SurveyView) -> None:
    """What was said of the page before is no news of this one."""
    bar = view.window().findChild(QWidget, "message_bar")
    assert bar is not None
    view.outline.page_asked.emit("page.A4")
    assert bar.isVisible()
    view.outline.page_asked.emit("page.A1")
    assert not bar.isVisible()
