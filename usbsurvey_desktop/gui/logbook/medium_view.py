"""One medium (S09): its line of the 媒体台帳, written as a whole."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.medium_input import MediumInput
from usbsurvey_desktop.gui.logbook.record_pager import RecordPager
from usbsurvey_desktop.gui.logbook.writing_bar import WritingBar
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.logbook.media import STATE


class MediumView(QWidget):
    """The screen of one medium. `heading` and `first_focus` are for whoever shows it."""

    save_wanted = Signal()
    check_wanted = Signal()
    history_wanted = Signal()
    left = Signal()

    def __init__(self, medium: MediumInput, look_up: ItemHelp) -> None:
        super().__init__()
        self._medium = medium
        self.pager = RecordPager(medium, look_up, self, may_be_paper=False)
        self.pager.caption = self.heading
        # First: a screen that was shown before with the same answers is told no more.
        medium.filling.subscribe(self._on_change)
        self.pager.open(medium.page)
        # After the page: the Tab key goes in the order of making.
        self._lay_out()
        self.pager.page_done.connect(self._bar.save.setFocus)

    @property
    def heading(self) -> str:
        """The number of the medium."""
        if self._medium.no is None:
            return self.tr("新しい媒体")
        return self.tr("媒体 {no}").format(no=self._medium.no)

    @property
    def first_focus(self) -> QWidget:
        """The first open field; of a line that is whole its state, which changes most."""
        state = self._medium.filling.page(self.pager.page_id)
        if self._medium.no is not None and not self._medium.filling.evaluation.blocking:
            return self.pager.page.input_for(STATE)
        return self.pager.page.input_for(self.pager.page.first_open(state))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page where there is little."""
        super().resizeEvent(event)
        self._bar.leave_room()

    def regions(self) -> tuple[QWidget, ...]:
        """The parts F6 goes through."""
        return self.pager, self._bar

    def _lay_out(self) -> None:
        whole = column(self, gap=0)
        whole.addWidget(self.pager, 1)
        self._bar = WritingBar(self.tr("台帳に書く(&N)"), self)
        check = self._bar.add(self.tr("在庫確認(&K)…"))
        history = self._bar.add(self.tr("これまでの記載(&R)"))
        back = self._bar.add(self.tr("戻る(&Q)"))
        self._bar.save.clicked.connect(self.save_wanted)
        check.clicked.connect(self.check_wanted)
        history.clicked.connect(self.history_wanted)
        back.clicked.connect(self.left)
        for button in (check, history):
            button.setHidden(self._medium.no is None)
        whole.addWidget(self._bar)

    def _on_change(self, change: Change) -> None:
        if change.kind is not ChangeKind.PAGE:
            self.pager.refresh()
