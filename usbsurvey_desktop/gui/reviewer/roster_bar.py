"""What stands above 署名者名簿: which one it is, and the buttons that change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class RosterBar(QWidget):
    """Emits what is wanted."""

    add_wanted = Signal()
    revoke_wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Show `words` about the roster."""
        super().__init__(parent)
        line = Flow(self, gap=Space.SMALL)
        line.addWidget(plain_label(words, parent=self))
        add = secondary_button(self.tr("公開カードを登録する(&A)…"), self)
        add.clicked.connect(self.add_wanted)
        revoke = secondary_button(self.tr("登録を取り消す(&K)…"), self)
        revoke.clicked.connect(self.revoke_wanted)
        line.addWidget(add)
        line.addWidget(revoke)
