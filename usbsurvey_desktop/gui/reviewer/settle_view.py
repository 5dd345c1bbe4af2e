"""判断を決める (S13): decisions or branches that stand against each other, beside one another."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.reviewer.decision_words import said_words
from usbsurvey_desktop.gui.reviewer.settle_work import branches_of
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.names import coded_name
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.revisions import revision_words
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.gui.shared.side_by_side import SideBySide
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.visible import visible_line


class SettleView(Screen):
    """Emits what is decided; the answers themselves are on S14."""

    help_topic = "inbox"

    accepted = Signal()
    preferred = Signal(object)
    """Carries the `Opened` that counts."""
    case_wanted = Signal()
    left = Signal()

    def __init__(
        self, case: ReadCase, files: Mapping[str, Path], parent: QWidget | None = None
    ) -> None:
        """Show a case; `files` are the packages of the folder by digest."""
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("判断を決める"))
        self._case = case
        self._files = files
        opened = case.opened
        facts = (
            (self.tr("団体"), coded_name(opened.municipality)),
            (self.tr("版"), revision_words(opened.submission.revision)),
            (self.tr("ファイル"), visible_line(case.path.name)),
        )
        self.body.addWidget(FactList(facts, self))
        state = case.state
        is_contested = state is not None and state.standing is Standing.CONTESTED
        if is_contested:
            self._add_contest()
        branches = branches_of(case)
        if branches:
            self._add_branches(branches)
        if not is_contested and not branches:
            words = self.tr("決めることはありません。ほかの確認者が決めました。")
            self.body.addWidget(plain_label(words, parent=self))
        self.end_body()
        self._add_buttons(may_accept=is_contested and not branches)

    def _add_contest(self) -> None:
        words = self.tr(
            "確認者の判断が分かれています。集計に入れていません。話し合って、どれにするかを決めてください。"
            "決めると、下の判断すべてに替わる1行を、あなたの確認台帳に書きます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        state = self._case.state
        said = () if state is None else state.said
        panels = [self._panel(said_words([one]), ()) for one in said]
        self.body.addWidget(SideBySide(panels, self))

    def _add_branches(self, branches: tuple[Opened, ...]) -> None:
        words = self.tr(
            "互いに置き換えない版が{n}つ届いています。集計に入れていません。"
            "団体に確かめて、採るほうを選んでください。選んでも、ほかのファイルは残ります。"
        ).format(n=len(branches))
        self.body.addWidget(plain_label(words, parent=self))
        panels = []
        for place, one in enumerate(branches, start=1):
            title = self.tr("{n}つ目　{revision}").format(
                n=place, revision=revision_words(one.submission.revision)
            )
            panel = self._panel(title, self._branch_facts(one))
            choose = secondary_button(self.tr("この版を採る"), panel)
            choose.setAccessibleName(listed((title, self.tr("この版を採る"))))
            choose.clicked.connect(partial(self.preferred.emit, one))
            layout = panel.layout()
            if layout is not None:
                add_at_left(layout, choose)
            panels.append(panel)
        self.body.addWidget(SideBySide(panels, self))

    def _branch_facts(self, one: Opened) -> tuple[tuple[str, str], ...]:
        path = self._files.get(one.digest)
        people = listed(visible_line(signer.person) for signer in one.signers)
        return (
            (self.tr("ファイル"), "" if path is None else visible_line(path.name)),
            (self.tr("受付照合"), short_digest(one.digest)),
            (self.tr("署名した人"), people),
            (self.tr("署名"), minute_words(one.signers[0].issued_at)),
        )

    def _panel(self, title: str, facts: tuple[tuple[str, str], ...]) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("panel", "edge")
        layout = column(panel, gap=Space.MEDIUM, edge=Space.LARGE)
        layout.addWidget(plain_label(title, role="strong", parent=panel))
        if facts:
            layout.addWidget(FactList(facts, panel))
        return panel

    def _add_buttons(self, *, may_accept: bool) -> None:
        look = primary_button(self.tr("回答を見て決める(&N)"), self)
        look.clicked.connect(self.case_wanted)
        buttons = [look]
        state = self._case.state
        said = () if state is None else state.said
        if may_accept and any(one.line.act is Act.ACCEPTED for one in said):
            accept = secondary_button(self.tr("受理に決める(&A)"), self)
            accept.clicked.connect(self.accepted)
            buttons.append(accept)
        back = secondary_button(self.tr("受領フォルダーに戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(*buttons, back)
        self.first_focus = look
