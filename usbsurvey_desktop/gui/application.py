"""The Qt application: how it looks, and what happens at an unforeseen failure."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.shared.focus_ring import FocusRing
from usbsurvey_desktop.gui.shared.focus_watcher import FocusWatcher
from usbsurvey_desktop.gui.theme import Look, Theme, apply


def dress(app: QApplication, tokens: bytes, template: bytes, look: Look) -> Theme:
    """Give the application its look, with the ring around the focus; gives what changes it."""
    theme = apply(app, tokens, template, look=look)
    FocusRing(app)
    FocusWatcher(app)
    return theme


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
