"""S08 after the respondent's signature: the approver opens this draft by a slot of their own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.crypto.kdf import normalise, require_strength
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class ApprovalView(Screen):
    """Waits for the approver: `added` carries a new 合言葉, `handed_over` closes the draft."""

    added = Signal(str)
    handed_over = Signal()
    left = Signal()

    def __init__(self, *, has_approver: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("承認を受ける"))
        words = self.tr("署名しました。承認者に、この下書きを開いてもらってください。")
        self.body.addWidget(plain_label(words, parent=self))
        if has_approver:
            self._add_handing_over()
        else:
            self._add_passphrases()
        back = secondary_button(self.tr("確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.end_body()
        self.set_buttons(self.go_on, back)

    def _add_handing_over(self) -> None:
        words = self.tr(
            "この端末で続けるときは、承認者に席を代わってください。"
            "ほかの端末では、共有フォルダーの下書きを開くか、下書きの写しを渡してください。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.go_on = primary_button(self.tr("この端末で続けて承認を受ける(&N)"), self)
        self.go_on.clicked.connect(self.handed_over)
        self.first_focus = self.go_on

    def _add_passphrases(self) -> None:
        words = self.tr(
            "この下書きには、承認者がまだいません。承認者が自分の合言葉を入れてください。"
            "回答者の合言葉とは別のものです。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.passphrase = PassphraseEdit(self)
        self.again = PassphraseEdit(self)
        self._row = form_row(self.tr("承認者の合言葉"), self.passphrase, parent=self)
        self._again_row = form_row(self.tr("承認者の合言葉（もう一度）"), self.again, parent=self)
        self.body.addWidget(self._row)
        self.body.addWidget(self._again_row)
        self.go_on = primary_button(self.tr("承認者を加える(&U)"), self)
        self.go_on.clicked.connect(self._on_add)
        self.passphrase.advanced.connect(self.again.setFocus)
        self.again.advanced.connect(self._on_add)
        self.first_focus = self.passphrase

    def _on_add(self) -> None:
        passphrase = normalise(self.passphrase.passphrase())
        weakness = _weakness(passphrase)
        is_same = self.passphrase.passphrase() == self.again.passphrase()
        self._row.show_error(weakness)
        difference = "" if is_same else self.tr("2回の合言葉が同じではありません。")
        self._again_row.show_error(difference)
        if weakness or not is_same:
            wrong = self.passphrase if weakness else self.again
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.added.emit(passphrase)


def _weakness(passphrase: str) -> str:
    try:
        require_strength(passphrase)
    except SurveyError as error:
        return messages.sentence(error.code, error.facts)
    return ""
