"""What a screen reader would be told about a widget, and what it is told without being asked."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared import announce


def name_of(widget: QWidget) -> str:
    """Give the accessible name."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    """Give the accessible description."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


class Ear:
    """Takes the place of `QAccessible` where words are announced: remembers them, hands them on."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[str] = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802 - Qt's name
        """Hear what a screen reader is told."""
        self.heard.append(event.message())
        QAccessible.updateAccessibility(event)


@contextmanager
def listening() -> Iterator[Ear]:
    """Hear everything that is announced inside the block."""
    ear = Ear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(announce, "QAccessible", ear)
        yield ear
