"""Where the pages that are tried come to their end: what a respondent would still have to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.filling.answer_table import AnswerTable
from usbsurvey_desktop.gui.filling.check_list import CheckList
from usbsurvey_desktop.gui.filling.error_summary import ErrorSummary
from usbsurvey_desktop.gui.filling.late_area import LateArea
from usbsurvey_desktop.gui.filling.open_points import form_points
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal


class PreviewEnd(LateArea):
    """The same parts as on the page where respondents check their answers (S07)."""

    question_asked = Signal(str)
    left = Signal()

    def __init__(self, filling: Filling, look_up: ItemHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = filling
        filling.subscribe(self._on_change)
        title = self.tr("ここで、回答内容の確認に進みます")
        self.column.addWidget(plain_label(title, role="h2", parent=self.content))
        self.summary = ErrorSummary(self.content)
        self.summary.question_asked.connect(self._on_point)
        self.column.addWidget(self.summary)
        self._clear = plain_label(
            self.tr("確認が必要なところはありません。"), role="strong", parent=self.content
        )
        self.column.addWidget(self._clear)
        states = self._states()
        self.checks = CheckList(filling, states, self.content)
        self.checks.question_asked.connect(self.question_asked)
        self.column.addWidget(self.checks)
        for section in filling.outline():
            section_id = section.group.link_id
            asked = tuple(
                state
                for state in states
                if filling.form.questions[state.question.link_id].section_id == section_id
            )
            table = AnswerTable(section, asked, look_up, self.content)
            table.question_asked.connect(self.question_asked)
            self.column.addWidget(table)
        self._add_hidden()
        self.back = secondary_button(self.tr("回答に戻る"), self.content)
        self.back.clicked.connect(self.left)
        add_at_left(self.column, self.back)
        self.column.addStretch(1)
        self._summarise()

    @property
    def first_focus(self) -> QWidget:
        """What is to be done first, or the way back."""
        return next(iter(self.summary.links), self.back)

    def follow_focus(self, focused: QWidget) -> None:
        """Keep the focus in sight, however it came here."""
        reveal(focused)

    def _states(self) -> tuple[QuestionState, ...]:
        pages = (self._filling.page(page_id) for page_id in self._filling.form.pages)
        return tuple(state for page in pages for state in page.questions if state.is_enabled)

    def _add_hidden(self) -> None:
        hidden = self._filling.hidden_inputs()
        if not hidden:
            return
        title = self.tr("対象外になった入力（提出されません）")
        self.column.addWidget(plain_label(title, role="h2", parent=self.content))
        for each in hidden:
            words = labelled(question_name(each.question), each.label)
            self.column.addWidget(plain_label(words, parent=self.content))

    def _summarise(self) -> None:
        points = form_points(self._filling)
        words = self.tr("確認が必要なところが{count}件あります").format(count=len(points))
        self.summary.show_points(words, points)
        self._clear.setVisible(not points)

    def _on_change(self, _change: Change) -> None:
        self._summarise()

    def _on_point(self, link_id: str) -> None:
        reason = self.checks.reason_of(link_id)
        if reason is None:
            self.question_asked.emit(link_id)
        else:
            reason.setFocus()
