"""S08 承認, the approver's part: what was signed, not the notes; sign over it or send it back."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet
from usbsurvey_desktop.gui.frame.identity_picker import IdentityPicker, IdentitySource
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen

_REASON_COLUMNS = 40


class ApproveView(Screen):
    """Emits `approved` with an `IdentityChoice`, or `declined` with the reason."""

    approved = Signal(object)
    declined = Signal(str)
    people_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        facts: Iterable[tuple[str, str]],
        sheet: AnswerSheet,
        source: IdentitySource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("承認"))
        checked = self.tr("回答者の署名を確かめました。")
        self.body.addWidget(plain_label(checked, role="success", parent=self))
        self.body.addWidget(FactList(facts, self))
        self.body.addWidget(sheet)
        foot = self.tr("承認すると、あなたの電子署名が付きます。回答の内容は変えられません。")
        self.body.addWidget(plain_label(foot, role="strong", parent=self))
        self.picker = IdentityPicker(source, self)
        self.body.addWidget(self.picker)
        self.reason = LineEdit(columns=_REASON_COLUMNS, parent=self)
        self._reason_row = form_row(
            self.tr("戻す理由"), self.reason, tag=self.tr("戻すときは必須"), parent=self
        )
        self.body.addWidget(self._reason_row)
        people = link_button(self.tr("この下書きを開ける人(&U)…"), self)
        people.clicked.connect(self.people_wanted)
        add_at_left(self.body, people)
        self.end_body()
        self.approve = primary_button(self.tr("承認して署名する(&A)"), self)
        self.approve.clicked.connect(self._on_approve)
        self.picker.advanced.connect(self._on_approve)
        self.decline = secondary_button(self.tr("回答者に戻す(&R)"), self)
        self.decline.clicked.connect(self._on_decline)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.approve, self.decline, home)
        # The answers come first for the eye; the field below must not scroll them away.
        self.first_focus = self.approve

    def _on_approve(self) -> None:
        choice = self.picker.choice()
        if choice is not None:
            self.approved.emit(choice)

    def _on_decline(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.declined.emit(reason)
            return
        self._reason_row.show_error(self.tr("戻す理由を入れてください。"))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(self._reason_row)
