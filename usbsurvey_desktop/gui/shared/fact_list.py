"""A list of names and values, as on a form that is already filled in."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible


class FactList(QFrame):
    """Rows of name and value on a panel; empty values are left out.

    Values come from files: signs in them that cannot be seen are written out.
    """

    def __init__(self, facts: Iterable[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "panel")
        layout = QGridLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        layout.setHorizontalSpacing(Space.WIDE)
        layout.setVerticalSpacing(Space.SMALL)
        layout.setColumnStretch(1, 1)
        for line, (name, given) in enumerate(fact for fact in facts if fact[1]):
            value = visible(given)
            label = plain_label(name, role="strong", parent=self)
            label.setWordWrap(False)
            shown = plain_label(value, parent=self)
            shown.setAccessibleName(labelled(name, value))
            layout.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(shown, line, 1, Qt.AlignmentFlag.AlignTop)
