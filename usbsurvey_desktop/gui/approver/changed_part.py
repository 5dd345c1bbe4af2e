"""One part of what an approver is told has changed, and the way to see that alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


@dataclass(frozen=True)
class Changed:
    """What is told: a heading, which questions, and where that is known from.

    `marks` has a word for each question or reason that changed; `only` and `all_again` name the
    button.
    """

    title: str
    words: str
    ground: str
    marks: Mapping[str, str]
    only: str
    all_again: str


class ChangedPart(QWidget):
    """Emits `toggled` when its button is pressed; whoever shows the answers calls `show_as`."""

    toggled = Signal()

    def __init__(self, changed: Changed, parent: QWidget) -> None:
        super().__init__(parent)
        self._changed = changed
        self.shows_only = False
        """Whether nothing but what changed is shown now."""
        layout = column(self, gap=Space.MEDIUM)
        layout.addWidget(plain_label(changed.title, role="h2", parent=self))
        if changed.words:
            layout.addWidget(plain_label(changed.words, parent=self))
        layout.addWidget(plain_label(changed.ground, role="support", parent=self))
        self.button = secondary_button(changed.only, self)
        self.button.clicked.connect(self.toggled)
        self.button.setHidden(not changed.marks)
        add_at_left(layout, self.button)

    @property
    def marks(self) -> Mapping[str, str]:
        """A word for each question or reason that changed."""
        return self._changed.marks

    def show_as(self, *, only: bool) -> None:
        """Name the button by what pressing it does from now on."""
        self.shows_only = only
        self.button.setText(self._changed.all_again if only else self._changed.only)
