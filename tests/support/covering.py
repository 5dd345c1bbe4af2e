"""Covering the screen in a test, and what stands on the disk beside it."""

import errno
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.support.faults import FaultyOs
from tests.support.newcomer import ENTER, begin
from tests.support.office import PASSPHRASE, Office, focused, keys, screen, write
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.main_window import MainWindow

CANARY = "かなりあのうた"
FULL = OSError(errno.ENOSPC, "full")


def cover(window: MainWindow) -> CoverView:
    """Cover the screen by its keys."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(window), Qt.Key.Key_L, both)
    return screen(window, CoverView)


def uncover(window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    """Type a 合言葉 at the cover."""
    write(window, passphrase)
    keys(window, ENTER)


def _opinion(window: MainWindow) -> QPlainTextEdit:
    """Go to the free text of the page."""
    box = next(one for one in window.findChildren(QPlainTextEdit) if _spoken(one) == "A-3 意見")
    box.setFocus()
    return box


def _spoken(box: QPlainTextEdit) -> str:
    return box.accessibleName()


def half_typed(office: Office) -> tuple[MainWindow, QPlainTextEdit]:
    """Somebody has answered and is in the middle of a text."""
    window = office.open_window()
    begin(window)
    write(window, "n")
    box = _opinion(window)
    write(window, CANARY)
    return window, box


def unsaved(office: Office) -> tuple[MainWindow, FaultyOs]:
    """The screen is covered over a text that could not be saved."""
    calls = FaultyOs()
    window, _box = half_typed(replace(office, calls=calls))
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    calls.arm(1, FULL, lasting=True)
    write(window, "つづき")
    cover(window)
    return window, calls


def other_saves(office: Office) -> None:
    """Let somebody else save the draft, past its lock."""
    path = office.draft
    path.write_bytes(path.read_bytes() + b" ")


def second_file(office: Office) -> Path:
    """Where our content goes when somebody else saved."""
    path = office.draft
    return path.with_name(f"{path.stem}-2{path.suffix}")
