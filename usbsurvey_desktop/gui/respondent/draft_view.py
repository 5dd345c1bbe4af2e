"""S04 下書きを開く: which draft, as whom, and the 合言葉."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.slot_words import slot_words
from usbsurvey_desktop.gui.respondent.work import Unlocking
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.store.slots import SlotName


class DraftView(Screen):
    """Emits `submitted` with an `Unlocking`, `recovery_wanted`, or `left` to go home."""

    help_topic = "draft"

    submitted = Signal(object)
    recovery_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        path: Path,
        slots: tuple[SlotName, ...],
        *,
        is_for_return: bool = False,
        is_for_approver: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask; `is_for_return` says why, where a return note is to be taken in.

        `is_for_approver` has the first approver chosen: a respondent has just given up the seat.
        """
        super().__init__(parent=parent)
        self.set_heading(self.tr("下書きを開く"))
        self._path = path
        self._slots = slots
        self.is_for_approver = is_for_approver
        if is_for_return:
            why = self.tr("返信ファイルを取り込むために、下書きを開きます。")
            self.body.addWidget(plain_label(why, parent=self))
        name = self.tr("下書き：{file}").format(file=path.name)
        self.body.addWidget(plain_label(name, parent=self))
        self._who: ChoiceSet | None = None
        if len(slots) > 1:
            self._add_slots()
        self._row = PassphraseRow(self.tr("合言葉"), parent=self)
        self.passphrase = self._row.edit
        self.body.addWidget(self._row)
        words = self.tr(
            "情報システム管理者が身分証で開き、新しい合言葉を決めます。"
            "この操作は履歴に残ります。回答は表示しません。"
        )
        self._recovery = plain_label(words, parent=self)
        self._recovery.hide()
        self.body.addWidget(self._recovery)
        self.end_body()
        self.open_button = primary_button(self.tr("開く(&N)"), self)
        self.open_button.clicked.connect(self._on_open)
        self.passphrase.advanced.connect(self._on_open)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.open_button, home)
        self.first_focus = self.passphrase

    @property
    def has_choice(self) -> bool:
        """Whether the person says as whom the draft is opened."""
        return self._who is not None

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why the draft did not open, ready for another try."""
        self._row.refuse(sentence)

    def _add_slots(self) -> None:
        names = [slot_words(slot) for slot in self._slots]
        self._who = ChoiceSet(self.tr("だれとして開きますか"), names, self)
        approvers = (n for n, slot in enumerate(self._slots) if slot.label == "approver")
        self._who.choose(next(approvers, 0) if self.is_for_approver else 0)
        self._who.chosen.connect(self._on_chosen)
        self.body.addWidget(self._who)

    def _on_chosen(self, place: int) -> None:
        is_recovery = self._slots[place].label == "manager"
        self._row.setHidden(is_recovery)
        self._recovery.setHidden(not is_recovery)

    def _on_open(self) -> None:
        if self._recovery.isVisible():
            self.recovery_wanted.emit()
            return
        passphrase = self._row.typed()
        if not passphrase:
            return
        slot = self._slots[self._who.place()] if self._who else None
        self.submitted.emit(Unlocking(self._path, passphrase, slot))
