"""発行、1／3 調査の条件 (S16): what respondents read about the survey, its version, its rules."""

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.publish_fields import (
    DayField,
    Field,
    LineField,
    TextField,
    VersionField,
    focus_first_wrong,
)
from usbsurvey_desktop.gui.author.publish_plan import HANDOFF, ROSTER, PublishPlan
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.moments import day_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.sealing.fields import moment

_WIDE, _NARROW = 30, 18


class PublishView(Screen):
    """Emits `submitted` once every field is right; `typed` gives what stands there any time."""

    help_topic = "author"

    submitted = Signal()
    former_wanted = Signal()
    """The person has the former version as a file."""
    left = Signal()

    def __init__(
        self,
        plan: PublishPlan,
        questionnaire: Questionnaire,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        """Show a plan for a questionnaire."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("発行 1／3 調査の条件"))
        self._plan = plan
        self._add_former(plan, questionnaire)
        self._add_survey(plan, now)
        self._add_contact(plan)
        self._add_rules(plan)
        self.end_body()
        onward = primary_button(self.tr("次へ：提出先と経路(&N)"), self)
        onward.clicked.connect(self._on_onward)
        back = secondary_button(self.tr("調査票に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(onward, back)
        self.set_back(back)
        self.first_focus = self._deadline.edit

    def typed(self) -> PublishPlan:
        """The plan with what stands in the fields now, right or not."""
        return replace(
            self._plan,
            title=self._title_field.typed(),
            version=self._version.typed(),
            deadline=self._deadline.typed(),
            purpose=self._purpose.typed(),
            legal_basis=self._basis.typed(),
            contact={name: field.typed() for name, field in self._contact.items()},
            approval_required=self._approval.place() == 1,
            handoff_record=HANDOFF[self._handoff.place()],
            roster_policy=ROSTER[self._roster.place()],
        )

    def _add_former(self, plan: PublishPlan, questionnaire: Questionnaire) -> None:
        former = plan.former
        words = self.tr("なし（はじめて発行します）")
        if former is not None:
            words = self.tr("第{version}版（{issuer}、{day}発行）").format(
                version=former.payload.version,
                issuer=former.issuer.subject.organisation,
                day=day_words(moment(former.payload.issued)),
            )
        facts = ((self.tr("調査番号"), questionnaire.id), (self.tr("前の版"), words))
        self.body.addWidget(FactList(facts, self))
        if former is not None and not plan.is_former_believed:
            doubt = self.tr(
                "この前の版の調査主体は、照合番号を確かめておらず、この端末に身分証もありません。"
                "前の版の条件と提出先は、入れていません。変わったところを比べるだけです。"
            )
            self.body.addWidget(plain_label(doubt, role="warning", parent=self))
        choose = secondary_button(self.tr("前の版の調査票ファイルを選ぶ(&F)…"), self)
        choose.clicked.connect(self.former_wanted)
        add_at_left(self.body, choose)
        told = self.tr(
            "前に発行した調査を直したときは、前の版を選んでください。"
            "同じ身分証で署名し、版を上げると、団体は新しい版に移れます。"
        )
        self.body.addWidget(plain_label(told, role="support", parent=self))

    def _add_survey(self, plan: PublishPlan, now: datetime) -> None:
        former = 0 if plan.former is None else plan.former.payload.version
        self._title_field = LineField(self.tr("調査名"), most=200, columns=_WIDE, parent=self)
        self._version = VersionField(former, self)
        self._deadline = DayField(now, self)
        self._purpose = TextField(self.tr("目的"), most=2_000, parent=self, is_required=True)
        self._basis = TextField(self.tr("根拠"), most=1_000, parent=self, is_required=False)
        shown = (
            (self._title_field, plan.title),
            (self._version, plan.version),
            (self._deadline, plan.deadline),
            (self._purpose, plan.purpose),
            (self._basis, plan.legal_basis),
        )
        for field, text in shown:
            field.show_text(text)
            self.body.addWidget(field.row)
        self._title_field.edit.advanced.connect(self._version.edit.setFocus)
        self._version.edit.advanced.connect(self._deadline.edit.setFocus)
        self._deadline.edit.advanced.connect(self._purpose.text.setFocus)

    def _add_contact(self, plan: PublishPlan) -> None:
        self.body.addWidget(plain_label(self.tr("問い合わせ先"), role="h2", parent=self))
        wanted = {
            "office": (self.tr("担当"), 200, _WIDE, True),
            "tel": (self.tr("電話"), 40, _NARROW, True),
            "email": (self.tr("メール"), 254, _WIDE, False),
            "hours": (self.tr("受付時間"), 100, _NARROW, False),
        }
        self._contact = {
            name: LineField(label, most=most, columns=columns, parent=self, is_required=required)
            for name, (label, most, columns, required) in wanted.items()
        }
        fields = list(self._contact.values())
        for name, field in self._contact.items():
            field.show_text(plan.contact.get(name, ""))
            self.body.addWidget(field.row)
        for field, following in pairwise(fields):
            field.edit.advanced.connect(following.edit.setFocus)

    def _add_rules(self, plan: PublishPlan) -> None:
        self.body.addWidget(plain_label(self.tr("提出の決まり"), role="h2", parent=self))
        self._approval = ChoiceSet(
            self.tr("承認"),
            (self.tr("承認者の署名がなくても提出できる"), self.tr("承認者の署名が要る")),
            self,
        )
        self._approval.choose(int(plan.approval_required))
        self._handoff = ChoiceSet(
            self.tr("受渡し記録"),
            (self.tr("なし"), self.tr("任意（添えることができる）"), self.tr("必須（添える）")),
            self,
        )
        self._handoff.choose(HANDOFF.index(plan.handoff_record))
        self._roster = ChoiceSet(
            self.tr("署名者名簿にない署名者"),
            (
                self.tr("受理できる（名簿にないことを記録する）"),
                self.tr("受理できない（公開カードの登録を待つ）"),
            ),
            self,
        )
        self._roster.choose(ROSTER.index(plan.roster_policy))
        for choice in (self._approval, self._handoff, self._roster):
            self.body.addWidget(choice)
        last = self._contact["hours"]
        last.edit.advanced.connect(self._focus_rules)

    def _focus_rules(self) -> None:
        self._approval.stop().setFocus()

    def _on_onward(self) -> None:
        fields: tuple[Field, ...] = (
            self._title_field,
            self._version,
            self._deadline,
            self._purpose,
            self._basis,
            *self._contact.values(),
        )
        if focus_first_wrong(*fields):
            self.submitted.emit()
