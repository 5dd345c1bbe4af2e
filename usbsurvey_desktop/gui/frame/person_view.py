"""人を加える (S04): one more person gets a way into the draft, and types an own 合言葉."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.new_passphrase import NewPassphrase
from usbsurvey_desktop.gui.frame.people_work import Newcomer
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.signs import has_refused_signs
from usbsurvey_desktop.store.slots import Label

_LABELS: Final[tuple[Label, ...]] = ("respondent", "approver", "other")
_MOST = 64


class PersonView(Screen):
    """Emits `submitted` with a `Newcomer`, or `left`."""

    help_topic = "draft"

    submitted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("人を加える"))
        words = self.tr(
            "加える人に席を代わり、その人が自分の合言葉を入れてください。"
            "ほかの人の合言葉とは別のものです。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        roles = (self.tr("回答者"), self.tr("承認者"), self.tr("その他"))
        self._role = ChoiceSet(self.tr("だれとして加えますか"), roles, self)
        self._role.choose(0)
        self.body.addWidget(self._role)
        self.name = LineEdit(columns=16, parent=self)
        self.post = LineEdit(columns=24, parent=self)
        optional = self.tr("任意")
        self._name_row = form_row(self.tr("氏名"), self.name, tag=optional, parent=self)
        self._post_row = form_row(self.tr("所属・役職"), self.post, tag=optional, parent=self)
        self.body.addWidget(self._name_row)
        self.body.addWidget(self._post_row)
        self.passphrase = NewPassphrase(self.tr("加える人の合言葉"), parent=self)
        self.body.addWidget(self.passphrase)
        self.end_body()
        self.add = primary_button(self.tr("加える(&N)"), self)
        self.add.clicked.connect(self._on_add)
        self.name.advanced.connect(self.post.setFocus)
        self.post.advanced.connect(self.passphrase.first.setFocus)
        self.passphrase.advanced.connect(self._on_add)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(self.add, back)
        self.first_focus = self._role.stop()

    def _on_add(self) -> None:
        rows = ((self._name_row, self.name), (self._post_row, self.post))
        wrong = [row for row, field in rows if self._is_wrong(row, field.text())]
        passphrase = self.passphrase.passphrase()
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(wrong[0])
            return
        if passphrase is None:
            return
        label = _LABELS[self._role.place()]
        name, post = self.name.text().strip(), self.post.text().strip()
        self.submitted.emit(Newcomer(label, name, post, passphrase))

    def _is_wrong(self, row: FormRow, text: str) -> bool:
        is_wrong = len(text.strip()) > _MOST or has_refused_signs(text)
        words = self.tr("{most}文字までにし、見えない文字は消してください。").format(most=_MOST)
        row.show_error(words if is_wrong else "")
        return is_wrong
