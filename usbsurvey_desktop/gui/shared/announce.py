"""Saying something to a screen reader without moving the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.visible import visible


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have the screen reader say `text`: politely, or at once when `urgent` (a failed save)."""
    event = QAccessibleAnnouncementEvent(widget, visible(text))
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
