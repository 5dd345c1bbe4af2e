"""前回の続き at home: the drafts, newest first, and which of them goes on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.newest import DatedFile
from usbsurvey_desktop.gui.frame.progress_words import back_words, moved_words
from usbsurvey_desktop.gui.shared.button import Button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_MOST_DRAFTS = 6


class HomeDrafts(QWidget):
    """A line for each draft, of which there is one at least; `first` opens the newest."""

    draft_wanted = Signal(object)
    """Carries the path of a draft."""
    return_wanted = Signal(object)
    """Carries the path of a draft into which a return note is taken."""

    def __init__(self, holdings: Holdings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holdings = holdings
        self._column = column(self, gap=Space.LARGE)
        self._column.addWidget(plain_label(self.tr("前回の続き"), role="h2", parent=self))
        first, *others = holdings.drafts[:_MOST_DRAFTS]
        self.first = primary_button(self.tr("続きから回答する(&R)"), self)
        self._add(first, self.first, self.tr("返信ファイルを取り込む(&E)"))
        for draft in others:
            button = secondary_button(self.tr("続きから回答する"), self)
            self._add(draft, button, self.tr("返信ファイルを取り込む"))

    def _add(self, draft: DatedFile, button: Button, returning: str) -> None:
        line, path = Flow(gap=Space.LARGE), draft.path
        words = self.tr("{file}（{moment} に保存）").format(
            file=path.name, moment=minute_words(draft.saved_at)
        )
        line.addWidget(plain_label(words, parent=self))
        button.setAccessibleName(self.tr("続きから回答する：{file}").format(file=path.name))
        button.clicked.connect(partial(self.draft_wanted.emit, path))
        line.addWidget(button)
        back = secondary_button(returning, self)
        back.setAccessibleName(self.tr("返信ファイルを取り込む：{file}").format(file=path.name))
        back.clicked.connect(partial(self.return_wanted.emit, path))
        line.addWidget(back)
        self._column.addLayout(line)
        if moved := moved_words(self._holdings.moved.get(path)):
            self._column.addWidget(plain_label(moved, role="support", parent=self))
        if told := back_words(self._holdings.seen.get(path)):
            self._column.addWidget(plain_label(told, role="warning", parent=self))
