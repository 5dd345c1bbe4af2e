"""The three kinds of button; none is ever greyed: pressing says what is missing."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from usbsurvey_desktop.gui.shared.refused_here import letter_lost

_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ButtonKind(StrEnum):
    """How much a button asks for attention; one primary button a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    LINK = "link"


class EnterButton(QPushButton):
    """A push button that Enter presses too, wherever it stands."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as on Space; every other key as usual, and no letter vanishes unsaid."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        if event.text().strip() and event.text().isprintable() and not event.modifiers() & _KEYS:
            letter_lost(self)
        super().keyPressEvent(event)


class Button(EnterButton):
    """A button in the look of its kind, as wide as its words."""

    def __init__(self, text: str, kind: ButtonKind, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind.value)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


def primary_button(text: str, parent: QWidget | None = None) -> Button:
    """Make the one button that leads on; `text` may name its Alt letter with `&`."""
    return Button(text, ButtonKind.PRIMARY, parent)


def secondary_button(text: str, parent: QWidget | None = None) -> Button:
    """Make a button beside the primary one; `text` may name its Alt letter with `&`."""
    return Button(text, ButtonKind.SECONDARY, parent)


def link_button(text: str, parent: QWidget | None = None) -> Button:
    """Make a quiet button that looks like a link; pass data in `text` through `literal`."""
    return Button(text, ButtonKind.LINK, parent)
