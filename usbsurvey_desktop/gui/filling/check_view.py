"""S07: all answers to read over, what is left to do first, and what will not be sent."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState, SectionState
from usbsurvey_desktop.gui.filling.answer_table import AnswerTable
from usbsurvey_desktop.gui.filling.check_list import CheckList
from usbsurvey_desktop.gui.filling.error_summary import ErrorSummary
from usbsurvey_desktop.gui.filling.memo_lines import memo_lines
from usbsurvey_desktop.gui.filling.open_points import form_points
from usbsurvey_desktop.gui.filling.remark_points import RETURNED, remark_points, reply_lines
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink


@dataclass(frozen=True)
class Past:
    """What was before, in words; "" for what was not.

    `standing` tells what was made of this draft, `sent_back` why an approver sent it back,
    `returns` names the way to the return notes about it, and `later` tells that a later version of
    its survey is known.
    """

    standing: str = ""
    sent_back: str = ""
    returns: str = ""
    later: str = ""


NOTHING = Past()


class CheckView(Screen):
    """The whole form is judged again when this screen is built."""

    help_topic = "check"

    changed = Signal(object)
    """Carries every `Change`: reasons are written here."""
    question_asked = Signal(str)
    """「変更」, or a link of the summary: a link_id."""
    hidden_asked = Signal()
    returns_asked = Signal()
    """The person wants to see the return notes (S12), or to take one in."""
    approve_asked = Signal()
    """Nothing is left to do and the person goes on."""
    told = Signal(str)
    """Carries a sentence for the message bar."""
    print_asked = Signal()
    """The person wants the sheet of answers (回答票)."""
    history_asked = Signal()
    move_asked = Signal()
    """The person wants to move the draft to the later version of its survey."""
    people_asked = Signal()
    """The person wants to see who can open the draft."""
    left = Signal()
    """The person leaves it a draft."""

    def __init__(
        self,
        filling: Filling,
        look_up: ItemHelp,
        *,
        needs_approval: bool = True,
        past: Past = NOTHING,
    ) -> None:
        super().__init__(column_width=WIDE_COLUMN)
        self.set_heading(self.tr("回答内容を確認してください"))
        self._filling = filling
        self._look_up = look_up
        filling.subscribe(self._on_change)
        self._sent_back = past.sent_back
        self._add_past(past)
        self.summary = ErrorSummary(self)
        self.summary.question_asked.connect(self._on_point)
        self.body.addWidget(self.summary)
        words = self.tr("確認が必要なところはありません。")
        self._all_clear = plain_label(words, role="strong", parent=self)
        self.body.addWidget(self._all_clear)
        self._add_beginning()
        self._checks = CheckList(filling, self._states().values(), self)
        self._checks.question_asked.connect(self.question_asked)
        self.body.addWidget(self._checks)
        for section in filling.outline():
            self._add_section(section, look_up)
        self._add_hidden()
        self._add_replies()
        self._add_memos()
        self._add_links()
        self._add_buttons(needs_approval=needs_approval)
        self.end_body()
        self._summarise()
        self.first_focus = self.summary if self.summary.points else self._next

    def _add_past(self, past: Past) -> None:
        """Tell what became of the draft before, and lead to what came back."""
        self.body.addWidget(
            plain_label(past.standing or self.tr("まだ提出していません。"), parent=self)
        )
        if past.sent_back:
            self.body.addWidget(plain_label(past.sent_back, role="warning", parent=self))
        if past.returns:
            link = WrapLink(past.returns, self)
            link.clicked.connect(self.returns_asked)
            self.body.addWidget(link)
        if past.later:
            self.body.addWidget(plain_label(past.later, role="warning", parent=self))
            move = link_button(self.tr("新しい版に移す…"), self)
            move.clicked.connect(self.move_asked)
            add_at_left(self.body, move)

    def _states(self) -> dict[str, QuestionState]:
        pages = (self._filling.page(page_id) for page_id in self._filling.form.pages)
        return {
            state.question.link_id: state
            for page in pages
            for state in page.questions
            if state.is_enabled
        }

    def _add_beginning(self) -> None:
        """Lead to the questions where none has an answer."""
        asked = (state for state in self._states().values() if state.question.counted)
        if any(state.raw is not None for state in asked):
            return
        words = self.tr("まだ回答がありません")
        self.body.addWidget(plain_label(words, role="strong", parent=self))
        begin = secondary_button(self.tr("回答する"), self)
        begin.clicked.connect(self._on_back)
        add_at_left(self.body, begin)

    def _add_section(self, section: SectionState, look_up: ItemHelp) -> None:
        form = self._filling.form
        section_id = section.group.link_id
        states = tuple(
            state
            for link_id, state in self._states().items()
            if form.questions[link_id].section_id == section_id
        )
        table = AnswerTable(section, states, look_up, self)
        table.question_asked.connect(self.question_asked)
        self.body.addWidget(table)

    def _add_hidden(self) -> None:
        if count := len(self._filling.hidden_inputs()):
            words = self.tr("提出しない入力が{count}件あります（一覧を見る）").format(count=count)
            link = WrapLink(words, self)
            link.clicked.connect(self.hidden_asked)
            self.body.addWidget(link)

    def _add_replies(self) -> None:
        if lines := reply_lines(self._filling, self._look_up):
            self._add_part(self.tr("返信への返事"), self.tr("次の版といっしょに送られます。"))
            self.body.addWidget(FactList(lines, self))

    def _add_memos(self) -> None:
        lines = memo_lines(self._states().values())
        if not lines:
            return
        words = self.tr("庁内メモは提出されません。")
        self._add_part(self.tr("「あとで確認」と庁内メモ"), words)
        for line in lines:
            self.body.addWidget(plain_label(line, parent=self))

    def _add_part(self, heading: str, words: str) -> None:
        self.body.addWidget(plain_label(heading, role="h2", parent=self))
        self.body.addWidget(plain_label(words, parent=self))

    def _add_links(self) -> None:
        printing = link_button(self.tr("回答票を印刷する(&P)…"), self)
        history = link_button(self.tr("版と編集の履歴(&Y)…"), self)
        people = link_button(self.tr("この下書きを開ける人(&U)…"), self)
        prints(printing, self, self.print_asked)
        history.clicked.connect(self.history_asked)
        people.clicked.connect(self.people_asked)
        for link in (printing, history, people):
            add_at_left(self.body, link)

    def _add_buttons(self, *, needs_approval: bool) -> None:
        words = self.tr("承認に進む(&N)") if needs_approval else self.tr("提出に進む(&N)")
        self._next = primary_button(words, self)
        back = secondary_button(self.tr("回答に戻る(&B)"), self)
        end = secondary_button(self.tr("下書きのまま終える(&Q)"), self)
        self._next.clicked.connect(self._on_next)
        back.clicked.connect(self._on_back)
        end.clicked.connect(self.left)
        self.set_buttons(self._next, back, end)

    def _summarise(self) -> None:
        points = (*form_points(self._filling), *remark_points(self._filling, self._look_up))
        words = self.tr("確認が必要なところが{count}件あります").format(count=len(points))
        self.summary.show_points(words, points)
        self._all_clear.setVisible(not points and not self._sent_back)

    def _on_change(self, change: Change) -> None:
        if change.kind is ChangeKind.HELD:
            self._checks.show_reasons()
        self._summarise()
        self.changed.emit(change)

    def _on_point(self, link_id: str) -> None:
        if link_id == RETURNED:
            self.returns_asked.emit()
            return
        reason = self._checks.reason_of(link_id)
        if reason is None:
            self.question_asked.emit(link_id)
            return
        reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(reason)

    def _on_back(self) -> None:
        page_id = self._filling.first_open_page() or self._filling.route[-1]
        state = self._filling.page(page_id)
        self.question_asked.emit(next(q.question.link_id for q in state.questions if q.is_enabled))

    def _on_next(self) -> None:
        if not self.summary.points:
            self.approve_asked.emit()
            return
        words = self.tr("確認が必要なところがあと{count}件あります。")
        self.told.emit(words.format(count=len(self.summary.points)))
        self.summary.focus_first()
        self.reveal(self.summary)
