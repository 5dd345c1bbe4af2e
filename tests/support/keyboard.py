"""Japanese as people type it: through the input method, first composing, then committed.

`QTest.keyClicks` aborts the process on letters outside ASCII.
"""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def compose(widget: QWidget, text: str) -> None:
    """Compose `text` in the widget and commit it."""
    composing(widget, text)
    commit = QInputMethodEvent()
    commit.setCommitString(text)
    QApplication.sendEvent(widget, commit)


def composing(widget: QWidget, text: str) -> None:
    """Show `text` as composed so far, without committing it."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))
