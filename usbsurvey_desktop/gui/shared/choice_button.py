"""A button that says what is chosen, and opens the list of what may be chosen instead."""

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from usbsurvey_desktop.gui.shared.button import Button, ButtonKind
from usbsurvey_desktop.gui.shared.plain_label import literal
from usbsurvey_desktop.visible import visible_line

_ADORNMENT = re.compile(r" ▼|\(&.\)")
"""What the eye needs and the ear does not."""


class ChoiceButton(Button):
    """One choice of a few in the room of a button; `chosen` carries the place of the option.

    The button's text is `words` with the option in its place `{choice}`, and may name an Alt
    letter.
    """

    chosen = Signal(int)

    def __init__(self, words: str, options: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.SECONDARY, parent)
        self._words = words
        self._options = tuple(visible_line(option) for option in options)
        self._place = 0
        self.choices = QMenu(self)
        group = QActionGroup(self.choices)
        for place, option in enumerate(self._options):
            action = self.choices.addAction(literal(option))
            action.setCheckable(True)
            action.setChecked(place == 0)
            group.addAction(action)
            action.triggered.connect(partial(self._on_triggered, place))
        self.clicked.connect(self._on_clicked)
        self._show()

    @property
    def place(self) -> int:
        """The place of what is chosen, from 0."""
        return self._place

    def choose(self, place: int) -> None:
        """Choose for the person; emits nothing."""
        self._place = place
        self.choices.actions()[place].setChecked(True)
        self._show()

    def _on_clicked(self) -> None:
        self.choices.setActiveAction(self.choices.actions()[self._place])
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self, place: int) -> None:
        self.choose(place)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(place)

    def _show(self) -> None:
        option = self._options[self._place]
        self.setText(self._words.format(choice=literal(option)))
        name = _ADORNMENT.sub("", self._words).format(choice=option)
        self.setAccessibleName(self.tr("{name}、一覧から選ぶ").format(name=name))
        self.updateGeometry()
