"""What happens at keyboard, mouse and input method: when it was last, and what is half composed.

Promises: input into any window of the program counts, also into its dialogs and through an input
method that shows the program no single key; nobody who is typing is ever taken for absent.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWindow
from shiboken6 import isValid

_BEAT_MS = 5_000
_INPUT = frozenset(
    {
        QEvent.Type.InputMethod,
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TabletPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)


class Beat(QObject):
    """Says every few seconds that it is time to look at the clock; tests say it themselves."""

    ticked = Signal()


class TimerBeat(Beat):
    """The beat of the program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        timer = QTimer(self)
        timer.timeout.connect(self.ticked)
        timer.start(_BEAT_MS)


class InputWatch(QObject):
    """Emits `fell_idle` once nobody has touched anything for `limit`, and again after each `limit`.

    It asks a clock instead of counting by itself: a terminal that slept counts as left alone.
    """

    fell_idle = Signal()

    def __init__(
        self, beat: Beat, clock: Callable[[], datetime], limit: timedelta, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = limit
        self._last = clock()
        self._composed = ""
        self._focused: QObject | None = None
        beat.ticked.connect(self._on_ticked)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Keys and mouse come by the window; composed text goes straight to the part in focus.
            app.focusWindowChanged.connect(self._on_window)
            app.focusObjectChanged.connect(self._on_focus)
            self._on_window(app.focusWindow())
            self._on_focus(app.focusObject())

    def set_limit(self, limit: timedelta) -> None:
        """Wait so long from now on."""
        self._limit = limit

    def commit_composition(self) -> None:
        """Let what is half composed become text where the person was typing it."""
        QGuiApplication.inputMethod().commit()
        if self._composed and self._focused is not None and isValid(self._focused):
            event = QInputMethodEvent()
            event.setCommitString(self._composed)
            QCoreApplication.sendEvent(self._focused, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the time of every input; never keeps one from its receiver."""
        if event.type() in _INPUT:
            self._last = self._clock()
        if isinstance(event, QInputMethodEvent):
            self._composed = event.preeditString()
        return super().eventFilter(watched, event)

    def _on_window(self, window: QObject | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _on_focus(self, focused: QObject | None) -> None:
        before = self._focused
        if before is not None and isValid(before) and not isinstance(before, QWindow):
            before.removeEventFilter(self)
        self._focused = focused
        self._composed = ""
        if focused is not None:
            focused.installEventFilter(self)

    def _on_ticked(self) -> None:
        now = self._clock()
        # Where the clock was set back, what it said before cannot be compared.
        self._last = min(self._last, now)
        if now - self._last >= self._limit:
            self._last = now
            self.fell_idle.emit()
