"""公開カードの登録 (S13): whose card it is, the 照合番号 heard from the person, and who signs."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, IdentitySource
from usbsurvey_desktop.gui.frame.number_boxes import NumberBoxes
from usbsurvey_desktop.gui.items.body_search import BodySearch
from usbsurvey_desktop.gui.reviewer.inbox_words import role_words, way_words
from usbsurvey_desktop.gui.reviewer.roster_change_view import RosterChangeView
from usbsurvey_desktop.gui.reviewer.roster_fields import WordsRow, person_facts
from usbsurvey_desktop.gui.reviewer.roster_work import Register
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.names import coded_body
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.check_number import require_groups
from usbsurvey_desktop.identity.roster import MOST_NAME, MOST_REMARK, RosterRole, Way
from usbsurvey_desktop.identity.roster_keeping import Place, Registration
from usbsurvey_desktop.municipality import Municipalities

_ROLES = tuple(RosterRole)
_WAYS = tuple(Way)


@dataclass(frozen=True)
class RegisterWish:
    """Who is to be registered, and whose identity signs."""

    change: Register
    choice: IdentityChoice = field(repr=False)


class RosterAddView(RosterChangeView):
    """Emits `submitted` with a `RegisterWish`, or `left`; the number itself is never shown."""

    def __init__(
        self,
        card: Card,
        source: IdentitySource,
        municipalities: Municipalities,
        *,
        keeper: str,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about the holder of a card; `keeper` is who likely heard the number."""
        super().__init__(source, parent)
        self.set_heading(self.tr("公開カードの登録"))
        self._certificate = card.certificate
        named = card.certificate.named_body
        facts = (
            *person_facts(card.certificate),
            (self.tr("団体"), coded_body(named, municipalities)),
        )
        self.body.addWidget(FactList(facts, self))
        self._add_role(municipalities)
        self._add_number()
        self._by = WordsRow(
            self.tr("確かめた人"), most=MOST_NAME, is_required=True, parent=self, given=keeper
        )
        self._note = WordsRow(self.tr("覚え書き"), most=MOST_REMARK, is_required=False, parent=self)
        self.body.addWidget(self._by.row)
        self.body.addWidget(self._note.row)
        self.add_signing(self.tr("登録する(&N)"), self._on_register)
        self._by.edit.advanced.connect(self._note.edit.setFocus)
        self._note.edit.advanced.connect(self.picker.first_focus.setFocus)
        self.first_focus = self._role.stop()

    def _add_role(self, municipalities: Municipalities) -> None:
        self._role = ChoiceSet(
            self.tr("役割"), list(map(role_words, _ROLES)), self, is_settled=False
        )
        self._role.chosen.connect(self._on_role)
        self._unchosen = plain_label("", role="error", parent=self)
        self._unchosen.hide()
        self._search = BodySearch(municipalities, self)
        support = self.tr("公開カードに団体コードがありません。確認者のときは要りません。")
        self._body_row = form_row(self.tr("団体"), self._search, support=support, parent=self)
        self._body_row.setVisible(self._certificate.named_body is None)
        for part in (self._role, self._unchosen, self._body_row):
            self.body.addWidget(part)

    def _add_number(self) -> None:
        self._number = NumberBoxes(self)
        words = self.tr(
            "本人に電話などで照合番号を読み上げてもらい、{ordinals}の組を入れてください。"
            "公開カードといっしょに届いた番号では、確かめたことになりません。"
        ).format(ordinals=self._number.ordinals)
        self.body.addWidget(plain_label(words, parent=self))
        self.body.addWidget(self._number)
        self._way = ChoiceSet(self.tr("確かめた方法"), list(map(way_words, _WAYS)), self)
        self.body.addWidget(self._way)
        self._number.advanced.connect(self._way.stop().setFocus)

    def _on_role(self, place: int) -> None:
        self._unchosen.hide()
        self._role.describe("")
        needs_body = _ROLES[place] is not RosterRole.REVIEWER
        self._body_row.setVisible(needs_body and self._certificate.named_body is None)

    def _on_register(self) -> None:
        place = self._place()
        if place is None or not self._is_number_right():
            return
        by, note = self._by.words(), self._note.words()
        for row, words in ((self._by, by), (self._note, note)):
            if words is None:
                row.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        choice = self.picker.choice()
        if choice is None:
            return
        registration = Registration(by or "", _WAYS[self._way.place()], note or "")
        change = Register(self._certificate, place, self._number.groups(), registration)
        self.submitted.emit(RegisterWish(change, choice))

    def _place(self) -> Place | None:
        """For which body and as what; None, with the reason shown, while something is missing."""
        if not self._role.is_settled:
            words = self.tr("＊役割を選んでください。")
            self._unchosen.setText(words)
            self._unchosen.show()
            self._role.describe(words)
            self._role.stop().setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        role = _ROLES[self._role.place()]
        body = self._certificate.named_body
        if body is None and role is not RosterRole.REVIEWER:
            found = self._search.body
            self._body_row.show_error("" if found else self.tr("団体を選んでください。"))
            if found is None:
                self._search.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
            body = found.code
        return Place(body, role)

    def _is_number_right(self) -> bool:
        if self._number.has_gap():
            return False
        try:
            require_groups(self._certificate.fingerprint, self._number.groups())
        except SurveyError:
            words = self.tr(
                "番号が合いません。本人にもう一度確かめてください。"
                "合わない公開カードは登録しないでください。"
            )
            self._number.show_error(words)
            return False
        return True
