"""A text box with what is left to write under it, counted in code points."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.my_number import MyNumberWarning
from usbsurvey_desktop.gui.items.text_area import FEWEST_ROWS, TextArea
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label, show_role
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible

_PAUSE_MS = 1000
_SAID_FROM = 100


class CountedText(QWidget):
    """A label, a box and 「あとn文字書けます」; too long is told, never cut."""

    edited = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        most: int | None,
        fewest_rows: int = FEWEST_ROWS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self._description = ""
        layout = column(self, gap=Space.HAIR)
        if label:
            layout.addWidget(plain_label(label, parent=self))
        self.box = TextArea(self, fewest_rows=fewest_rows)
        self.box.setAccessibleName(label)
        layout.addWidget(self.box)
        self._left = plain_label("", role="support", parent=self)
        layout.addWidget(self._left)
        self._warning = MyNumberWarning(layout, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.box.edited.connect(self._on_edited)
        self.setFocusProxy(self.box)
        # Without it Qt leaves the whole where it was made when the box gets a place in the order
        # of Tab, and Tab leaps from there to the box.
        self.setFocusPolicy(self.box.focusPolicy())
        self._count("")

    def show_text(self, text: str) -> None:
        """Show a text; emits nothing."""
        self.box.blockSignals(True)
        self.box.show_text(text)
        self.box.blockSignals(False)
        self._count(self.box.text())

    def show_beside(self, text: str) -> None:
        """Show a text that begins with what is there, and keep the cursor; emits nothing."""
        cursor = self.box.textCursor()
        place = cursor.position()
        self.show_text(text)
        cursor.setPosition(min(place, len(self.box.toPlainText())))
        self.box.setTextCursor(cursor)

    def describe(self, description: str) -> None:
        """Put words before the count in the description of the box."""
        self._description = visible(description)
        self._count(self.box.text())

    def _on_edited(self, text: str) -> None:
        self._count(text)
        self._pause.start()
        self.edited.emit(text)

    def _on_pause(self) -> None:
        if self._most is not None and self._most - len(self.box.text()) <= _SAID_FROM:
            announce(self.box, self._left.text())

    def _count(self, text: str) -> None:
        warning = self._warning.look_at(text)
        if self._most is None:
            self._left.hide()
            self.box.setAccessibleDescription(f"{self._description} {warning}".strip())
            return
        left = self._most - len(text)
        if left >= 0:
            sentence = self.tr("あと{left}文字書けます（{most}文字まで）").format(
                left=f"{left:,}", most=f"{self._most:,}"
            )
        else:
            sentence = self.tr("{over}文字多くなっています。").format(over=f"{-left:,}")
        show_role(self._left, "support" if left >= 0 else "error")
        self._left.setText(sentence)
        self.box.setAccessibleDescription(f"{self._description} {sentence} {warning}".strip())
