"""要再確認: what says above an input that its answer awaits a look, and confirms it."""

from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class RecheckPanel(QFrame):
    """`confirm` is its button; `name` is that of the question."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "warning")
        layout = row(self, gap=Space.MEDIUM)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        words = plain_label(self.tr("要再確認：前に入力した回答です。"), parent=self)
        layout.addWidget(words, 1)
        self.confirm = secondary_button(self.tr("この回答でよい"), self)
        self.confirm.setAccessibleName(listed((name, self.confirm.text())))
        layout.addWidget(self.confirm)
