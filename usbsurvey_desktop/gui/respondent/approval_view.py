"""S08 after the respondent's signature: the approver opens this draft by a slot of their own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.new_passphrase import NewPassphrase
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class ApprovalView(Screen):
    """Waits for the approver: `added` carries a new 合言葉, `handed_over` closes the draft.

    `people_wanted` leads to everybody who can open it.
    """

    added = Signal(str)
    handed_over = Signal()
    people_wanted = Signal()
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
        people = link_button(self.tr("この下書きを開ける人(&P)…"), self)
        people.clicked.connect(self.people_wanted)
        add_at_left(self.body, people)
        self.end_body()
        if has_approver:
            self.go_on = primary_button(self.tr("この端末で続けて承認を受ける(&N)"), self)
            self.go_on.clicked.connect(self.handed_over)
        else:
            self.go_on = primary_button(self.tr("承認者を加える(&U)"), self)
            self.go_on.clicked.connect(self._on_add)
        back = secondary_button(self.tr("確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(self.go_on, back)
        self.first_focus = self.go_on if has_approver else self.passphrase.first

    def _add_handing_over(self) -> None:
        words = self.tr(
            "この端末で続けるときは、承認者に席を代わってください。"
            "ほかの端末では、共有フォルダーの下書きを開くか、下書きの写しを渡してください。"
        )
        self.body.addWidget(plain_label(words, parent=self))

    def _add_passphrases(self) -> None:
        words = self.tr(
            "この下書きには、承認者がまだいません。承認者が自分の合言葉を入れてください。"
            "回答者の合言葉とは別のものです。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.passphrase = NewPassphrase(self.tr("承認者の合言葉"), parent=self)
        self.body.addWidget(self.passphrase)
        self.passphrase.advanced.connect(self._on_add)

    def _on_add(self) -> None:
        passphrase = self.passphrase.passphrase()
        if passphrase is not None:
            self.added.emit(passphrase)
