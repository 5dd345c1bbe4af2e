"""自分の合言葉を変える (S04)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.new_passphrase import NewPassphrase
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class PassphraseView(Screen):
    """Emits `submitted` with the present 合言葉 and the new one, or `left`."""

    help_topic = "draft"

    submitted = Signal(str, str)
    left = Signal()

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("自分の合言葉を変える"))
        words = self.tr(
            "{who}の、この下書きの合言葉を変えます。身分証の合言葉は変わりません。"
            "前の写しは、今までの合言葉でまだ開けます。"
        ).format(who=who)
        self.body.addWidget(plain_label(words, parent=self))
        self._row = PassphraseRow(self.tr("今の合言葉"), parent=self)
        self.present = self._row.edit
        self.body.addWidget(self._row)
        self.new = NewPassphrase(self.tr("新しい合言葉"), parent=self)
        self.body.addWidget(self.new)
        self.end_body()
        change = primary_button(self.tr("変える(&N)"), self)
        change.clicked.connect(self._on_change)
        self.present.advanced.connect(self.new.first.setFocus)
        self.new.advanced.connect(self._on_change)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(change, back)
        self.first_focus = self.present

    def show_error(self, sentence: str) -> None:
        """Show at the present 合言葉 why nothing was changed."""
        self._row.refuse(sentence)

    def _on_change(self) -> None:
        new = self.new.passphrase()
        present = self._row.typed()
        if present and new is not None:
            self.submitted.emit(present, new)
