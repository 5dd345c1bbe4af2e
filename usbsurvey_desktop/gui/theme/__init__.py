"""The look: tokens become one palette, one sheet and one style, in light, dark and high contrast.

Promises: every colour on screen comes from `tokens.json` or, under high contrast, from the system's
palette; painted parts read the palette only. Sizes are logical pixels times the chosen size of
text. Source: the screens' design, §2.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from usbsurvey_desktop.gui.theme.colours import (
    HIGH_CONTRAST,
    Colours,
    Size,
    Space,
    Tokens,
    body_font,
    contrast_palette,
    palette,
    read_tokens,
    scaled,
    sheet,
)
from usbsurvey_desktop.gui.theme.style import SurveyStyle

__all__ = ["Look", "SchemeChoice", "Size", "Space", "Theme", "apply", "scaled"]

_MORE_CONTRAST = Qt.ContrastPreference.HighContrast


class SchemeChoice(StrEnum):
    """What a person chose in 設定; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Look:
    """What a person or the system asked for."""

    choice: SchemeChoice = SchemeChoice.SYSTEM
    text_percent: int = 100
    is_own_letters: bool = True
    """Whether the letters are those of the design, not those of the desktop."""


class Theme(QObject):
    """The look of one application; it follows the system until a person chooses."""

    changed = Signal()

    def __init__(self, app: QApplication, tokens: Tokens, template: str) -> None:
        super().__init__(app)
        self._app = app
        self._tokens = tokens
        self._template = template
        self._look = Look()
        # Kept here as well: Qt owns the style, but Python must not lose its overrides.
        self._style = SurveyStyle()
        app.setStyle(self._style)
        # PySide 6.11.3 loses the second object when its wrapper is not kept; so both are.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def look(self) -> Look:
        """What is asked for now."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Show the application in this look from now on."""
        self._look = look
        is_contrast = self._accessibility.contrastPreference() is _MORE_CONTRAST
        self._style.has_strong_lines = is_contrast
        colours = HIGH_CONTRAST if is_contrast else self._colours()
        # An empty palette gives the system's back, so that a contrast theme is read anew.
        self._app.setPalette(QPalette())
        self._app.setPalette(
            contrast_palette(self._app.palette()) if is_contrast else palette(colours)
        )
        self._app.setStyleSheet(sheet(self._template, colours, text_percent=look.text_percent))
        # Last, because with its first sheet Qt gives lists, menus and boxes the fonts of Windows.
        self._app.setFont(body_font(look.text_percent, is_own=look.is_own_letters))
        self.changed.emit()

    def _colours(self) -> Colours:
        choice = self._look.choice
        if choice is SchemeChoice.SYSTEM:
            is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
            choice = SchemeChoice.DARK if is_dark else SchemeChoice.LIGHT
        return self._tokens.dark if choice is SchemeChoice.DARK else self._tokens.light

    def _on_system_changed(self) -> None:
        self.set_look(self._look)


def apply(app: QApplication, tokens: bytes, template: bytes, *, look: Look | None = None) -> Theme:
    """Put the look on the application and give the object that can change it.

    Args:
        app: the one application; it owns the result.
        tokens: the bytes of `resources/style/tokens.json`.
        template: the bytes of `resources/style/base.qss`.
        look: the person's choice; the system's scheme at 100 % without one.
    """
    theme = Theme(app, read_tokens(tokens), template.decode("utf-8"))
    theme.set_look(look or Look())
    return theme
