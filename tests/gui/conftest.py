"""The look of the application, for every window test, and keys and packs that cost nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.hostile import Lure
from tests.support.looking import LIGHT, wear
from tests.support.office import Office
from tests.support.reading_once import read_packs_once
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.ask import remember_places_in
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher


@pytest.fixture(autouse=True)
def _cheap_keys_and_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch)
    read_packs_once(monkeypatch)


@pytest.fixture(scope="session", autouse=True)
def _no_notes_at_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    remember_places_in(tmp_path_factory.mktemp("notes-of-qt"))


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    """Make the application look and follow the focus as in the program, while the test runs."""
    worn = wear(qapp, LIGHT)
    watcher = FocusWatcher(qapp)
    yield worn
    watcher.setParent(None)
    watcher.deleteLater()


@pytest.fixture
def lure(tmp_path: Path, qapp: QApplication) -> Iterator[Lure]:
    """Lay a picture that the hostile texts of a test ask for, and that no window may open."""
    del qapp
    laid = Lure.laid(tmp_path)
    yield laid
    assert not laid.was_opened


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    """An office with nothing in it but a folder to write into."""
    del qtbot
    office = Office(tmp_path)
    office.output.mkdir()
    return office
