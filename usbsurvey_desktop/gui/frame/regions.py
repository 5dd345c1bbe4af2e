"""F6: from one part of the window to the next, and back with Shift."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class HasRegions(Protocol):
    """A screen that knows the parts F6 goes through."""

    def regions(self) -> tuple[QWidget, ...]:
        """The parts, from top to bottom."""
        ...


def regions_of(screen: object) -> tuple[QWidget, ...]:
    """The parts of a screen; the whole of one that names none."""
    if isinstance(screen, HasRegions):
        return screen.regions()
    return (screen,) if isinstance(screen, QWidget) else ()


def walk_regions(window: QWidget, parts: Callable[[], Sequence[QWidget]]) -> None:
    """Let F6 and Shift+F6 go through these parts, asked for anew each time."""
    for keys, step in (("F6", 1), ("Shift+F6", -1)):
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.activated.connect(partial(_go, parts, step))


def _go(parts: Callable[[], Sequence[QWidget]], step: int) -> None:
    """Go to the next part that is shown and has something to stop at."""
    shown = [part for part in parts() if part.isVisible()]
    focused = QApplication.focusWidget()
    here = -1
    if focused is not None:
        here = next((i for i, part in enumerate(shown) if part.isAncestorOf(focused)), -1)
    for distance in range(1, len(shown) + 1):
        target = _first_stop(shown[(here + step * distance) % len(shown)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _first_stop(region: QWidget) -> QWidget | None:
    """The first part of a region that Tab would reach."""
    found = [
        part
        for part in region.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()
    ]
    return min(found, key=_place) if found else None


def _place(widget: QWidget) -> tuple[int, int]:
    corner = widget.mapToGlobal(widget.rect().topLeft())
    return corner.y(), corner.x()
