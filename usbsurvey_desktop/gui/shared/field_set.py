"""A question as a group: a name and a description for the ear, a wrapping title for the eye."""

from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class FieldSet(QGroupBox):
    """An untitled group box (its title would not wrap) with an accessible name.

    Add parts to `body`; they stand in reading order below the title.
    """

    def __init__(self, title: str, *, tag: str = "", parent: QWidget | None = None) -> None:
        """Build the group; `tag` is the word at the title, 「※必須」 or 「任意」, or nothing."""
        super().__init__(parent)
        self.setAccessibleName(f"{title}（{tag}）" if tag else title)
        self.body: QVBoxLayout = column(self, gap=Space.SMALL)
        self.heading = plain_label(title, role="strong", parent=self)
        self.body.addWidget(self.heading)
        if tag:
            role = "tag" if tag.startswith("※") else "optional"
            self.tag = plain_label(tag, role=role, parent=self)
            self.body.addWidget(self.tag)

    def describe(self, *parts: str) -> None:
        """Set what a screen reader says after the name: condition, support text, error."""
        self.setAccessibleDescription(" ".join(part for part in parts if part))
