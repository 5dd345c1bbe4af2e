"""One question on a page: the asker's words, ours beside them, the input, what to mend, tools."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.page_state import QuestionState, Referred
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.filling.note_panel import NotePanel
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.filling.question_tools import QuestionTools
from usbsurvey_desktop.gui.filling.question_words import (
    condition_line,
    error_line,
    gate_line,
    heading,
    option_grounds,
    referred_line,
)
from usbsurvey_desktop.gui.filling.recheck_panel import RecheckPanel
from usbsurvey_desktop.gui.filling.remark_list import RemarkList
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.registry import item_widget
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.later_label import LaterLabel
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.plain_label import literal, plain_label
from usbsurvey_desktop.gui.shared.tab_order import tab_before
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible

_SHORT_HELP = 60
"""Signs: what stands at a question without pushing its input away."""


class QuestionBlock(FieldSet):
    """Shows a `QuestionState`; says what the person did and decides nothing."""

    answered = Signal(object)
    """Carries an `Answer`."""
    advanced = Signal()
    confirmed = Signal()
    question_asked = Signal(str)
    """Carries the link_id of the question to go to."""

    def __init__(
        self,
        state: QuestionState,
        look_up: ItemHelp,
        *,
        is_tagged: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Build the block; `is_tagged` puts 「※必須」 or 「任意」 at its title."""
        question = state.question
        super().__init__(heading(question), parent=parent)
        self.question = question
        self._is_tagged = is_tagged
        self._state = state
        self._is_recheck = False
        self.body.setSpacing(Space.SMALL)
        self._condition = LaterLabel(self.body, self, role="support")
        self._referred_words: QLabel | None = None
        if state.referred is not None:
            self._referred_words = self._referred_panel(state.referred)
        self._add_help(question.help)
        self._notes = NotePanel(self)
        self.body.addWidget(self._notes)
        self._add_beside(look_up)
        self.remarks = RemarkList(state.remarks, look_up, name=question_name(question), parent=self)
        self.body.addWidget(self.remarks)
        self._recheck: RecheckPanel | None = None
        self._recheck_place = column()
        self.body.addLayout(self._recheck_place)
        if state.is_recheck:
            self._add_recheck()
        self.item = item_widget(question, look_up, self)
        self.body.addWidget(self.item)
        self._gate = LaterLabel(self.body, self)
        self._error = LaterLabel(self.body, self, role="error")
        self.tools = QuestionTools(question, self)
        self.body.addWidget(self.tools)
        self._connect()

    def show_state(self, state: QuestionState) -> None:
        """Show what the engine holds; nothing here moves the focus."""
        self._state = state
        self._is_recheck = state.is_recheck
        self._condition.show(condition_line(state))
        if self._referred_words is not None:
            self._referred_words.setText(visible(referred_line(state)))
        self._notes.show_notes(state.notes)
        self.remarks.show_remarks(state.remarks)
        self._show_recheck(is_shown=state.is_recheck)
        if self._is_tagged:
            self.show_tag(self.tr("※必須") if state.is_required else self.tr("任意"))
        self.item.show_state(state)
        error = "" if self.item.is_typing() else error_line(state)
        self._describe(condition_line(state), error)
        self._gate.show(gate_line(state))
        self._error.show(error)
        self.tools.show_marks(has_answer=state.raw is not None, later=state.later, memo=state.memo)

    def error_shown(self) -> QWidget | None:
        """Give the words on what is wrong here, to be seen together with the input."""
        return self._error.label if self._error.text else None

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the inputs of the question in reading order."""
        return self.item.inputs()

    def _answer(self, raw: RawAnswer) -> None:
        """Answer as a part beside the input proposes."""
        self.item.emit_answer(raw)

    def _describe(self, condition: str, error: str) -> None:
        required = self.tr("必須") if self._state.is_required else self.tr("任意")
        self.describe(required, condition, error)
        words = self.question.help or ""
        told = (required, words if _is_short(words) else "", error)
        self.item.describe(" ".join(part for part in told if part))

    def _connect(self) -> None:
        self.item.answered.connect(self.answered)
        self.item.advanced.connect(self._on_advanced)
        self.item.typing_ended.connect(self._on_typing_ended)

    def _add_beside(self, look_up: ItemHelp) -> None:
        """Put in what other desks and the form say about the question."""
        panel = look_up.beside(self.question, self._answer, self)
        if panel is not None:
            self.body.addWidget(panel)
        grounds = look_up.basis(self.question) or option_grounds(self.question)
        self._add_fold(self.tr("根拠を見る"), grounds)

    def _add_help(self, words: str | None) -> None:
        """Show what the form says about the answer; fold it away where it is long."""
        if words and _is_short(words):
            self.body.addWidget(plain_label(words, role="support", parent=self))
        else:
            self._add_fold(self.tr("説明・回答例を見る"), words)

    def _add_fold(self, title: str, words: str | None) -> None:
        """Fold away what the form says beyond the question, where it says anything."""
        if words:
            self.body.addWidget(Fold(title, words, is_open=False, parent=self))

    def _referred_panel(self, referred: Referred) -> QLabel:
        panel = QFrame(self)
        panel.setProperty("panel", "panel")
        layout = row(panel, gap=Space.MEDIUM)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        words = plain_label("", parent=panel)
        layout.addWidget(words, 1)
        target = referred.question
        change = self.tr("{number}を変更").format(number=literal(target.number))
        link = link_button(change, panel)
        link.setProperty("link_id", target.link_id)
        link.clicked.connect(self._on_change_asked)
        layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(panel)
        return words

    def _show_recheck(self, *, is_shown: bool) -> None:
        if self._recheck is None and is_shown:
            # It stands above the input, which was there before and stays where it is.
            tab_before(self._add_recheck().confirm, self.item.inputs()[0])
        if self._recheck is not None:
            self._recheck.setVisible(is_shown)

    def _add_recheck(self) -> RecheckPanel:
        panel = self._recheck = RecheckPanel(question_name(self.question), self)
        panel.confirm.clicked.connect(self.confirmed)
        self._recheck_place.addWidget(panel)
        return panel

    def _on_change_asked(self) -> None:
        self.question_asked.emit(self.sender().property("link_id"))

    def _on_typing_ended(self) -> None:
        self.show_state(self._state)

    def _on_advanced(self) -> None:
        if self._is_recheck:
            self.confirmed.emit()
        self.advanced.emit()


def _is_short(words: str) -> bool:
    return len(words) <= _SHORT_HELP and len(words.splitlines()) <= 1
