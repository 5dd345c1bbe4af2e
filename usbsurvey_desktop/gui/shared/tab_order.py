"""The order of Tab for a part that is made when others stand around it already."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_before(part: QWidget, following: QWidget) -> None:
    """Let Tab reach `part` just before `following`, which stays where it is."""
    before = following.previousInFocusChain()
    # Qt takes no notice of an order among parts that Tab never reaches.
    while before is not None and (before is part or before.focusPolicy() == Qt.FocusPolicy.NoFocus):
        before = before.previousInFocusChain()
    if before is not None and before is not following:
        QWidget.setTabOrder(before, part)
