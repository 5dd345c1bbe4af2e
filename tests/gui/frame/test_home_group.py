"""A group of the home screen where its buttons need more room than the window has."""

import pytest
from PySide6.QtWidgets import QApplication

from usbsurvey_desktop.gui.frame.home_group import HomeGroup
from usbsurvey_desktop.gui.shared.button import secondary_button


@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_button_is_beyond_the_edge(qapp: QApplication, count: int) -> None:
    """However long the words of the buttons, each is whole where the group has room for one."""
    buttons = [secondary_button("Check submission files") for _ in range(count)]
    group = HomeGroup("Collect", "What was received is opened and checked.", buttons)
    room = round(buttons[0].sizeHint().width() * 1.5)
    group.resize(room, 600)
    group.show()
    qapp.processEvents()

    assert group.width() == room
    assert all(button.geometry().right() < room for button in buttons)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
