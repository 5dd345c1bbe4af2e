"""What stands above the lists of a received folder: which one, what it holds, what is wrong."""

from pathlib import Path
from unicodedata import east_asian_width

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from usbsurvey_desktop.gui.reviewer.inbox_bar import InboxBar
from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_troubles import troubles
from usbsurvey_desktop.gui.reviewer.inbox_words import bundle_words
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_COLUMNS = 26
"""Of the path: a second line of it would take a row from the list below."""


class InboxHead(QWidget):
    """Shows what `show_found` gives."""

    folder_wanted = Signal()
    reload_wanted = Signal()
    bundle_wanted = Signal()
    take_wanted = Signal()
    paper_wanted = Signal()

    def __init__(self, folder: Path, title: QLabel, parent: QWidget | None = None) -> None:
        """Stand beside the `title` of the screen."""
        super().__init__(parent)
        layout = column(self, gap=Space.SMALL)
        named = self.tr("フォルダー：{folder}")
        place = data_label(named.format(folder=_end_of(folder)), role="support", parent=self)
        place.setAccessibleName(named.format(folder=visible_line(str(folder))))
        line = Flow(gap=Space.LARGE)
        line.addWidget(title)
        line.addWidget(place)
        choose = secondary_button(self.tr("フォルダーを選ぶ(&F)…"), self)
        choose.clicked.connect(self.folder_wanted)
        reload = secondary_button(self.tr("再読み込み(&R)"), self)
        reload.clicked.connect(self.reload_wanted)
        paper = secondary_button(self.tr("QR提出票を読み取る(&Q)…"), self)
        paper.clicked.connect(self.paper_wanted)
        self._bundle = secondary_button(self.tr("取りまとめを作る(&B)…"), self)
        self._bundle.clicked.connect(self.bundle_wanted)
        self._take = secondary_button(self.tr("取りまとめを取り込む(&I)…"), self)
        self._take.clicked.connect(self.take_wanted)
        for button in (choose, reload, paper, self._bundle, self._take):
            line.addWidget(button)
        self.offer(making=False, taking=False)
        layout.addLayout(line)
        self._troubles = plain_label("", role="warning", parent=self)
        self._troubles.hide()
        layout.addWidget(self._troubles)
        self._bundles = plain_label("", parent=self)
        self._bundles.hide()
        layout.addWidget(self._bundles)
        self._bar = InboxBar(self)
        layout.addWidget(self._bar)

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._bar.words

    def offer(self, *, making: bool, taking: bool) -> None:
        """Offer from now on to make a 取りまとめ, to take one in, or neither."""
        show_if(self._bundle, making)
        show_if(self._take, taking)

    def show_found(self, look: Look) -> None:
        """Tell what was found by now."""
        lines = list(troubles(look))
        self._troubles.setText("\n".join(lines))
        show_if(self._troubles, bool(lines))
        words = bundle_words(look)
        self._bundles.setText(words)
        show_if(self._bundles, bool(words))
        self._bar.show_counts(look.facts.counts)


def _end_of(folder: Path) -> str:
    """A path, or as much of its end as one line beside the buttons holds, but the whole name."""
    parts = folder.parts
    ends = [str(folder), *(str(Path("…", *parts[n:])) for n in range(1, len(parts)))]
    return visible_line(next((end for end in ends if _columns(end) <= _COLUMNS), ends[-1]))


def _columns(text: str) -> int:
    """How wide a text is, in letters of half width."""
    return sum(1 + (east_asian_width(sign) in "FWA") for sign in text)
