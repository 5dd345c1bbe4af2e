"""What stands above the lists of a received folder: which one, how far it is, what is wrong."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_bar import InboxBar
from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_words import bundle_words, progress_words, troubles
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_QUARTERS = 4


class InboxHead(QWidget):
    """Shows what `show_progress` and `show_found` give."""

    folder_wanted = Signal()
    reload_wanted = Signal()
    stop_wanted = Signal()
    bundle_wanted = Signal()
    take_wanted = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quarter = -1
        layout = column(self, gap=Space.MEDIUM)
        words = self.tr("フォルダー：{folder}").format(folder=visible_line(str(folder)))
        line = Flow(gap=Space.LARGE)
        line.addWidget(data_label(words, parent=self))
        choose = secondary_button(self.tr("フォルダーを選ぶ(&F)…"), self)
        choose.clicked.connect(self.folder_wanted)
        reload = secondary_button(self.tr("再読み込み(&R)"), self)
        reload.clicked.connect(self.reload_wanted)
        self._bundle = secondary_button(self.tr("取りまとめを作る(&B)…"), self)
        self._bundle.clicked.connect(self.bundle_wanted)
        self._take = secondary_button(self.tr("取りまとめを取り込む(&I)…"), self)
        self._take.clicked.connect(self.take_wanted)
        for button in (choose, reload, self._bundle, self._take):
            line.addWidget(button)
        self.offer(making=False, taking=False)
        layout.addLayout(line)
        self._progress = plain_label("", parent=self)
        self._stop = secondary_button(self.tr("中止(&C)"), self)
        self._stop.clicked.connect(self.stop_wanted)
        under = Flow(gap=Space.LARGE)
        under.addWidget(self._progress)
        under.addWidget(self._stop)
        layout.addLayout(under)
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

    def show_progress(self, look: Look, focus: QWidget, *, is_stopped: bool) -> None:
        """Tell how far it is; `focus` has the focus instead of a button that goes."""
        words = progress_words(look, is_stopped=is_stopped)
        self._progress.setText(words)
        self._stop.setText(self.tr("続きから確かめる(&C)") if is_stopped else self.tr("中止(&C)"))
        self._stop.updateGeometry()
        if look.is_over and self._stop.hasFocus():
            # Before the button goes, or the focus would jump to somewhere else.
            focus.setFocus()
        show_if(self._stop, not look.is_over)
        self._tell(words, look, is_stopped=is_stopped)

    def show_found(self, look: Look) -> None:
        """Tell what was found by now."""
        lines = list(troubles(look))
        self._troubles.setText("\n".join(lines))
        show_if(self._troubles, bool(lines))
        words = bundle_words(look)
        self._bundles.setText(words)
        show_if(self._bundles, bool(words))
        self._bar.show_counts(look.facts.counts)

    def _tell(self, words: str, look: Look, *, is_stopped: bool) -> None:
        """Say how far it is at the start, at each quarter and at the end."""
        quarter = look.done * _QUARTERS // max(look.total, 1)
        if look.is_over:
            quarter = _QUARTERS
        if quarter != self._quarter or is_stopped:
            self._quarter = quarter
            announce(self._progress, words)
