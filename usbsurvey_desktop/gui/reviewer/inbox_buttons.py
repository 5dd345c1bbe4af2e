"""The buttons below a received folder: which of them stand there depends on the table shown."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.reviewer.inbox_export import EXPORTED
from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import show_if


class InboxButtons(QObject):
    """Makes the buttons; each signal says what was pressed."""

    look_wanted = Signal()
    settle_wanted = Signal()
    tally_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._look = primary_button(self.tr("回答を確かめる(&N)"), parent)
        self._look.clicked.connect(self.look_wanted)
        self._settle = self._made(self.tr("判断を決める(&M)…"), self.settle_wanted)
        self._tally = self._made(self.tr("集計(&T)"), self.tally_wanted)
        self._export = self._made(self.tr("一覧を書き出す(&E)…"), self.export_wanted)
        self._print = self._made(self.tr("印刷(&P)…"), self.print_wanted)
        self._home = self._made(self.tr("ホームに戻る(&H)"), self.left)
        QShortcut(QKeySequence("Ctrl+P"), parent).activated.connect(self._on_print_key)
        self.show_for(Tab.RECEIVED, has_unsettled=False)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """All of them, in order; the first one is pressed by Ctrl+Enter."""
        return (
            self._look,
            self._settle,
            self._tally,
            self._export,
            self._print,
            self._home,
        )

    def show_for(self, tab: Tab, *, has_unsettled: bool) -> None:
        """Show what fits a table; one in whose place the focus was gives it to the first."""
        wanted = (
            (self._settle, tab is Tab.RECEIVED and has_unsettled),
            (self._export, tab in EXPORTED),
            (self._print, tab is Tab.MISSING),
        )
        for button, is_wanted in wanted:
            if button.hasFocus() and not is_wanted:
                self._look.setFocus()
            show_if(button, is_wanted)

    def _on_print_key(self) -> None:
        if not self._print.isHidden():
            self._print.click()

    def _made(self, text: str, pressed: SignalInstance) -> QPushButton:
        button = secondary_button(text, self._owner)
        button.clicked.connect(pressed)
        return button
