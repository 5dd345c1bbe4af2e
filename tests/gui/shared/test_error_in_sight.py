"""What is wrong at an input is seen together with the input that has the focus."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.screen import Screen


def _is_seen(part: QWidget, screen: Screen) -> bool:
    room = screen.scroll_area.viewport()
    top = part.mapTo(room, QPoint(0, 0))
    return room.rect().contains(top) and room.rect().contains(part.rect().translated(top))


def _screen(qtbot: QtBot) -> tuple[Screen, FormRow]:
    screen = Screen()
    qtbot.addWidget(screen)
    screen.set_heading("長い画面")
    rows = [form_row(f"項目{n}", LineEdit(columns=16), parent=screen) for n in range(9)]
    for row in rows:
        screen.body.addWidget(row)
    screen.end_body()
    screen.resize(880, 320)
    screen.show()
    qtbot.waitExposed(screen)
    return screen, rows[5]


def test_a_long_reason_below_the_focused_input_scrolls_into_sight(qtbot: QtBot) -> None:
    """Somebody who is told an error sees all of it, and the input, without scrolling."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    watcher = FocusWatcher(app)
    screen, row = _screen(qtbot)
    row.field.setFocus()
    row.show_error("合言葉が違います。大文字・小文字を確かめて、もう一度入れてください。\n" * 2)
    error = row.seen_with()
    assert error is not None
    qtbot.waitUntil(lambda: _is_seen(error, screen))
    assert _is_seen(row.field, screen)
    watcher.deleteLater()


def test_a_row_without_an_error_shows_none(qtbot: QtBot) -> None:
    """An error that was taken away is nothing to scroll to."""
    _screen_shown, row = _screen(qtbot)
    row.show_error("入れてください。")
    row.show_error("")
    assert row.seen_with() is None
