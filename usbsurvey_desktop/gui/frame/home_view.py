"""S01 ホーム: go on where one stopped, see what is due, begin."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.home_drafts import HomeDrafts
from usbsurvey_desktop.gui.frame.home_group import HomeGroup
from usbsurvey_desktop.gui.frame.home_notes import TourNote, standing_notes
from usbsurvey_desktop.gui.frame.survey_table import SurveyTable
from usbsurvey_desktop.gui.shared.button import Button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.gui.workplace import Practice
from usbsurvey_desktop.sealing.pack_trust import Admitted
from usbsurvey_desktop.settings import HomePart, Settings


@dataclass(frozen=True)
class _Step:
    """One line of はじめに: what, whether it is done, and the button that does it."""

    words: str
    is_done: bool
    button: str


class HomeView(Screen):
    """Says what the person wants: to import, prepare, open a draft, confirm or review."""

    help_topic = "home"

    import_wanted = Signal()
    survey_wanted = Signal(object)
    """Carries an `Admitted`: make a draft for it."""
    confirm_wanted = Signal(object)
    """Carries an `Admitted` whose issuer is not confirmed yet."""
    draft_wanted = Signal(object)
    """Carries the path of a draft."""
    return_wanted = Signal(object)
    """Carries the path of a draft into which a return note is taken."""
    other_draft_wanted = Signal()
    review_wanted = Signal()
    inbox_wanted = Signal()
    identity_wanted = Signal()
    """Make an identity without a draft."""
    settings_wanted = Signal()
    author_wanted = Signal()
    """Make, check or publish a survey."""
    records_wanted = Signal()
    """Write or read hand-off records (受渡し記録)."""
    tour_wanted = Signal()
    tour_declined = Signal()
    practice_wanted = Signal(object)
    """Carries the `Admitted` to practise on."""

    def __init__(
        self,
        holdings: Holdings,
        now: datetime,
        *,
        version: str,
        settings: Settings,
        practice: Practice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("ホーム"))
        self._holdings = holdings
        self._practice = practice
        self._add_notes(version, is_new=not settings.is_tour_over)
        if holdings.drafts:
            self._add_drafts()
        else:
            self._add_beginning()
        if holdings.surveys:
            self._add_surveys(now)
        self._add_groups(settings)
        foot = self.tr(
            "このソフトは通信しません。ファイルは、あなたが選んだ場所だけに保存します。版 {version}"
        ).format(version=version)
        self.end_body()
        self.set_buttons(plain_label(foot, role="support", parent=self))

    def _add_notes(self, version: str, *, is_new: bool) -> None:
        for note in standing_notes(self._practice, self._holdings.newer, version):
            self.body.addWidget(note)
        if is_new:
            tour = TourNote(self)
            tour.wanted.connect(self.tour_wanted)
            tour.declined.connect(self.tour_declined)
            tour.declined.connect(tour.hide)
            self.body.addWidget(tour)

    def _add_beginning(self) -> None:
        self.body.addWidget(plain_label(self.tr("はじめに"), role="h2", parent=self))
        has_survey = bool(self._holdings.surveys)
        steps = (
            _Step(self.tr("1 調査票を取り込む"), has_survey, self.tr("調査票を取り込む(&I)…")),
            _Step(
                self.tr("2 準備をする（身分証と下書き、合言葉は1つ）"),
                is_done=False,
                button=self.tr("準備をする(&N)"),
            ),
            _Step(self.tr("3 回答する"), is_done=False, button=""),
        )
        acts = (self.import_wanted, self._on_prepare, None)
        ends: list[QWidget] = []
        for step, act in zip(steps, acts, strict=True):
            line = Flow(gap=Space.LARGE)
            line.addWidget(plain_label(step.words, parent=self))
            mark = self.tr("済み") if step.is_done else self.tr("まだ")
            role = "success" if step.is_done else "support"
            state = plain_label(mark, role=role, parent=self)
            state.setWordWrap(False)
            line.addWidget(state)
            if act is None:
                ends.append(QWidget(self))
            else:
                is_next = not step.is_done and self.first_focus is None
                make = primary_button if is_next else secondary_button
                button = make(step.button, self)
                button.clicked.connect(act)
                ends.append(button)
                if is_next:
                    self._lead(button)
            line.addWidget(ends[-1])
            self.body.addLayout(line)
        # So the states stand below one another.
        widest = max(end.sizeHint().width() for end in ends)
        for end in ends:
            end.setMinimumWidth(widest)

    def _add_drafts(self) -> None:
        drafts = HomeDrafts(self._holdings, self)
        drafts.draft_wanted.connect(self.draft_wanted)
        drafts.return_wanted.connect(self.return_wanted)
        self.body.addWidget(drafts)
        self._lead(drafts.first)

    def _lead(self, button: Button) -> None:
        """Make it the main button of home, which has none in a bar."""
        self.first_focus = button
        self.set_primary(button)

    def _add_surveys(self, now: datetime) -> None:
        self.body.addWidget(plain_label(self.tr("取り込んだ調査"), role="h2", parent=self))
        table = SurveyTable(self._holdings, now, self)
        table.survey_wanted.connect(self.survey_wanted)
        table.confirm_wanted.connect(self.confirm_wanted)
        table.draft_wanted.connect(self.draft_wanted)
        self.body.addWidget(table)

    def _add_groups(self, settings: Settings) -> None:
        self._add_people_groups(settings.home)
        if settings.makes_surveys:
            make = self._button(self.tr("調査票の作成・点検(&A)…"), self.author_wanted)
            words = self.tr("調査票を開いて点検し、試し、署名して発行します。")
            self._add_group(self.tr("調査を作る"), words, [make])
        self._add_records_group()

    def _add_people_groups(self, parts: Collection[HomePart]) -> None:
        answer = [self._button(self.tr("ほかの場所の下書きを開く(&O)…"), self.other_draft_wanted)]
        if self._holdings.drafts:
            # Without a draft it is the first step of はじめに.
            answer.append(self._button(self.tr("調査票を取り込む(&I)…"), self.import_wanted))
        if self._holdings.surveys and self._practice is None:
            answer.append(self._button(self.tr("練習する(&P)"), self._practise))
        if HomePart.ANSWER in parts:
            self._add_group(
                self.tr("回答する"),
                self.tr("調査票を取り込み、下書きに回答を入れて、提出ファイルを作ります。"),
                answer,
            )
        if HomePart.COLLECT in parts:
            words = self.tr("受け取った提出ファイルを開き、署名と回答を確かめます。")
            collect = self._button(self.tr("受領フォルダー(&W)…"), self.inbox_wanted)
            look = self._button(self.tr("提出ファイルを確認する(&V)…"), self.review_wanted)
            self._add_group(self.tr("集める・確認する"), words, [collect, look])

    def _add_records_group(self) -> None:
        self._add_group(
            self.tr("記録と設定"),
            self.tr(
                "媒体を使うたびに、受渡し記録を書きます。"
                "承認する人、確認する人、調査票を発行する人の身分証も、ここで作ります。"
            ),
            [
                self._button(self.tr("受渡し記録(&K)…"), self.records_wanted),
                self._button(self.tr("身分証を作る(&C)…"), self.identity_wanted),
                self._button(self.tr("設定(&S)"), self.settings_wanted),
            ],
        )

    def _add_group(self, title: str, words: str, buttons: list[Button]) -> None:
        self.body.addWidget(HomeGroup(title, words, buttons, self))

    def _button(self, text: str, wanted: SignalInstance | Callable[[], None]) -> Button:
        button = secondary_button(text, self)
        button.clicked.connect(wanted)
        return button

    def _practise(self) -> None:
        self.practice_wanted.emit(_newest(self._holdings))

    def _on_prepare(self) -> None:
        if not self._holdings.surveys:
            self.import_wanted.emit()
            return
        self.survey_wanted.emit(_newest(self._holdings))


def _newest(holdings: Holdings) -> Admitted:
    return max(holdings.surveys, key=lambda one: one.pack.payload.issued)
