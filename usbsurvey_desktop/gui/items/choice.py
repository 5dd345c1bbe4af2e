"""One of several: yes or no, a letter, a provisional choice; free text opens under its option."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemWidget
from usbsurvey_desktop.gui.items.option_keys import OptionKeys
from usbsurvey_desktop.gui.items.option_list import OptionList
from usbsurvey_desktop.gui.items.radio_group import RadioGroup
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.option_row import radio_row
from usbsurvey_desktop.questionnaire.definition import Question


class ChoiceItem(ItemWidget):
    """Radio marks; the group is one stop of the Tab key."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._list = OptionList(question, radio_row, self)
        column(self, gap=0).addWidget(self._list)
        # Arrows follow the order on the screen, which is the form's for a single choice.
        self._group = RadioGroup(self._list.marks, self)
        keys = OptionKeys(question, self._list.marks, self._list.shown, self)
        keys.entered.connect(self._list.enter)
        self._list.advanced.connect(self.advanced)
        self._group.chosen.connect(self._on_chosen)
        self._list.text_edited.connect(self.emit_free_text)

    def show_state(self, state: QuestionState) -> None:
        """Check the chosen option, or none."""
        codes = [option.code for option in self.question.options]
        self._group.check(codes.index(state.raw) if state.raw in codes else None)
        self._list.show_texts(state)

    def inputs(self) -> tuple[QWidget, ...]:
        """Give all marks, each followed by its open text box."""
        return self._list.inputs()

    def first_input(self) -> QWidget:
        """Give the chosen mark, else the first."""
        return self._group.stop()

    def input_for(self, link_id: str) -> QWidget:
        """Give the text box of a free text that is asked for, else the first input."""
        return self._list.text_box(link_id) or self.first_input()

    def describe(self, description: str) -> None:
        """Describe the text boxes; the marks are described by their group."""
        self._list.describe(description)

    def _on_chosen(self, place: int) -> None:
        self.emit_answer(self.question.options[place].code)
