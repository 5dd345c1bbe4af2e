"""All questions of a form with their states and answers, only to read: plain, safe text."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.page_state import QuestionState, SectionState
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.engine.response import raw_of
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.filling.question_range import because_words, question_name
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.unofficial import unofficial_words
from usbsurvey_desktop.gui.theme import Size, Space
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.handoff_words import part_lines
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.submission import Reply, Submission
from usbsurvey_desktop.visible import unseen_count, visible

_ANSWER_SHARE = 2
_COLUMNS = 4
_ROOM_FOR_LINKS = 640
"""Logical pixels at 100 % from which the link of a question stands beside its answer."""


@dataclass(frozen=True)
class SheetTool:
    """What a reader may do at a question: a link beside the answer, and a part below it."""

    link: QWidget
    below: QWidget


def _no_tool(_state: QuestionState) -> None:
    """Offer nothing."""


@dataclass(frozen=True)
class SheetNotes:
    """What a reader of the sheet is told, or may do, at single questions.

    `marks` are words below the answer of a question, or the reason for a check, by its id.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    tool: Callable[[QuestionState], SheetTool | None] = _no_tool


class AnswerSheet(QWidget):
    """What a submission states: by section, reasons for checks, replies, the record's part."""

    def __init__(
        self,
        submission: Submission,
        pack: Pack,
        look_up: ItemHelp,
        *,
        record_forms: RecordForms,
        notes: SheetNotes | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._notes = notes or SheetNotes()
        self._put_away: list[QWidget] = []
        self._rows: dict[str, list[QWidget]] = {}
        self._links: list[tuple[QGridLayout, int, QWidget]] = []
        self._states: list[tuple[QGridLayout, QWidget]] = []
        self._is_wide = True
        self._headings: dict[QWidget, set[str]] = {}
        raw = raw_of(submission.stated)
        self._filling = Filling(pack.form, Snapshot(answers=raw))
        self._look_up = look_up
        self.unseen = sum(unseen_count(value) for value in raw.values() if isinstance(value, str))
        """How many signs of the answers cannot be seen."""
        self._layout = column(self, gap=Space.LARGE)
        if pack.form.original is not None:
            self._layout.addWidget(plain_label(unofficial_words(), role="support", parent=self))
        for section in self._filling.outline():
            self._add_section(section)
        self._add_reasons(submission, pack)
        self._add_replies(submission)
        if submission.handoff is not None:
            self._add_record(submission.handoff, record_forms)
        self._line_up()

    def show_only(self, link_ids: Collection[str] | None) -> None:
        """Show these questions alone, or all where it is None; what is no question stays."""
        for part in self._put_away:
            part.show()
        self._put_away = [] if link_ids is None else [*self._others(link_ids)]
        for part in self._put_away:
            part.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the links beside the answers, or below them where that would be too wide."""
        super().resizeEvent(event)
        is_wide = self.width() * Size.BODY >= _ROOM_FOR_LINKS * self.fontInfo().pixelSize()
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        for grid, line, link in self._links:
            grid.removeWidget(link)
            self._place_link(grid, line, link)

    def _line_up(self) -> None:
        """Let the states of all sections stand in one column."""
        widest = max((state.sizeHint().width() for _grid, state in self._states), default=0)
        for grid, _state in self._states:
            grid.setColumnMinimumWidth(1, widest)

    def _place_link(self, grid: QGridLayout, line: int, link: QWidget) -> None:
        top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        place = (line, _COLUMNS - 1) if self._is_wide else (line + 1, _COLUMNS - 2)
        grid.addWidget(link, *place, top_left)

    def _others(self, link_ids: Collection[str]) -> Iterator[QWidget]:
        """Whatever stands at no question of these, as far as it is shown."""
        rows = (parts for link_id, parts in self._rows.items() if link_id not in link_ids)
        heads = (head for head, below in self._headings.items() if not below & set(link_ids))
        return (part for part in (*chain(*rows), *heads) if not part.isHidden())

    def _add_section(self, section: SectionState) -> None:
        heading = plain_label(section.group.title, role="h2", parent=self)
        self._layout.addWidget(heading)
        because = {
            each.question.link_id: because_words(each.because) for each in section.not_applicable
        }
        grid = QGridLayout()
        # What is put into it becomes a part of the sheet at once, in the order of reading.
        self._layout.addLayout(grid)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.MEDIUM)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, _ANSWER_SHARE)
        questions = [
            state
            for page_id, page in self._filling.form.pages.items()
            if page.section.link_id == section.group.link_id
            for state in self._filling.page(page_id).questions
        ]
        for state in questions:
            self._add_answer(grid, state, because.get(state.question.link_id, ""))
        self._headings[heading] = {state.question.link_id for state in questions}

    def _add_answer(self, grid: QGridLayout, state: QuestionState, because: str) -> None:
        words = {
            State.ANSWERED: self.tr("回答済み"),
            State.UNANSWERED: self.tr("未回答"),
            State.NOT_APPLICABLE: self.tr("対象外"),
        }[state.state]
        if state.state is State.UNANSWERED and not state.is_required:
            words = self.tr("記入なし（任意）")
        is_answered = state.state is State.ANSWERED
        answer = visible(answer_lines(state, self._look_up)) if is_answered else because
        parts = [
            plain_label(question_name(state.question), role="strong", parent=self),
            plain_label(words, role="support", parent=self),
        ]
        parts[1].setWordWrap(False)
        self._states.append((grid, parts[1]))
        if answer:
            role = "body" if is_answered else "support"
            parts.append(plain_label(answer, role=role, parent=self))
            parts[2].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = grid.rowCount()
        for place, part in enumerate(parts):
            grid.addWidget(part, line, place, Qt.AlignmentFlag.AlignTop)
        self._rows[state.question.link_id] = [*parts, *self._add_notes(grid, line, state)]

    def _add_notes(self, grid: QGridLayout, line: int, state: QuestionState) -> list[QWidget]:
        """Put the tool and the mark of a question to its answer, in the order of reading."""
        added: list[QWidget] = []
        tool = self._notes.tool(state)
        if tool is not None:
            self._links.append((grid, line, tool.link))
            self._place_link(grid, line, tool.link)
            added.append(tool.link)
        mark = self._notes.marks.get(state.question.link_id, "")
        if mark:
            added.append(plain_label(mark, role="warning", parent=self))
            grid.addWidget(added[-1], line + 2, 2, 1, _COLUMNS - 2)
        if tool is not None:
            grid.addWidget(tool.below, line + 3, 0, 1, _COLUMNS)
            added.append(tool.below)
        return added

    def _add_reasons(self, submission: Submission, pack: Pack) -> None:
        if not submission.reasons:
            return
        heading = self.tr("念のための確認への理由")
        self._layout.addWidget(plain_label(heading, role="h2", parent=self))
        texts = {check.id: check.text for check in pack.form.questionnaire.checks}
        for check_id, reason in submission.reasons.items():
            words = f"{texts.get(check_id, check_id)}\n{visible(reason)}"
            self._layout.addWidget(plain_label(words, parent=self))
            if mark := self._notes.marks.get(check_id, ""):
                self._layout.addWidget(plain_label(mark, role="warning", parent=self))

    def _add_replies(self, submission: Submission) -> None:
        replied = (one.note for one in submission.replies)
        notes = tuple(dict.fromkeys((*submission.responds_to, *replied)))
        if not notes:
            return
        heading = self.tr("返信への返事")
        self._layout.addWidget(plain_label(heading, role="h2", parent=self))
        for note in notes:
            title = self.tr("返信番号 {note}").format(note=note)
            self._layout.addWidget(plain_label(title, role="strong", parent=self))
            self._add_note([one for one in submission.replies if one.note == note])

    def _add_note(self, replies: Sequence[Reply]) -> None:
        if not replies:
            silent = self.tr("返事なし（対応済み）")
            self._layout.addWidget(plain_label(silent, parent=self))
            return
        self.unseen += sum(unseen_count(one.text) for one in replies)
        lines = [(self._reply_name(one), one.text) for one in replies]
        self._layout.addWidget(FactList(lines, self))

    def _reply_name(self, reply: Reply) -> str:
        if reply.link_id is None:
            return self.tr("全体へのコメントへの返事")
        question = self._filling.form.owner(reply.link_id).question
        return self.tr("{question} への返事").format(question=question_name(question))

    def _add_record(self, part: Handoff, record_forms: RecordForms) -> None:
        heading = self.tr("受渡し記録：添えてあります（申請・承認の部分）")
        self._layout.addWidget(plain_label(heading, role="h2", parent=self))
        lines = ((self.tr("記録番号"), part.record_no), *part_lines(part, record_forms))
        self.unseen += sum(unseen_count(value) for _name, value in lines)
        self._layout.addWidget(FactList(lines, self))
