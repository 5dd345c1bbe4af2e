"""An exclusive group of radio marks that can be without a choice and is one stop of the Tab key."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class RadioGroup(QObject):
    """Keeps marks exclusive; `chosen` is said only for what a person did."""

    chosen = Signal(int)
    """The place of the mark."""

    def __init__(self, marks: Sequence[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        self._marks = tuple(marks)
        self._group = QButtonGroup(self)
        for place, mark in enumerate(self._marks):
            self._group.addButton(mark, place)
        self._group.idClicked.connect(self._on_clicked)
        self._rove()

    def check(self, place: int | None) -> None:
        """Show a choice, or none; says nothing."""
        checked = self._group.checkedButton()
        if place is None and checked is not None:
            # An exclusive group would refuse to be without a choice.
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        if place is not None:
            self._marks[place].setChecked(True)
        self._rove()

    def place(self) -> int | None:
        """Give the place of the choice."""
        place = self._group.checkedId()
        return None if place < 0 else place

    def stop(self) -> QAbstractButton:
        """Give the mark where the Tab key stops: the choice, else the first."""
        return self._group.checkedButton() or self._marks[0]

    def _rove(self) -> None:
        stop = self.stop()
        for mark in self._marks:
            is_stop = mark is stop
            mark.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def _on_clicked(self, place: int) -> None:
        self._rove()
        self.chosen.emit(place)
