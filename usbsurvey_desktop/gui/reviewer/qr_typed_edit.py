"""The field in which a hand-held scanner types: as fast as it can, a symbol and then Enter.

Promises: the letters of a symbol are laid out once, not one by one; the focus stays; nothing
typed is lost, be it by a person or by a machine.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import data_label
from usbsurvey_desktop.gui.theme import Space

_MOST = 8_192
"""Signs: several symbols, which then are none. What comes after them is not kept."""
_PAUSE_MS = 100
"""A machine types the next letter long before, a person sees the letters as they come."""
_COLUMNS = 24
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TypedEdit(LineEdit):
    """Emits `entered` with a text at each Enter, and is empty then."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(columns=_COLUMNS, parent=parent)
        self._typed: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show_typed)
        self.setMaxLength(_MOST)
        # Files are dropped on the screen, not as a path into the field.
        self.setAcceptDrops(False)

    def inputMethodQuery(  # type: ignore[override]  # Qt has two forms  # noqa: N802 - Qt's name
        self, query: Qt.InputMethodQuery
    ) -> object:
        """Take no input method: it would compose kana of the letters that the scanner types."""
        is_asked = query is Qt.InputMethodQuery.ImEnabled
        return False if is_asked else super().inputMethodQuery(query)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Gather letters; take the text on Enter; every other key as usual."""
        text = event.text()
        if text and text.isprintable() and not event.modifiers() & _COMMANDS:
            if len(self._typed) < _MOST:
                self._typed.append(text)
            self._pause.start()
        elif event.key() in _ENTER and not event.modifiers():
            self._take()
        else:
            self._show_typed()
            super().keyPressEvent(event)

    def _take(self) -> None:
        """Empty the field; what a machine typed was never laid out."""
        if self.text():
            self._show_typed()
        text = self.text() or "".join(self._typed)
        self._typed.clear()
        self._pause.stop()
        self.clear()
        if text.strip():
            self.entered.emit(text)

    def _show_typed(self) -> None:
        self._pause.stop()
        text = "".join(self._typed)
        self._typed.clear()
        if text:
            self.insert(text)


class TypedRow(QWidget):
    """The field with its words, and below it what became of what was typed last."""

    def __init__(self, label: str, support: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = TypedEdit(self)
        layout = column(self, gap=Space.MEDIUM)
        layout.addWidget(form_row(label, self.edit, support=support, parent=self))
        self._told = data_label("", role="strong", parent=self)
        self._told.hide()
        layout.addWidget(self._told)

    def tell(self, words: str) -> None:
        """Say what became of it, "" for nothing any more; the focus stays."""
        self._told.setText(words)
        show_if(self._told, bool(words))
        if words:
            announce(self._told, words)

    def seen_with(self) -> QWidget | None:
        """Give those words, to be seen together with the field."""
        return self._told if self._told.text() else None
