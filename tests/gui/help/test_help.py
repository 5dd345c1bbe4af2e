"""F1: help beside the work, in the words of the language, with the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import ROOT
from tests.support.newcomer import ENTER
from tests.support.office import Office, focused, keys, press, write
from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.help.help_desk import HelpDesk
from usbsurvey_desktop.gui.help.help_panel import HelpPanel
from usbsurvey_desktop.gui.help.topics import Manual
from usbsurvey_desktop.gui.i18n import Languages
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.settings import Language

F1, ESCAPE = Qt.Key.Key_F1, Qt.Key.Key_Escape


@pytest.fixture(name="window")
def _window(tmp_path: Path, qtbot: QtBot) -> MainWindow:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    window = office.open_window()
    HelpDesk(window, Manual(ROOT / "resources/help"))
    return window


@pytest.fixture(name="english")
def _english(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages(qapp, ROOT / "resources/i18n/en.qm", Language.JAPANESE)
    yield languages
    languages.show(Language.JAPANESE)
    languages.setParent(None)
    languages.deleteLater()


def test_f1_opens_the_topic_of_the_screen_and_escape_leads_back(window: MainWindow) -> None:
    """The focus goes to the topic and back to the button where it was."""
    before = QApplication.focusWidget()

    keys(window, F1)

    assert _heading(window) == "ホーム"
    assert QApplication.focusWidget() is _panel(window).page
    assert _panel(window).page.accessibleName() == "ホーム"
    keys(window, ESCAPE)
    assert not any(panel.isVisible() for panel in window.findChildren(HelpPanel))
    assert QApplication.focusWidget() is before


def test_help_follows_the_screens_and_touches_nothing_typed(window: MainWindow) -> None:
    """On the next screen its topic is there; what was typed stays."""
    keys(window, F1, ESCAPE, ENTER)
    write(window, "千代田")
    keys(window, F1)

    assert _heading(window) == "準備：身分証と下書き"
    keys(window, ESCAPE)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "千代田"


def test_a_screen_shown_meanwhile_brings_its_topic(window: MainWindow) -> None:
    """The mouse can work on while help is open."""
    keys(window, F1)

    press(window, "身分証を作る")

    assert _heading(window) == "準備：身分証と下書き"


def test_words_are_searched_and_a_topic_is_opened(window: MainWindow) -> None:
    """Ctrl+F, words, Tab to the first topic found, Enter."""
    keys(window, F1)
    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "受付照合は、このファイルを見分ける")

    links = _content(window).findChildren(WrapLink)
    assert [link.accessibleName() for link in links] == ["提出ファイルを作る、渡す"]
    QTest.keyClick(links[0], ENTER)
    assert _heading(window) == "提出ファイルを作る、渡す"
    assert QApplication.focusWidget() is _panel(window).page


def test_words_that_are_nowhere_are_said_to_be_nowhere(window: MainWindow) -> None:
    """And without words the topic stays as it was."""
    keys(window, F1)
    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "縞馬")

    assert "見つかりません。別の言葉で探してください。" in _words(window)
    _panel(window).search.clear()
    assert "見つかりません。別の言葉で探してください。" in _words(window)


def test_the_codes_stand_in_the_topic_of_trouble(window: MainWindow) -> None:
    """A code of the message bar can be looked up."""
    keys(window, F1)

    _open(window, "困ったとき")

    assert any("text_damaged" in words.split(", ") for words in _words(window))


def test_the_version_is_told(window: MainWindow) -> None:
    """The place for it in the text is filled."""
    keys(window, F1)

    _open(window, "版、部品、出典")

    assert f"版 {__version__}" in _words(window)


def test_a_narrow_window_shows_help_in_place_of_the_work(window: MainWindow, qtbot: QtBot) -> None:
    """And the work again when it is closed."""
    home = window.findChild(HomeView)
    assert home is not None
    window.resize(900, 500)
    keys(window, F1)

    qtbot.waitUntil(lambda: not home.isVisible())
    keys(window, ESCAPE)
    assert home.isVisible()


def test_help_speaks_english(window: MainWindow, english: Languages) -> None:
    """In the language of the windows; one opened in another language goes away."""
    keys(window, F1)
    english.show(Language.ENGLISH)
    QCoreApplication.sendPostedEvents()
    assert not any(panel.isVisible() for panel in window.findChildren(HelpPanel))

    keys(window, F1)

    assert _heading(window) == "Home"


def _panel(window: MainWindow) -> HelpPanel:
    return next(panel for panel in window.findChildren(HelpPanel) if panel.isVisible())


def _labels(window: MainWindow) -> list[QLabel]:
    return _content(window).findChildren(QLabel)


def _content(window: MainWindow) -> QWidget:
    content = _panel(window).page.widget()
    assert content is not None
    return content


def _heading(window: MainWindow) -> str:
    return next(label.text() for label in _labels(window) if label.property("role") == "h2")


def _words(window: MainWindow) -> list[str]:
    return [label.text() for label in _labels(window)]


def _open(window: MainWindow, title: str) -> None:
    links = _content(window).findChildren(WrapLink)
    QTest.keyClick(next(one for one in links if one.accessibleName() == title), ENTER)
