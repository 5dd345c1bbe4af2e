"""One window for all checks of a scene: it is built once, and they look at it one after another.

pytest groups the tests by the parameter of the fixture they share.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.looking import LIGHT, shown
from tests.support.scenes import BY_NAME
from usbsurvey_desktop.gui.main_window import MainWindow


@pytest.fixture(name="look", autouse=True)
def _look_of_the_scene() -> None:
    """Every scene brings its own look."""


@pytest.fixture(name="no_widget_left", autouse=True)
def _window_of_the_scene() -> None:
    """The window stays for the next check, and dies with its scene."""


@pytest.fixture(name="window", scope="session", params=BY_NAME)
def _window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    del qapp
    with shown(BY_NAME[request.param], tmp_path_factory.mktemp("scene")) as window:
        yield window


@pytest.fixture(name="large_window", scope="session", params=BY_NAME)
def _large_window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """The same scenes with letters of twice the size."""
    del qapp
    large = replace(LIGHT, text_percent=200)
    with shown(BY_NAME[request.param], tmp_path_factory.mktemp("scene"), large) as window:
        yield window
