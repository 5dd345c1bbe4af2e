"""復旧用の鍵の登録 (S04): the card of the 情報システム管理者, and its 照合番号 by another way."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.recovery_card_edit import RecoveryCardEdit
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class RecoveryCardView(Screen):
    """Emits `submitted` with a confirmed `Card`, or `left`; `skipped` goes on without a card."""

    submitted = Signal(object)
    skipped = Signal()
    left = Signal()

    def __init__(
        self, ask: Ask, folder: Path, *, may_skip: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("復旧用の鍵の登録"))
        words = self.tr(
            "合言葉を忘れたときに、情報システム管理者がこの下書きの合言葉を決め直せるようにします。"
            "情報システム管理者の身分証では、回答は表示されません。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.card = RecoveryCardEdit(ask, folder, self.tr("公開カードを選ぶ(&F)…"), self)
        self.body.addWidget(self.card)
        self.end_body()
        register = primary_button(self.tr("登録する(&N)"), self)
        register.clicked.connect(self._on_register)
        self.card.advanced.connect(self._on_register)
        skip = secondary_button(self.tr("登録し直さない(&K)"), self)
        skip.clicked.connect(self.skipped)
        skip.setHidden(not may_skip)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(register, *((skip,) if may_skip else ()), back)
        self.first_focus = self.card.choose

    def _on_register(self) -> None:
        if not self.card.has_card:
            self.card.choose.click()
            return
        card = self.card.card()
        if card is not None:
            self.submitted.emit(card)
