"""Page Up and Page Down scroll whatever the focus stands in; the cursor of a text stays seen."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

from usbsurvey_desktop.gui.theme import Space

_ACTIONS = {
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
}


def scroll_by_page(area: QScrollArea, event: QKeyEvent) -> bool:
    """Scroll by one page if the key asks for it; tell whether it did."""
    action = _ACTIONS.get(Qt.Key(event.key()))
    if action is None:
        return False
    area.verticalScrollBar().triggerAction(action)
    return True


def keep_in_sight(part: QWidget, spot: QRect) -> None:
    """Scroll whatever a part stands in, as little as may be, so that a spot of the part is seen."""
    around: QWidget | None = part
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    content = around.widget() if around is not None else None
    if around is not None and content is not None:
        middle = part.mapTo(content, spot.center())
        around.ensureVisible(middle.x(), middle.y(), 0, spot.height() // 2 + Space.SMALL)


def show_whole(part: QWidget) -> None:
    """Scroll whatever a part stands in so that it is seen whole, with room for the focus ring.

    One that is higher than the room takes all of it, wherever its cursor is. What scrolls inside
    something else that scrolls is followed outwards.
    """
    around: QWidget | None = part
    while around is not None:
        if isinstance(around, QScrollArea):
            _show_whole_in(around, part)
        around = around.parentWidget()


def _show_whole_in(around: QScrollArea, part: QWidget) -> None:
    content = around.widget()
    if content is None or not content.isAncestorOf(part):
        return
    room = around.viewport().height()
    if part.height() + 2 * Space.SMALL > room:
        around.ensureWidgetVisible(part, Space.LARGE, Space.WIDE)
        _fill(around, part.mapTo(content, QPoint(0, 0)).y(), part.height())
        return
    half = min(part.height() // 2 + Space.WIDE, room // 2)
    # `ensureWidgetVisible` would only show the line with the cursor of a text box.
    middle = part.mapTo(content, part.rect().center())
    around.ensureVisible(middle.x(), middle.y(), 0, half)


def _fill(area: QScrollArea, top: int, height: int) -> None:
    bar = area.verticalScrollBar()
    spare = area.viewport().height() - height
    if spare > 0:  # as much of the ring above as below
        bar.setValue(top - spare // 2)
    else:
        bar.setValue(min(max(bar.value(), top), top - spare))
