"""F1: help beside whatever is at work, at the topic of the screen in use."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.help.codes import code_blocks
from usbsurvey_desktop.gui.help.help_panel import HelpPanel
from usbsurvey_desktop.gui.help.topics import ABOUT, TROUBLE, Manual, Topic
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.main_window import MainWindow


class HelpDesk(QObject):
    """Opens help with F1 or 「使い方」, follows the screens while it is open, and closes it."""

    def __init__(self, window: MainWindow, manual: Manual) -> None:
        super().__init__(window)
        self._window = window
        self._manual = manual
        self._panel: HelpPanel | None = None
        self._came_from: QWidget | None = None
        self._shown = ""
        help_key = QShortcut(QKeySequence("F1"), window)
        help_key.activated.connect(self.open)
        window.head.help_button.clicked.connect(self._on_clicked)
        window.windowTitleChanged.connect(self._on_screen_changed)

    def open(self) -> None:
        """Show the topic of the screen in use, and put the focus on it."""
        panel = self._panel
        if panel is None:
            panel = self._panel = HelpPanel(self._window)
            panel.closed.connect(self.close)
        focused = QApplication.focusWidget()
        if focused is None or not panel.isAncestorOf(focused):
            self._came_from = focused
        self._show(panel)
        self._window.put_beside(panel)
        panel.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close(self) -> None:
        """Put help away; the focus goes back to the work."""
        if self._panel is None:
            return
        self._window.put_beside(None)
        self._panel.deleteLater()
        self._panel = None
        target = self._came_from
        if target is not None and isValid(target) and target.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        self.open()

    def _on_screen_changed(self) -> None:
        # A page of the same screen changes the title too: what is being read stays there.
        if self._panel is not None and self._window.topic != self._shown:
            self._show(self._panel)

    def _show(self, panel: HelpPanel) -> None:
        self._shown = self._window.topic
        panel.show_topic(self._topics(), self._shown)

    def _topics(self) -> tuple[Topic, ...]:
        return tuple(map(_filled, self._manual.topics(shown_language())))


def _filled(topic: Topic) -> Topic:
    """Put in what only the running program knows."""
    if topic.name == TROUBLE:
        return replace(topic, blocks=(*topic.blocks, *code_blocks()))
    if topic.name == ABOUT:
        blocks = (
            replace(block, text=block.text.replace("{version}", __version__))
            for block in topic.blocks
        )
        return replace(topic, blocks=tuple(blocks))
    return topic
