"""A record book under a covered screen: its key is gone, what was typed waits encrypted in memory.

There is no lock to keep: others go on writing the book meanwhile.
"""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.logbook.open_book import OpenBook, books_of, read_anew
from usbsurvey_desktop.gui.logbook.record_input import Typed
from usbsurvey_desktop.gui.shared.whereabouts import Spot
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import Record, canonical, parse, validate
from usbsurvey_desktop.store.held import LaidAside

translate = QCoreApplication.translate

_DEPTH = 4


class Line(Record):
    """A line of the 媒体台帳 in work."""

    no: str | None
    values: Mapping[str, int | str | tuple[str, ...]]


class Where(Record):
    """Where somebody is in a book, and what they typed; both lie aside encrypted."""

    typed: Typed | None = None
    medium: Line | None = None
    is_media: bool = False
    is_unsaved: bool = False
    spot: Spot | None = None


Resume = Callable[[OpenBook, Where, SurveyError | None], None]
"""Shows a book again; the error tells why it could not be read anew."""


def covered_book(book: OpenBook, where: Where, place: Workplace, resume: Resume) -> Covered:
    """What covers a book; whoever holds it must let go of it now."""
    has_unsaved = where.is_unsaved
    laid = book.held.lay_aside(canonical(where), place.drafts.entropy)
    sentence = translate("PuttingAway", "画面を隠しました。受渡し記録簿は変わっていません。")
    if has_unsaved:
        sentence = translate(
            "PuttingAway",
            "画面を隠しました。書いているところの記録は、このソフトを閉じるまで、"
            "暗号化してこの端末のメモリーに残しています。",
        )
    return Covered(
        translate("PuttingAway", "受渡し記録簿 {file} の合言葉").format(file=book.path.name),
        partial(_opened, place, laid, (book.forms, book.who), resume),
        save=partial(_require_nothing_typed, has_unsaved=has_unsaved),
        close=_nothing,
        file=book.path.name,
        sentence=sentence,
        scene=messages.Scene.BOOK,
    )


def _opened(
    place: Workplace,
    laid: LaidAside,
    known: tuple[BookForms, str],
    resume: Resume,
    passphrase: str,
) -> Callable[[], None]:
    held, aside = books_of(place).take_up(laid, passphrase)
    forms, who = known
    book = OpenBook(held, forms, who, standing_of(held.content))
    where = validate(Where, parse(aside, depth=_DEPTH), code=Code.JSON_SYNTAX)
    try:
        book = read_anew(place, book)
    except SurveyError as error:
        return partial(resume, book, where, error)
    return partial(resume, book, where, None)


def _require_nothing_typed(*, has_unsaved: bool) -> None:
    if has_unsaved:
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "unrecorded"})


def _nothing() -> None:
    """Stand for closing: there is no lock."""
