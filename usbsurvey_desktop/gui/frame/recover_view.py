"""復旧 (S04, S09): the 情報システム管理者 opens a draft or a record book and sets a new 合言葉."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentityPicker,
    IdentitySource,
)
from usbsurvey_desktop.gui.frame.new_passphrase import NewPassphrase
from usbsurvey_desktop.gui.frame.slot_words import slot_words
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.store.slots import SlotName


@dataclass(frozen=True)
class RecoveryWish:
    """Whose 合言葉 in which file is set anew, by which identity."""

    path: Path
    choice: IdentityChoice
    slot: SlotName
    passphrase: str = field(repr=False)
    take_over: bool = False
    accepts_older: bool = False
    """Whether the person knows that the file may be an older copy."""


@dataclass(frozen=True)
class RecoverWords:
    """What differs between a draft and a record book, in whole sentences.

    `file` names it; `note` says what is kept of the act and what is not shown; `done` is told.
    """

    file: str
    note: str
    done: str


class RecoverView(Screen):
    """Emits `submitted` with a `RecoveryWish`, or `left`."""

    help_topic = "draft"

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self,
        path: Path,
        slots: Sequence[SlotName],
        source: IdentitySource,
        words: RecoverWords,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the identity of the manager, and for the new 合言葉 of one of `slots`."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("復旧：合言葉を決め直す"))
        self._path = path
        self._slots = tuple(slot for slot in slots if slot.label != "manager")
        self.body.addWidget(plain_label(words.file, parent=self))
        self.body.addWidget(plain_label(words.note, role="strong", parent=self))
        self.picker = IdentityPicker(source, self)
        self.body.addWidget(self.picker)
        names = [slot_words(slot) for slot in self._slots]
        self._who = ChoiceSet(self.tr("だれの合言葉を決め直しますか"), names, self)
        self.body.addWidget(self._who)
        support = self.tr(
            "その人が自分で入れてください。前の写しは、今までの合言葉でまだ開けます。"
        )
        self.new = NewPassphrase(self.tr("新しい合言葉"), support=support, parent=self)
        self.body.addWidget(self.new)
        self.end_body()
        go_on = primary_button(self.tr("合言葉を決め直す(&N)"), self)
        go_on.clicked.connect(self._on_set)
        self.picker.advanced.connect(self._who.stop().setFocus)
        self.new.advanced.connect(self._on_set)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(go_on, back)
        self.first_focus = self.picker.first_focus

    def _on_set(self) -> None:
        choice = self.picker.choice()
        if choice is None:
            return
        passphrase = self.new.passphrase()
        if passphrase is not None:
            slot = self._slots[self._who.place()]
            self.submitted.emit(RecoveryWish(self._path, choice, slot, passphrase))
