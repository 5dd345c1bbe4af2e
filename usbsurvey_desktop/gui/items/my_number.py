"""A warning for twelve digits in a row, which may be somebody's マイナンバー."""

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label

# Python's digits include the full-width ones that input methods write.
_TWELVE = re.compile(r"(?<!\d)\d{12}(?!\d)")


def holds_my_number(text: str) -> bool:
    """Tell whether a text looks as if it held a マイナンバー: twelve digits in a row."""
    return _TWELVE.search(text) is not None


def warning_words() -> str:
    """Give the sentence people read."""
    return QCoreApplication.translate(
        "MyNumberWarning",
        "マイナンバーのような12桁の数字があります。個人の番号でないか確かめてください。",
    )


class MyNumberWarning(QWidget):
    """Stands under a text; hidden unless the text looks as if it held such a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label: QLabel = plain_label(warning_words(), role="warning", parent=self)
        column(self).addWidget(self.label)
        self.hide()

    def look_at(self, text: str) -> str:
        """Show or hide for this text; give the words shown, or ""."""
        is_found = holds_my_number(text)
        self.setVisible(is_found)
        return self.label.text() if is_found else ""
