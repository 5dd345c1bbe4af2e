"""Whether the window can still be seen now that it cannot be captured; else it goes back itself.

Through a transferred screen it may be black, and nobody finds the way back on a black screen.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame

SECONDS = 30
"""How long an answer is waited for."""


class CaptureTrial(QObject):
    """Asks once after each choice; without an answer capture is allowed again."""

    ended = Signal()
    """The question goes now, and the focus with it if it is there; the settings are decided."""

    def __init__(self, preferences: Preferences, window: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._window = window
        self._is_asking = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SECONDS * 1000)
        self._patience.timeout.connect(self._on_no_answer)
        preferences.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Ask, if capture is refused now."""
        if self._preferences.settings.is_capture_refused:
            self._is_asking = True
            self._patience.start()
            # Not while the key that chose it is being handled: it would take the focus back.
            QTimer.singleShot(0, self, self._ask)

    def give_up(self) -> None:
        """Wait no longer; what nobody answered for goes back."""
        if self._is_asking:
            self._on_no_answer()

    def _ask(self) -> None:
        if not self._is_asking:
            return
        words = self.tr(
            "このウィンドウは、見えていますか。{seconds}秒のうちに返事がなければ、"
            "画面を取り込めるように戻します。"
        )
        self._window.ask(
            words.format(seconds=SECONDS),
            (
                # First the one that does no harm to whoever presses a key and sees nothing.
                BarAction(self.tr("取り込めるように戻す(&X)"), self._allow),
                BarAction(self.tr("見えています(&Y)"), self._on_seen),
            ),
        )

    def _on_changed(self) -> None:
        if self._is_asking and not self._preferences.settings.is_capture_refused:
            self._end()

    def _on_seen(self) -> None:
        self._end()
        self._window.say(self.tr("画面を取り込めないようにしました。"))

    def _on_no_answer(self) -> None:
        self._allow()
        self._window.say(self.tr("返事がなかったので、画面を取り込めるように戻しました。"))

    def _allow(self) -> None:
        self._preferences.choose(replace(self._preferences.settings, is_capture_refused=False))

    def _end(self) -> None:
        self._is_asking = False
        self._patience.stop()
        self.ended.emit()
        self._window.clear_message()
