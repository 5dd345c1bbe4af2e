"""A scene: one screen in one state, and the way to it that a person goes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.support.office import Office
from usbsurvey_desktop.gui.main_window import MainWindow

Way = Callable[[Office], MainWindow]
"""Goes through the window of an office until the screen stands there in its state."""
_TURNS = 4
"""A turn of the event loop may ask for another: a layout, then a scroll, then a paint."""


@dataclass(frozen=True)
class Scene:
    """A name like `draft: wrong passphrase` (the screen, then its state), and the way there."""

    name: str
    way: Way

    def play(self, folder: Path) -> MainWindow:
        """Go the way in a new office, and let what was laid out come to rest."""
        window = self.way(stage(folder))
        settle()
        return window


def stage(folder: Path) -> Office:
    """An office for one scene, with a folder for its sealed files."""
    office = Office(folder)
    office.output.mkdir(parents=True)
    return office


def settle() -> None:
    """Let every layout, scroll and paint that is under way come to its end."""
    for _ in range(_TURNS):
        QApplication.processEvents()


__all__ = ["Scene", "Way", "settle", "stage"]
