"""登録の取り消し (S13): whose entry goes, why, and who signs; what was entered stays as history."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, IdentitySource
from usbsurvey_desktop.gui.reviewer.inbox_words import role_words, way_words
from usbsurvey_desktop.gui.reviewer.roster_change_view import RosterChangeView
from usbsurvey_desktop.gui.reviewer.roster_fields import WordsRow, person_facts
from usbsurvey_desktop.gui.reviewer.roster_work import Revoke
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.names import coded_body
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.roster import MOST_NAME, MOST_REMARK, Entry
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class RevokeWish:
    """What is to be revoked, and whose identity signs."""

    change: Revoke
    choice: IdentityChoice = field(repr=False)


class RosterRevokeView(RosterChangeView):
    """Emits `submitted` with a `RevokeWish`, or `left`."""

    def __init__(
        self,
        entry: Entry,
        source: IdentitySource,
        municipalities: Municipalities,
        *,
        keeper: str,
        has_others: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about an active entry; `has_others` tells that its certificate has more of them."""
        super().__init__(source, parent)
        self.set_heading(self.tr("登録の取り消し"))
        self._entry = entry
        self.body.addWidget(FactList(self._facts(municipalities), self))
        words = self.tr(
            "取り消すと、この人の署名は「登録取消」になり、受理できません。"
            "取り消した登録も、記録として名簿に残ります。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self._scope: ChoiceSet | None = None
        if has_others:
            only = self.tr("{role}としての登録だけ").format(role=role_words(entry.record.role))
            options = (only, self.tr("この証明書の登録すべて"))
            self._scope = ChoiceSet(self.tr("取り消す登録"), options, self)
            self.body.addWidget(self._scope)
        self._reason = WordsRow(
            self.tr("取り消す理由"), most=MOST_REMARK, is_required=True, parent=self
        )
        self._by = WordsRow(
            self.tr("取り消す人"), most=MOST_NAME, is_required=True, parent=self, given=keeper
        )
        self.body.addWidget(self._reason.row)
        self.body.addWidget(self._by.row)
        self.add_signing(self.tr("登録を取り消す(&N)"), self._on_revoke)
        self._reason.edit.advanced.connect(self._by.edit.setFocus)
        self._by.edit.advanced.connect(self.picker.first_focus.setFocus)
        self.first_focus = self._reason.edit if self._scope is None else self._scope.stop()

    def _facts(self, municipalities: Municipalities) -> tuple[tuple[str, str], ...]:
        record, certificate = self._entry.record, self._entry.certificate
        registered = record.registered
        entered = noted(
            self.tr("{date}　{name}").format(
                date=registered.at[:10], name=visible_line(registered.by)
            ),
            way_words(registered.how),
        )
        return (
            *person_facts(certificate),
            (self.tr("団体"), coded_body(record.body, municipalities)),
            (self.tr("役割"), role_words(record.role)),
            (self.tr("登録"), entered),
            (self.tr("照合番号"), check_number(certificate.fingerprint)),
        )

    def _on_revoke(self) -> None:
        reason, by = self._reason.words(), self._by.words()
        for row, words in ((self._reason, reason), (self._by, by)):
            if words is None:
                row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        choice = self.picker.choice()
        if choice is None:
            return
        is_all = self._scope is not None and self._scope.place() == 1
        role = None if is_all else self._entry.record.role
        change = Revoke(self._entry.certificate, by or "", reason or "", role)
        self.submitted.emit(RevokeWish(change, choice))
