"""この記録簿を開ける人 (S09): who can open a book, one more person, and the key for recovery."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.recovery_card_edit import RecoveryCardEdit
from usbsurvey_desktop.gui.frame.recovery_section import RecoveryTerms
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.identity.card import Card


class BookPeopleView(Screen):
    """Emits `person_wanted`, `card_wanted` with a confirmed `Card`, or `left`."""

    help_topic = "handover-records"

    person_wanted = Signal()
    card_wanted = Signal(object)
    left = Signal()

    def __init__(
        self,
        people: Sequence[tuple[str, str]],
        terms: RecoveryTerms,
        *,
        has_recovery: bool,
        parent: QWidget | None = None,
    ) -> None:
        """List ways in with the names behind them, as far as somebody wrote them down."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("この記録簿を開ける人"))
        words = self.tr(
            "人はそれぞれ自分の合言葉で、情報システム管理者は自分の身分証で開けます。"
            "名前は、記録簿を開いた人だけに見えます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        unnamed = self.tr("（名前なし）")
        self.body.addWidget(FactList([(way, name or unnamed) for way, name in people], self))
        add = secondary_button(self.tr("人を加える(&U)…"), self)
        add.clicked.connect(self.person_wanted)
        add_at_left(self.body, add)
        self.card: RecoveryCardEdit | None = None
        """Where a card is chosen; None where there is nothing to choose."""
        self._add_recovery(terms, has_recovery=has_recovery)
        self.end_body()
        back = primary_button(self.tr("一覧に戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = add

    def _add_recovery(self, terms: RecoveryTerms, *, has_recovery: bool) -> None:
        if has_recovery:
            words = self.tr(
                "復旧用の鍵が登録されています。"
                "合言葉を忘れたときは、情報システム管理者に相談してください。"
            )
            self.body.addWidget(plain_label(words, parent=self))
            return
        words = self.tr(
            "復旧用の鍵が登録されていません。"
            "全員が合言葉を忘れると、この記録簿はだれにも開けません。"
        )
        self.body.addWidget(plain_label(words, role="warning", parent=self))
        text = self.tr("復旧用の鍵を登録する(&K)…")
        if terms.rule.card is not None:
            fixed = secondary_button(text, self)
            fixed.clicked.connect(partial(self.card_wanted.emit, terms.rule.card))
            add_at_left(self.body, fixed)
            return
        self.card = RecoveryCardEdit(terms.ask, terms.folder, text, self)
        self.card.advanced.connect(self._on_register)
        self.body.addWidget(self.card)
        self._register = secondary_button(self.tr("この鍵を登録する(&R)"), self)
        self._register.clicked.connect(self._on_register)
        self._register.hide()
        add_at_left(self.body, self._register)

    def show_card(self, card: Card) -> None:
        """Ask for the number of a card that was read."""
        if self.card is not None:
            self.card.show_card(card)
            self._register.show()

    def _on_register(self) -> None:
        card = None if self.card is None else self.card.card()
        if card is not None:
            self.card_wanted.emit(card)
