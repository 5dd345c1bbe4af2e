"""What a screen reader would be told about a widget."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def name_of(widget: QWidget) -> str:
    """Give the accessible name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    """Give the accessible description."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)
