"""Where the outline stands: beside the page if both have room, else in its place for a while."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from usbsurvey_desktop.gui.filling.outline import Outline
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.theme import Size

_WIDE_ENOUGH = 1000
"""Logical pixels at 100 % from which the outline stands beside the page."""


class OutlinePlace:
    """Shows outline and page of a screen beside each other, or the one of them that is wanted.

    Args:
        screen: its width and letters decide.
        outline: hidden in a narrow screen, until it is asked for.
        page: gives way to the outline there.
        button: asks for the outline; shown only in a narrow screen.
    """

    def __init__(
        self, screen: QWidget, outline: Outline, page: QWidget, button: QAbstractButton
    ) -> None:
        self._screen = screen
        self._outline = outline
        self._page = page
        self._button = button
        self.row = row(gap=0)
        """Both, to be put into the screen."""
        self.row.addWidget(outline)
        self.row.addWidget(page, 1)
        self.is_open = False
        """Whether somebody asked for the outline."""

    def arrange(self) -> None:
        """Follow the width and the letters that the screen has now."""
        pixels = self._screen.fontInfo().pixelSize()
        is_wide = self._screen.width() * Size.BODY >= _WIDE_ENOUGH * pixels
        self._button.setVisible(not is_wide)
        self._outline.setVisible(is_wide or self.is_open)
        self._page.setVisible(is_wide or not self.is_open)
        self._outline.keep_beside(is_beside=is_wide)

    def turn(self) -> None:
        """Put the outline in place of the page, or the page in place of the outline."""
        self.is_open = not self.is_open
        self.arrange()

    def close(self) -> None:
        """Show the page again."""
        self.is_open = False
        self.arrange()
