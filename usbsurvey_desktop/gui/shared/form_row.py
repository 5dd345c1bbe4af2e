"""The one way to put an input on a screen: label, word for required, help, input, error.

Whoever sees or hears the input gets the same words: the name is the label, the description is the
help and the error.
"""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.focus_chain import stand_in
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.refused_here import refused_here
from usbsurvey_desktop.gui.theme import Space


class FormRow(QWidget):
    """One input with its words; `show_error` puts a sentence under it."""

    def __init__(
        self, label: str, field: QWidget, *, tag: str, support: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._support = support
        self._tag = tag
        # Further than the focus ring reaches.
        layout = column(self, gap=Space.SMALL)
        head = row(gap=Space.SMALL)
        self.label = plain_label(label, role="strong", parent=self)
        self.label.setWordWrap(False)
        head.addWidget(self.label)
        if tag:
            role = "tag" if tag.startswith("※") else "optional"
            head.addWidget(plain_label(tag, role=role, parent=self))
        head.addStretch(1)
        layout.addLayout(head)
        if support:
            layout.addWidget(plain_label(support, role="support", parent=self))
        layout.addWidget(field)
        self._error = plain_label("", role="error", parent=self)
        self._error.hide()
        layout.addWidget(self._error)
        field.setAccessibleName(label)
        self._describe("")

    def show_error(self, sentence: str) -> None:
        """Show a sentence at the input, frame the input, and tell the ear; "" takes it away."""
        self._error.setText(f"＊{sentence}" if sentence else "")
        self._error.setVisible(bool(sentence))
        mark_error(self.field, has_error=bool(sentence))
        self._describe(sentence)
        if sentence:
            refused_here(self)

    def seen_with(self) -> QWidget | None:
        """Give the words on what is wrong here, to be seen together with the input."""
        return self._error if self._error.text() else None

    def error(self) -> str:
        """Give the sentence shown at the input, with its sign, or ""."""
        return self._error.text()

    def _describe(self, sentence: str) -> None:
        parts = (self._tag.removeprefix("※"), self._support, sentence)
        self.field.setAccessibleDescription(" ".join(part for part in parts if part))


def mark_error(field: QWidget, *, has_error: bool) -> None:
    """Draw the frame of a field (or of the one that has its focus) as wrong, or as usual."""
    field = stand_in(field) or field
    field.setProperty("has_error", has_error)
    field.update()


def form_row(
    label: str, field: QWidget, *, tag: str = "", support: str = "", parent: QWidget | None = None
) -> FormRow:
    """Make the row of an input.

    Args:
        label: what people call it; becomes the accessible name.
        field: the input; it moves into the row.
        tag: 「※必須」, 「任意」 or nothing when the page says it once for all.
        support: one sentence of help, read as description.
        parent: the owner.
    """
    return FormRow(label, field, tag=tag, support=support, parent=parent)
