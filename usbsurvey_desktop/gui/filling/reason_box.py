"""念のための確認: a check over several answers, and why the answers stand all the same."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.engine.answers import LONGEST_REASON
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_ROWS = 2


class ReasonBox(QFrame):
    """The text of the check and, where a reason is wanted, the box for it."""

    reason_given = Signal(str)

    def __init__(
        self, text: str, *, wants_reason: bool, reason: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "warning")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        layout.addWidget(plain_label(text, parent=self))
        self.box: CountedText | None = None
        if not wants_reason:
            return
        label = self.tr("このままでよい理由（必須。確認する人に伝わります）")
        self.box = CountedText(label, most=LONGEST_REASON, fewest_rows=_ROWS, parent=self)
        self.box.describe(text)
        self.box.show_text(reason)
        self.box.edited.connect(self.reason_given)
        layout.addWidget(self.box)
