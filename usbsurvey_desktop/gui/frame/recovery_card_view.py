"""復旧用の鍵の登録 (S04): the card of the 情報システム管理者, and its 照合番号 by another way.

The first step of 鍵の更新 too, where the draft has such a key: its slot does not hold the card.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.recovery_card_edit import RecoveryCardEdit
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class RecoveryCardView(Screen):
    """Emits `submitted` with a confirmed `Card`, or `left`; `skipped` renews without a card."""

    help_topic = "draft"

    submitted = Signal(object)
    skipped = Signal()
    left = Signal()

    def __init__(
        self,
        ask: Ask,
        folder: Path,
        *,
        renews: bool = False,
        may_skip: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for the card; `renews` on the way to a new key, which `may_skip` the card."""
        super().__init__(parent=parent)
        heading = self.tr("鍵の更新：復旧用の鍵") if renews else self.tr("復旧用の鍵の登録")
        self.set_heading(heading)
        self.body.addWidget(plain_label(self._words(renews=renews), parent=self))
        self.card = RecoveryCardEdit(ask, folder, self.tr("公開カードを選ぶ(&F)…"), self)
        self.body.addWidget(self.card)
        self.end_body()
        onward = self.tr("鍵の更新に進む(&N)") if renews else self.tr("登録する(&N)")
        register = primary_button(onward, self)
        register.clicked.connect(self._on_register)
        self.card.advanced.connect(self._on_register)
        skip = secondary_button(self.tr("復旧用の鍵なしで更新に進む(&K)"), self)
        skip.clicked.connect(self.skipped)
        skip.setHidden(not may_skip)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(register, *((skip,) if may_skip else ()), back)
        self.first_focus = self.card.choose

    def _words(self, *, renews: bool) -> str:
        if renews:
            return self.tr(
                "鍵を更新します。復旧用の鍵は、公開カードをもう一度選んで登録し直します。"
                "次の画面で「鍵を更新する」を押すまで、何も変わりません。"
            )
        return self.tr(
            "合言葉を忘れたときに、情報システム管理者がこの下書きの合言葉を決め直せるようにします。"
            "情報システム管理者の身分証では、回答は表示されません。"
        )

    def _on_register(self) -> None:
        if not self.card.has_card:
            self.card.choose.click()
            return
        card = self.card.card()
        if card is not None:
            self.submitted.emit(card)
