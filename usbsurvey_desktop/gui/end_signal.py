"""The system asks the program to end (SIGTERM): heard between two events, never inside one."""

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_MOST_BYTES = 64


class EndSignal(QObject):
    """Emits `arrived` when the system asks; Windows closes the windows of a session by itself."""

    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if sys.platform == "win32":  # pragma: no cover - see above
            return
        self._reading, writing = os.pipe()
        for descriptor in (self._reading, writing):
            os.set_blocking(descriptor, False)
        notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_written)
        # Python runs a handler only after the next event; the descriptor makes there be one.
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        signal.signal(signal.SIGTERM, _wait_for_the_loop)

    def _on_written(self) -> None:
        if signal.SIGTERM in os.read(self._reading, _MOST_BYTES):
            self.arrived.emit()


def _wait_for_the_loop(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: it could be in the middle of a save."""
