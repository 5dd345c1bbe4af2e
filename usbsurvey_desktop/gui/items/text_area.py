"""A text box of several lines: it grows with its text and never touches it while people compose.

Where the cursor goes, the page around it follows.

Limits are counted in code points and only told; nothing is ever cut.
"""

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from usbsurvey_desktop.gui.shared.scrolling import keep_in_sight
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.signs import as_text

FEWEST_ROWS = 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOST_ROWS = 12


class TextArea(QPlainTextEdit):
    """Emits `edited` when the text itself has changed, not while it is only being composed."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, fewest_rows: int = FEWEST_ROWS) -> None:
        super().__init__(parent)
        self._fewest_rows = fewest_rows
        self._known = ""
        self.setTabChangesFocus(True)
        # The frame paints the ground; the viewport would paint over its round corners.
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(Space.SMALL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_text_changed)
        # What stands around the box gets its new place only after the next turn of the event loop.
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._show_cursor)
        self.cursorPositionChanged.connect(self._follow.start)
        self._fit()

    def text(self) -> str:
        """Give the text as typed, line breaks as U+000A, every other sign unchanged."""
        raw = self.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere; what is being composed is left alone."""
        if text == self._known or self.is_composing():
            return
        self._known = text
        self.setPlainText(text)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Insert what is pasted or put down without the signs that no text may hold.

        A tab out of a spreadsheet would keep the draft from being saved, or the answers from being
        signed.
        """
        if source.hasText():
            self.insertPlainText(as_text(source.text()))
            self.ensureCursorVisible()

    def is_composing(self) -> bool:
        """Whether letters are being composed, which are no text yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Break no line while letters are composed: that Enter belongs to the input method."""
        if not (event.key() in _ENTER and self.is_composing()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Keep what is being composed in sight."""
        super().inputMethodEvent(event)
        self._follow.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at the new width, and follow once it has its place."""
        super().resizeEvent(event)
        self._fit()
        self._follow.start()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to the lines in letters of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._fit()

    def _show_cursor(self) -> None:
        # Under a pressed mouse nothing moves: the text would be selected up to somewhere else.
        if self.hasFocus() and QApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self._scroll_to_composed()
            keep_in_sight(self.viewport(), self.cursorRect())

    def _scroll_to_composed(self) -> None:
        # Qt itself scrolls only to where the composed letters begin; a step is a line here.
        below = self.cursorRect().bottom() - self.viewport().height()
        if below > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + -(-below // QFontMetrics(self.font()).lineSpacing()))

    def _on_text_changed(self) -> None:
        text = self.text()
        if text == self._known:
            return
        self._known = text
        self._fit()
        self._follow.start()
        self.edited.emit(text)

    def _fit(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        rows = min(max(round(self.document().size().height()), self._fewest_rows), MOST_ROWS)
        height = rows * line + 2 * Space.SMALL + 2 * self.frameWidth()
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.setMaximumHeight(height)
