"""画面を隠す (S04, Lock): nothing of the work can be seen until its 合言葉 is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class CoverView(Screen):
    """Emits `submitted` with a 合言葉, `save_wanted`, or `left` to close the work and go home."""

    help_topic = "draft"

    submitted = Signal(str)
    save_wanted = Signal()
    left = Signal()

    def __init__(
        self, sentence: str, passphrase_name: str, *, is_saved: bool, parent: QWidget | None = None
    ) -> None:
        """Say what is safe, and ask for the 合言葉; while not `is_saved`, offer to save again."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("画面を隠しています"))
        self.body.addWidget(plain_label(sentence, parent=self))
        self.save_button = secondary_button(self.tr("もう一度保存する(&S)"), self)
        self.save_button.clicked.connect(self.save_wanted)
        self.save_button.setHidden(is_saved)
        add_at_left(self.body, self.save_button)
        self._row = PassphraseRow(passphrase_name, parent=self)
        self.passphrase = self._row.edit
        # Whoever hears this first did not see that the screen has changed.
        name = self.tr("画面を隠しています。{name}").format(name=passphrase_name)
        self.passphrase.setAccessibleName(name)
        self.body.addWidget(self._row)
        self.end_body()
        self.open_button = primary_button(self.tr("続ける(&N)"), self)
        self.open_button.clicked.connect(self._on_open)
        self.passphrase.advanced.connect(self._on_open)
        home = secondary_button(self.tr("閉じてホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(self.open_button, home)
        self.first_focus = self.passphrase

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why the work stays covered, ready for another try."""
        self.passphrase.clear()
        self._row.refuse(sentence)

    def _on_open(self) -> None:
        passphrase = self._row.typed()
        if passphrase:
            self.submitted.emit(passphrase)
