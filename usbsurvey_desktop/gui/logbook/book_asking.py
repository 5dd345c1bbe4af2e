"""Asking for a record book inside another screen: which one, and its 合言葉."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.logbook.open_book import BOOK_ENDING
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line


class BookAsking(QFrame):
    """Emits `wanted` with the path of a book and a 合言葉."""

    wanted = Signal(object, str)

    def __init__(self, ask: Ask, folder: Path, parent: QWidget | None = None) -> None:
        """Make the part; `folder` is where people look first."""
        super().__init__(parent)
        self.setProperty("panel", "panel")
        self._ask = ask
        self._folder = folder
        self._path: Path | None = None
        layout = column(self, gap=Space.MEDIUM, edge=Space.LARGE)
        self._file = plain_label("", parent=self)
        layout.addWidget(self._file)
        self._choose = secondary_button(self.tr("ほかの記録簿を選ぶ…"), self)
        self._choose.clicked.connect(self._on_choose)
        add_at_left(layout, self._choose)
        self._row = PassphraseRow(self.tr("受渡し記録簿の合言葉"), parent=self)
        self.passphrase = self._row.edit
        layout.addWidget(self._row)
        self._look = secondary_button(self.tr("記録簿を見る"), self)
        self._look.clicked.connect(self._on_look)
        self.passphrase.advanced.connect(self._on_look)
        add_at_left(layout, self._look)

    def start(self, path: Path | None) -> None:
        """Ask, for this book if there is one."""
        self._path = self._path or path
        self._show()
        target = self._choose if self._path is None else self.passphrase
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self)

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why nothing was read, ready for another try."""
        self.passphrase.clear()
        self._row.refuse(sentence)

    def _show(self) -> None:
        words = self.tr("この端末に受渡し記録簿がありません。ほかの場所の記録簿を選んでください。")
        if self._path is not None:
            words = self.tr("受渡し記録簿：{file}").format(file=visible_line(self._path.name))
        self._file.setText(words)
        self._row.setHidden(self._path is None)
        self._look.setHidden(self._path is None)

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("受渡し記録簿を選ぶ"),
            folder=self._folder,
            pattern=f"*{BOOK_ENDING}",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        self._path, self._folder = path, path.parent
        self.start(path)

    def _on_look(self) -> None:
        passphrase = self._row.typed()
        if passphrase:
            self.passphrase.clear()
            self.wanted.emit(self._path, passphrase)
