"""Which columns of 受領一覧 are shown: a button that opens the list of them, each with a tick."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from usbsurvey_desktop.gui.shared.button import Button, ButtonKind
from usbsurvey_desktop.gui.shared.plain_label import literal


class ColumnsButton(Button):
    """`changed` whenever a column is shown or hidden; the first one always stays."""

    changed = Signal()

    def __init__(
        self, names: Sequence[str], heads: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Offer the columns of these names, called as their heads say; all are shown."""
        super().__init__(self.tr("列 ▼(&O)"), ButtonKind.SECONDARY, parent)
        self.setAccessibleName(self.tr("列、一覧から選ぶ"))
        self._names = tuple(names[1:])
        self.choices = QMenu(self)
        for head in heads[1:]:
            action = self.choices.addAction(literal(head))
            action.setCheckable(True)
            action.setChecked(True)
            action.triggered.connect(self._on_triggered)
        self.clicked.connect(self._on_clicked)

    @property
    def hidden(self) -> frozenset[str]:
        """The names of the columns that are not shown."""
        actions = zip(self._names, self.choices.actions(), strict=True)
        return frozenset(name for name, action in actions if not action.isChecked())

    def hide_columns(self, hidden: Collection[str]) -> None:
        """Choose for the person; emits nothing."""
        for name, action in zip(self._names, self.choices.actions(), strict=True):
            action.setChecked(name not in hidden)

    def _on_clicked(self) -> None:
        self.choices.setActiveAction(self.choices.actions()[0])
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
