"""S14 回答の確認: the answers beside those of the revision before, comments, and the decision."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.reviewer.case_answers import CaseAnswers
from usbsurvey_desktop.gui.reviewer.case_column import CaseColumn
from usbsurvey_desktop.gui.reviewer.case_decisions import CaseDecisions, CaseWays
from usbsurvey_desktop.gui.reviewer.case_head import case_facts, checks_fold
from usbsurvey_desktop.gui.reviewer.case_news import instead_words, news
from usbsurvey_desktop.gui.reviewer.case_questions import CaseQuestions
from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.reviewer.check_words import doubts, remark_words
from usbsurvey_desktop.gui.reviewer.decision_words import contest_words
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.side_list import has_room, width_of
from usbsurvey_desktop.review.unfinished import LONGEST_COMMENT, Words, merged
from usbsurvey_desktop.sealing.opened import Opened


class CaseView(Screen):
    """Everything an opened package holds; `decisions` has the buttons, `changed` tells typing."""

    help_topic = "review"

    changed = Signal()

    def __init__(
        self,
        case: ReadCase,
        shown: Opened,
        look_up: ItemHelp,
        ways: CaseWays,
        parent: QWidget | None = None,
    ) -> None:
        """Show a case; `shown` is its package in the language of the windows."""
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("回答の確認"))
        self._case = case
        self.joined = ""
        """What was said when another window had written comments, too."""
        self.answers = CaseAnswers(case, shown, look_up, self)
        self._beside = CaseColumn(len(self.answers.applicable), self)
        self.decisions = CaseDecisions(case, ways, self)
        self.body.addWidget(self.decisions.back)
        self._add_lines((*news(case), *self._open_points()))
        self._add_verdict()
        self.body.addWidget(FactList(case_facts(case), self))
        self._add_lines([remark_words(remark) for remark in case.opened.remarks])
        place_of_unseen = self.body.count()
        self.body.addWidget(checks_fold(case.opened.checks, self))
        self._questions = CaseQuestions(self.answers, self._beside, self)
        self.body.addWidget(self._questions)
        self._put_beside(self._beside)
        self.body.addWidget(self.answers)
        self._warn_of_unseen(self.answers.build(), place_of_unseen)
        self.whole = self._add_whole()
        self.end_body()
        self.decisions.build()
        self.set_buttons(*self.decisions.buttons)
        changed = self.answers.changed_panels()
        first = self.decisions.start
        self.first_focus = changed[0].stop if changed and changed[0].has_stop else first
        self.answers.changed.connect(self._on_changed)
        _bind(self, "Ctrl+Down", partial(self.answers.go_to_change, 1))
        _bind(self, "Ctrl+Up", partial(self.answers.go_to_change, -1))
        _bind(self, "Ctrl+Shift+M", self._on_comment)

    def regions(self) -> tuple[QWidget, ...]:
        """The list of questions stands at the left where it has room."""
        return (self._beside, *super().regions())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list of questions beside the answers where both have room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Find room anew in letters of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._arrange()

    def _put_beside(self, listed: QWidget) -> None:
        """Let content and buttons stand at the right of a list."""
        right = column(gap=0)
        for part in (self.scroll_area, self._foot):
            self._outer.removeWidget(part)
            right.addWidget(part, 1 if part is self.scroll_area else 0)
        both = row(gap=0)
        both.addWidget(listed)
        both.addLayout(right, 1)
        self._outer.addLayout(both, 1)
        self._outer = self._foot_in = right

    def _arrange(self) -> None:
        is_beside = has_room(self)
        self._beside.setFixedWidth(width_of(self._beside))
        self._questions.show_beside(is_beside=is_beside)

    def words(self) -> Words:
        """All comments that are written, the one about the whole last."""
        words = self.answers.words()
        whole = self.whole.box.text()
        return {**words, None: whole} if whole.strip() else words

    def join_words(self, given: Words, kept: Words) -> None:
        """Show what another window wrote beside what was `given` to be kept; `joined` tells it."""
        words = merged(given, self.words(), kept)
        names = self.answers.show_words(words)
        if words.get(None, "") not in ("", self.whole.box.text()):
            self.whole.show_beside(words[None])
            names.append(self.tr("全体"))
        self._questions.mark()
        told = self.tr("別の画面で書きかけのコメントがあります。両方を残しました：{names}。")
        self.joined = told.format(names=listed(names))

    def say_missing(self) -> None:
        """Ask for the words that a 差戻し needs."""
        self._refuse(
            self.tr("＊差戻しの理由を、どれかの設問か全体へのコメントに書いてください。"),
            self.whole.box,
        )

    def is_sendable(self) -> bool:
        """Whether every comment is short enough; the first that is not has the focus then."""
        panel = self.answers.too_long()
        box: QWidget | None = None if panel is None else panel.box.box
        if box is None and len(self.whole.box.text()) > LONGEST_COMMENT:
            box = self.whole.box
        if box is None:
            return True
        self._refuse(self.tr("＊コメントは、1つ2,000文字までにしてください。"), box)
        return False

    def _refuse(self, words: str, box: QWidget) -> None:
        self._missing.setText(words)
        self._missing.show()
        self.whole.describe(words)
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(box)

    def _add_verdict(self) -> None:
        """Say what the good checks prove, after what they do not prove: whose key it was."""
        opened, known = self._case.opened, self._case.opening.roster
        is_strict = opened.pack.payload.roster_policy == "strict"
        states = [one.state for one in opened.signers]
        found = doubts(states, None if known is None else known.trust, is_strict=is_strict)
        self._add_lines(found)
        checked = self.tr("{n}の点検のすべてに問題はありません。")
        if found:
            checked = self.tr(
                "ファイルの{n}の点検に問題はありません。署名した人については、上の注意を読んでください。"
            )
        role = "warning" if found else "success"
        words = checked.format(n=len(opened.checks))
        self.body.addWidget(plain_label(words, role=role, parent=self))

    def _warn_of_unseen(self, unseen: int, place: int) -> None:
        if unseen:
            words = self.tr("見えない文字が{n}か所あります。").format(n=unseen)
            self.body.insertWidget(place, plain_label(words, role="warning", parent=self))

    def _add_lines(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.body.addWidget(plain_label(text, role="warning", parent=self))

    def _open_points(self) -> list[str]:
        """What somebody must do before this case is settled."""
        case, state = self._case, self._case.state
        if state is None:
            words = self.tr("このファイルについては、判断を記録できません。")
            return [words, *_told(case.hindrance)]
        points = [instead_words(case), contest_words(state)]
        if state.is_unsent:
            points.append(
                self.tr(
                    "判断は確認台帳に記録しましたが、返信ファイルがまだありません。"
                    "「返信ファイルを作る」を押してください。"
                )
            )
        if state.branches:
            points.append(
                self.tr(
                    "分岐：この団体から、互いに置き換えない版が{n}つ届いています。"
                    "どれを採るか決めるまで受理できません。"
                ).format(n=len(state.branches) + 1)
            )
        return [point for point in points if point]

    def _add_whole(self) -> CountedText:
        label = self.tr("全体へのコメント（差し戻すと送られます）")
        whole = CountedText(label, most=LONGEST_COMMENT, fewest_rows=2, parent=self)
        state = self._case.state
        whole.show_text("" if state is None else state.words.get(None, ""))
        whole.edited.connect(self._on_changed)
        self._missing = plain_label("", role="error", parent=self)
        self._missing.hide()
        note = self.tr("書きかけのコメントは、この受領側だけが開けます。")
        told = plain_label(note, role="support", parent=self)
        for part in (whole, self._missing, told):
            self.body.addWidget(part)
        whole.setVisible(self._case.may_comment)
        told.setVisible(self._case.may_comment)
        return whole

    def _on_comment(self) -> None:
        panel = self.answers.panel_at_focus()
        if panel is None:
            self.whole.box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            panel.open_comment()

    def _on_changed(self) -> None:
        self._missing.hide()
        self.whole.describe("")
        self._questions.mark()
        self.changed.emit()


def _bind(view: QWidget, keys: str, act: Callable[[], None]) -> None:
    QShortcut(QKeySequence(keys), view).activated.connect(act)


def _told(hindrance: SurveyError | None) -> tuple[str, ...]:
    if hindrance is None:
        return ()
    return (messages.with_code(messages.in_scene(hindrance, messages.Scene.DECISION)),)
