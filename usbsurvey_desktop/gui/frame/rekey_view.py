"""鍵の更新 (S04): everything under a new key, and plain words about copies and about who is out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.passphrase_row import PassphraseRow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class RekeyView(Screen):
    """Emits `submitted` with the own 合言葉, or `left`."""

    help_topic = "draft"

    submitted = Signal(str)
    left = Signal()

    def __init__(self, who: str, out: Sequence[str], parent: QWidget | None = None) -> None:
        """Say who will be `out`: nobody here knows their 合言葉, so they must be added again."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("鍵の更新"))
        words = self.tr(
            "この下書きを新しい鍵で保存し直します。あなたの合言葉は変わりません。"
            "更新したあとの内容は、前の写しを開ける人でも読めません。"
            "前の写しは、今までの合言葉でまだ開けます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        if out:
            told = self.tr(
                "{people}は、更新するとこの下書きを開けなくなります。あとでもう一度加えてください。"
            ).format(people=listed(out))
            self.body.addWidget(plain_label(told, role="warning", parent=self))
        self._row = PassphraseRow(self.tr("{who}の合言葉").format(who=who), parent=self)
        self.passphrase = self._row.edit
        self.body.addWidget(self._row)
        self.end_body()
        renew = primary_button(self.tr("鍵を更新する(&N)"), self)
        renew.clicked.connect(self._on_renew)
        self.passphrase.advanced.connect(self._on_renew)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(renew, back)
        self.first_focus = self.passphrase

    def show_error(self, sentence: str) -> None:
        """Show at the 合言葉 why nothing was changed."""
        self._row.refuse(sentence)

    def _on_renew(self) -> None:
        passphrase = self._row.typed()
        if passphrase:
            self.submitted.emit(passphrase)
