"""A column of text no wider than 44 letters, kept by margins: a limit of width would cut labels."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLayout, QScrollArea

from usbsurvey_desktop.gui.theme import Size, Space


class TextColumn(QObject):
    """Fits the margins of a layout to a scroll area, to its size and that of its letters."""

    fitted = Signal()
    """The room is another one than before."""

    def __init__(self, area: QScrollArea, layout: QLayout, width: int) -> None:
        """`width` is in logical pixels at 100 %."""
        super().__init__(area)
        self._area = area
        self._layout = layout
        self._width = width
        area.installEventFilter(self)
        area.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit when the view or its letters change their size; keeps nothing from anybody."""
        is_view = watched is not self._area and event.type() is QEvent.Type.Resize
        is_letters = watched is self._area and event.type() is QEvent.Type.FontChange
        if is_view or (is_letters and self._area.isVisible()):
            self.fit()
            self.fitted.emit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Set the margins for the size the view has now."""
        area = self._area
        wanted = self._width * area.fontInfo().pixelSize() // Size.BODY
        # The scroll bar takes its room from the margin, so that nothing moves when it comes.
        side = max(int(Space.WIDE), (area.width() - wanted) // 2)
        beside_bar = side - (area.width() - area.viewport().width())
        self._layout.setContentsMargins(side, Space.WIDE, beside_bar, Space.WIDE)
