"""The look of the application, for every window test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.filling import ROOT
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher


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
