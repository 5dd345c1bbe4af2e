"""A question as a group: a name and a description for the ear, a wrapping title for the eye."""

from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.later_label import LaterLabel
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible

_SHORT_TITLE = 24
"""Letters of a title that never wraps, not even at 200 %; its tag stands beside it."""


class FieldSet(QGroupBox):
    """An untitled group box (its title would not wrap) with an accessible name.

    Add parts to `body`; they stand in reading order below the title.
    """

    def __init__(self, title: str, *, tag: str = "", parent: QWidget | None = None) -> None:
        """Build the group; `tag` is the word at the title, 「※必須」 or 「任意」, or nothing."""
        super().__init__(parent)
        self._title = visible(title)
        self.body: QVBoxLayout = column(self, gap=Space.SMALL)
        self.heading = plain_label(title, role="strong", parent=self)
        is_short = len(title) <= _SHORT_TITLE
        head = row(gap=Space.SMALL) if is_short else column(gap=Space.HAIR)
        head.addWidget(self.heading)
        self._tag = LaterLabel(head, self, role="optional")
        self.show_tag(tag)
        if is_short:
            self.heading.setWordWrap(False)
            head.addStretch(1)
        self.body.addLayout(head)

    def show_tag(self, tag: str) -> None:
        """Put another word at the title, for the eye and the ear; "" takes it away."""
        self.setAccessibleName(noted(self._title, tag) if tag else self._title)
        self._tag.show(tag, "tag" if tag.startswith("※") else "optional")

    def describe(self, *parts: str) -> None:
        """Set what a screen reader says after the name: condition, support text, error."""
        self.setAccessibleDescription(visible(" ".join(part for part in parts if part)))
