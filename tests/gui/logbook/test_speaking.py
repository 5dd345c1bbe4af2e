"""Another language is chosen while a book is open: forms and screens speak it, input stays."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scripts.translations import COMPILED
from tests.support.bookkeeping import field, open_book
from tests.support.books import full_content
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.office import Office, focused, keys, press, put, screen
from usbsurvey_desktop.gui.frame.settings_view import SettingsView
from usbsurvey_desktop.gui.i18n import Languages
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.media_view import MediaView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.settings import Language


@pytest.fixture(name="office")
def _office(office: Office, qapp: QApplication) -> Iterator[Office]:
    languages = Languages(qapp, COMPILED, Language.JAPANESE)
    reach = replace(office.reach, speak=languages.show)
    yield replace(office, clock=FakeClock(NOW), reach=reach)
    languages.show(Language.JAPANESE)
    languages.setParent(None)
    languages.deleteLater()


def _around(widget: QWidget) -> Iterator[QWidget]:
    part: QWidget | None = widget
    while part is not None:
        yield part
        part = part.parentWidget()


def _speak_english(window: MainWindow, qtbot: QtBot) -> None:
    """Open the settings over the work, choose the last language, and go back."""
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    screen(window, SettingsView)
    while not any(part.accessibleName().startswith("言語") for part in _around(focused(window))):
        keys(window, Qt.Key.Key_Tab)
    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Settings"))
    keys(window, Qt.Key.Key_Escape)


def test_a_record_in_work_is_shown_again_in_english(office: Office, qtbot: QtBot) -> None:
    """Half-typed text, page and focus are those from before; the list speaks it too."""
    window = open_book(office, full_content())
    press(window, "新しい記録")
    put(field(screen(window, RecordView), "H5.name"), "口座振替データ")
    _speak_english(window, qtbot)
    view = screen(window, RecordView)
    assert field(view, "H5.name").text() == "口座振替データ"
    assert "申請" not in view.heading
    window.close()


def test_the_list_is_shown_again_and_another_screen_waits(office: Office, qtbot: QtBot) -> None:
    """What cannot be made anew speaks it from the next time on."""
    window = open_book(office, full_content())
    before = screen(window, ListView)
    _speak_english(window, qtbot)
    assert screen(window, ListView) is not before
    window.close()


def test_the_ledger_speaks_it_from_the_next_time_on(office: Office, qtbot: QtBot) -> None:
    """It is shown as it was until it is left."""
    window = open_book(office, full_content())
    press(window, "媒体台帳")
    before = screen(window, MediaView)
    _speak_english(window, qtbot)
    assert screen(window, MediaView) is before
    window.close()
