"""A value that the program gives: plain text with the reason, never a field that does nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemWidget
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.visible import visible


class FixedItem(ItemWidget):
    """Shows a value; the Tab key stops at it, so that it can be read."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        layout = column(self, gap=Space.HAIR)
        self._words = plain_label("", parent=self)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(self._words)
        reason = self.tr("このソフトが入れる値なので、変えられません。")
        layout.addWidget(plain_label(reason, role="support", parent=self))

    def show_state(self, state: QuestionState) -> None:
        """Show the value."""
        text = visible(str(state.raw or ""))
        self._words.setText(text)
        self._words.setAccessibleName(labelled(self.question.short_label, text))

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the words."""
        return (self._words,)

    def describe(self, description: str) -> None:
        """Describe the words."""
        self._words.setAccessibleDescription(description)
