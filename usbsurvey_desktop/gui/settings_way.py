"""The way to the settings and back: over home, over work, and not while the screen is covered."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject

from usbsurvey_desktop.gui.desks import Desks
from usbsurvey_desktop.gui.frame.covering import Covering
from usbsurvey_desktop.gui.home_desk import HomeDesk
from usbsurvey_desktop.gui.main_window import MainWindow


class SettingsWay(QObject):
    """Opens the settings, and lets what is beneath them follow what was chosen."""

    def __init__(
        self,
        desks: Desks,
        home: HomeDesk,
        window: MainWindow,
        covering: Covering,
        speak: Callable[[], None],
    ) -> None:
        """`speak` shows open work in the language that was chosen."""
        super().__init__(window)
        self._desks = desks
        self._home = home
        self._window = window
        self._covering = covering
        self._speak = speak
        desks.settings.left.connect(self._on_left)
        desks.settings.identity_wanted.connect(desks.identity.start)
        desks.preferences.changed.connect(self._on_changed)
        window.settings_wanted.connect(self._on_wanted)

    def _on_changed(self) -> None:
        self._desks.watch.set_limit(timedelta(minutes=self._desks.preferences.lock_minutes))

    def _on_wanted(self) -> None:
        if self._covering.is_covered:
            self._window.say(self.tr("画面を隠しているあいだは、設定を開けません。"))
            return
        self._desks.settings.start(may_leave=self._home.is_shown)

    def _on_left(self, has_language_changed: bool) -> None:  # noqa: FBT001 - a signal's value
        if self._home.is_shown:
            self._home.go()
        elif has_language_changed:
            self._speak()
