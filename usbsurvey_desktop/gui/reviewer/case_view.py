"""S14 回答の確認, read only: signers, every check, all answers with their states."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.reviewer.check_words import (
    chain_words,
    check_words,
    doubts,
    remark_words,
    signer_words,
)
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.sealing.opened import Opened, Signer
from usbsurvey_desktop.sealing.profile import APPROVER
from usbsurvey_desktop.sealing.states import Remark
from usbsurvey_desktop.visible import visible_line


class CaseView(Screen):
    """Everything an opened package holds; `another_wanted` or `left`."""

    help_topic = "review"

    another_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        opened: Opened,
        look_up: ItemHelp,
        file: str,
        *,
        record_forms: RecordForms,
        known: AdmittedRoster | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show a package; `known` is the roster that was asked about its signers."""
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("回答の確認"))
        self._opened = opened
        self._known = known
        self._sheet = AnswerSheet(
            opened.submission, opened.pack, look_up, record_forms=record_forms, parent=self
        )
        self._add_verdict()
        self.body.addWidget(FactList(self._facts(file), self))
        self._add_warnings()
        self._add_way_to_decide()
        self._add_checks()
        self.body.addWidget(self._sheet)
        self.end_body()
        another = primary_button(self.tr("ほかの提出ファイルを開く(&N)"), self)
        another.clicked.connect(self.another_wanted)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(another, home)
        self.first_focus = another

    def _facts(self, file: str) -> tuple[tuple[str, str], ...]:
        opened = self._opened
        body = opened.municipality
        parts = (body.prefecture if body.prefecture != body.name else "", body.name)
        name = visible_line(" ".join(part for part in parts if part))
        stated = visible_line(opened.submission.body.name)
        is_renamed = Remark.BODY_RENAMED in opened.remarks
        revision = self.tr("第{n}版").format(n=opened.submission.revision)
        signers = tuple(
            (self._role_words(one.role), self._signer_facts(one)) for one in opened.signers
        )
        return (
            (self.tr("団体"), noted(name, body.code)),
            *([(self.tr("ファイルに書かれた団体名"), stated)] if is_renamed else []),
            (self.tr("版"), f"{revision}　{chain_words(opened.chain)}"),
            *signers,
            (self.tr("署名者名簿"), self._roster_facts()),
            (self.tr("受付照合"), short_digest(opened.digest)),
            (self.tr("ファイル"), visible_line(file)),
        )

    def _role_words(self, role: str) -> str:
        return self.tr("承認者") if role == APPROVER else self.tr("回答者")

    def _signer_facts(self, signer: Signer) -> str:
        subject = signer.certificate.subject
        who = "　".join(
            visible_line(part)
            for part in (subject.organisation, subject.department, subject.person)
            if part
        )
        return self.tr("{who}\n署名 {moment}　名簿：{state}\n照合番号 {number}").format(
            who=who,
            moment=minute_words(signer.issued_at),
            state=signer_words(signer.state, self._trust()),
            number=check_number(signer.certificate.fingerprint),
        )

    def _trust(self) -> Trust | None:
        return None if self._known is None else self._known.trust

    def _roster_facts(self) -> str:
        if self._known is None:
            return self.tr("選んでいません")
        roster = self._known.roster
        is_confirmed = self._known.trust is Trust.CONFIRMED
        return self.tr("第{version}版　{trust}\n名簿の管理者の照合番号 {number}").format(
            version=roster.payload.version,
            trust=self.tr("照合済み") if is_confirmed else self.tr("未照合"),
            number=check_number(roster.keeper.fingerprint),
        )

    def _add_verdict(self) -> None:
        """Say what the good checks prove, after what they do not prove: whose key it was."""
        opened = self._opened
        is_strict = opened.pack.payload.roster_policy == "strict"
        states = [one.state for one in opened.signers]
        found = doubts(states, self._trust(), is_strict=is_strict)
        for words in found:
            self.body.addWidget(plain_label(words, role="warning", parent=self))
        checked = self.tr("{n}の点検のすべてに問題はありません。")
        if found:
            checked = self.tr(
                "ファイルの{n}の点検に問題はありません。署名した人については、上の注意を読んでください。"
            )
        role = "warning" if found else "success"
        self.body.addWidget(
            plain_label(checked.format(n=len(opened.checks)), role=role, parent=self)
        )

    def _add_warnings(self) -> None:
        texts = [remark_words(remark) for remark in self._opened.remarks]
        unseen = self._sheet.unseen
        if unseen:
            texts.append(self.tr("見えない文字が{n}か所あります。").format(n=unseen))
        for text in texts:
            self.body.addWidget(plain_label(text, role="warning", parent=self))

    def _add_way_to_decide(self) -> None:
        words = self.tr(
            "この画面では、まだ受理や差戻しができません。"
            "コマンド usbsurvey review decide で行ってください。"
        )
        self.body.addWidget(plain_label(words, role="support", parent=self))

    def _add_checks(self) -> None:
        lines = [
            self.tr("{check}　問題なし　{words}").format(
                check=result.check, words=check_words(result.check)
            )
            for result in self._opened.checks
        ]
        title = self.tr("点検の結果（{n}件すべて問題なし）").format(n=len(lines))
        self.body.addWidget(Fold(title, "\n".join(lines), is_open=False, parent=self))
