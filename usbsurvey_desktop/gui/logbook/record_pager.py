"""The pages of a record, one lazy page at a time, each with its foot."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from usbsurvey_desktop.engine.page_state import Followers, PageState
from usbsurvey_desktop.gui.filling.error_summary import OpenPoint
from usbsurvey_desktop.gui.filling.page_maker import make_page
from usbsurvey_desktop.gui.filling.page_view import PageView
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.page_foot import PageFoot, Writing


class RecordPager(QStackedWidget):
    """Shows a page of a record; `turned` when it is another one, `page_done` on its last Enter."""

    turned = Signal()
    page_done = Signal()

    def __init__(
        self,
        record: Writing,
        look_up: ItemHelp,
        parent: QWidget | None = None,
        *,
        may_be_paper: bool = True,
    ) -> None:
        """Make the pages; `may_be_paper` as in `PageFoot`."""
        super().__init__(parent)
        self._may_be_paper = may_be_paper
        self._record = record
        self._look_up = look_up
        self._shown: tuple[PageView, PageFoot] | None = None
        self.caption = ""
        """What stands above the heading of each page."""

    @property
    def page(self) -> PageView:
        """The page that is shown; there is one from the first `open` on."""
        return self._both[0]

    @property
    def foot(self) -> PageFoot:
        """What stands below its questions."""
        return self._both[1]

    @property
    def page_id(self) -> str:
        """The page that is shown."""
        return self.page.page_id

    @property
    def first_focus(self) -> QWidget:
        """The first open field of the page."""
        state = self._record.filling.page(self.page_id)
        return self.page.input_for(self.page.first_open(state))

    def open(self, page_id: str) -> None:
        """Build a page and let the one before die."""
        before, filling = self._shown, self._record.filling
        filling.enter_page(page_id)
        page = make_page(self._state(page_id), filling, self._look_up, self)
        for block in page.blocks.values():
            # A record has no memo, and nothing of it waits for 提出.
            block.tools.later_link.hide()
            block.tools.memo_link.hide()
        foot = PageFoot(self._record, page_id, page, may_be_paper=self._may_be_paper)
        foot.reason_given.connect(filling.give_reason)
        page.add_part(foot)
        page.finished.connect(self.page_done)
        page.question_asked.connect(self.show_question)
        self._shown = page, foot
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before[0])
            before[0].die()
        self.turned.emit()

    def turn_to(self, page_id: str, link_id: str = "") -> None:
        """Show a page with the focus on an item of it, else on the first open one."""
        self.open(page_id)
        target = link_id or self.page.first_open(self._record.filling.page(page_id))
        self.page.focus_question(target)

    def show_question(self, name: str) -> None:
        """Go to an item, wherever it is asked, or to the reason of a check on this page."""
        box = self.foot.box_of(name)
        if box is not None:
            (box.box or box).setFocus(Qt.FocusReason.OtherFocusReason)
            self.page.reveal(box)
        elif self._record.form.has(name):
            page_id = self._record.form.owner(name).page_id
            if page_id == self.page_id:
                self.page.focus_question(name)
            else:
                self.turn_to(page_id, name)

    def refresh(self) -> None:
        """Show the answers anew."""
        if self.page_id in self._record.filling.route:
            self.page.show_state(self._state(self.page_id))
        self.foot.show_state()

    def show_points(self, heading: str, points: Sequence[OpenPoint]) -> None:
        """List at the top of the page what is left to settle, with the focus there."""
        self._record.filling.leave_page(self.page_id)
        self.refresh()
        self.page.summary.show_points(heading, points)
        self.page.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.reveal(self.page.summary)

    def asks_for_correction(self) -> bool:
        """Whether 訂正の理由 is missing; the focus is on it then."""
        if self.foot.is_settled():
            return False
        self.page.reveal(self.foot.focus_correction())
        return True

    def stops(self) -> tuple[QWidget, ...]:
        """The last stops of the Tab key on the page, in reading order."""
        inside = (
            part
            for part in self.foot.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        return self.page.last_stop(), *inside

    def _state(self, page_id: str) -> PageState:
        """The page as it is shown: it counts no questions, and tells of none that fall away."""
        state = self._record.filling.page(page_id)
        none = Followers()
        questions = tuple(replace(each, opens=none, closes=none) for each in state.questions)
        return replace(state, section_title=self.caption, questions=questions)

    @property
    def _both(self) -> tuple[PageView, PageFoot]:
        if self._shown is None:
            raise LookupError
        return self._shown
