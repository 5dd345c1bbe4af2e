"""Why the program does not start, where it has a window to say it in."""

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import primary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class StoppedView(Screen):
    """Says that nothing was opened; its one button closes the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("始められません"))
        words = self.tr("下書きや提出ファイルには触れていません。")
        self.body.addWidget(plain_label(words, parent=self))
        self.end_body()
        close = primary_button(self.tr("閉じる(&N)"), self)
        close.clicked.connect(self._on_close)
        self.set_buttons(close)
        self.first_focus = close

    def _on_close(self) -> None:
        self.window().close()
