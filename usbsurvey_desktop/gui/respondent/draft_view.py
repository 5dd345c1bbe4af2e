"""S04 下書きを開く: which draft, as whom, and the 合言葉."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from usbsurvey_desktop.gui.respondent.work import Unlocking
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.store.slots import Label, SlotName


class DraftView(Screen):
    """Emits `submitted` with an `Unlocking`, or `left` to go home."""

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self, path: Path, slots: tuple[SlotName, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self.heading = self.tr("下書きを開く")
        self.title.setText(self.heading)
        self._path = path
        self._slots = slots
        name = self.tr("下書き：{file}").format(file=path.name)
        self.body.addWidget(plain_label(name, parent=self))
        self._who = QButtonGroup(self)
        if len(slots) > 1:
            self._add_slots()
        self.passphrase = PassphraseEdit(self)
        self._row = form_row(self.tr("合言葉"), self.passphrase, parent=self)
        self.body.addWidget(self._row)
        self.end_body()
        self.open_button = primary_button(self.tr("開く(&N)"), self)
        self.open_button.clicked.connect(self._on_open)
        self.passphrase.advanced.connect(self._on_open)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.open_button, home)
        self.first_focus = self.passphrase

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why the draft did not open, ready for another try."""
        self._row.show_error(sentence)
        self.passphrase.line.selectAll()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(self._row)

    def _add_slots(self) -> None:
        words: dict[Label, str] = {
            "respondent": self.tr("回答者{n}"),
            "approver": self.tr("承認者{n}"),
            "other": self.tr("その他{n}"),
        }
        people = FieldSet(self.tr("だれとして開きますか"), parent=self)
        for number, slot in enumerate(self._slots):
            button = QRadioButton(words[slot.label].format(n=slot.no), people)
            self._who.addButton(button, number)
            people.body.addWidget(button)
            button.setChecked(number == 0)
        self.body.addWidget(people)

    def _on_open(self) -> None:
        passphrase = self.passphrase.passphrase()
        if not passphrase:
            self.show_error(self.tr("合言葉を入れてください。"))
            return
        self._row.show_error("")
        chosen = self._who.checkedId()
        slot = self._slots[chosen] if chosen >= 0 else None
        self.submitted.emit(Unlocking(self._path, passphrase, slot))
