"""What the first window shows while everything behind it is loaded."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen


class WaitingView(Screen):
    """Home before it can be used; `title` names the window meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        # As wide as home, so that its heading stays where it is.
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("ホーム"))
        # Tells it from the home that can be used.
        self.title = self.tr("下書きを探しています…")
        self.body.addWidget(plain_label(self.title, parent=self))
        self.end_body()
