"""A scene in a look, as the program makes it: theme, focus ring, and what follows the focus."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from tests.support.scenes import Scene, settle
from tests.support.worlds import ROOT
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.focus_ring import FocusRing
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher
from usbsurvey_desktop.gui.theme.colours import (
    HIGH_CONTRAST,
    contrast_palette,
    sheet,
)

LIGHT = theme.Look(theme.SchemeChoice.LIGHT)
_STYLE = ROOT / "resources/style"


@contextmanager
def shown(scene: Scene, folder: Path, look: theme.Look = LIGHT) -> Iterator[MainWindow]:
    """Play a scene in a look; every window is gone afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    parts = (
        theme.apply(
            app,
            (_STYLE / "tokens.json").read_bytes(),
            (_STYLE / "base.qss").read_bytes(),
            look=look,
        ),
        FocusRing(app),
        FocusWatcher(app),
    )
    try:
        yield scene.play(folder)
    finally:
        close_windows()
        for part in parts:
            part.setParent(None)
            part.deleteLater()


def put_on_contrast() -> None:
    """Change the colours of what is shown to those of a contrast theme of the system."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    template = (_STYLE / "base.qss").read_text(encoding="utf-8")
    # A sheet takes a quarter of the time where there is none before.
    app.setStyleSheet("")
    app.setPalette(contrast_palette(_black_theme()))
    app.setStyleSheet(sheet(template, HIGH_CONTRAST, text_percent=LIGHT.text_percent))
    settle()


def _black_theme() -> QPalette:
    """The colours that Windows calls a contrast theme: black, with letters in three colours."""
    made = QPalette(QColor("#000000"))
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: "#000000",
        roles.WindowText: "#ffffff",
        roles.Base: "#000000",
        roles.AlternateBase: "#000000",
        roles.Text: "#ffffff",
        roles.Button: "#000000",
        roles.ButtonText: "#ffff00",
        roles.Link: "#ffff00",
        roles.Highlight: "#1aebff",
        roles.HighlightedText: "#000000",
    }.items():
        made.setColor(role, QColor(colour))
    return made


def resize(window: MainWindow, width: int, height: int) -> None:
    """Give the window a size and let it lay itself out; a screen may ask for more."""
    window.resize(width, height)
    settle()


def close_windows() -> None:
    """Let every window die."""
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


__all__ = ["LIGHT", "close_windows", "put_on_contrast", "resize", "shown"]
