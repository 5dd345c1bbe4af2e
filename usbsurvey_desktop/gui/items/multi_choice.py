"""Several of several; an exclusive option and the others shut each other out, which can be undone.

What is cleared is the engine's decision: this widget only says which marks a person left checked.
"""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemWidget
from usbsurvey_desktop.gui.items.option_keys import OptionKeys
from usbsurvey_desktop.gui.items.option_list import OptionList
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.questionnaire.definition import Question


class MultiChoiceItem(ItemWidget):
    """Check boxes; each is a stop of the Tab key."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        layout = column(self, gap=0)
        hint = self.tr("あてはまるものをすべて選んでください")
        layout.addWidget(plain_label(hint, role="support", parent=self))
        self._list = OptionList(question, check_row, self)
        layout.addWidget(self._list)
        # No QButtonGroup: it makes one stop of the Tab key of all its marks, exclusive or not.
        for mark in self._list.marks:
            mark.clicked.connect(self._on_clicked)
        keys = OptionKeys(question, self._list.marks, self._list.shown, self)
        keys.entered.connect(self._list.enter)
        self._list.advanced.connect(self.advanced)
        self._list.text_edited.connect(self.emit_free_text)

    def show_state(self, state: QuestionState) -> None:
        """Check the chosen options and open their text boxes."""
        raw = state.raw if isinstance(state.raw, tuple) else ()
        for option, mark in zip(self.question.options, self._list.marks, strict=True):
            mark.setChecked(option.code in raw)
        self._list.show_texts(state)

    def inputs(self) -> tuple[QWidget, ...]:
        """Give all marks as shown, each followed by its open text box."""
        return self._list.inputs()

    def input_for(self, link_id: str) -> QWidget:
        """Give the text box of a free text that is asked for, else the first input."""
        return self._list.text_box(link_id) or self.first_input()

    def describe(self, description: str) -> None:
        """Describe the text boxes; the marks are described by their group."""
        self._list.describe(description)

    def _on_clicked(self) -> None:
        codes = tuple(
            option.code
            for option, mark in zip(self.question.options, self._list.marks, strict=True)
            if mark.isChecked()
        )
        self.emit_answer(codes or None)
