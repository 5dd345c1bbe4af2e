"""What the first window shows while everything behind it is loaded."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class WaitingView(Screen):
    """Home before it can be used; `title` names the window meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("ホーム"))
        # Tells it from the home that can be used.
        self.title = self.tr("下書きを探しています…")
        self.body.addWidget(plain_label(self.title, parent=self))
        self.end_body()
