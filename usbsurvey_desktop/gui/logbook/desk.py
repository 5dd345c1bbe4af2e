"""受渡し記録 (S09) from the choice of a book to the way back home."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.newest import DatedFile
from usbsurvey_desktop.gui.frame.people_work import read_card_file
from usbsurvey_desktop.gui.frame.recovery_section import RecoverySection, RecoveryTerms
from usbsurvey_desktop.gui.logbook.book_recovery import BookRecovery
from usbsurvey_desktop.gui.logbook.book_session import BookSession
from usbsurvey_desktop.gui.logbook.book_view import BookView
from usbsurvey_desktop.gui.logbook.covered_book import Where, covered_book
from usbsurvey_desktop.gui.logbook.keeper import book_error
from usbsurvey_desktop.gui.logbook.new_book_view import NewBookTerms, NewBookView
from usbsurvey_desktop.gui.logbook.open_book import (
    BookWish,
    NewBook,
    OpenBook,
    look_for_books,
    make_book,
    open_book,
)
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace


class RecordDesk(QObject):
    """Works on record books until `left`; at most one is open."""

    left = Signal()
    book_shown = Signal(bool)
    """Whether an open book is shown now, which can be covered."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._session: BookSession | None = None
        self._view: BookView | NewBookView | None = None
        self._who = ""
        self._package: tuple[str, str] | None = None
        self._recovering = BookRecovery(place, frame, self)
        self._recovering.left.connect(self._ask)
        self._recovering.done.connect(self._ask)

    def start(self) -> None:
        """Ask for a book."""
        self._package = None
        self._ask()

    def start_for(self, digest: str, file: str) -> None:
        """Ask for a book, to write of the package with this `dig` and file name that it is carried.

        The record that is chosen or begun then offers the package to be written down.
        """
        self._package = digest, file
        self._ask()

    def put_away(self) -> Covered | None:
        """What covers the book that is shown; None while there is none."""
        session = self._session
        if session is None:
            return None
        work = covered_book(session.keeper.book, session.where(), self._place, self._on_uncovered)
        self._end_session()
        return work

    def speak(self) -> None:
        """Show the open book in the language that is spoken now."""
        if self._session is not None:
            self._session.speak()

    def keep(self) -> None:
        """Leave the record in work half done in its book, because the program must end now.

        A page that corrects the book and has no reason yet is left out, as is a line of the media.

        Raises:
            SurveyError: it cannot be written.
        """
        if self._session is not None:
            self._session.keep()

    def close(self) -> None:
        """Let go of the book, which keeps no lock.

        Raises:
            SurveyError: `record_refused` with `reason` `unrecorded`: something was typed and
                stands in no book. Nothing was closed.
        """
        if self._session is not None and self._session.has_unsaved:
            raise SurveyError(Code.RECORD_REFUSED, {"reason": "unrecorded"})
        self.give_up()

    def give_up(self) -> None:
        """Let go of the book, and of what was typed and stands in none."""
        self._job.cancel()
        self._recovering.stop()
        self._end_session()

    def _ask(self, path: Path | None = None, told: str = "") -> None:
        """Ask for a book: this one, if one is named, after telling what was done to it."""
        self._end_session()
        self._frame.set_subject("")
        self._job.cancel()
        found = partial(self._on_found, path, told)
        self._job.run(partial(look_for_books, self._place), found, self._frame.say_refusal)

    def _on_found(self, path: Path | None, told: str, books: tuple[DatedFile, ...]) -> None:
        view = BookView(books, self._place.ask, self._place.profile.records)
        view.recovery_wanted.connect(self._recovering.start)
        view.who.setText(self._who)
        if self._who:
            view.first_focus = view.passphrase
        view.submitted.connect(self._on_wish)
        view.new_wanted.connect(self._on_new)
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        if path is not None:
            view.choose(path)
        if told:
            self._frame.say(told)

    def _on_left(self) -> None:
        self.give_up()
        self._view = None
        self.left.emit()

    def _on_new(self) -> None:
        place = self._place
        terms = NewBookTerms(
            place.municipalities,
            RecoveryTerms(place.drafts.recovery, place.ask, place.profile.identities),
            place.profile.records,
            place.clock(),
            self._who,
        )
        self._show_new(NewBookView(terms, place.ask))

    def _show_new(self, view: NewBookView) -> None:
        view.recovery.chosen.connect(partial(self._on_card_chosen, view.recovery))
        view.submitted.connect(self._on_new_wish)
        view.left.connect(partial(self._ask, None))
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_card_chosen(self, section: RecoverySection, path: Path) -> None:
        self._frame.clear_message()
        self._job.run(
            partial(read_card_file, path),
            section.show_card,
            partial(self._frame.say_refusal, file=path.name),
        )

    def _on_wish(self, wish: BookWish) -> None:
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._job.run(
            partial(open_book, self._place, wish),
            self._on_opened,
            partial(self._on_not_opened, wish),
        )

    def _on_new_wish(self, wish: NewBook) -> None:
        self._frame.say(self.tr("記録簿を作っています…"))
        self._job.run(partial(make_book, self._place, wish), self._on_made, self._on_not_made)

    def _on_made(self, book: OpenBook) -> None:
        self._begin(book).start()
        self._frame.say(self.tr("受渡し記録簿を作りました。場所：{path}").format(path=book.path))

    def _on_not_made(self, error: SurveyError) -> None:
        self._frame.say_refusal(book_error(error))

    def _on_opened(self, book: OpenBook) -> None:
        if book.held.newer is None:
            self._begin(book).start()
            return
        words = self.tr(
            "この記録簿は、この端末で前に開いたものより古い写しかもしれません。"
            "新しいほうがほかの場所にないか、先に確かめてください。"
        )
        stop = BarAction(self.tr("やめる(&Q)"), partial(self._ask, None))
        go_on = BarAction(self.tr("このまま開く(&X)"), partial(self._on_older, book))
        self._frame.ask(words, (stop, go_on))

    def _on_older(self, book: OpenBook) -> None:
        self._begin(book).start()

    def _begin(self, book: OpenBook) -> BookSession:
        self._end_session()
        self._view, self._who = None, book.who
        session = BookSession(book, self._place, self._frame, self, package=self._package)
        session.left.connect(self._on_session_left)
        session.followed.connect(self._on_made)
        self._session = session
        self.book_shown.emit(True)
        return session

    def _on_not_opened(self, wish: BookWish, error: SurveyError) -> None:
        self._frame.clear_message()
        view, told = self._view, book_error(error)
        if isinstance(view, BookView) and error.code is Code.WRONG_PASSPHRASE:
            view.show_error(messages.with_code(told))
        elif isinstance(view, BookView) and error.code is Code.RECORD_REFUSED:
            view.show_name_error(messages.sentence(told.code, told.facts))
        else:
            self._frame.say_refusal(told, file=wish.path.name)

    def _on_uncovered(self, book: OpenBook, where: Where, trouble: SurveyError | None) -> None:
        session = self._begin(book)
        session.go_on(where)
        if trouble is not None:
            session.keeper.say_refusal(trouble)

    def _on_session_left(self) -> None:
        self._end_session()
        self.left.emit()

    def _end_session(self) -> None:
        """Let a book die, with all that was typed and the key that was held."""
        if self._session is not None:
            self._session.deleteLater()
        self._session = None
        self.book_shown.emit(False)
