"""One line: short text, whole and decimal numbers, with the unit beside it."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemWidget
from usbsurvey_desktop.gui.items.limit_words import number_limits
from usbsurvey_desktop.gui.items.my_number import MyNumberWarning
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.visible import visible, visible_line

_NUMBER_COLUMNS = 8
_FEWEST_COLUMNS = 12
_MOST_COLUMNS = 40
_TYPE_COLUMNS = {ItemType.DATE: _FEWEST_COLUMNS, ItemType.DATE_TIME: 16}


class LineItem(ItemWidget):
    """A field as wide as its content; what cannot be read stays as it was typed."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._is_changed = False
        self.column = column(self, gap=Space.SMALL)
        # Of a date they would stand in another shape than its example.
        is_number = question.type in {ItemType.INTEGER, ItemType.DECIMAL}
        self._limits = listed(number_limits(question)) if is_number else ""
        if self._limits:
            self.column.addWidget(plain_label(self._limits, role="support", parent=self))
        self.beside = row(gap=Space.SMALL)
        self.field = LineEdit(columns=_columns(question), parent=self)
        self.field.setAccessibleName(visible_line(f"{question.number} {question.short_label}"))
        self.beside.addWidget(self.field)
        if question.unit:
            self.beside.addWidget(plain_label(question.unit, parent=self))
        self.beside.addStretch(1)
        self.column.addLayout(self.beside)
        self._warning = MyNumberWarning(self.column, self)
        self.field.textEdited.connect(self._on_edited)
        self.field.advanced.connect(self.advanced)
        self.field.editingFinished.connect(self._on_editing_finished)

    def show_state(self, state: QuestionState) -> None:
        """Show the text as it was typed; the cursor stays when nothing changed."""
        text = "" if state.raw is None else str(state.raw)
        if text != self.field.text():
            self.field.setText(text)
        self._warning.look_at(text if self.question.type is ItemType.TEXT else "")
        mark_error(self.field, has_error=bool(state.shown_findings) and not self.is_typing())

    def is_typing(self) -> bool:
        """Tell whether the field has the focus and was changed since it got it."""
        return self._is_changed and self.field.hasFocus()

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the field."""
        return (self.field,)

    def describe(self, description: str) -> None:
        """Describe the field, with what a number must fit."""
        words = f"{self._limits} {description}".strip()
        self.field.setAccessibleDescription(visible(words))

    def _on_edited(self, text: str) -> None:
        self._is_changed = True
        self.emit_answer(text or None)

    def _on_editing_finished(self) -> None:
        if self._is_changed:
            self._is_changed = False
            self.typing_ended.emit()


def _columns(question: Question) -> int:
    if question.type is not ItemType.TEXT:
        return _TYPE_COLUMNS.get(question.type, _NUMBER_COLUMNS)
    limit = question.constraint.max_length if question.constraint else None
    return min(max((limit or _MOST_COLUMNS * 2) // 2, _FEWEST_COLUMNS), _MOST_COLUMNS)
