"""Two rows of two choices that together are one option, with the plain list one press away."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from usbsurvey_desktop.engine.matrix import answer_of, columns_of
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemWidget
from usbsurvey_desktop.gui.items.choice import ChoiceItem
from usbsurvey_desktop.gui.items.matrix_row import MatrixRow
from usbsurvey_desktop.gui.items.option_text import option_for_key, option_text
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.later_label import LaterLabel
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.questionnaire.definition import Matrix, Question

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class MatrixItem(ItemWidget):
    """Rows, 「未定」 and what they amount to; one row alone is kept as unfinished input."""

    def __init__(self, question: Question, matrix: Matrix, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._matrix = matrix
        self._is_changed = False
        self._state: QuestionState | None = None
        layout = column(self, gap=0)
        self._grid = QWidget(self)
        inner = column(self._grid, gap=0)
        self._rows = tuple(MatrixRow(text, matrix.columns, self) for text in matrix.rows)
        for row in self._rows:
            inner.addWidget(row)
            row.chosen.connect(self._on_row_chosen)
        self._neither = self._neither_mark(inner)
        layout.addWidget(self._grid)
        self._list: ChoiceItem | None = None
        self._list_place = column()
        layout.addLayout(self._list_place)
        self._result = LaterLabel(layout, self, role="strong")
        self._swap = link_button("", self)
        self._name_swap()
        add_at_left(layout, self._swap)
        self._swap.clicked.connect(self._on_swap)
        for mark in self._marks():
            mark.installEventFilter(self)

    def show_state(self, state: QuestionState) -> None:
        """Check the rows that belong to the option, or the one row chosen so far."""
        raw = state.raw if isinstance(state.raw, str) else ""
        for row, place in zip(self._rows, columns_of(self._matrix, raw), strict=True):
            row.check(place)
        if self._neither is not None:
            self._neither.setChecked(raw == self._matrix.neither)
        self._state = state
        if self._list is not None:
            self._list.show_state(state)
        option = self.question.option(raw)
        text = "" if option is None else option_text(self.question, option)
        self._result.show(self.tr("回答：{option}").format(option=text) if text else "")

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the marks of the way of choosing that is open, then the link between the two."""
        if self._list is None or self._list.isHidden():
            return (*self._marks(), self._swap)
        return (*self._list.inputs(), self._swap)

    def first_input(self) -> QWidget:
        """Give the first row without a choice, else the first row."""
        if self._list is not None and not self._list.isHidden():
            return self._list.first_input()
        if self._neither is not None and self._neither.isChecked():
            return self._neither
        open_rows = [row for row in self._rows if row.place() is None]
        return (open_rows or list(self._rows))[0].stop()

    def is_typing(self) -> bool:
        """Tell whether a row was chosen since the focus came in: the other may still follow."""
        return self._is_changed and self._has_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose an option by its letter, go on with Enter, and notice that the focus left."""
        if event.type() is QEvent.Type.FocusOut and self._is_changed and not self._has_focus():
            self._is_changed = False
            self.typing_ended.emit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            mark = next((mark for mark in self._marks() if mark is watched), None)
            if mark is not None and self._act(mark, event):
                return True
        return super().eventFilter(watched, event)

    def _act(self, mark: QAbstractButton, event: QKeyEvent) -> bool:
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            return False
        if Qt.Key(event.key()) in _ENTER:
            if not mark.isChecked():
                mark.click()
            if mark in self._rows[0].marks:
                self._rows[1].stop().setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.advanced.emit()
            return True
        place = option_for_key(self.question, event.text())
        if place is None:
            return False
        self.emit_answer(self.question.options[place].code)
        return True

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._grid.isAncestorOf(focused)

    def _marks(self) -> tuple[QAbstractButton, ...]:
        marks = tuple(mark for row in self._rows for mark in row.marks)
        return marks if self._neither is None else (*marks, self._neither)

    def _neither_mark(self, layout: QVBoxLayout) -> QAbstractButton | None:
        code = self._matrix.neither
        option = None if code is None else self.question.option(code)
        if option is None:
            return None
        row = check_row(option_text(self.question, option), parent=self._grid)
        layout.addWidget(row)
        row.mark.clicked.connect(self._on_neither)
        return row.mark

    def _on_row_chosen(self) -> None:
        self._is_changed = True
        first, second = self._rows
        self.emit_answer(answer_of(self._matrix, (first.place(), second.place())))

    def _on_neither(self, is_checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.emit_answer(self._matrix.neither if is_checked else None)

    def _on_swap(self) -> None:
        as_list = self._made_list()
        shows_list = not self._grid.isHidden()
        self._grid.setVisible(not shows_list)
        as_list.setVisible(shows_list)
        self._name_swap()
        self.first_input().setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_swap(self) -> None:
        codes = [option.code for option in self.question.options]
        as_list = self.tr("一覧（{first}から{last}）で選ぶ").format(first=codes[0], last=codes[-1])
        self._swap.setText(self.tr("2つの行で選ぶ") if self._grid.isHidden() else as_list)

    def _made_list(self) -> ChoiceItem:
        if self._list is None:
            self._list = ChoiceItem(self.question, self)
            self._list_place.addWidget(self._list)
            self._list.answered.connect(self.answered)
            self._list.advanced.connect(self.advanced)
            if self._state is not None:
                self._list.show_state(self._state)
            for before, after in pairwise((*self._marks()[-1:], *self._list.inputs(), self._swap)):
                QWidget.setTabOrder(before, after)
        return self._list
