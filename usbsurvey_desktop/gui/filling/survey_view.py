"""S05: answering. Outline beside one lazy page, navigation below; knows no disk and no key.

It shows what `Filling` holds, gives it what people do, and says what has happened; saving and the
next step are the desk's.
"""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.go_to import GoTo
from usbsurvey_desktop.gui.filling.hidden_notice import Notice, notice
from usbsurvey_desktop.gui.filling.left_behind import left_behind
from usbsurvey_desktop.gui.filling.navigation import Navigation
from usbsurvey_desktop.gui.filling.new_questions import NewQuestions
from usbsurvey_desktop.gui.filling.outline import Outline
from usbsurvey_desktop.gui.filling.pager import Pager
from usbsurvey_desktop.gui.filling.survey_keys import SurveyKeys, bind_keys
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.side_list import SideList


class SurveyView(QWidget):
    """The screen people work in for hours. `heading` and `first_focus` are for whoever shows it.

    Args:
        filling: subscribed to from now on.
        look_up: what items may look up.
        frame: where notices are said.
        link_id: the question to start at; without it the first page with something left to do.
        leads_to_check: the person came from S07 to change something and goes straight back,
            by way of the pages that this change adds.
        is_trial: nothing is saved, and another screen is around this one.
    """

    help_topic = "answering"

    changed = Signal(object)
    """Carries every `Change` of the filling; the desk saves some time after it."""
    page_left = Signal(str)
    """A page id; the desk saves at once."""
    page_changed = Signal(str)
    """The heading of the page, for the title of the window."""
    check_asked = Signal()
    """The person wants to see all answers (S07)."""
    hidden_asked = Signal()
    """The person wants to see the inputs that will not be sent (S06)."""

    def __init__(
        self,
        filling: Filling,
        look_up: ItemHelp,
        frame: Frame,
        *,
        link_id: str = "",
        leads_to_check: bool = False,
        is_trial: bool = False,
    ) -> None:
        super().__init__()
        self._filling = filling
        self._frame = frame
        self._leads_to_check = leads_to_check
        self._new = NewQuestions(filling)
        self.outline = Outline(self)
        self.pager = Pager(filling, look_up, self)
        self.go_to = GoTo(self)
        self.navigation = Navigation(leads_to_check=leads_to_check, is_trial=is_trial, parent=self)
        self._is_trial = is_trial
        button = self.navigation.outline_button
        self._beside = SideList(self, self.outline, self.pager, button, is_narrow=is_trial)
        self._keys = SurveyKeys(filling, self.pager, self.go_to, frame, self)
        whole = column(self, gap=0)
        whole.addLayout(self._beside.row, 1)
        whole.addWidget(self.go_to)
        whole.addWidget(self.navigation)
        start = self.pager.page_of(link_id) if link_id else None
        self.pager.open(start or filling.first_open_page() or filling.route[-1])
        self._start = link_id if start else ""
        self.pager.page.settle()
        self._order_focus()
        self._connect()
        filling.subscribe(self._on_change)
        self._show_outline()

    @property
    def heading(self) -> str:
        """The heading of the page that is shown."""
        return self._filling.page(self.pager.page_id).title

    @property
    def first_focus(self) -> QWidget:
        """Where the person starts."""
        state = self._filling.page(self.pager.page_id)
        page = self.pager.page
        return page.input_for(self._start or page.first_open(state))

    def regions(self) -> tuple[QWidget, ...]:
        """The parts F6 goes through."""
        return self.outline, self.pager, self.go_to, self.navigation

    def show_question(self, link_id: str) -> None:
        """Go to a question that applies; tell why when it does not."""
        page_id = self.pager.page_of(link_id)
        if page_id is None:
            number = self._filling.form.owner(link_id).question.number
            words = self.tr("{number}は、今の回答では対象外です。").format(number=number)
            self._frame.say(words)
        elif page_id == self.pager.page_id:
            self.pager.page.focus_question(link_id)
        else:
            self._turn_to(page_id, link_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the outline beside the page where both have room."""
        super().resizeEvent(event)
        self._beside.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Find room for outline and page in letters of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._beside.arrange()

    def _connect(self) -> None:
        self.pager.page_changed.connect(self._on_page_changed)
        self.pager.page_left.connect(self.page_left)
        by_tab = Qt.FocusReason.TabFocusReason
        self.pager.page_done.connect(partial(self.navigation.next_button.setFocus, by_tab))
        self.pager.question_asked.connect(self.show_question)
        self.navigation.next_asked.connect(self._on_next)
        self.navigation.back_asked.connect(self._on_back)
        self.navigation.outline_asked.connect(self._on_outline)
        self.outline.page_asked.connect(self._on_page_asked)
        self.outline.check_asked.connect(self._on_check)
        self._keys.question_asked.connect(self.show_question)
        self.go_to.opened.connect(self.navigation.hide)
        self.go_to.closed.connect(self.navigation.show)
        bind_keys(self, {"Ctrl+Return": self._on_next, "Ctrl+Enter": self._on_next})

    def _show_outline(self) -> None:
        self.outline.show_sections(self._filling.outline(), self.pager.page_id)

    def _show_next(self) -> None:
        is_last = self._leads_to_check and self._new.next_page(self.pager.page_id) is None
        self.navigation.show_next(leads_to_check=is_last)

    def _order_focus(self) -> None:
        """Keep reading order: a new page was built after the bars that stand below it."""
        stops = (self.pager.page.last_stop(), *self.go_to.stops, *self.navigation.stops)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_page_changed(self, heading: str) -> None:
        self._start = ""
        self._new.forget(self.pager.page_id)
        self._show_next()
        self._beside.close()
        self._order_focus()
        self._show_outline()
        self.page_changed.emit(heading)

    def _turn_to(self, page_id: str, link_id: str = "") -> None:
        left = self.pager.page_id
        self.pager.turn_to(page_id, link_id)
        words, back = left_behind(self._filling, left, page_id)
        # Who jumps through a form that is tried leaves nothing behind.
        if words and not (self._is_trial and link_id):
            self._frame.say(words, actions=(BarAction(back, partial(self._turn_to, left)),))
        else:
            # Not before: a bar that goes and comes back lays out everything below it twice.
            self._frame.clear_message()

    def _on_change(self, change: Change) -> None:
        self._new.take(change)
        if change.kind is not ChangeKind.PAGE:
            # A page that is left dies, and one that is entered is shown when it is built.
            self.pager.refresh()
            self._show_next()
            self._show_outline()
        found = notice(self._filling.form, change)
        if found is not None:
            self._frame.say(found.text, actions=self._notice_actions(found))
        self.changed.emit(change)

    def _notice_actions(self, found: Notice) -> tuple[BarAction, ...]:
        undo = (BarAction(self.tr("元に戻す(&Z)"), self._keys.undo),) if found.is_undoable else ()
        if not found.has_hidden_inputs:
            return undo
        return (*undo, BarAction(self.tr("対象外の入力を見る(&V)"), self.hidden_asked.emit))

    def _on_next(self) -> None:
        after = self._filling.next_page(self.pager.page_id)
        if self._leads_to_check:
            after = self._new.next_page(self.pager.page_id)
        if after is None:
            self._on_check()
        else:
            self._turn_to(after)

    def _on_back(self) -> None:
        before = self._filling.previous_page(self.pager.page_id)
        if before is None:
            self._frame.say(self.tr("最初のページです。"))
            return
        self._turn_to(before)

    def _on_check(self) -> None:
        self._filling.leave_page(self.pager.page_id)
        self.page_left.emit(self.pager.page_id)
        self.check_asked.emit()

    def _on_page_asked(self, page_id: str) -> None:
        if page_id == self.pager.page_id:
            self._beside.close()
            self.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._turn_to(page_id)

    def _on_outline(self) -> None:
        self._beside.turn()
        target = self.outline.tree if self._beside.is_open else self.first_focus
        target.setFocus(Qt.FocusReason.OtherFocusReason)
