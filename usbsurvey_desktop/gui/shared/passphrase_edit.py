"""Where a 合言葉 is typed: pasting in works, showing works, copying out does not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.theme import Space

_COLUMNS = 24
_NEVER = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class _SecretLine(LineEdit):
    """Copies nothing out, also while the letters are shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _NEVER):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show no menu: it would offer to copy."""
        event.accept()


class PassphraseEdit(QWidget):
    """A field and 「文字を表示する」; the field is `line`, for `form_row`'s sake also the proxy."""

    changed = Signal()
    advanced = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Further than the focus ring reaches.
        layout = column(self, gap=Space.SMALL)
        self.line: QLineEdit = _SecretLine(columns=_COLUMNS, parent=self)
        # Every sign counts, also one that no text may hold.
        self.line.setValidator(None)  # type: ignore[arg-type]  # Qt itself takes none
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        # Selected text would reach the X11 primary selection and could be dragged out.
        self.line.setDragEnabled(False)
        self.show_box = QCheckBox(self.tr("文字を表示する"), self)
        layout.addWidget(self.line)
        add_at_left(layout, self.show_box)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text_changed)
        self.line.returnPressed.connect(self.advanced)
        self.show_box.toggled.connect(self._on_show_toggled)

    def passphrase(self) -> str:
        """Give what was typed, unchanged."""
        return self.line.text()

    def set_passphrase(self, text: str) -> None:
        """Put generated words into the field."""
        self.line.setText(text)

    def clear(self) -> None:
        """Empty the field and hide its letters again."""
        self.line.clear()
        self.show_box.setChecked(False)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the field and its box, where the focus really is."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)
        self.show_box.setAccessibleName(listed((name, self.show_box.text())))

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802 - Qt's name
        """Describe the field, where the focus really is."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _on_text_changed(self) -> None:
        self.changed.emit()

    def _on_show_toggled(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
