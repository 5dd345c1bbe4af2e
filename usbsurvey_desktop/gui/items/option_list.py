"""The rows of options that single and multiple choice share, with their text boxes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from usbsurvey_desktop.engine.answers import free_text_id
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.shared.form_row import mark_error
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.option_row import OptionRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Size, Space
from usbsurvey_desktop.questionnaire.definition import Question

_TEXT_INDENT = Space.SMALL + Size.MARK + Space.MEDIUM


class OptionList(QWidget):
    """Rows in the order of the form; exclusive options of a multi choice stand last.

    `marks` follow the form's options, `shown` the screen.
    """

    text_edited = Signal(str, str)
    """Code of the option and its text."""
    advanced = Signal()
    """Enter was pressed, and nothing is left to write here."""

    def __init__(
        self, question: Question, make_row: Callable[..., OptionRow], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._question = question
        self._boxes: dict[int, CountedText] = {}
        self._places: dict[int, QVBoxLayout] = {}
        self._description = ""
        self._layout = column(self, gap=0)
        rows: dict[int, OptionRow] = {}
        many = not all(option.exclusive for option in question.options)
        last = [n for n, option in enumerate(question.options) if option.exclusive and many]
        first = [n for n in range(len(question.options)) if n not in last]
        for place in first:
            rows[place] = self._add(place, make_row)
        if last:
            self._layout.addWidget(plain_label(self.tr("または"), role="support", parent=self))
        for place in last:
            rows[place] = self._add(place, make_row)
        self.marks: tuple[QAbstractButton, ...] = tuple(
            rows[place].mark for place in range(len(question.options))
        )
        self._order = (*first, *last)
        self.shown = tuple(self.marks[place] for place in self._order)

    def show_texts(self, state: QuestionState) -> None:
        """Open the boxes of the options asked for with what was typed; the others only hide."""
        wrong = {finding.link_id for finding in state.shown_findings}
        for place in self._places:
            code = self._question.options[place].code
            if place not in self._boxes and code not in state.open_free_texts:
                continue
            box = self._text_box(place)
            box.show_text(state.free_texts.get(code, ""))
            box.setVisible(code in state.open_free_texts)
            mark_error(box, has_error=free_text_id(self._question.link_id, code) in wrong)

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the marks as shown, each followed by its box if that is open."""
        found: list[QWidget] = []
        for place in self._order:
            found.append(self.marks[place])
            box = self._boxes.get(place)
            if box is not None and not box.isHidden():
                found.append(box.box)
        return tuple(found)

    def text_box(self, link_id: str) -> QWidget | None:
        """Give the open box of a free text; None for anything else."""
        for place, box in self._boxes.items():
            code = self._question.options[place].code
            if free_text_id(self._question.link_id, code) == link_id and not box.isHidden():
                return box.box
        return None

    def enter(self) -> None:
        """Lead on from the option with the focus: into its box while that is empty."""
        for place, box in self._boxes.items():
            is_here = self.marks[place].hasFocus() and not box.isHidden()
            if is_here and not box.box.text():
                box.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.advanced.emit()

    def describe(self, description: str) -> None:
        """Describe the text boxes."""
        self._description = description
        for box in self._boxes.values():
            box.describe(description)

    def _add(self, place: int, make_row: Callable[..., OptionRow]) -> OptionRow:
        option = self._question.options[place]
        badge = self.tr("暫定") if option.proposed else ""
        row = make_row(option_text(self._question, option), badge=badge, parent=self)
        if badge:
            row.mark.setAccessibleName(listed((badge, option.code, option.label)))
        self._layout.addWidget(row)
        if option.free_text is not None:
            self._places[place] = column()
            self._layout.addLayout(self._places[place])
        return row

    def _text_box(self, place: int) -> CountedText:
        """Give the box of an option, made when it is first asked for."""
        if place in self._boxes:
            return self._boxes[place]
        option = self._question.options[place]
        most = option.free_text.max_length if option.free_text is not None else None
        box = CountedText(self.tr("その他の内容"), most=most, parent=self)
        box.setContentsMargins(_TEXT_INDENT, 0, Space.SMALL, Space.MEDIUM)
        box.setProperty("code", option.code)
        box.describe(self._description)
        box.edited.connect(self._on_edited)
        self._places[place].addWidget(box)
        self._boxes[place] = box
        # The whole of it: Tab would leap from what passes the focus on to the box.
        QWidget.setTabOrder(self.marks[place], box)
        return box

    def _on_edited(self, text: str) -> None:
        self.text_edited.emit(self.sender().property("code"), text)
