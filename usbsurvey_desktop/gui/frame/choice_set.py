"""One choice among a few, outside a questionnaire; the first is chosen unless told otherwise."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.radio_group import RadioGroup
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.option_row import radio_row


class ChoiceSet(FieldSet):
    """A titled group of radio rows, one stop of the Tab key; `chosen` carries the place."""

    chosen = Signal(int)

    def __init__(
        self,
        title: str,
        options: Sequence[str],
        parent: QWidget | None = None,
        *,
        is_settled: bool = True,
    ) -> None:
        super().__init__(title, parent=parent)
        rows = [radio_row(text, parent=self) for text in options]
        for row in rows:
            self.body.addWidget(row)
        self._group = RadioGroup([row.mark for row in rows], self)
        if is_settled:
            self._group.check(0)
        self._group.chosen.connect(self.chosen)

    @property
    def is_settled(self) -> bool:
        """Whether one is chosen."""
        return self._group.place() is not None

    def place(self) -> int:
        """The place of the choice, from 0."""
        return self._group.place() or 0

    def choose(self, place: int) -> None:
        """Choose for the person."""
        self._group.check(place)

    def stop(self) -> QWidget:
        """Where the Tab key stops: the choice."""
        return self._group.stop()
