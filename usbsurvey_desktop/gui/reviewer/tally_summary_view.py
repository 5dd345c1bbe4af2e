"""要約 of S15: the tally in the shape of a published report, with a box for the whole."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.reviewer.summary_words import SummaryPart
from usbsurvey_desktop.gui.reviewer.tally_words import counted_words, remarks, scope_words
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.tally.remarks import LONGEST_REMARK

_AT_ONCE = 5
"""So many questions are put on the screen before the window looks for keys again."""


class TallySummaryView(Screen):
    """Reads as a report does; `remark_edited` carries the words about the whole."""

    help_topic = "tally"

    remark_edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        counts: Counts,
        parts: Sequence[SummaryPart],
        remark: str | None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the parts; `remark` is about the whole, None where none can be written."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("集計の要約"))
        self.body.addWidget(plain_label(counted_words(counts), role="strong", parent=self))
        scope = labelled(self.tr("入れる範囲"), scope_words(counts.wish.scope))
        self.body.addWidget(plain_label(scope, role="support", parent=self))
        for words in remarks(counts):
            self.body.addWidget(plain_label(words, role="warning", parent=self))
        self._box = CountedText(self.tr("全体の考察"), most=LONGEST_REMARK, parent=self)
        self._box.show_text(remark or "")
        self._box.setHidden(remark is None)
        self._box.edited.connect(self.remark_edited)
        self.body.addWidget(self._box)
        self._waiting = iter(parts)
        # All at once they would hold up the window for longer than a person waits for a key.
        self._next = QTimer(self)
        self._next.timeout.connect(self._add_some)
        self._next.start()
        self._add_some()
        back = secondary_button(self.tr("設問ごとの集計に戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.set_back(back)
        self.first_focus = back

    def _add_some(self) -> None:
        found = tuple(islice(self._waiting, _AT_ONCE))
        for part in found:
            self._add(part)
        if not found:
            self._next.stop()
            self.end_body()

    def _add(self, part: SummaryPart) -> None:
        self.body.addSpacing(Space.LARGE)
        self.body.addWidget(data_label(part.title, role="h2", parent=self))
        self.body.addWidget(plain_label(part.states, role="support", parent=self))
        titled = (
            (self.tr("データから"), "\n".join(part.data)),
            (self.tr("その他の回答"), "\n".join(part.quotes)),
            (self.tr("考察"), part.remark),
        )
        for title, words in titled:
            if words:
                self.body.addWidget(plain_label(title, role="strong", parent=self))
                self.body.addWidget(Paragraph(words, self))
