"""One application without a screen for all window tests, and nothing left over after each test."""

import gc
import logging
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Qt reads the platform when the application is made, so the variable above comes first.
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from usbsurvey_desktop.gui.collecting import collect_due

_UNCOUNTED = (
    "architecture",
    "differential",
    "faults",
    "fuzz",
    "gui/reviewer/test_whole_desk.py",
    "gui/scenes",
    "gui/test_hostile_desks.py",
    "gui/test_hostile_texts.py",
    "independent",
    "scenarios",
)
"""What looks at many rooms at once, or at none from inside: each has tests of its own beside."""


class _Warnings(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")


def pytest_configure() -> None:
    """Collect after tests only: xdist listens on a thread of its own, where PySide would die.

    The program does the same (docs/decisions/0017-collecting-on-the-gui-thread.md).
    """
    gc.disable()


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Stop counting the coverage while a test runs that goes where others have been."""
    folders = [Path(__file__).parent / name for name in _UNCOUNTED]
    files = {item.path for item in items}
    uncounted = {one for one in files if any(one.is_relative_to(folder) for folder in folders)}
    for item in items:
        if item.path in uncounted:
            item.add_marker(pytest.mark.no_cover)


def pytest_collection_finish() -> None:
    """Take what is loaded by now for good, as the program does: looking through it is slow."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_log_warning() -> Iterator[None]:
    """Let a test fail that logs a warning nobody asked for."""
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    assert handler.seen == []


@pytest.fixture(autouse=True)
def no_widget_left() -> Iterator[None]:
    """Let every window of a test die before the next one starts, and what it left behind."""
    yield
    collect_due()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [repr(widget) for widget in QApplication.topLevelWidgets()]
    assert left == []
