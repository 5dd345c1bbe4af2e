"""発行、3／3 確認と署名 (S16): what will be signed, what changed, what is doubtful, and by whom."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.changed_words import changed_facts
from usbsurvey_desktop.gui.author.counted_apart import apart_facts
from usbsurvey_desktop.gui.author.publish_plan import HANDOFF, ROSTER, PublishPlan
from usbsurvey_desktop.gui.frame.identity_picker import IdentityPicker, IdentitySource
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.moments import day_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.revisions import version_words
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.questionnaire.changes import changes_between
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.addressing import holders
from usbsurvey_desktop.visible import visible_line

_MOST_NAMED = 8
"""Recipients in one sentence."""


@dataclass(frozen=True)
class ToSign:
    """A plan whose fields are right, and the form it is for."""

    loaded: Loaded
    plan: PublishPlan
    now: datetime


class SignSurveyView(Screen):
    """Emits `submitted` with an `IdentityChoice`."""

    help_topic = "author"

    submitted = Signal(object)
    identity_wanted = Signal()
    """The person has no identity yet."""
    left = Signal()

    def __init__(
        self, to_sign: ToSign, source: IdentitySource, parent: QWidget | None = None
    ) -> None:
        """Show what is signed, and ask whose identity signs."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("発行 3／3 確認と署名"))
        self._to_sign = to_sign
        self.body.addWidget(FactList(self._facts(), self))
        self._add_changes()
        self._add_doubts()
        self.body.addWidget(plain_label(self.tr("署名する人"), role="h2", parent=self))
        words = self.tr(
            "調査主体として署名する身分証を選んでください。"
            "回答する団体は、その照合番号を通知文と比べて、この調査を信じるかどうかを決めます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.picker = IdentityPicker(source, self)
        self.body.addWidget(self.picker)
        make = secondary_button(self.tr("身分証を新しく作る(&M)…"), self)
        make.clicked.connect(self.identity_wanted)
        add_at_left(self.body, make)
        self.end_body()
        sign = primary_button(self.tr("署名して発行する(&N)…"), self)
        sign.clicked.connect(self._on_sign)
        self.picker.advanced.connect(sign.setFocus)
        back = secondary_button(self.tr("前へ戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(sign, back)
        self.set_back(back)
        # At the passphrase what is signed would be out of sight; a press leads there.
        self.first_focus = sign

    def _facts(self) -> tuple[tuple[str, str], ...]:
        plan, questionnaire = self._to_sign.plan, self._to_sign.loaded.questionnaire
        handoff = (self.tr("なし"), self.tr("任意"), self.tr("必須"))
        roster = (self.tr("受理できる（記録する）"), self.tr("受理できない"))
        count = self.tr("{n}問").format(n=sum(one.counted for one in questionnaire.questions()))
        return (
            (self.tr("調査名"), plan.title),
            (self.tr("調査番号"), questionnaire.id),
            (self.tr("版"), version_words(int(plan.version))),
            (self.tr("提出期限"), day_words(plan.last(self._to_sign.now))),
            (self.tr("設問"), count),
            (self.tr("目的"), plan.purpose),
            (self.tr("根拠"), plan.legal_basis),
            (self.tr("問い合わせ先"), listed(filter(None, plan.contact.values()))),
            (self.tr("提出先"), self._recipients_words()),
            (self.tr("承認"), self.tr("要る") if plan.approval_required else self.tr("任意")),
            (self.tr("受渡し記録"), handoff[HANDOFF.index(plan.handoff_record)]),
            (self.tr("名簿にない署名者"), roster[ROSTER.index(plan.roster_policy)]),
        )

    def _recipients_words(self) -> str:
        addressing = self._to_sign.plan.addressing
        names = [visible_line(one.display_name) for one in addressing.recipients]
        words = self.tr("{n}件：{names}").format(n=len(names), names=listed(names))
        if not addressing.is_direct:
            return words
        return f"{words}\n{self.tr('政令指定都市は省だけに提出')}"

    def _add_changes(self) -> None:
        former = self._to_sign.plan.former
        if former is None:
            return
        newer = self._to_sign.loaded.questionnaire
        changes = changes_between(former.form.questionnaire, newer)
        title = self.tr("第{version}版から変わったところ").format(version=former.payload.version)
        self.body.addWidget(plain_label(title, role="h2", parent=self))
        apart = apart_facts(former, self._to_sign.loaded)
        facts = (*apart, *changed_facts(changes, former.form.questionnaire, newer))
        if not facts:
            same = self.tr("設問と点検に変わったところはありません。")
            self.body.addWidget(plain_label(same, parent=self))
            return
        self.body.addWidget(FactList(facts, self))
        if apart:
            words = self.tr(
                "分けて集計する設問の回答は、前の版の回答と合わせて数えません。文を1字直した設問も、"
                "その設問を条件で見ている設問も分かれます。"
                "別のことを聞くようになった設問は、名前（XLSFormのname）も変えてください。"
            )
            self.body.addWidget(plain_label(words, role="warning", parent=self))

    def _add_doubts(self) -> None:
        doubts = [*self._former_doubts(), *self._heard_doubts(), *self._card_doubts()]
        if doubts:
            self.body.addWidget(plain_label(self.tr("確かめてください"), role="h2", parent=self))
        for words in doubts:
            self.body.addWidget(plain_label(words, role="warning", parent=self))

    def _former_doubts(self) -> list[str]:
        plan = self._to_sign.plan
        if plan.former is None or plan.addressing.is_routed_as(plan.former.payload):
            return []
        return [self.tr("提出先の経路が、前の版と違います。前の画面の表で確かめてください。")]

    def _heard_doubts(self) -> list[str]:
        plan = self._to_sign.plan
        unheard = [
            visible_line(one.display_name)
            for one in plan.addressing.recipients
            if plan.heard.next_of(one) is not None
        ]
        if not unheard:
            return []
        words = self.tr(
            "照合番号を確かめていない提出先が{n}件あります（{names}）。"
            "すりかえられた公開カードだと、回答をその人が開けます。"
        )
        if len(unheard) > _MOST_NAMED:
            words = self.tr(
                "照合番号を確かめていない提出先が{n}件あります（{names}など）。"
                "すりかえられた公開カードだと、回答をその人が開けます。"
            )
        return [words.format(n=len(unheard), names=listed(unheard[:_MOST_NAMED]))]

    def _card_doubts(self) -> list[str]:
        plan = self._to_sign.plan
        last = plan.last(self._to_sign.now)
        ending = [
            visible_line(one.display_name)
            for one in plan.addressing.recipients
            if any(not holder.is_valid_at(last) for holder in holders(one))
        ]
        if not ending:
            return []
        words = self.tr("提出期限より前に公開カードの期限が切れる提出先があります：{names}")
        return [words.format(names=listed(ending))]

    def _on_sign(self) -> None:
        choice = self.picker.choice()
        if choice is not None:
            self.submitted.emit(choice)
