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

    `ended` leaves it a draft for the approver, `skipped` goes on without one. `people_wanted` leads
    to everybody who can open it.
    """

    help_topic = "approval"

    added = Signal(str)
    handed_over = Signal()
    ended = Signal()
    skipped = Signal()
    people_wanted = Signal()
    left = Signal()

    def __init__(
        self, *, has_approver: bool, may_skip: bool, parent: QWidget | None = None
    ) -> None:
        """Offer the hand-over; `may_skip` where the survey demands no approval."""
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
            self.go_on = primary_button(self.tr("下書きのまま終える(&N)"), self)
            self.go_on.clicked.connect(self.ended)
        else:
            self.go_on = primary_button(self.tr("承認者を加える(&U)"), self)
            self.go_on.clicked.connect(self._on_add)
        back = secondary_button(self.tr("確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        skip = secondary_button(self.tr("提出ファイルを作る(&M)…"), self)
        skip.clicked.connect(self.skipped)
        skip.setHidden(not may_skip)
        self.set_buttons(self.go_on, *((skip,) if may_skip else ()), back)
        self.first_focus = self.go_on if has_approver else self.passphrase.first

    def _add_handing_over(self) -> None:
        elsewhere = self.tr(
            "「下書きのまま終える」を押すと、署名した回答が下書きに残ります。"
            "承認者は、共有フォルダーの下書きか、渡された下書きの写しを開いて承認します。"
            "承認のあとで、あなたがもう一度下書きを開くと、提出ファイルを作れます。"
        )
        self.body.addWidget(plain_label(elsewhere, parent=self))
        here = self.tr("この端末で続けるときは、承認者に席を代わってください。")
        self.body.addWidget(plain_label(here, parent=self))
        hand_over = secondary_button(self.tr("この端末で続けて承認を受ける(&A)"), self)
        hand_over.clicked.connect(self.handed_over)
        add_at_left(self.body, hand_over)

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
