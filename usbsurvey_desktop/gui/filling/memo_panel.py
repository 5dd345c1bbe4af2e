"""庁内メモ of one question: stays in the draft, is never sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.engine.snapshot import LONGEST_MEMO
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.theme import Space

_ROWS = 2


class MemoPanel(QFrame):
    """A box of two lines under a question."""

    edited = Signal(str)

    def __init__(self, question_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "panel")
        layout = column(self, edge=Space.MEDIUM)
        label = self.tr("庁内メモ（提出されません）")
        self.text = CountedText(label, most=LONGEST_MEMO, fewest_rows=_ROWS, parent=self)
        self.text.box.setAccessibleName(listed((question_name, label)))
        layout.addWidget(self.text)
        self.text.edited.connect(self.edited)
