"""One watcher of the focus for the whole application, for parts that scroll to it."""

from typing import Protocol, TypeGuard

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class FollowsFocus(Protocol):
    """A part that keeps the focus inside it in sight."""

    def follow_focus(self, focused: QWidget) -> None:
        """Show a part inside this one whole: it has the focus now."""
        ...


class FocusWatcher(QObject):
    """Tells the nearest part around the focus that follows it; make one for an application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            # A part that moved between press and release would miss its own click.
            return
        around = new
        while around is not None and not _follows(around):
            around = around.parentWidget()
        if new is not None and around is not None:
            around.follow_focus(new)


def _follows(part: QWidget) -> TypeGuard[FollowsFocus]:
    # At each step of the focus, and `isinstance` of a protocol takes many times as long.
    return hasattr(part, "follow_focus")
