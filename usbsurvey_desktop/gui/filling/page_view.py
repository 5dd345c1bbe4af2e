"""One page of questions: built once, then only shown anew; the only reader of its widgets."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.page_state import PageState, QuestionState
from usbsurvey_desktop.gui.filling.error_summary import ErrorSummary, OpenPoint
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.filling.late_area import LateArea
from usbsurvey_desktop.gui.filling.open_points import page_points
from usbsurvey_desktop.gui.filling.original_words import OriginalWords
from usbsurvey_desktop.gui.filling.question_block import QuestionBlock
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.layouts import column, show_if, tell_all_in_order
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.scrolling import show_whole
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import ItemType

_LOW_LINES = 16
"""Lines of text below which a page is a small window."""


class PageView(LateArea):
    """Caption, heading, definition, error summary, questions."""

    finished = Signal()
    """Enter was pressed on the last question."""
    question_asked = Signal(str)
    """Somebody wants to see a question, maybe of another page."""

    def __init__(self, state: PageState, look_up: ItemHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page_id = state.page_id
        self.blocks: dict[str, QuestionBlock] = {}
        self._rules: dict[str, QFrame] = {}
        self._fold: Fold | None = None
        self._was_low = False
        self._head(state)
        self.summary = ErrorSummary(self.content)
        self.summary.question_asked.connect(self.question_asked)
        self.column.addWidget(self.summary)
        self._questions(state, look_up)
        self.column.addStretch(1)
        self._after_resize = QTimer(self)
        self._after_resize.setSingleShot(True)
        self._after_resize.timeout.connect(self._on_resized)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._on_settled)
        self.margins.fitted.connect(self._on_fitted)
        self.show_state(state)
        self._summarise(state)
        tell_all_in_order(self.content)

    def show_state(self, state: PageState) -> None:
        """Show every question anew; a summary that is open gets shorter, never longer."""
        for question in state.questions:
            block = self.blocks[question.question.link_id]
            show_if(block, question.is_enabled)
            if question.question.link_id in self._rules:
                show_if(self._rules[question.question.link_id], question.is_enabled)
            block.show_state(question)
        if not self.summary.isHidden():
            known = {point.link_id for point in self.summary.points}
            self._list(tuple(p for p in page_points(state) if p.link_id in known))

    def add_part(self, part: QWidget) -> None:
        """Put a part of a desk below the questions, as wide as they are."""
        self.column.insertWidget(self.column.count() - 1, part)

    def input_for(self, link_id: str) -> QWidget:
        """Give the input of a question, or of a free text (`A3.f`) that is asked for."""
        return self.block_of(link_id).item.input_for(link_id)

    def block_of(self, link_id: str) -> QuestionBlock:
        """Give the block of a question or of one of its free texts."""
        return self.blocks.get(link_id) or self.blocks[link_id.rpartition(".")[0]]

    def focus_question(self, link_id: str) -> None:
        """Put the focus on the input of a question or free text, in sight."""
        self.input_for(link_id).setFocus(Qt.FocusReason.OtherFocusReason)
        self.settle()

    def focus_answer(self, link_id: str) -> None:
        """Put the focus on what is chosen now, where the question is asked on this page."""
        block = self.blocks.get(link_id)
        if block is None or block.isHidden():
            return
        is_single = block.question.type in {ItemType.YES_NO, ItemType.SINGLE_CHOICE}
        if is_single or block is not self.question_with_focus():
            block.item.first_input().setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Show the question with the focus from its beginning, with what is wrong in it.

        A page that was just built has its places only after the next turn of the event loop.
        """
        self._settle.start()

    def first_open(self, state: PageState) -> str:
        """Give the first question without an answer or with a comment, else the first at all."""
        asked = [each for each in state.questions if each.is_enabled]
        is_open = [each for each in asked if _waits(each)]
        return (is_open or asked)[0].question.link_id

    def last_stop(self) -> QWidget:
        """Give the last part that takes focus; parts are built in reading order."""
        return list(self.blocks.values())[-1].tools.links()[-1]

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a part is seen whole, with room for the focus ring."""
        half = widget.height() // 2 + Space.WIDE
        if widget is self.summary and 2 * half > self.viewport().height():
            self.verticalScrollBar().setValue(widget.y() - Space.WIDE)
            return
        show_whole(widget)

    def follow_focus(self, focused: QWidget) -> None:
        """Keep the focus in sight, however it came here."""
        self.reveal(focused)
        if focused.height() > self.viewport().height():
            # After Tab, Qt itself scrolls to the cursor of a text, which may lie below its edge.
            self._after_resize.start()

    def question_with_focus(self) -> QuestionBlock | None:
        """Give the question in which the focus is."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((b for b in self.blocks.values() if b.isAncestorOf(focused)), None)

    def _on_fitted(self) -> None:
        self._fold_if_low()
        # A notice that takes room must not push the focus out of sight.
        self._after_resize.start()

    def _on_resized(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.content.isAncestorOf(focused):
            self.reveal(focused)

    def _on_settled(self) -> None:
        block, target = self.question_with_focus(), QApplication.focusWidget()
        if block is None or target is None:
            return
        end = target.mapTo(self.content, target.rect().bottomLeft()).y() + Space.WIDE
        fits_from_top = end <= self.viewport().height()
        self.verticalScrollBar().setValue(0 if fits_from_top else block.y() - Space.WIDE)
        error = block.error_shown()
        if error is not None:
            self.reveal(error)
        self.reveal(target)

    def _head(self, state: PageState) -> None:
        head = column(gap=Space.HAIR)
        head.addWidget(plain_label(state.section_title, role="caption", parent=self.content))
        head.addWidget(plain_label(state.title, role="h1", parent=self.content))
        self.column.addLayout(head)
        if state.original:
            self.column.addWidget(OriginalWords(state.original, self.content))
        if state.definition:
            title = state.definition_title or state.section_title
            is_open = state.is_first_of_section
            self._fold = Fold(title, state.definition, is_open=is_open, parent=self.content)
            self.column.addWidget(self._fold)
        if _all_required(state):
            words = self.tr("このページの設問は、すべて回答が必要です。")
            self.column.addWidget(plain_label(words, parent=self.content))

    def _questions(self, state: PageState, look_up: ItemHelp) -> None:
        is_uniform = _all_required(state)
        for number, each in enumerate(state.questions):
            if number:
                self._rules[each.question.link_id] = _rule(self.content)
                self.column.addWidget(self._rules[each.question.link_id])
            block = QuestionBlock(each, look_up, is_tagged=not is_uniform, parent=self.content)
            block.advanced.connect(partial(self._on_advanced, each.question.link_id))
            self.blocks[each.question.link_id] = block
            self.column.addWidget(block)

    def _fold_if_low(self) -> None:
        """Fold the definition away where the question would not be seen; once, people decide."""
        is_low = self.viewport().height() < _LOW_LINES * self.fontMetrics().lineSpacing()
        if is_low and not self._was_low and self._fold is not None:
            self._fold.set_open(is_open=False)
        self._was_low = is_low

    def _summarise(self, state: PageState) -> None:
        self._list(page_points(state))

    def _list(self, points: tuple[OpenPoint, ...]) -> None:
        heading = self.tr("確認が必要なところが{count}件あります").format(count=len(points))
        self.summary.show_points(heading, points)

    def _on_advanced(self, link_id: str) -> None:
        shown = [key for key, block in self.blocks.items() if not block.isHidden()]
        place = shown.index(link_id) + 1
        if place == len(shown):
            self.finished.emit()
            return
        self.focus_question(shown[place])


def _all_required(state: PageState) -> bool:
    """Whether nothing on the page may ever stay blank: then it is said once for all."""
    return all(
        each.question.required and each.question.required_when is None for each in state.questions
    )


def _rule(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("panel", "rule")
    line.setFrameShape(QFrame.Shape.NoFrame)
    line.setMinimumHeight(1)
    line.setMaximumHeight(1)
    return line


def _waits(state: QuestionState) -> bool:
    """Whether a person should look here first."""
    is_returned = any(not remark.done for remark in state.remarks)
    return state.state is State.UNANSWERED or state.is_recheck or is_returned
