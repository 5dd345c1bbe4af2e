"""The comments on questions as a table: 設問, コメント, あなたの回答, 状況, and the way there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.engine.snapshot import Comment
from usbsurvey_desktop.gui.filling.answer_lines import answer_lines
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.frame.change_words import change_mark
from usbsurvey_desktop.gui.items.base import ItemHelp, RemarkWords
from usbsurvey_desktop.gui.shared.button import Button, link_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.submitting.changes import Changes

_SHARES = (2, 4, 3, 0, 0)
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class ReturnedAnswer:
    """One comment on a question that applies."""

    state: QuestionState
    remark: Comment
    words: RemarkWords


class ReturnTable(QWidget):
    """Rows in form order; comments of several collectors on one question stand together."""

    question_asked = Signal(str)

    def __init__(
        self,
        rows: Sequence[ReturnedAnswer],
        look_up: ItemHelp,
        changes: Changes | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.links: dict[str, Button] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.LARGE)
        self._grid.setVerticalSpacing(Space.SMALL)
        heads = (
            *(self.tr("設問"), self.tr("コメント"), self.tr("あなたの回答")),
            *(self.tr("状況"), ""),
        )
        for place, (head, share) in enumerate(zip(heads, _SHARES, strict=True)):
            self._grid.addWidget(plain_label(head, role="support", parent=self), 0, place)
            self._grid.setColumnStretch(place, share)
        for row in rows:
            mark = change_mark(changes, row.state.question.link_id)
            self._add(row, answer_lines(row.state, look_up), mark)

    def _add(self, row: ReturnedAnswer, answer: str, since: str) -> None:
        line = self._grid.rowCount()
        rule = QFrame(self)
        rule.setProperty("panel", "rule")
        rule.setMinimumHeight(1)
        rule.setMaximumHeight(1)
        self._grid.addWidget(rule, line, 0, 1, len(_SHARES))
        name = question_name(row.state.question)
        said = self.tr("{collector}：{words}").format(
            collector=row.words.collector, words=row.words.words
        )
        state = self.tr("対応した") if row.remark.done else self.tr("まだ")
        cells = ((name, "strong"), (said, "body"), (answer, "body"))
        for place, (words, role) in enumerate(cells):
            self._grid.addWidget(plain_label(words, role=role, parent=self), line + 1, place, _TOP)
        mark = plain_label(state, role="success" if row.remark.done else "warning", parent=self)
        mark.setWordWrap(False)
        self._grid.addWidget(mark, line + 1, 3, _TOP)
        link = link_button(self.tr("直す"), self)
        link.setAccessibleName(
            self.tr("{name}、コメントあり、{state}、{collector}、直す").format(
                name=name, state=state, collector=row.words.collector
            )
        )
        link.clicked.connect(partial(self._ask, row.state.question.link_id))
        self._grid.addWidget(link, line + 1, 4, _TOP)
        if since:
            self._grid.addWidget(plain_label(since, role="support", parent=self), line + 2, 2, _TOP)
        self.links[row.remark.id] = link

    def _ask(self, link_id: str) -> None:
        self.question_asked.emit(link_id)
