"""Choosing the 署名者名簿 that signers are looked up in; without one nobody is looked up."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line


class RosterPicker(QWidget):
    """The roster's file in words, and buttons to choose one or none."""

    def __init__(
        self,
        ask: Ask,
        chosen: Path | None,
        *,
        folder: Callable[[], Path],
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the roster that was used last; `folder` says where to look for another."""
        super().__init__(parent)
        self.path = chosen
        """The file that is chosen; None for none."""
        self._ask = ask
        self._folder = folder
        layout = column(self, gap=Space.SMALL)
        self._words = plain_label("", parent=self)
        layout.addWidget(self._words)
        self._choose = secondary_button(self.tr("署名者名簿を選ぶ(&R)…"), self)
        self._choose.clicked.connect(self._on_choose)
        add_at_left(layout, self._choose)
        self._none = secondary_button(self.tr("署名者名簿を使わない"), self)
        self._none.clicked.connect(self._on_none)
        add_at_left(layout, self._none)
        self._show()

    def _show(self) -> None:
        words = self.tr(
            "署名者名簿（任意）：選んでいません。署名した人の登録は「未確認」と表示します。"
        )
        if self.path is not None:
            file = visible_line(self.path.name)
            words = self.tr("署名者名簿：{file}").format(file=file)
        self._words.setText(words)
        self._none.setVisible(self.path is not None)

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("署名者名簿を選ぶ"),
            folder=self._folder() if self.path is None else self.path.parent,
            pattern="*.txt",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        self.path = path
        self._show()
        # Here the person was: the dialog gives the focus to whatever had it before.
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_none(self) -> None:
        self.path = None
        # Before the button goes, or the focus would jump to the end of the page.
        self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
