"""Choosing the part of a hand-off record (受渡し記録) that the package shall carry."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.shared.button import link_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.visible import visible_line


class HandoffPicker(QWidget):
    """Emits `chosen` with a `Path`; whoever reads it answers by `show_part` or `show_error`."""

    chosen = Signal(object)

    def __init__(
        self, ask: Ask, folder: Path, *, is_demanded: bool, parent: QWidget | None = None
    ) -> None:
        """Offer a record, or demand one; `folder` is where people look first."""
        super().__init__(parent)
        self._ask = ask
        self._folder = folder
        self._is_demanded = is_demanded
        self.part: Handoff | None = None
        layout = column(self, gap=Space.SMALL)
        self.button = secondary_button(self.tr("受渡し記録を選ぶ(&K)…"), self)
        self.button.clicked.connect(self._on_button)
        self._row = form_row(
            self.tr("受渡し記録"),
            self.button,
            tag=self.tr("※必須") if is_demanded else self.tr("任意"),
            support=self.tr("受渡し記録簿から書き出したファイルを、署名する内容に添えます。"),
            parent=self,
        )
        self.button.setAccessibleName(self.tr("受渡し記録を選ぶ"))
        layout.addWidget(self._row)
        self._chosen = plain_label("", parent=self)
        layout.addWidget(self._chosen)
        self.without = link_button(self.tr("添えるのをやめる"), self)
        self.without.clicked.connect(self._on_without)
        add_at_left(layout, self.without)
        self._show()

    def show_part(self, part: Handoff) -> None:
        """Take a part that was read and judged."""
        self.part = part
        self._row.show_error("")
        self._show()

    def show_error(self, sentence: str) -> None:
        """Say why a file is not taken; what was chosen before stays."""
        self._row.show_error(sentence)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._row)

    def is_settled(self) -> bool:
        """Tell whether signing may go on; what is missing is said at the row."""
        if self._is_demanded and self.part is None:
            self.show_error(self.tr("受渡し記録を選んでください。"))
            return False
        return True

    def _show(self) -> None:
        number = "" if self.part is None else visible_line(self.part.record_no)
        words = self.tr("添える記録：{number}") if number else self.tr("添える記録：ありません")
        self._chosen.setText(words.format(number=number))
        self.without.setVisible(self.part is not None and not self._is_demanded)

    def _on_button(self) -> None:
        self._ask.open_file(
            self,
            self.tr("受渡し記録を選ぶ"),
            folder=self._folder,
            pattern="*.json",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        self._folder = path.parent
        self.chosen.emit(path)

    def _on_without(self) -> None:
        self.part = None
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
