"""Keeps every window of the program from being captured, where Windows can and somebody chose so.

Promises: a window is kept from it before it is seen for the first time, be it a dialog, a list that
opens or a menu; the system's own dialogs as soon as the focus goes to them. What the system shows
in windows of other programs (the suggestions of an input method) is not ours to keep.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from usbsurvey_desktop.settings import Settings
from usbsurvey_desktop.windows import WindowsCalls, refuse_capture


class CaptureGuard(QObject):
    """Follows the settings; make one for an application."""

    def __init__(self, app: QGuiApplication, calls: WindowsCalls) -> None:
        super().__init__(app)
        self._app = app
        self._calls = calls
        self._is_on_guard = False
        app.focusWindowChanged.connect(self._on_focus_window_changed)

    def follow(self, settings: Settings) -> bool:
        """Refuse capture or allow it, as chosen; whether all windows that are shown took it."""
        self._is_on_guard = settings.is_capture_refused
        # Every event of the program would pass through it, and nearly nobody wants it.
        self._app.removeEventFilter(self)
        if self._is_on_guard:
            self._app.installEventFilter(self)
        return refuse_capture(self._calls, is_refused=self._is_on_guard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is about to be shown; never keeps an event from its receiver."""
        if event.type() is QEvent.Type.Show and watched.isWindowType():
            refuse_capture(self._calls, is_refused=True)
        return False

    def _on_focus_window_changed(self) -> None:
        if self._is_on_guard:
            refuse_capture(self._calls, is_refused=True)
