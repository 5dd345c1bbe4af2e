"""The bar below a page: the primary button at the left, always beside the page, never over it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.theme import Space


class Navigation(QFrame):
    """保存して次へ, 前へ戻る and, where the outline has no room, 設問の一覧."""

    next_asked = Signal()
    back_asked = Signal()
    outline_asked = Signal()

    def __init__(
        self, *, leads_to_check: bool, is_trial: bool = False, parent: QWidget | None = None
    ) -> None:
        """Build it; a trial saves nothing and leaves the Alt letters to what is around it."""
        super().__init__(parent)
        self._is_trial = is_trial
        self.setProperty("panel", "edge")
        layout = Flow(self, gap=Space.LARGE)
        layout.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        # A screen has one primary button: that of the screen around a trial.
        self.next_button = secondary_button("", self) if is_trial else primary_button("", self)
        self.show_next(leads_to_check=leads_to_check)
        back, outline = self.tr("前へ戻る(&B)"), self.tr("設問の一覧(&L)")
        if is_trial:
            back, outline = self.tr("前へ戻る"), self.tr("回答者に見える一覧")
        self.back_button = secondary_button(back, self)
        self.outline_button = secondary_button(outline, self)
        self.stops = (self.next_button, self.back_button, self.outline_button)
        for button in self.stops:
            layout.addWidget(button)
        self.next_button.clicked.connect(self.next_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.outline_button.clicked.connect(self.outline_asked)

    def show_next(self, *, leads_to_check: bool) -> None:
        """Name where the primary button leads."""
        words = self.tr("保存して確認に戻る(&N)") if leads_to_check else self.tr("保存して次へ(&N)")
        self.next_button.setText(self.tr("次へ") if self._is_trial else words)
