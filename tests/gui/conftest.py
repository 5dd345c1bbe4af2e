"""The look of the application, for every window test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.filling import ROOT
from usbsurvey_desktop.gui import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    """Put the light look at 100 % on the application, and keep it while the test runs."""
    style = ROOT / "resources/style"
    applied = theme.apply(
        qapp,
        (style / "tokens.json").read_bytes(),
        (style / "base.qss").read_bytes(),
        look=theme.Look(theme.SchemeChoice.LIGHT),
    )
    yield applied
    applied.setParent(None)
    applied.deleteLater()
