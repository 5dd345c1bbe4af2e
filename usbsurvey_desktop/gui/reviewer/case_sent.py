"""Comments that were sent to the body before, to be read beside the answers of now."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.sent_words import SentWords
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space


class CaseSent(QWidget):
    """Each comment under who sent it and when; then what cannot be shown."""

    def __init__(
        self, sent: Sequence[SentWords], parent: QWidget, missing: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.HAIR)
        for one in sent:
            layout.addWidget(plain_label(one.title, role="support", parent=self))
            layout.addWidget(plain_label(one.text, parent=self))
        for words in missing:
            layout.addWidget(plain_label(words, role="support", parent=self))
