"""The look of the application, for every window test, and keys that are stretched once."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.filling import ROOT
from tests.support.hostile import Lure
from tests.support.office import Office
from usbsurvey_desktop.crypto.kdf import Argon2idParameters
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher


@pytest.fixture(scope="session", autouse=True)
def keys_stretched_once() -> Iterator[None]:
    """Stretch a passphrase really, but the same one with the same salt only once in a run.

    A window test opens drafts again and again; what stretching gives and costs is tested elsewhere.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Argon2idParameters, "stretch", cache(Argon2idParameters.stretch))
        yield


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    """Make the application look and follow the focus as in the program, while the test runs."""
    style = ROOT / "resources/style"
    applied = theme.apply(
        qapp,
        (style / "tokens.json").read_bytes(),
        (style / "base.qss").read_bytes(),
        look=theme.Look(theme.SchemeChoice.LIGHT),
    )
    watcher = FocusWatcher(qapp)
    yield applied
    for part in (applied, watcher):
        part.setParent(None)
        part.deleteLater()


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
