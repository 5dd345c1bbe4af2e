"""Free text, of one line or of several."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemWidget
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.visible import visible_line


class TextItem(ItemWidget):
    """A box of several lines that grows with its text."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        limit = question.constraint.max_length if question.constraint else None
        self._text = CountedText("", most=limit, parent=self)
        self._text.box.setAccessibleName(visible_line(f"{question.number} {question.short_label}"))
        column(self).addWidget(self._text)
        self._text.edited.connect(self._on_edited)

    def show_state(self, state: QuestionState) -> None:
        """Show the text as it was typed."""
        self._text.show_text(state.raw if isinstance(state.raw, str) else "")
        mark_error(self._text, has_error=bool(state.shown_findings))

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the box."""
        return (self._text.box,)

    def describe(self, description: str) -> None:
        """Describe the box."""
        self._text.describe(description)

    def _on_edited(self, text: str) -> None:
        self.emit_answer(text or None)
