"""A body of local government, found by name, reading or code while one types."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.line import LineItem
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.municipality import Municipality, is_valid_code
from usbsurvey_desktop.questionnaire.definition import Question

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOST_MATCHES = 50
_ROWS = 6
_COLUMNS = 28
_CODE_ROLE = Qt.ItemDataRole.UserRole


class MunicipalityItem(LineItem):
    """A field, the list of what it may mean, and the body that was chosen."""

    def __init__(
        self, question: Question, look_up: ItemHelp, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, parent)
        self._bodies = look_up.municipalities
        example = self.tr("名前、読みがな、団体コードのどれかを入れて、一覧から選んでください。")
        self.column.insertWidget(0, plain_label(example, role="support", parent=self))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("団体の候補"))
        self._list.setTabKeyNavigation(False)
        self._limit_list()
        self._list.hide()
        self.column.addWidget(self._list)
        self._chosen = plain_label("", parent=self)
        self._chosen.hide()
        self.column.addWidget(self._chosen)
        self.field.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.itemClicked.connect(self._on_clicked)

    def changeEvent(self, event: QEvent) -> None:
        """Let the list be as wide as its letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._limit_list()

    def _limit_list(self) -> None:
        self._list.setMaximumWidth(self.fontMetrics().horizontalAdvance("国") * _COLUMNS)

    def show_state(self, state: QuestionState) -> None:
        """Show the code or the words as typed, and the body the code belongs to."""
        super().show_state(state)
        code = state.raw if isinstance(state.raw, str) else ""
        body = self._bodies.by_code(code)
        text = body_text(body) if body else ""
        if not text and is_valid_code(code):
            text = self.tr("一覧にない団体コードです（{code}）").format(code=code)
        self._chosen.setText(text)
        self._chosen.setVisible(bool(text))

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the field, and the list while it is open."""
        return (self.field, self._list) if not self._list.isHidden() else (self.field,)

    def describe(self, description: str) -> None:
        """Describe the field, with the body chosen."""
        super().describe(f"{description} {self._chosen.text()}".strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go down into the list, choose with Enter, come back with Esc."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if watched is self.field and self._field_key(event):
                return True
            if watched is self._list and self._list_key(event):
                return True
        return super().eventFilter(watched, event)

    def _field_key(self, event: QKeyEvent) -> bool:
        if self.field.is_composing:
            return False
        is_open = not self._list.isHidden()
        is_enter = event.key() in _ENTER
        if is_enter and self._list.count() == 1:
            self._choose(self._list.item(0))
            self.advanced.emit()
            return True
        if is_open and (is_enter or event.key() == Qt.Key.Key_Down):
            # Several bodies fit: Enter must not go on with words that are no body yet.
            self._list.setCurrentRow(0)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _list_key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self._choose(self._list.currentItem())
            self.advanced.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._close()
            return True
        if event.key() == Qt.Key.Key_Up and self._list.currentRow() == 0:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _on_edited(self, text: str) -> None:
        super()._on_edited(text)
        self._offer(text)

    def _offer(self, text: str) -> None:
        matches = () if is_valid_code(text) else self._bodies.search(text, _MOST_MATCHES)
        self._list.clear()
        for body in matches:
            entry = QListWidgetItem(body_text(body))
            entry.setData(_CODE_ROLE, body.code)
            self._list.addItem(entry)
        self._list.setVisible(bool(matches))
        if matches:
            line = self._list.sizeHintForRow(0)
            rows = min(len(matches), _ROWS)
            height = line * rows + 2 * self._list.frameWidth()
            self._list.setMinimumHeight(height)
            self._list.setMaximumHeight(height)
        nothing = bool(text.strip()) and not matches and not is_valid_code(text)
        if nothing:
            self._chosen.setText(self.tr("見つかりません。読みがなか団体コードでも探せます。"))
            self._chosen.show()
            announce(self.field, self._chosen.text())

    def _on_clicked(self, entry: QListWidgetItem) -> None:
        self._choose(entry)

    def _choose(self, entry: QListWidgetItem | None) -> None:
        if entry is None:
            return
        code = entry.data(_CODE_ROLE)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close()
        self.field.setText(code)
        self.emit_answer(code)

    def _close(self) -> None:
        self._list.clear()
        self._list.hide()


def body_text(body: Municipality) -> str:
    """Write a body so that no two look alike: prefecture, name and code."""
    name = body.name if body.name == body.prefecture else f"{body.prefecture} {body.name}"
    return noted(name, body.code)
