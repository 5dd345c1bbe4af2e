"""The end of a year: closing the book, and making the one that follows."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.people_work import read_card_file
from usbsurvey_desktop.gui.frame.recovery_section import RecoveryTerms
from usbsurvey_desktop.gui.logbook.closing_view import ClosingView
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.new_book_view import NewBookTerms, NewBookView
from usbsurvey_desktop.gui.logbook.open_book import NewBook, OpenBook, Written, make_book
from usbsurvey_desktop.gui.logbook.words import short_number
from usbsurvey_desktop.gui.shared.screen import Screen, is_shown
from usbsurvey_desktop.logbook.fiscal_year import year_after
from usbsurvey_desktop.logbook.judgement import unfinished
from usbsurvey_desktop.logbook.keeping import next_book, year_end
from usbsurvey_desktop.records import time_text


class YearSteps(QObject):
    """Asks before it closes; `left` leads back to the list."""

    left = Signal()
    followed = Signal(object)
    """Carries the `OpenBook` of the next year."""

    def __init__(self, keeper: BookKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._closing: ClosingView | None = None

    @property
    def has_unsaved(self) -> bool:
        """Whether a reason was typed for closing a year that is not closed yet."""
        view = self._closing
        return view is not None and is_shown(view) and bool(view.typed)

    def start(self) -> None:
        """Ask whether the year is to be closed; of a closed book, for the one that follows."""
        desk = self._keeper.desk()
        if desk.standing.content.is_closed:
            self._ask_following()
            return
        numbers = [short_number(each.no) for each in unfinished(desk.standing, desk.forms)]
        view = ClosingView(desk.standing.content.opening.year, numbers)
        self._closing = view
        view.wanted.connect(self._on_wanted)
        view.left.connect(self.left)
        self._show(view)

    def _show(self, view: Screen) -> None:
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)

    def _on_wanted(self, reason: str) -> None:
        self._keeper.write(lambda desk: year_end(desk, reason), self._on_closed, self._on_unsettled)

    def _on_closed(self, _written: Written) -> None:
        self._closing = None
        self._ask_following()
        self._keeper.frame.say(self.tr("年度を閉じました。この記録簿には、もう書き足せません。"))

    def _on_unsettled(self, _unfinished: Unfinished) -> None:
        """Closing leaves nothing to settle: what is missing is refused."""

    def _ask_following(self) -> None:
        book, place = self._keeper.book, self._keeper.place
        closed = book.held.content
        content = next_book(
            closed,
            book.held.file_id,
            year_after(closed.opening.year),
            at=time_text(place.clock()),
            who=book.who,
        )
        terms = NewBookTerms(
            place.municipalities,
            RecoveryTerms(place.drafts.recovery, place.ask, place.profile.identities),
            book.path.parent,
            place.clock(),
            book.who,
            following=content,
        )
        view = NewBookView(terms, place.ask)
        view.recovery.chosen.connect(partial(self._on_card, view))
        view.submitted.connect(self._on_new)
        view.left.connect(self.left)
        self._show(view)

    def _on_card(self, view: NewBookView, path: Path) -> None:
        self._keeper.job.run(
            partial(read_card_file, path),
            view.recovery.show_card,
            partial(self._keeper.frame.say_refusal, file=path.name),
        )

    def _on_new(self, wish: NewBook) -> None:
        self._keeper.frame.say(self.tr("記録簿を作っています…"))
        self._keeper.job.run(
            partial(make_book, self._keeper.place, wish), self._on_made, self._on_not_made
        )

    def _on_made(self, book: OpenBook) -> None:
        self.followed.emit(book)

    def _on_not_made(self, error: SurveyError) -> None:
        self._keeper.say_refusal(error)
