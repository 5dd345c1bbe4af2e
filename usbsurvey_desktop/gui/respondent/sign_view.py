"""S08 承認, the respondent's part: sign what was checked, with the own 身分証."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.identity_picker import IdentityPicker, IdentitySource
from usbsurvey_desktop.gui.respondent.handoff_picker import HandoffPicker
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class SignView(Screen):
    """Emits `submitted` with an `IdentityChoice`, or `left` to look at the answers again."""

    help_topic = "approval"

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self,
        source: IdentitySource,
        *,
        is_signed: bool,
        taken_back: str = "",
        remark: str = "",
        handoff: HandoffPicker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the identity: to sign, or (`is_signed`) only to go on with what is signed.

        `taken_back` tells of an earlier signature that is gone, `remark` what a person should think
        about before. `handoff` stands there where the
        survey takes a hand-off record.
        """
        super().__init__(parent=parent)
        self.handoff = handoff
        self.set_heading(self.tr("署名済みの回答") if is_signed else self.tr("署名"))
        words = (
            self.tr("署名は済んでいます。提出ファイルを作るために、身分証を開きます。")
            if is_signed
            else self.tr(
                "回答者として署名します。署名したあとで回答を変えると、署名は取り消されます。"
            )
        )
        self.body.addWidget(plain_label(words, parent=self))
        for warning in filter(None, (taken_back, remark)):
            self.body.addWidget(plain_label(warning, role="warning", parent=self))
        if handoff is not None:
            self.body.addWidget(handoff)
        self.picker = IdentityPicker(source, self)
        self.body.addWidget(self.picker)
        self.end_body()
        text = self.tr("提出ファイルの作成に進む(&N)") if is_signed else self.tr("署名する(&N)")
        self.sign = primary_button(text, self)
        self.sign.clicked.connect(self._on_sign)
        self.picker.advanced.connect(self._on_sign)
        back = secondary_button(self.tr("確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(self.sign, back)
        self.first_focus = self.picker.passphrase

    def _on_sign(self) -> None:
        if self.handoff is not None and not self.handoff.is_settled():
            return
        choice = self.picker.choice()
        if choice is not None:
            self.submitted.emit(choice)
