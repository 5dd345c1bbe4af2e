"""What a newcomer does in an `Office` with the small survey, key by key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.office import PASSPHRASE, focused, keys, press, write
from usbsurvey_desktop.gui.main_window import MainWindow

ENTER = Qt.Key.Key_Return


def prepare(window: MainWindow) -> None:
    """From home: make identity and draft."""
    keys(window, ENTER)
    for text in ("131016", "情報政策課", "山田 太郎", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)
    keys(window, ENTER)


def begin(window: MainWindow) -> None:
    """From home to the first open question."""
    prepare(window)
    keys(window, ENTER)


def answer(window: MainWindow) -> None:
    """Say No to the only question; the page of the body is filled already."""
    write(window, "n")
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)


def sign(window: MainWindow) -> None:
    """Go on from the check page and sign."""
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)


__all__ = ["ENTER", "answer", "begin", "prepare", "sign"]
