"""照合: typing groups of the issuer's 照合番号 from the printed letter, never a bare OK.

The program does not show the number, so that nobody copies it from the screen.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.number_boxes import NumberBoxes
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.identity.pins import How

_MANY_TRIES = 3
_WAYS = (How.LETTER, How.PHONE, How.IN_PERSON)


@dataclass(frozen=True)
class TypedGroups:
    """What a person typed, by group from 0, and where it came from."""

    groups: dict[int, str]
    how: How


class CheckNumberView(Screen):
    """Asks for four of the six groups; `typed` carries `TypedGroups`, `put_off` is 「あとで」."""

    help_topic = "survey-file"

    typed = Signal(object)
    put_off = Signal()

    def __init__(self, issuer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("照合番号の確認"))
        self._tries = 0
        self._number = NumberBoxes(self)
        self.boxes = self._number.boxes
        words = self.tr(
            "調査の通知文に印刷された照合番号から、{ordinals}の組を入れてください。"
            "{issuer}の調査票であることを確かめます。"
        ).format(ordinals=self._number.ordinals, issuer=issuer)
        self.body.addWidget(plain_label(words, parent=self))
        self.body.addWidget(self._number)
        self._add_ways()
        self.end_body()
        self.confirm = primary_button(self.tr("確かめる(&N)"), self)
        self.confirm.clicked.connect(self._on_confirm)
        later = secondary_button(self.tr("あとで確かめる(&L)"), self)
        later.clicked.connect(self.put_off)
        self.set_buttons(self.confirm, later)
        self.first_focus = self.boxes[0]

    def show_wrong(self) -> None:
        """Say that the number differs; from the third time on also what that may mean."""
        self._tries += 1
        words = self.tr("番号が合いません。通知文をもう一度見てください。")
        if self._tries >= _MANY_TRIES:
            fear = self.tr(
                "にせの調査票かもしれません。通知文の問い合わせ先に電話で確かめてください。"
            )
            words = sentences((words, fear))
        self._number.show_error(words)

    def _add_ways(self) -> None:
        words = (self.tr("通知文"), self.tr("電話"), self.tr("対面"))
        self._ways = ChoiceSet(self.tr("確かめた方法"), words, self)
        self.body.addWidget(self._ways)

    def _on_confirm(self) -> None:
        if self._number.has_gap():
            return
        self.typed.emit(TypedGroups(self._number.groups(), _WAYS[self._ways.place()]))
