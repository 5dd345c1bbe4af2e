"""Ctrl and plus, minus or 0: the size of all text, on every screen."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.shared.announce import announce

_KEYS = {
    # On a keyboard without its own plus the key stands on "=" (US) or ";" (Japan).
    "Ctrl++": 1,
    "Ctrl+=": 1,
    "Ctrl+;": 1,
    "Ctrl+-": -1,
    "Ctrl+0": 0,
}


class TextSizeKeys(QObject):
    """Changes the size of text by keys and has the new size said aloud."""

    def __init__(self, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window
        for keys, steps in _KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(partial(self._change, steps))

    def _change(self, steps: int) -> None:
        percent = self._preferences.change_text_size(steps)
        announce(self._window, self.tr("文字の大きさ {percent}％").format(percent=percent))
