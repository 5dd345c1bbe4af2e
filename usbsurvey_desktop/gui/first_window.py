"""The window as people first see it: its place, a line of words, and nothing that takes time.

It imports neither the look nor any screen, and touches no name of Qt's own namespace: that alone
takes as long as the window. Whatever fills it (`hold`) is brought when it has been painted.
"""

import os
import sys

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QFont, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

SIZE = (1366, 768)
SMALLEST = (880, 420)
"""Logical pixels, of every window of the program."""
_TITLE_BAR = 31
"""Logical pixels that a desktop puts above a window (the screens' design, §2.4)."""
_WINDOWS_POINTS = 9.0
"""The text of Windows at 100 %; its 文字の大きさ multiplies it."""
_LARGEST_LINUX_POINTS = 11.0
"""What desktops on Linux have as their ordinary size: 9 to 11."""
_NAME = "usbsurvey_desktop"
_FOREIGN = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_STYLE_OVERRIDE")


def make_application() -> QApplication:
    """Make the one application of this process, as the system looks."""
    for name in _FOREIGN:
        # Plugins and styles of another Qt on this machine would crash or disfigure ours.
        os.environ.pop(name, None)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName("")
    return app


def system_scale(font: QFont, platform: str) -> float:
    """By how much people have the texts of this system enlarged; 1.0 is its ordinary size.

    Told by the font that the system gives a program. The scale of the whole screen is not in it:
    Qt applies that by itself.
    """
    ordinary = _WINDOWS_POINTS if platform == "win32" else _LARGEST_LINUX_POINTS
    points = font.pointSizeF()
    return points / ordinary if points > 0 else 1.0


def open_window(window: QWidget) -> None:
    """Show a window as large as its screen has room for, maximised where it would fill it."""
    room = window.screen().availableSize()
    window.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
    if room.width() <= SIZE[0] or room.height() < SIZE[1] + _TITLE_BAR:
        window.showMaximized()
    else:
        window.show()


class FirstWindow(QMainWindow):
    """Shows a line of words until it is given its content, which then decides when it closes."""

    painted = Signal()
    """Once, when the first picture is on the screen."""

    def __init__(self, words: str, ground: str, text: str) -> None:
        """Build the window; `ground` and `text` are colours, "" for those of the system."""
        super().__init__()
        self._was_painted = False
        self._content: QWidget | None = None
        self.setWindowTitle(words)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        whole = QWidget(self)
        lines, middle = QVBoxLayout(whole), QHBoxLayout()
        self._words = QLabel(words, whole)
        middle.addStretch()
        middle.addWidget(self._words)
        middle.addStretch()
        lines.addLayout(middle)
        self.setCentralWidget(whole)
        if ground and text:
            colours = self.palette()
            colours.setColor(QPalette.ColorRole.Window, QColor(ground))
            colours.setColor(QPalette.ColorRole.WindowText, QColor(text))
            self.setPalette(colours)

    def open(self) -> None:
        """Show the window as large as its screen has room for, maximised where it would fill it."""
        open_window(self)

    def say(self, words: str) -> None:
        """Show other words, because nothing will fill the window."""
        self._words.setWordWrap(True)
        self._words.setMinimumWidth(SMALLEST[0] // 2)
        self._words.setText(words)

    def hold(self, content: QWidget) -> None:
        """Show this from now on, under its title; the window closes when it does."""
        self._content = content
        self.setPalette(QPalette())
        self.setCentralWidget(content)
        self.setWindowTitle(content.windowTitle())
        content.windowTitleChanged.connect(self.setWindowTitle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the first picture has been delivered, which the next turn finds it to be."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go if the content goes, or is gone."""
        content = self._content
        event.setAccepted(content is None or content.isHidden() or content.close())
