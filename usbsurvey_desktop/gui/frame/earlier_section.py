"""How a new draft begins (S04): empty, or with the answers of an earlier one to look at again."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space


@dataclass(frozen=True)
class Earlier:
    """An earlier draft whose answers are copied."""

    path: Path
    passphrase: str = field(repr=False)


class EarlierSection(QWidget):
    """Two ways to begin; the second asks for the earlier draft and its 合言葉."""

    advanced = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, ask: Ask, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._folder = folder
        self._path: Path | None = None
        layout = column(self, gap=Space.MEDIUM)
        ways = (
            self.tr("新しく始める"),
            self.tr("前回の回答を写して始める（写した回答は「要再確認」になります）"),
        )
        self.way = ChoiceSet(self.tr("回答の始め方"), ways, self)
        self.way.chosen.connect(self._on_way)
        layout.addWidget(self.way)
        self._asked = QWidget(self)
        inside = column(self._asked, gap=Space.MEDIUM)
        self.choose = secondary_button(self.tr("前回の下書きを選ぶ(&E)…"), self._asked)
        self.choose.clicked.connect(self._on_choose)
        add_at_left(inside, self.choose)
        self._file = plain_label("", parent=self._asked)
        self._file.hide()
        inside.addWidget(self._file)
        self._missing = plain_label("", role="error", parent=self._asked)
        self._missing.hide()
        inside.addWidget(self._missing)
        support = self.tr("設問の文が同じ回答だけを写します。前回の下書きは変わりません。")
        self._row = PassphraseRow(
            self.tr("前回の下書きの合言葉"), support=support, parent=self._asked
        )
        self.passphrase = self._row.edit
        self.passphrase.advanced.connect(self.advanced)
        inside.addWidget(self._row)
        layout.addWidget(self._asked)
        self._asked.hide()

    def is_right(self) -> bool:
        """Whether nothing is missing; says at its place what is, with the focus there."""
        self._show_missing("")
        self._row.show_error("")
        if not self.way.place():
            return True
        if self._path is None:
            self._show_missing(self.tr("＊前回の下書きを選んでください。"))
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(self._asked)
            return False
        return bool(self._row.typed())

    def earlier(self) -> Earlier | None:
        """The draft to copy from, after `is_right`; None for a new beginning."""
        if self._path is None or not self.way.place():
            return None
        return Earlier(self._path, self.passphrase.passphrase())

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why the earlier draft did not open."""
        self._row.refuse(sentence)

    def seen_with(self) -> QWidget | None:
        """Give the words on the file that is missing, to be seen together with the button."""
        return self._missing if self._missing.text() else None

    def _show_missing(self, sentence: str) -> None:
        self._missing.setText(sentence)
        self._missing.setVisible(bool(sentence))
        for part in (self.choose, self._asked):
            part.setAccessibleDescription(sentence)

    def _on_way(self, place: int) -> None:
        self._asked.setVisible(bool(place))

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("前回の下書きを選ぶ"),
            folder=self._folder,
            pattern="*.usbdraft",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        self._path = path
        self._show_missing("")
        self._file.setText(self.tr("前回の下書き：{file}").format(file=path.name))
        self._file.show()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
