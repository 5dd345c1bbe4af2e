"""A scene in a look, as the program makes it: theme, focus ring, and what follows the focus."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from tests.support.scenes import Scene, settle
from tests.support.worlds import ROOT
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.focus_ring import FocusRing
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher
from usbsurvey_desktop.gui.theme import Look, SchemeChoice, Theme
from usbsurvey_desktop.gui.theme.colours import (
    HIGH_CONTRAST,
    contrast_palette,
    sheet,
)

LIGHT = Look(SchemeChoice.LIGHT)
_STYLE = ROOT / "resources/style"


@dataclass(frozen=True)
class _Worn:
    """A look as it was put on: whatever differs from it was changed by somebody else."""

    by: Theme
    look: Look
    sheet: str
    palette: QPalette
    font: QFont

    @classmethod
    def of(cls, app: QApplication, by: Theme) -> "_Worn":
        return cls(by, by.look, app.styleSheet(), app.palette(), app.font())


_WORN: Final[list[_Worn]] = []
"""At most one, as there is one application."""


def wear(app: QApplication, look: Look) -> Theme:
    """Put a look on, unless it is on already: a sheet takes far longer than most tests."""
    themes = app.findChildren(Theme)
    kept = _WORN.pop() if _WORN else None
    if kept is not None and themes == [kept.by]:
        worn = kept.by
        if kept.look != look or kept != _Worn.of(app, worn):
            worn.set_look(look)
    else:
        for one in themes:
            one.setParent(None)
            one.deleteLater()
        tokens, rules = ((_STYLE / name).read_bytes() for name in ("tokens.json", "base.qss"))
        worn = theme.apply(app, tokens, rules, look=look)
    _WORN.append(_Worn.of(app, worn))
    return worn


@contextmanager
def shown(scene: Scene, folder: Path, look: Look = LIGHT) -> Iterator[MainWindow]:
    """Play a scene in a look; every window is gone afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wear(app, look)
    parts = (FocusRing(app), FocusWatcher(app))
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


__all__ = ["LIGHT", "close_windows", "put_on_contrast", "resize", "shown", "wear"]
