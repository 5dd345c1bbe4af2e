"""Page Up and Page Down scroll whatever the focus stands in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar

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
