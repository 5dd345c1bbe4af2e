"""集計 while the answers are gathered: how far it is, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class TallyWaitingView(Screen):
    """Tells how far it is; leaving ends it."""

    help_topic = "tally"

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("集計"))
        self._words = plain_label(self.tr("集計しています…"), parent=self)
        self.body.addWidget(self._words)
        self.end_body()
        back = secondary_button(self.tr("中止して受領フォルダーに戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = back

    def show_progress(self, done: int, total: int) -> None:
        """Tell how many files were looked at."""
        words = self.tr("集計しています… {done}／{total}件")
        self._words.setText(words.format(done=f"{done:,}", total=f"{total:,}"))
