"""The window opens no larger than the screen it is on."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.first_window import SIZE, SMALLEST, FirstWindow


class _OnScreen(FirstWindow):
    """A window on a screen with this much room."""

    def __init__(self, room: QSize) -> None:
        super().__init__("試験", "", "")
        self._room = room

    def screen(self) -> "_Screen":  # type: ignore[override]  # a screen of any size stands for Qt's
        """The screen it stands on."""
        return _Screen(self._room)


class _Screen:
    """Says how much room there is beside a task bar."""

    def __init__(self, room: QSize) -> None:
        self._room = room

    def availableSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The room."""
        return self._room


@pytest.mark.parametrize(
    ("room", "size", "fills"),
    [
        pytest.param((1920, 1040), SIZE, False, id="large"),
        pytest.param((1366, 720), (1366, 720), True, id="office-100"),
        pytest.param((1093, 566), (1093, 566), True, id="office-125"),
        pytest.param((911, 464), (911, 464), True, id="office-150"),
        pytest.param((800, 400), SMALLEST, True, id="too-small"),
    ],
)
def test_the_window_fits_its_screen(
    qtbot: QtBot, room: tuple[int, int], size: tuple[int, int], *, fills: bool
) -> None:
    """As large as the design where there is room, else all of the screen."""
    assert QGuiApplication.primaryScreen() is not None
    window = _OnScreen(QSize(*room))
    qtbot.addWidget(window)

    window.open()

    wanted = window.normalGeometry().size() if fills else window.size()
    assert window.isMaximized() is fills
    assert (wanted.width(), wanted.height()) == size
