"""The first-run tour: offered once, three steps, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen
from usbsurvey_desktop.gui.frame.home_notes import TourNote
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.preferences import Reach
from usbsurvey_desktop.gui.frame.tour_view import TourView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.settings import Settings


@pytest.fixture(name="kept")
def _kept() -> list[Settings]:
    return []


@pytest.fixture(name="window")
def _window(tmp_path: Path, qtbot: QtBot, kept: list[Settings]) -> MainWindow:
    del qtbot
    return Office(tmp_path, reach=Reach(keep=kept.append)).open_window()


def test_the_tour_has_three_steps_and_leads_home(window: MainWindow, kept: list[Settings]) -> None:
    """Enter leads through it; at home it is not offered again, nor at the next start."""
    press(window, "説明を見る")
    steps = []
    for _ in range(3):
        steps.append(_step(window))
        keys(window, ENTER)

    assert [step[:3] for step in steps] == ["1／3", "2／3", "3／3"]
    assert screen(window, HomeView).findChild(TourNote) is None
    assert kept[-1].is_tour_over


def test_one_can_go_back_and_the_focus_is_never_lost(window: MainWindow) -> None:
    """On the first step the button that led back is gone, so the focus moves on."""
    press(window, "説明を見る")
    keys(window, ENTER)
    press(window, "前へ")

    assert _step(window).startswith("1／3")
    keys(window, ENTER)
    assert _step(window).startswith("2／3")


def test_the_tour_can_be_left_at_once(window: MainWindow, kept: list[Settings]) -> None:
    """Whoever has seen enough is home, and is not asked again."""
    press(window, "説明を見る")
    press(window, "説明を終える")

    assert screen(window, HomeView).findChild(TourNote) is None
    assert kept[-1].is_tour_over


def test_whoever_declines_stays_at_home(window: MainWindow, kept: list[Settings]) -> None:
    """The offer goes away, and home is as it was."""
    home = screen(window, HomeView)
    press(window, "あとで見る")

    note = home.findChild(TourNote)
    assert note is not None
    assert note.isHidden()
    assert screen(window, HomeView) is home
    assert kept[-1].is_tour_over


def test_nobody_is_offered_the_tour_twice(tmp_path: Path, qtbot: QtBot) -> None:
    """The settings remember it."""
    del qtbot
    window = Office(tmp_path, settings=Settings(is_tour_over=True)).open_window()

    assert screen(window, HomeView).findChild(TourNote) is None
    assert window.findChild(TourView) is None


def _step(window: MainWindow) -> str:
    labels = screen(window, TourView).findChildren(QLabel)
    return [one.text() for one in labels if one.property("role") == "h2"][-1]
