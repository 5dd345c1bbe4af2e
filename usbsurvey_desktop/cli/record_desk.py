"""What the commands about record books share: forms, opening, adding, what is told of a book."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.answers import finding_rows, read_answers_file
from usbsurvey_desktop.cli.command import argument, option
from usbsurvey_desktop.cli.containers import kept
from usbsurvey_desktop.cli.exit_codes import Exit
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.cli.messages import line
from usbsurvey_desktop.cli.options import FILE
from usbsurvey_desktop.cli.output import tell, write_json
from usbsurvey_desktop.cli.passphrase import Whose
from usbsurvey_desktop.cli.record_words import ADDED_BEHIND, OLDER, WAITING, record_finding_lines
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.engine.answers import Raw, is_blank
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.logbook.books import Books
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.entries import Act, Entry
from usbsurvey_desktop.logbook.forms import BookForms, book_forms
from usbsurvey_desktop.logbook.judgement import waiting
from usbsurvey_desktop.logbook.page_writing import Desk
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.places import form, record_form_files
from usbsurvey_desktop.questionnaire.load import MOST_BYTES
from usbsurvey_desktop.records import JsonObject

BOOK = Whose(Words("受渡し記録簿の合言葉", "Passphrase of the record book"))
_MEDIA_FORM = "media-ledger/form.json"
Made = TypeVar("Made", bound=Act)

book_argument = argument("book", ja="受渡し記録簿（.usbrecord）", en="a record book", type=FILE)
who_option = option(
    "--who", required=True, metavar="NAME", ja="記載する人", en="who writes this down"
)
record_option = option(
    "--record", required=True, metavar="NO", ja="記録番号", en="the number of the record"
)
values_option = option(
    "--values", type=FILE, ja="値のJSONファイル", en="the values, an answers document"
)
correction_option = option(
    "--correction", metavar="TEXT", ja="訂正の理由", en="why a value already saved is changed"
)


@dataclass(frozen=True)
class WayIn:
    """How the caller gets into a book."""

    book: Path
    passphrase_file: Path | None


def forms() -> BookForms:
    """The shipped forms that books are written by.

    Raises:
        SurveyError: `file_unreadable` or `questionnaire_invalid` if the installation is not whole.
    """
    records = [read_bounded(path, MOST_BYTES) for path in record_form_files()]
    return book_forms(records, read_bounded(form(_MEDIA_FORM), MOST_BYTES))


def asked(way: WayIn, rim: Rim) -> str:
    """The passphrase of a book that is there.

    Raises:
        SurveyError: `file_unreadable`, check 1 or 2 of the format, or what `passphrase.existing`
            raises.
    """
    with about(way.book):
        # First: nobody is asked a passphrase for a missing file.
        newer = kept(Books, rim).outside(way.book).newer
    if newer is not None:
        tell(str(OLDER).format(newer=newer.number, at=newer.edited_at or "-"))
    return passphrase.existing(way.passphrase_file, BOOK)


def looked_into(way: WayIn, rim: Rim) -> Desk:
    """A book as it stands, its chain verified; nothing is locked or written.

    Raises:
        SurveyError: what looking into a book raises.
    """
    words = asked(way, rim)
    with about(way.book):
        content = kept(Books, rim).look(way.book, words)
    return desk_at(content, rim)


def desk_at(content: BookContent, rim: Rim) -> Desk:
    """The desk at which this book is written; records that wait are named on stderr."""
    desk = Desk(standing_of(content), forms(), rim.now())
    numbers = waiting_in(desk)
    if numbers:
        tell(str(WAITING).format(n=len(numbers), numbers=", ".join(numbers)))
    return desk


def waiting_in(desk: Desk) -> tuple[str, ...]:
    """The numbers of the records that are half done for more than 7 days."""
    return tuple(each.no for each in waiting(desk.standing, desk.forms, desk.now))


class UnsettledError(Exception):
    """The act was not made: there is something left to settle first."""

    def __init__(self, form: Form, unfinished: Unfinished) -> None:
        super().__init__()
        self.form = form
        self.findings = unfinished.findings


def added(way: WayIn, rim: Rim, who: str, make: Callable[[Desk], Act]) -> Desk:
    """Add the act that `make` makes at the book as it is now; the book with it.

    Raises:
        SurveyError: what `make` or `Books.add` raises.
        UnsettledError: what `make` raises; nothing was added.
    """
    words, known = asked(way, rim), forms()

    def act(content: BookContent) -> Act:
        return make(Desk(standing_of(content), known, rim.now()))

    with about(way.book):
        outcome = kept(Books, rim).add(way.book, words, act, who=who)
    if outcome.aside is not None:
        tell(str(ADDED_BEHIND).format(name=outcome.aside))
    return desk_at(outcome.content, rim)


def settled(form: Form, outcome: Made | Unfinished) -> Made:
    """The act, if nothing is left to settle.

    Raises:
        UnsettledError: otherwise.
    """
    if isinstance(outcome, Unfinished):
        raise UnsettledError(form, outcome)
    return outcome


def tell_unsettled(found: UnsettledError, words: Words, *, as_json: bool) -> Exit:
    """Print what is left to settle, and that nothing was saved."""
    tell(
        *record_finding_lines(found.form, found.findings),
        line(Code.ANSWERS_INCOMPLETE, {"reason": "page"}),
        str(words),
    )
    if as_json:
        rows = finding_rows(found.findings)
        write_json({"status": Code.ANSWERS_INCOMPLETE.value, "findings": rows})
    return Exit.ANSWER_IS_NO


def laid_over(before: Raw, given: Raw) -> Raw:
    """The values with what was given; a blank takes a value away."""
    return {key: value for key, value in {**before, **given}.items() if not is_blank(value)}


def values_of(path: Path | None, form: Form) -> tuple[Raw, Mapping[str, str]]:
    """The values and reasons of an answers document; none without one.

    Raises:
        SurveyError: what `read_answers_file` raises.
    """
    return ({}, {}) if path is None else read_answers_file(path, form)


def book_facts(way: WayIn, desk: Desk, rim: Rim) -> JsonObject:
    """What every command about a whole book tells of it."""
    with about(way.book):
        outside = kept(Books, rim).outside(way.book)
    standing, opening = desk.standing, desk.standing.content.opening
    former = None if opening.former is None else opening.former.model_dump()
    return {
        "file": str(way.book),
        "file_id": outside.file_id,
        "generation": outside.number,
        "slots": [slot.who for slot in outside.slots],
        "is_older": outside.newer is not None,
        "body_code": opening.body,
        "year": opening.year,
        "department": opening.department,
        "former": former,
        "entries": len(standing.content.entries),
        "head": standing.content.head,
        "is_closed": standing.content.is_closed,
        "records": len(standing.records),
        "media": len(standing.media),
        "waiting": waiting_in(desk),
    }


def last_entry(entry: Entry) -> JsonObject:
    """An entry that a command has added."""
    return {"entry": entry.sha256, "seq": entry.seq}
