"""The first window: soon there, in the chosen colours, and closed by what fills it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import ROOT
from usbsurvey_desktop import app
from usbsurvey_desktop.gui.first_window import FirstWindow
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.settings import ColorScheme

BLOCKED = """
import pathlib, sys
sys.modules["usbsurvey_desktop.workrooms"] = None
from usbsurvey_desktop import app
from usbsurvey_desktop.gui.first_window import FirstWindow
say = FirstWindow.say
def say_and_close(window, words):
    say(window, words)
    print(words)
    window.close()
FirstWindow.say = say_and_close
sys.exit(app.run(pathlib.Path(sys.argv[1]), None, None))
"""
"""The program where a scanner or an allow-list keeps a part of it from being loaded."""
SLOW = ("pydantic", "cryptography", "openpyxl", "usbsurvey_desktop.gui.theme", "click")
OF_PAPER = ("PIL", "pypdfium2", "segno", "zxingcpp")


class _Content(QWidget):
    """Counts how often it is asked, and says what it was told to say."""

    def __init__(self, *, may_go: bool) -> None:
        super().__init__()
        self.may_go = may_go
        self.asked = 0

    def closeEvent(self, event: QCloseEvent) -> None:
        self.asked += 1
        event.setAccepted(self.may_go)


def _window(qtbot: QtBot, ground: str = "", text: str = "") -> FirstWindow:
    window = FirstWindow("探しています", ground, text)
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(
    ("module", "names"),
    [("app", (*SLOW, *OF_PAPER)), ("workrooms", OF_PAPER)],
    ids=["first window", "windows"],
)
def test_nothing_is_imported_before_it_is_needed(module: str, names: tuple[str, ...]) -> None:
    """The first window waits for no cryptography, records, look or screens; none for QR symbols."""
    words = f"import sys, usbsurvey_desktop.{module}; print(sys.modules.keys() & {names!r})"
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_it_says_once_that_it_was_painted(qtbot: QtBot) -> None:
    """Loading begins behind the first picture, and only once."""
    window = _window(qtbot)
    heard: list[bool] = []
    window.painted.connect(lambda: heard.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [True]
    assert [label.text() for label in window.findChildren(QLabel)] == ["探しています"]


@pytest.mark.parametrize("scheme", [ColorScheme.LIGHT, ColorScheme.DARK])
def test_chosen_colours_are_there_at_once(qtbot: QtBot, scheme: ColorScheme) -> None:
    """Nobody who chose dark is dazzled first; what is not chosen is left to the system."""
    ground, text = app.ground_and_text(scheme)
    shown = _window(qtbot, ground, text).palette()
    assert shown.color(QPalette.ColorRole.Window).name() == ground
    assert shown.color(QPalette.ColorRole.WindowText).name() == text
    assert app.ground_and_text(ColorScheme.SYSTEM) == ("", "")


def test_it_bears_the_title_of_what_fills_it(qtbot: QtBot) -> None:
    """The title follows the screens inside."""
    window, inside = _window(qtbot), MainWindow(is_practice=False)
    inside.set_heading("ホーム")
    window.hold(inside)
    before = window.windowTitle()
    inside.set_heading("準備")
    assert (before, window.windowTitle()) == ("ホーム", "準備")


def test_it_goes_when_its_content_goes(qtbot: QtBot) -> None:
    """The content is asked, and may stay."""
    window, inside = _window(qtbot), _Content(may_go=False)
    window.hold(inside)
    window.show()
    stays = window.close()
    inside.may_go = True
    goes = window.close()
    assert (stays, goes, inside.asked) == (False, True, 2)


def test_it_can_say_why_nothing_fills_it(qtbot: QtBot) -> None:
    """Long words wrap inside the smallest window, and are all there."""
    window = _window(qtbot)
    words = "画面を出すための部品を読み込めません。" * 12
    window.say(words)
    window.resize(window.minimumSize())
    window.show()
    (label,) = window.findChildren(QLabel)
    assert label.text() == words
    assert label.width() <= window.width()
    assert label.height() >= label.heightForWidth(label.width())


def test_a_part_that_is_kept_from_loading_is_told_in_the_window(tmp_path: Path) -> None:
    """Nobody waits for ever before a window that looks for drafts; the program ends with 2."""
    ended = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", BLOCKED, tmp_path],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "USBSURVEY_LANG": "ja"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 2, ended.stderr
    assert ended.stdout.startswith("画面を出すための部品 usbsurvey_desktop.workrooms を")


def test_a_main_window_that_closes_takes_it_along(qtbot: QtBot) -> None:
    """「閉じる」 inside closes the window around it, which asks nobody again."""
    window, inside = _window(qtbot), MainWindow(is_practice=False)
    asked: list[bool] = []

    def guard() -> bool:
        asked.append(True)
        return True

    inside.set_guard(guard)
    window.hold(inside)
    window.show()
    inside.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert asked == [True]


WITH_ITS_PICTURE = """
import pathlib, sys
from PySide6.QtWidgets import QApplication
from usbsurvey_desktop import app, workrooms
def look_and_close(application, window, start):
    sizes = [size.width() for size in window.windowIcon().availableSizes()]
    window.close()
    application.exit(0 if sizes == [256] else 1)
    return 0
workrooms.fill = look_and_close
sys.exit(app.run(pathlib.Path(sys.argv[1]), None, None))
"""
"""The program, closed as soon as its first window is there."""


def test_a_window_carries_the_picture_of_the_program(tmp_path: Path) -> None:
    """On a taskbar it is told from others, once it is there; it is not waited for."""
    ended = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", WITH_ITS_PICTURE, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert ended.returncode == 0
