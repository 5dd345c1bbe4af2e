"""提出先の照合番号 (S16): the groups that the holder of a card reads out, typed by the issuer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.number_boxes import NumberBoxes
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.names import office_name
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.check_number import require_groups


class CardCheckView(Screen):
    """Emits `confirmed` once the groups are right; the number itself is never shown."""

    help_topic = "author"

    confirmed = Signal()
    left = Signal()

    def __init__(self, certificate: Certificate, parent: QWidget | None = None) -> None:
        """Ask about the holder of a card."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("提出先の照合番号"))
        self._certificate = certificate
        subject = certificate.subject
        facts = ((self.tr("所属"), office_name(subject)), (self.tr("氏名"), subject.person))
        self.body.addWidget(FactList(facts, self))
        self._number = NumberBoxes(self)
        words = self.tr(
            "本人に電話などで照合番号を読み上げてもらい、{ordinals}の組を入れてください。"
            "公開カードといっしょに届いた番号では、確かめたことになりません。"
        ).format(ordinals=self._number.ordinals)
        self.body.addWidget(plain_label(words, parent=self))
        self.body.addWidget(self._number)
        self.end_body()
        check = primary_button(self.tr("確かめる(&N)"), self)
        check.clicked.connect(self._on_check)
        self._number.advanced.connect(check.setFocus)
        back = secondary_button(self.tr("前へ戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(check, back)
        self.set_back(back)
        self.first_focus = self._number.boxes[0]

    def _on_check(self) -> None:
        if self._number.has_gap():
            return
        try:
            require_groups(self._certificate.fingerprint, self._number.groups())
        except SurveyError:
            words = self.tr(
                "番号が合いません。本人にもう一度確かめてください。"
                "合わない公開カードは、提出先から外してください。"
            )
            self._number.show_error(words)
            return
        self.confirmed.emit()
