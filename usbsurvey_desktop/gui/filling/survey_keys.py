"""The keys of the survey screen, beside those of the buttons' Alt letters."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind_keys(widget: QWidget, actions: Mapping[str, Callable[[], None]]) -> None:
    """Let keys act while the focus is inside `widget`; text boxes keep the keys that edit text."""
    for keys, act in actions.items():
        shortcut = QShortcut(QKeySequence(keys), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
