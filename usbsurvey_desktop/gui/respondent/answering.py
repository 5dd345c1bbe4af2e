"""The screens of somebody who answers: questions, the check of all answers, what does not apply."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.check_view import CheckView, Past
from usbsurvey_desktop.gui.filling.hidden_list import HiddenList
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.history_desk import HistoryDesk
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.people_desk import PeopleDesk
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.respondent.answer_printing import answers_printable
from usbsurvey_desktop.gui.respondent.opening_news import later_words, returned_words
from usbsurvey_desktop.gui.respondent.return_steps import ReturnSteps
from usbsurvey_desktop.gui.respondent.standing import leads_to_approval, standing_words
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.records import Record

DEPTH = 2
"""Brackets inside one another in a `Where`."""

SPEAKS_ANEW = frozenset({"survey", "check", "hidden"})
"""The screens that are made of the filling alone: shown again, they are what they were."""


class Where(Record):
    """Which screen of a session is shown, and where on it the person is; no answer but in `signed`.

    `sign` asks for an identity; "" is any screen to which the draft itself leads back. `page` is
    the page of questions.
    """

    screen: Literal["survey", "check", "hidden", "return", "sign", ""] = ""
    page: str = ""
    leads_to_check: bool = False
    spot: Spot | None = None
    signed: str = ""
    """The signed form in a file that was just made."""


class Answering(QObject):
    """Shows one of its screens at a time; whatever leads further is a signal."""

    changed = Signal(object)
    """Carries every `Change` of the filling."""
    page_left = Signal()
    shown = Signal()
    """Another screen of these is there; messages of the one before are gone."""
    move_asked = Signal()
    """The person wants to move the draft to the later version of its survey."""
    finished = Signal()
    """The person goes on to the signature."""
    left = Signal()

    def __init__(
        self,
        opened: OpenDraft,
        filling: Filling,
        place: Workplace,
        frame: Frame,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._filling = filling
        self._returns = ReturnSteps(opened, filling, place, frame, self)
        self._returns.changed.connect(self.changed)
        self._returns.question_asked.connect(self._on_question)
        self._returns.check_wanted.connect(self.show_check)
        self._returns.shown.connect(self.shown)
        self._returns.left.connect(self.left)
        self._look_up = self._returns.look_up
        self._frame = frame
        self._view: SurveyView | CheckView | HiddenList | None = None
        self._leads_to_check = False
        self._people = PeopleDesk(opened.draft, place, frame, self)
        self._people.left.connect(self.show_check)
        self._history = HistoryDesk(opened, place, frame, self)
        self._history.left.connect(self.show_check)
        self._history.shown.connect(self.shown)
        self._printing = Printing(place, frame, self)

    def show_survey(self, link_id: str = "", *, leads_to_check: bool = False) -> None:
        """Show the questions, at one of them or where something is left to do."""
        self._leads_to_check = leads_to_check
        view = SurveyView(
            self._filling,
            self._look_up,
            self._frame,
            link_id=link_id,
            leads_to_check=leads_to_check,
        )
        view.changed.connect(self.changed)
        view.page_left.connect(self._on_page_left)
        view.page_changed.connect(self._frame.set_heading)
        view.check_asked.connect(self.show_check)
        view.hidden_asked.connect(self._on_hidden_from_survey)
        self._show(view)

    def show_check(self) -> CheckView:
        """Show all answers; give the screen."""
        self.page_left.emit()
        view = CheckView(
            self._filling,
            self._look_up,
            needs_approval=leads_to_approval(self._opened),
            past=Past(
                standing=standing_words(self._opened),
                sent_back=returned_words(self._opened.draft.content),
                returns=self._returns.way_in(),
                later=later_words(self._opened),
            ),
        )
        view.changed.connect(self.changed)
        view.question_asked.connect(self._on_question)
        view.hidden_asked.connect(self._on_hidden_from_check)
        view.approve_asked.connect(self.finished)
        view.told.connect(self._frame.say)
        view.returns_asked.connect(self._returns.start)
        view.people_asked.connect(self._on_people)
        view.move_asked.connect(self.move_asked)
        view.history_asked.connect(self._history.start)
        view.print_asked.connect(partial(self._on_print, view))
        view.left.connect(self.left)
        self._show(view)
        return view

    def show_hidden(self, back: Callable[[], object]) -> None:
        """Show what was entered and will not be sent; `back` shows the screen before."""
        view = HiddenList(self._filling)
        view.question_asked.connect(self._on_question)
        view.closed.connect(back)
        self._show(view)

    def take_return(self) -> None:
        """Take a return note in."""
        self._returns.ask()

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._people.stop()
        self._history.stop()
        self._printing.stop()
        self._returns.stop()

    def where(self) -> Where:
        """Where the person is now."""
        if self._returns.is_shown:
            return Where(screen="return")
        if self._printing.is_shown:
            return Where(screen="check", spot=self._printing.spot)
        match self._shown_view():
            case SurveyView() as view:
                return Where(
                    screen="survey",
                    page=view.pager.page_id,
                    leads_to_check=self._leads_to_check,
                    spot=spot_of(view),
                )
            case CheckView() as view:
                return Where(screen="check", spot=spot_of(view))
            case HiddenList() as view:
                return Where(screen="hidden", spot=spot_of(view))
            case None:
                return Where()

    def go_to(self, where: Where) -> None:
        """Show the screen of answering somebody was on, at the same place."""
        match where.screen:
            case "survey":
                first = self._first_question(where.page)
                self.show_survey(first, leads_to_check=where.leads_to_check)
            case "hidden":
                self._on_hidden_from_check()
            case "return":
                self._returns.start()
            case _:
                self.show_check()
        view = self._shown_view()
        if view is not None:
            go_to_spot(view, where.spot)

    def _shown_view(self) -> SurveyView | CheckView | HiddenList | None:
        return self._view if is_shown(self._view) else None

    def _first_question(self, page_id: str) -> str:
        if page_id not in self._filling.route:
            return ""
        asked = (each for each in self._filling.page(page_id).questions if each.is_enabled)
        return next((each.question.link_id for each in asked), "")

    def _show(self, view: SurveyView | CheckView | HiddenList) -> None:
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        self.shown.emit()

    def _on_page_left(self, _page_id: str) -> None:
        self.page_left.emit()

    def _on_people(self) -> None:
        self._people.start()
        self.shown.emit()

    def _on_print(self, view: CheckView) -> None:
        printable = answers_printable(self._opened, self._filling, self._look_up)
        self._printing.start(printable, view, self.show_check)
        self.shown.emit()

    def _on_question(self, link_id: str) -> None:
        self.show_survey(link_id, leads_to_check=True)

    def _on_hidden_from_survey(self) -> None:
        self.show_hidden(self.show_survey)

    def _on_hidden_from_check(self) -> None:
        self.show_hidden(self.show_check)
