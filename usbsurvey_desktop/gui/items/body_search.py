"""Finding a body outside a questionnaire: type code, name or reading, go down, choose."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from usbsurvey_desktop.gui.items.municipality import body_text
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.municipality import Municipalities, Municipality

_MOST_SHOWN = 30
_ROWS_SHOWN = 6
_COLUMNS = 24
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BodySearch(QWidget):
    """A field and, while something is typed, the list of bodies that fit.

    `advanced` tells that a body was chosen by Enter and the next input is due.
    """

    chosen = Signal()
    advanced = Signal()

    def __init__(self, municipalities: Municipalities, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._municipalities = municipalities
        self._body: Municipality | None = None
        # Further than the focus ring reaches.
        layout = column(self, gap=Space.SMALL)
        self.line = LineEdit(columns=_COLUMNS, parent=self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("見つかった団体"))
        self.list.setMaximumWidth(self.line.maximumWidth())
        self.list.hide()
        self.nothing = plain_label(
            self.tr("見つかりません。読みがなか団体コードでも探せます。"),
            role="support",
            parent=self,
        )
        self.nothing.hide()
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_text_edited)
        self.line.returnPressed.connect(self._on_return_pressed)
        self.list.itemClicked.connect(self._on_item_clicked)
        self.line.installEventFilter(self)
        self.list.installEventFilter(self)

    @property
    def body(self) -> Municipality | None:
        """The body that was chosen; None while something else is typed."""
        return self._body

    def seen_with(self) -> QWidget | None:
        """Give what was found, or that nothing was, to be seen together with the field."""
        return next((part for part in (self.list, self.nothing) if not part.isHidden()), None)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Name the field, where the focus really is."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:  # noqa: N802 - Qt's name
        """Describe the field, where the focus really is."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ goes from the field into the list; Enter in the list chooses."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self.line and key is Qt.Key.Key_Down and self.list.isVisible():
                self.list.setCurrentRow(0)
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self.list and key in _ENTER:
                self._choose(self.list.currentItem())
                self.advanced.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_text_edited(self, text: str) -> None:
        self._body = None
        found = self._municipalities.search(text, _MOST_SHOWN) if text.strip() else ()
        self.list.clear()
        for body in found:
            item = QListWidgetItem(body_text(body), self.list)
            item.setData(Qt.ItemDataRole.UserRole, body.code)
        rows = min(len(found), _ROWS_SHOWN)
        if found:
            height = self.list.sizeHintForRow(0) * rows + 2 * self.list.frameWidth()
            self.list.setMaximumHeight(height)
            self.list.setMinimumHeight(height)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(bool(text.strip()) and not found)

    def _on_return_pressed(self) -> None:
        if self._body is None and self.list.isVisible():
            self._choose(self.list.item(0))
        if self._body is not None:
            self.advanced.emit()

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self._choose(item)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._body = self._municipalities.by_code(str(item.data(Qt.ItemDataRole.UserRole)))
        self.line.setText(item.text())
        self.list.hide()
        self.nothing.hide()
        self.chosen.emit()
