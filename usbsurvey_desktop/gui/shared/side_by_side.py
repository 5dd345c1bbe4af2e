"""Parts beside one another where there is room, one below the other where there is none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from usbsurvey_desktop.gui.theme import Size, Space

_WIDE_ENOUGH = 640
"""Logical pixels at 100 % from which two parts stand in a row."""


class SideBySide(QWidget):
    """Two in a row, in reading order; `is_last_above` puts the last first in a single column."""

    def __init__(
        self,
        parts: Sequence[QWidget],
        parent: QWidget | None = None,
        *,
        is_last_above: bool = False,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._is_last_above = is_last_above
        self._in_a_row = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.LARGE)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew at another width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() * Size.BODY >= _WIDE_ENOUGH * self.fontInfo().pixelSize()
        in_a_row = min(2, len(self._parts)) if is_wide else 1
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        is_turned = self._is_last_above and in_a_row == 1
        parts = (*self._parts[-1:], *self._parts[:-1]) if is_turned else self._parts
        for place, part in enumerate(parts):
            line, column = divmod(place, in_a_row)
            self._grid.addWidget(part, line, column, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < in_a_row))
