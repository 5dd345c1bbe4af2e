"""A warning for twelve digits in a row, which may be somebody's マイナンバー."""

import re

from PySide6.QtWidgets import QLabel, QWidget

from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label

# Python's digits include the full-width ones that input methods write.
_TWELVE = re.compile(r"(?<!\d)\d{12}(?!\d)")


class MyNumberWarning(QWidget):
    """Stands under a text; hidden unless the text looks as if it held such a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "マイナンバーのような12桁の数字があります。個人の番号でないか確かめてください。"
        )
        self.label: QLabel = plain_label(words, role="warning", parent=self)
        column(self).addWidget(self.label)
        self.hide()

    def look_at(self, text: str) -> str:
        """Show or hide for this text; give the words shown, or ""."""
        is_found = _TWELVE.search(text) is not None
        self.setVisible(is_found)
        return self.label.text() if is_found else ""
