"""A warning for twelve digits in a row, which may be somebody's マイナンバー."""

import re

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from usbsurvey_desktop.gui.shared.later_label import LaterLabel

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


class MyNumberWarning(LaterLabel):
    """Stands under a text; there only while the text looks as if it held such a number."""

    def __init__(self, layout: QBoxLayout, parent: QWidget) -> None:
        super().__init__(layout, parent, role="warning")

    def look_at(self, text: str) -> str:
        """Show or hide for this text; give the words shown, or ""."""
        words = warning_words() if holds_my_number(text) else ""
        self.show(words)
        return words
