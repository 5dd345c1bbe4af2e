"""A list of pages beside the page if both have room, else in its place for a while."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.theme import Size

_WIDE_ENOUGH = 1000
"""Logical pixels at 100 % from which the list stands beside the page."""
_WIDTH = 272
"""Logical pixels at 100 % that it takes there."""
_ANY_WIDTH = 16_777_215
"""Qt's own largest size: no limit."""


def has_room(screen: QWidget) -> bool:
    """Whether a screen is wide enough for a list beside its content, in the letters of now."""
    return screen.width() * Size.BODY >= _WIDE_ENOUGH * screen.fontInfo().pixelSize()


def width_of(listed: QWidget) -> int:
    """How wide such a list is, in the letters of now."""
    return _WIDTH * listed.fontInfo().pixelSize() // Size.BODY


class SideList:
    """Shows list and page of a screen beside each other, or the one of them that is wanted.

    Args:
        screen: its width and letters decide.
        listed: the list; hidden in a narrow screen, until it is asked for.
        page: gives way to the list there.
        button: asks for the list; shown only in a narrow screen.
        is_narrow: takes the screen for narrow in any case.
    """

    def __init__(
        self,
        screen: QWidget,
        listed: QWidget,
        page: QWidget,
        button: QAbstractButton,
        *,
        is_narrow: bool = False,
    ) -> None:
        self._is_narrow = is_narrow
        self._screen = screen
        self._list = listed
        self._page = page
        self._button = button
        self.row = row(gap=0)
        """Both, to be put into the screen."""
        self.row.addWidget(listed)
        self.row.addWidget(page, 1)
        self.is_open = False
        """Whether somebody asked for the list."""

    def arrange(self) -> None:
        """Follow the width and the letters that the screen has now."""
        is_wide = has_room(self._screen) and not self._is_narrow
        self._button.setVisible(not is_wide)
        self._list.setVisible(is_wide or self.is_open)
        self._page.setVisible(is_wide or not self.is_open)
        width = width_of(self._list)
        self._list.setMinimumWidth(width if is_wide else 0)
        self._list.setMaximumWidth(width if is_wide else _ANY_WIDTH)

    def turn(self) -> None:
        """Put the list in place of the page, or the page in place of the list."""
        self.is_open = not self.is_open
        self.arrange()

    def close(self) -> None:
        """Show the page again."""
        self.is_open = False
        self.arrange()
