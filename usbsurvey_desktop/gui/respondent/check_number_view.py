"""照合: typing groups of the issuer's 照合番号 from the printed letter, never a bare OK.

The program does not show the number, so that nobody copies it from the screen.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.check_number import asked_groups
from usbsurvey_desktop.identity.pins import How

_MANY_TRIES = 3
_COLUMNS = 4
_WAYS = (How.LETTER, How.PHONE, How.IN_PERSON)


@dataclass(frozen=True)
class TypedGroups:
    """What a person typed, by group from 0, and where it came from."""

    groups: dict[int, str]
    how: How


class CheckNumberView(Screen):
    """Asks for four of the six groups; `typed` carries `TypedGroups`, `put_off` is 「あとで」."""

    typed = Signal(object)
    put_off = Signal()

    def __init__(self, issuer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("照合番号の確認"))
        self._tries = 0
        self._groups = asked_groups()
        ordinals = "、".join(self.tr("{n}番目").format(n=group + 1) for group in self._groups)
        words = self.tr(
            "調査の通知文に印刷された照合番号から、{ordinals}の組を入れてください。"
            "{issuer}の調査票であることを確かめます。"
        ).format(ordinals=ordinals, issuer=issuer)
        self.body.addWidget(plain_label(words, parent=self))
        self._add_boxes()
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
        words = self.tr("＊番号が合いません。通知文をもう一度見てください。")
        if self._tries >= _MANY_TRIES:
            words += self.tr(
                "にせの調査票かもしれません。通知文の問い合わせ先に電話で確かめてください。"
            )
        self._error.setText(words)
        self._error.show()
        self._field_set.describe(words)
        for box in self.boxes:
            mark_error(box, has_error=True)
        self.boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.boxes[0].selectAll()

    def _add_boxes(self) -> None:
        self._field_set = FieldSet(self.tr("照合番号"), parent=self)
        line = row(gap=Space.LARGE)
        self.boxes = tuple(self._box(line, group) for group in self._groups)
        line.addStretch(1)
        self._field_set.body.addLayout(line)
        self._error = plain_label("", role="error", parent=self)
        self._error.hide()
        self._field_set.body.addWidget(self._error)
        self.body.addWidget(self._field_set)
        for box, following in zip(self.boxes, self.boxes[1:], strict=False):
            box.advanced.connect(following.setFocus)

    def _box(self, line: QHBoxLayout, group: int) -> LineEdit:
        words = self.tr("{n}番目").format(n=group + 1)
        label = plain_label(words, parent=self)
        label.setWordWrap(False)
        box = LineEdit(columns=_COLUMNS, parent=self)
        box.setAccessibleName(self.tr("照合番号、{n}番目の組、5桁").format(n=group + 1))
        line.addWidget(label)
        line.addWidget(box)
        return box

    def _add_ways(self) -> None:
        words = (self.tr("通知文"), self.tr("電話"), self.tr("対面"))
        self._ways = ChoiceSet(self.tr("確かめた方法"), words, self)
        self.body.addWidget(self._ways)

    def _on_confirm(self) -> None:
        groups = {group: box.text() for group, box in zip(self._groups, self.boxes, strict=True)}
        self.typed.emit(TypedGroups(groups, _WAYS[self._ways.place()]))
