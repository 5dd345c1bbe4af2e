"""A one-line field as wide as what people write in it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from usbsurvey_desktop.gui.theme import Size, Space
from usbsurvey_desktop.signs import as_text

_WIDE = "国"


class _OneLine(QValidator):
    """Takes everything, without the signs that no text may hold; a line end becomes a blank."""

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        kept = as_text(text).replace("\n", " ")
        return QValidator.State.Acceptable, kept, min(place, len(kept))


class LineEdit(QLineEdit):
    """A field for `columns` full-width letters; Enter asks to go on, never while composing."""

    advanced = Signal()

    def __init__(self, *, columns: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False
        """Whether letters are being composed, which are no text yet."""
        # A tab out of a spreadsheet would keep the answers from being signed.
        self.setValidator(_OneLine(self))
        margin = Space.MEDIUM - Space.HAIR
        self.setTextMargins(margin, Space.HAIR, margin, Space.HAIR)
        self._columns = columns
        self._fit()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the whole width of `columns` letters."""
        return QSize(self.maximumWidth(), max(super().sizeHint().height(), self.minimumHeight()))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether letters are being composed."""
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Know that nothing is composed where the focus is not."""
        self.is_composing = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say `advanced` on Enter; while letters are composed it belongs to the input method."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if not self.is_composing:
                self.returnPressed.emit()
                self.advanced.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setMinimumHeight(max(Size.INPUT, metrics.height() + Space.LARGE))
        self.setMaximumWidth(metrics.horizontalAdvance(_WIDE) * self._columns + Space.HUGE)
