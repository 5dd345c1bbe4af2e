"""One lazy page at a time: the page before dies when the next is built."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.page_maker import make_page
from usbsurvey_desktop.gui.filling.page_view import PageView
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.announce import announce


class Pager(QStackedWidget):
    """Shows pages of the route; entering and leaving them is told to the filling."""

    page_changed = Signal(str)
    """The heading of the page that is shown now."""
    page_left = Signal(str)
    page_done = Signal()
    """Enter on the last question of the page."""
    question_asked = Signal(str)

    def __init__(self, filling: Filling, look_up: ItemHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = filling
        self._look_up = look_up
        self._page: PageView | None = None
        # Where room is short the page gives way, which can be scrolled, and no button.
        self.setMinimumHeight(1)

    @property
    def page(self) -> PageView:
        """The page that is shown; there is one from the first `open` on."""
        if self._page is None:
            raise LookupError
        return self._page

    @property
    def page_id(self) -> str:
        """The page that is shown."""
        return self.page.page_id

    def open(self, page_id: str) -> None:
        """Build a page and let the one before die."""
        before = self._page
        state = self._filling.enter_page(page_id)
        self._page = make_page(state, self._filling, self._look_up, self)
        self._page.finished.connect(self.page_done)
        self._page.question_asked.connect(self.question_asked)
        self._page.fill(self.size())
        self.addWidget(self._page)
        self.setCurrentWidget(self._page)
        if before is not None:
            self.removeWidget(before)
            before.die()
        self.page_changed.emit(state.title)

    def turn_to(self, page_id: str, link_id: str = "") -> None:
        """Leave the page for another; focus goes to `link_id`, else to the first open question."""
        left = self.page_id
        self._filling.leave_page(left)
        self.page_left.emit(left)
        self._let_focus_go()
        self.open(page_id)
        state = self._filling.page(page_id)
        self.page.focus_question(link_id or self.page.first_open(state))
        count = sum(question.is_enabled for question in state.questions)
        words = self.tr("{title}。設問{count}つ").format(title=state.title, count=count)
        announce(self, words)

    def page_of(self, link_id: str) -> str | None:
        """Name the page where a question or free text is asked now; None when it does not apply."""
        owner = self._filling.form.owner(link_id)
        is_asked = owner.question.link_id in self._filling.evaluation.enabled
        return owner.page_id if is_asked else None

    def _let_focus_go(self) -> None:
        """Take the focus from the page that goes: else Qt would pass it on, and on, and say so."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def refresh(self) -> None:
        """Show the answers anew; a page that lost all its questions gives way to one before it."""
        if self.page_id in self._filling.route:
            self.page.show_state(self._filling.page(self.page_id))
            return
        before = self._filling.previous_page(self.page_id) or self._filling.route[0]
        self.open(before)
