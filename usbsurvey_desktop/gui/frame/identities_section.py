"""「身分証と復旧用の鍵」 of S17: whose identities lie here, and who can recover new drafts."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.known_identities import name_of
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.moments import day_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.store.recovery import RecoveryRule


class IdentitiesSection(QWidget):
    """Names with their last day, the recovery card, and the way to a new identity."""

    identity_wanted = Signal()

    def __init__(
        self,
        identities: Mapping[Path, Certificate],
        recovery: RecoveryRule,
        *,
        may_leave: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`may_leave` is whether no other work waits that would be left for a new identity."""
        super().__init__(parent)
        layout = column(self, gap=Space.LARGE)
        if identities:
            layout.addWidget(FactList(self._people(identities), self))
        else:
            layout.addWidget(plain_label(self.tr("この端末に身分証はありません。"), parent=self))
        if may_leave:
            button = secondary_button(self.tr("身分証を作る(&C)…"), self)
            button.clicked.connect(self.identity_wanted)
            add_at_left(layout, button)
        else:
            words = self.tr("身分証は、ホームの「記録と設定」から作れます。")
            layout.addWidget(plain_label(words, role="support", parent=self))
        layout.addWidget(plain_label(self._recovery(recovery), parent=self))

    def _people(self, identities: Mapping[Path, Certificate]) -> Iterator[tuple[str, str]]:
        for path, certificate in sorted(identities.items()):
            yield (
                name_of(certificate),
                self.tr("{file}、期限 {day}").format(
                    file=path.name, day=day_words(certificate.not_after)
                ),
            )

    def _recovery(self, rule: RecoveryRule) -> str:
        if rule.card is not None:
            number = check_number(rule.card.certificate.fingerprint)
            return self.tr(
                "復旧用の鍵：情報システム管理者（照合番号 {number}）が、"
                "新しい下書きを開けるようになります（情報システム管理者が決めた値です）。"
            ).format(number=number)
        if rule.is_required:
            return self.tr(
                "復旧用の鍵：下書きを作るときに、必ず登録します（情報システム管理者が決めた値です）。"
            )
        return self.tr(
            "復旧用の鍵：下書きを作るときに、情報システム管理者の公開カードで登録します。"
        )
