"""The Qt application: how it is made and looks, and what happens at an unforeseen failure."""

import os
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.shared.focus_ring import FocusRing
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher
from usbsurvey_desktop.gui.theme import Look, Theme, apply

_NAME = "usbsurvey_desktop"
_FOREIGN = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_STYLE_OVERRIDE")


def make_application(tokens: bytes, template: bytes, look: Look) -> tuple[QApplication, Theme]:
    """Make the one application of this process, in its look, and what changes that look."""
    for name in _FOREIGN:
        # Plugins and styles of another Qt on this machine would crash or disfigure ours.
        os.environ.pop(name, None)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName("")
    theme = apply(app, tokens, template, look=look)
    FocusRing(app)
    FocusWatcher(app)
    return app, theme


class FirstPaint(QObject):
    """Says once that a window has been painted, when what it shows is on the screen."""

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event; the turn after it finds the picture delivered."""
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.happened.emit)
        return super().eventFilter(watched, event)


class LastResort(QObject):
    """Catches what nobody foresaw: logs its place, tells the window once for each place."""

    happened = Signal(object)
    """Carries a `SurveyError` with `unexpected`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: set[str] = set()

    def install(self) -> None:
        """Become the handler of this process, for its threads as well."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _traceback: TracebackType | None,
    ) -> None:
        place = logs.unexpected(error)
        if place not in self._told:
            self._told.add(place)
            self.happened.emit(SurveyError(Code.UNEXPECTED, {"place": place}))

    def _on_thread_exception(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._on_exception(found.exc_type, found.exc_value, found.exc_traceback)
