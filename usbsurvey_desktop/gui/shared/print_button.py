"""The button by which a screen is printed: Ctrl+P presses it from anywhere on the screen."""

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget


def prints(button: QPushButton, screen: QWidget, asked: SignalInstance) -> None:
    """Let a button of a screen ask for printing; call once a screen."""
    button.clicked.connect(asked)
    QShortcut(QKeySequence("Ctrl+P"), screen).activated.connect(button.click)
