"""One record (S09): its pages, one at a time, each recorded by itself."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.page_list import PageList, page_lines
from usbsurvey_desktop.gui.logbook.record_input import RecordInput
from usbsurvey_desktop.gui.logbook.record_pager import RecordPager
from usbsurvey_desktop.gui.logbook.words import short_number, state_words
from usbsurvey_desktop.gui.logbook.writing_bar import WritingBar
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.side_list import SideList
from usbsurvey_desktop.logbook.chain import RECORD_NO
from usbsurvey_desktop.logbook.judgement import Judgement


class RecordView(QWidget):
    """The screen of one record. `heading` and `first_focus` are for whoever shows it."""

    save_wanted = Signal(bool)
    """The page that is shown is to be recorded; carries whether it is complete by that."""
    page_changed = Signal(str)
    """The heading of the page, for the title of the window."""
    nothing_to_write = Signal()
    """A page was asked for on which nothing applies."""
    history_wanted = Signal()
    part_wanted = Signal()
    carried_wanted = Signal()
    print_wanted = Signal()
    left = Signal()

    def __init__(
        self, record: RecordInput, known: Judgement | None, look_up: ItemHelp, page_id: str
    ) -> None:
        """Show a page of a record; `known` is the record as it stands in the book."""
        super().__init__()
        self._record = record
        self._known = known
        self.pages = PageList(self._ways(), self)
        self.pager = RecordPager(record, look_up, self)
        self._lay_out()
        self.pager.caption = self._caption()
        self.pager.turned.connect(self._on_turned)
        self.pager.page_done.connect(self._bar.save.setFocus)
        self.pages.page_asked.connect(self._on_page_asked)
        # First: a screen that was shown before with the same answers is told no more.
        record.filling.subscribe(self._on_change)
        self.pager.open(page_id)

    @property
    def heading(self) -> str:
        """The number of the record and the page."""
        title = self._record.form.pages[self.pager.page_id].group.title
        number = short_number(str(self._record.raw.get(RECORD_NO, "")))
        return self.tr("記録 {no}：{page}").format(no=number, page=title)

    @property
    def first_focus(self) -> QWidget:
        """The first open field."""
        return self.pager.first_focus

    def regions(self) -> tuple[QWidget, ...]:
        """The parts F6 goes through."""
        return self.pages, self.pager, self._bar

    def show_record(self, known: Judgement | None) -> None:
        """Take note how far the record is in the book now."""
        self._known = known
        self.pager.caption = self._caption()
        self._show_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the page where both have room."""
        super().resizeEvent(event)
        self._arrange()

    def _caption(self) -> str:
        if self._known is None:
            return self.tr("新しい記録（番号は、最初に記録するときに決まります）")
        state = state_words(self._known.state)
        return self.tr("記録 {no}　{state}").format(no=self._known.record.no, state=state)

    def _ways(self) -> tuple[tuple[str, SignalInstance], ...]:
        return (
            (self.tr("これまでの記録を見る"), self.history_wanted),
            (self.tr("提出ファイルに添える部分を書き出す…"), self.part_wanted),
            (self.tr("運んだ提出ファイルを書く…"), self.carried_wanted),
            (self.tr("この記録を印刷する…"), self.print_wanted),
        )

    def _lay_out(self) -> None:
        whole = column(self, gap=0)
        self._bar = WritingBar(self.tr("記録する(&N)"), self)
        keep = self._bar.add(self.tr("途中で残す(&H)"))
        back = self._bar.add(self.tr("戻る(&Q)"))
        to_list = self._bar.add(self.tr("ページ(&L)"))
        self._beside = SideList(self, self.pages, self.pager, to_list)
        self._stops = (self._bar.save, keep, back, to_list)
        whole.addLayout(self._beside.row, 1)
        whole.addWidget(self._bar)
        self._bar.save.clicked.connect(self._on_save)
        keep.clicked.connect(self._on_keep)
        back.clicked.connect(self.left)
        to_list.clicked.connect(self._on_list)

    def _arrange(self) -> None:
        self._beside.arrange()
        self._bar.leave_room()

    def _show_list(self) -> None:
        self.pages.show_lines(page_lines(self._record, self._known), self.pager.page_id)

    def _on_turned(self) -> None:
        self._beside.is_open = False
        self._arrange()
        # A new page was built after the bar that stands below it.
        for before, after in pairwise((*self.pager.stops(), *self._stops)):
            QWidget.setTabOrder(before, after)
        self._show_list()
        self.page_changed.emit(self.heading)
        announce(self, self.heading)

    def _on_change(self, change: Change) -> None:
        if change.kind is ChangeKind.PAGE:
            return
        self._record.note(change)
        self.pager.refresh()
        self._show_list()

    def _on_page_asked(self, page_id: str) -> None:
        if page_id not in self._record.filling.route:
            self.nothing_to_write.emit()
            self._show_list()
        elif page_id == self.pager.page_id:
            self._beside.is_open = False
            self._arrange()
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pager.turn_to(page_id)

    def _on_save(self) -> None:
        self.save_wanted.emit(True)

    def _on_keep(self) -> None:
        self.save_wanted.emit(False)

    def _on_list(self) -> None:
        self._beside.is_open = not self._beside.is_open
        self._arrange()
        target = self.pages.list if self._beside.is_open else self.first_focus
        target.setFocus(Qt.FocusReason.OtherFocusReason)
