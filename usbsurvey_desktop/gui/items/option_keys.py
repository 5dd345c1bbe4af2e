"""The keys of a group of options: arrows move, letters choose, Enter chooses and goes on.

They act only while the focus is on one of the options (WCAG 2.1.4).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QRadioButton

from usbsurvey_desktop.gui.items.option_text import option_for_key
from usbsurvey_desktop.questionnaire.definition import Question

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NO_LETTER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class OptionKeys(QObject):
    """Watches the marks of one question.

    `marks` stand in the order of the form's options, `shown` in the order on the screen.
    """

    entered = Signal()
    """Enter was pressed on an option, which is chosen now."""

    def __init__(
        self,
        question: Question,
        marks: Sequence[QAbstractButton],
        shown: Sequence[QAbstractButton],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._question = question
        self._marks = tuple(marks)
        self._shown = tuple(shown)
        for mark in self._marks:
            mark.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on our keys; every other key goes its way."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            mark = next((mark for mark in self._marks if mark is watched), None)
            if mark is not None and self._act(mark, event):
                return True
        return super().eventFilter(watched, event)

    def _act(self, mark: QAbstractButton, event: QKeyEvent) -> bool:
        if event.modifiers() & _NO_LETTER:
            return False
        key = Qt.Key(event.key())
        if key in _ENTER:
            if not mark.isChecked():
                mark.click()
            self.entered.emit()
            return True
        if key in _STEPS:
            self._step(mark, _STEPS[key])
            return True
        place = option_for_key(self._question, event.text())
        if place is None:
            return False
        self._marks[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._marks[place].click()
        return True

    def _step(self, mark: QAbstractButton, step: int) -> None:
        target = self._shown[(self._shown.index(mark) + step) % len(self._shown)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        # With a choice made, the arrow moves the choice, as Windows does.
        if isinstance(mark, QRadioButton) and mark.isChecked():
            target.click()
