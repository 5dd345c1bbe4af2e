"""A record book that is open on this screen, and what is done to it away from the windows.

Its key is held and its lock is not: whoever records something reads the book anew and puts the
entry behind what is there, so that several people keep one book (docs/formats.md §8.1).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from usbsurvey_desktop import logs
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.newest import DatedFile, newest_first
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.logbook.books import Books, file_name
from usbsurvey_desktop.logbook.chain import BookContent, first_content, require_name
from usbsurvey_desktop.logbook.entries import Act, Opening
from usbsurvey_desktop.logbook.forms import BookForms, ledger_form
from usbsurvey_desktop.logbook.page_writing import Desk
from usbsurvey_desktop.logbook.standing import Standing, standing_of
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.held import Held

BOOK_ENDING = ".usbrecord"


@dataclass(frozen=True)
class OpenBook:
    """A book as it was read last, the forms it is written by, and who writes here."""

    held: Held[BookContent]
    forms: BookForms
    who: str
    standing: Standing

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.held.path

    def desk(self, now: datetime) -> Desk:
        """Where somebody writes into it, as it was read last."""
        return Desk(self.standing, self.forms, now)


@dataclass(frozen=True)
class BookWish:
    """Which book somebody opens, and who that is."""

    path: Path
    who: str
    passphrase: str = field(repr=False)
    previous: bool = False


@dataclass(frozen=True)
class NewBook:
    """What somebody gave to make a book; `content` is that of its first entry."""

    folder: Path
    content: BookContent
    passphrase: str = field(repr=False)
    who: str = ""
    recovery: Card | None = None


@dataclass(frozen=True)
class Written:
    """The book with an act added; `aside` names the copy that was saved beside, if any.

    `act` is as it stands in the book: a new record has the number that it got there.
    """

    book: OpenBook
    act: Act
    aside: str | None = None


class _UnsettledError(Exception):
    def __init__(self, found: Unfinished) -> None:
        super().__init__()
        self.found = found


def books_of(place: Workplace) -> Books:
    """How record books are kept here: as drafts are."""
    here = place.drafts
    return Books(
        here.account,
        here.host,
        here.clock,
        here.memory,
        here.kdf,
        here.entropy,
        here.calls,
        here.recovery,
    )


def forms_of(place: Workplace) -> BookForms:
    """The forms that books are written by, in the language of the windows.

    Raises:
        SurveyError: `questionnaire_invalid`.
    """
    ledger, shown = ledger_form(place.media_form), place.form_words.shown
    records = {digest: shown(form) for digest, form in place.record_forms.items()}
    return BookForms(records, replace(ledger, form=shown(ledger.form)))


def look_for_books(place: Workplace) -> tuple[DatedFile, ...]:
    """The books in the user's folder, the newest first."""
    return newest_first((place.profile.records,), BOOK_ENDING)


def open_book(place: Workplace, wish: BookWish) -> OpenBook:
    """Open a book.

    Raises:
        SurveyError: what `Books.hold` raises; `record_refused` with `reason` `who`.
    """
    require_name(wish.who)
    held = books_of(place).hold(wish.path, wish.passphrase, previous=wish.previous)
    logs.event("book.opened", count=len(held.content.entries))
    return OpenBook(held, forms_of(place), wish.who, standing_of(held.content))


def make_book(place: Workplace, wish: NewBook) -> OpenBook:
    """Make a book, in the folder somebody chose, under the name of its body and year.

    Raises:
        SurveyError: what `Books.create` raises, or `file_unwritable`.
    """
    path = wish.folder / file_name(wish.content)
    try:
        wish.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SurveyError(Code.FILE_UNWRITABLE) from error
    made = books_of(place).create(path, wish.content, wish.passphrase, recovery=wish.recovery)
    made.close()
    return open_book(place, BookWish(path, wish.who, wish.passphrase))


def new_content(opening: Opening, *, now: datetime, who: str) -> BookContent:
    """The content of a book with nothing in it.

    Raises:
        SurveyError: `record_refused` with `reason` `who`.
    """
    return first_content(opening, at=time_text(now), who=who)


def add(
    place: Workplace, book: OpenBook, make: Callable[[Desk], Act | Unfinished], *, take_over: bool
) -> Written | Unfinished:
    """Add what `make` makes of the book as it is on disk now; or tell what is left to settle.

    Raises:
        SurveyError: what `make` or `Books.add_held` raises; then nothing was added.
    """
    books, act = books_of(place), partial(_made, book, make, place.clock)
    try:
        added = books.add_held(book.held, act, who=book.who, take_over=take_over)
    except _UnsettledError as unsettled:
        return unsettled.found
    logs.event("book.saved", count=len(added.content.entries))
    return Written(read_anew(place, book), added.content.entries[-1].act, added.aside)


def _made(
    book: OpenBook,
    make: Callable[[Desk], Act | Unfinished],
    clock: Callable[[], datetime],
    content: BookContent,
) -> Act:
    made = make(Desk(standing_of(content), book.forms, clock()))
    if isinstance(made, Unfinished):
        raise _UnsettledError(made)
    return made


@dataclass(frozen=True)
class Joined:
    """The book with what only another copy had, and how many entries that were."""

    book: OpenBook
    entries: int


def join_copy(place: Workplace, book: OpenBook, other: Path) -> Joined:
    """Add what only another copy of the book has; both files stay.

    Raises:
        SurveyError: what `Books.join_held` raises.
    """
    before = len(read_anew(place, book).held.content.entries)
    content = books_of(place).join_held(book.held, other)
    return Joined(read_anew(place, book), len(content.entries) - before)


def read_anew(place: Workplace, book: OpenBook) -> OpenBook:
    """The book as it is on disk now.

    Raises:
        SurveyError: what `Books.hold_again` raises.
    """
    held = books_of(place).hold_again(book.held)
    return replace(book, held=held, standing=standing_of(held.content))
