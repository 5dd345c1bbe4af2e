"""The answers of one section for reading over, with 「変更」 at each and what does not apply."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from usbsurvey_desktop.engine.page_state import QuestionState, Referred, SectionState
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question

_ANSWER_SHARE = 2


class AnswerTable(QWidget):
    """Rows of question, answer and 「変更」."""

    question_asked = Signal(str)

    def __init__(
        self,
        section: SectionState,
        questions: tuple[QuestionState, ...],
        look_up: ItemHelp,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.SMALL)
        layout.addWidget(plain_label(section.group.title, role="h2", parent=self))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, _ANSWER_SHARE)
        layout.addLayout(self._grid)
        for state in questions:
            self._add(state, answer_lines(state, look_up))
        for because, ruled_out in _reasons(section).items():
            words = self.tr("対象外 {count}問：{number}の回答が「{answer}」のため").format(
                count=len(ruled_out), number=because.question.number, answer=because.label
            )
            names = "\n".join(question_name(question) for question in ruled_out)
            layout.addWidget(Fold(words, names, is_open=False, parent=self))
        if section.gate is not None:
            words = self.tr("ほかの設問に答える必要があるかどうかは、{number}の答えで決まります。")
            onward = words.format(number=section.gate.number)
            layout.addWidget(plain_label(onward, role="support", parent=self))

    def _add(self, state: QuestionState, answer: str) -> None:
        line = self._grid.rowCount()
        name = question_name(state.question)
        top = Qt.AlignmentFlag.AlignTop
        role = "error" if state.is_open else "body"
        self._grid.addWidget(plain_label(name, role="strong", parent=self), line, 0, top)
        self._grid.addWidget(plain_label(answer, role=role, parent=self), line, 1, top)
        change = link_button(self.tr("変更"), self)
        change.setAccessibleName(self.tr("変更：{name}").format(name=name))
        change.clicked.connect(partial(self._ask, state.question.link_id))
        self._grid.addWidget(change, line, 2, top)
        rule = QFrame(self)
        rule.setProperty("panel", "rule")
        rule.setMinimumHeight(1)
        rule.setMaximumHeight(1)
        self._grid.addWidget(rule, line + 1, 0, 1, 3)

    def _ask(self, link_id: str) -> None:
        self.question_asked.emit(link_id)


def _reasons(section: SectionState) -> dict[Referred, list[Question]]:
    """The questions that are ruled out, under the answer that does it first."""
    found: dict[Referred, list[Question]] = {}
    for each in section.not_applicable:
        found.setdefault(each.because[0], []).append(each.question)
    return found
