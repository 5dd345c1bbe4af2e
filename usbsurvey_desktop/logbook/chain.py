"""The content of a record book: entries in their chain, read with every check, only ever longer.

Promises: a content that `read_book` gives back has every entry in its place, unchanged since it was
chained; what `with_act` and `joined` give back holds every entry it was given.
Source: docs/formats.md §8.1.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Final, Literal

from pydantic import Field, TypeAdapter, ValidationError

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.entries import (
    MOST_ENTRIES,
    NO_ENTRY,
    Act,
    Carried,
    Closing,
    Entry,
    MediumSave,
    Opening,
    PageSave,
    StockCheck,
    Who,
)
from usbsurvey_desktop.records import Hash, Record, canonical, is_whole, read_canonical
from usbsurvey_desktop.store.draft_content import Person
from usbsurvey_desktop.store.slots import MOST_SLOTS
from usbsurvey_desktop.store.vault import LARGEST_PLAINTEXT
from usbsurvey_desktop.versions import told_if_newer

RECORD_NO = "H1.no"
"""The item of the record form that holds the number of the record."""

_DEPTH = 6
_SCHEMA: Final = "usbsurvey-record-content-1"
_WHO = TypeAdapter[str](Who)


class BookContent(Record):
    """The plaintext of a record book; `head` is the hash of the last entry."""

    schema_: Literal["usbsurvey-record-content-1"] = Field(default=_SCHEMA, alias="schema")
    people: tuple[Person, ...] = Field(default=(), max_length=MOST_SLOTS)
    entries: Annotated[tuple[Entry, ...], Field(min_length=1, max_length=MOST_ENTRIES)]
    head: Hash

    @property
    def opening(self) -> Opening:
        """Whose book it is."""
        act = self.entries[0].act
        if not isinstance(act, Opening):  # `require_chain` has seen to it
            raise SurveyError(Code.DRAFT_TAMPERED, {"entry": 1})
        return act

    @property
    def is_closed(self) -> bool:
        """Whether the year is over and nothing may follow."""
        return isinstance(self.entries[-1].act, Closing)


def first_content(opening: Opening, *, at: str, who: str) -> BookContent:
    """The content of a new book: its opening and nothing else.

    Raises:
        SurveyError: `record_refused` with `reason` `who`: blank, over 64 code points, or with signs
            that no line may hold.
    """
    entry = _entry(1, NO_ENTRY, opening, at=at, who=who)
    return BookContent(entries=(entry,), head=entry.sha256)


def with_act(content: BookContent, act: Act, *, at: str, who: str) -> BookContent:
    """The content with one more entry behind all others.

    Raises:
        SurveyError: `record_refused` with `reason` `closed`, if the year is over; `full` after
            20,000 entries; `who` as in `first_content`.
    """
    if content.is_closed:
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "closed"})
    seq = len(content.entries) + 1
    if seq > MOST_ENTRIES:
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "full"})
    entry = _entry(seq, content.head, act, at=at, who=who)
    # The entries were checked one by one as they came; checking all again would cost time.
    update = {"entries": (*content.entries, entry), "head": entry.sha256}
    return content.model_copy(update=update)


def require_name(who: str) -> None:
    """Let a name pass that an entry can bear.

    Raises:
        SurveyError: `record_refused` with `reason` `who`, as in `first_content`.
    """
    try:
        _WHO.validate_python(who)
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "who"}) from None


def _entry(seq: int, before: str, act: Act, *, at: str, who: str) -> Entry:
    try:
        return Entry(seq=seq, before=before, at=at, who=who, act=act)
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "who"}) from None


def write_book(content: BookContent) -> bytes:
    """The canonical bytes of a content that will surely be read again.

    Raises:
        SurveyError: `record_refused` with `reason` `full` beyond what a file or the gate before
            its JSON takes; what `read_book` raises: it is noticed here, not at the next opening.
    """
    plaintext = canonical(content)
    if len(plaintext) > LARGEST_PLAINTEXT:
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "full"})
    try:
        _read(plaintext)
    except SurveyError as error:
        if isinstance(error.__cause__, SurveyError) and error.__cause__.code is Code.JSON_LIMITS:
            raise SurveyError(Code.RECORD_REFUSED, {"reason": "full"}) from error
        raise
    return plaintext


def read_book(plaintext: bytes) -> BookContent:
    """The content of a record book: check 5 of the format.

    Raises:
        SurveyError: `draft_content`, with `reason` `newer` for one of a later version;
            `draft_tampered` with the `entry` at which the chain is not what it was when that entry
            was written.
    """
    content = _read(plaintext)
    if not is_whole(content):
        raise SurveyError(Code.DRAFT_CONTENT)
    return content


def _read(plaintext: bytes) -> BookContent:
    with told_if_newer(plaintext, _SCHEMA):
        content = read_canonical(BookContent, plaintext, depth=_DEPTH, code=Code.DRAFT_CONTENT)
    _require_chain(content)
    return content


def _require_chain(content: BookContent) -> None:
    before, known = NO_ENTRY, _Known()
    for seq, entry in enumerate(content.entries, start=1):
        is_in_place = (entry.seq, entry.before) == (seq, before) and _is_placed(entry, content)
        if not is_in_place or not known.take(entry.act):
            raise SurveyError(Code.DRAFT_TAMPERED, {"entry": seq})
        before = entry.sha256
    if before != content.head:
        raise SurveyError(Code.DRAFT_TAMPERED, {"entry": len(content.entries)})


def _is_placed(entry: Entry, content: BookContent) -> bool:
    """Opening first and only there, closing last; nothing else is bound to a place."""
    if isinstance(entry.act, Opening) != (entry.seq == 1):
        return False
    return not isinstance(entry.act, Closing) or entry.seq == len(content.entries)


class _Known:
    """What an act may be about: the numbers of records and media that a book has given out."""

    def __init__(self) -> None:
        self._prefix = ""
        self._records: set[str] = set()
        self._media: set[str] = set()

    def take(self, act: Act) -> bool:
        """Whether an act is about something known, or begins the next record or a medium."""
        match act:
            case Opening():
                self._prefix = _prefix(act)
            case PageSave():
                return self._take_record(act.record)
            case Carried():
                return act.record in self._records
            case MediumSave():
                self._media.add(act.medium)
            case StockCheck():
                return act.medium in self._media
            case _:
                pass  # about the book itself
        return True

    def _take_record(self, no: str) -> bool:
        if no not in self._records:
            self._records.add(no)
            return no == f"{self._prefix}{len(self._records):04}"
        return True


def _prefix(opening: Opening) -> str:
    return f"{opening.body}-{opening.year}-"


def record_numbers(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The numbers of all records, in the order in which they were begun."""
    acts = (entry.act for entry in entries)
    return tuple(dict.fromkeys(act.record for act in acts if isinstance(act, PageSave)))


def next_record_no(content: BookContent) -> str:
    """The number of the next record."""
    return f"{_prefix(content.opening)}{len(record_numbers(content.entries)) + 1:04}"


def builds_on(newer: BookContent, older: BookContent) -> bool:
    """Whether a book has every entry of another copy of it, in the same place."""
    count = len(older.entries)
    return count <= len(newer.entries) and newer.entries[count - 1].sha256 == older.head


def joined(kept: BookContent, other: BookContent) -> BookContent:
    """The content of `kept` with what only `other` has behind it, chained anew.

    For two copies that went apart. A record begun in both copies under one number is two records:
    that of `other` gets the next number.

    Raises:
        SurveyError: `record_refused` with `reason` `other_book`, if they do not begin alike; or
            `closed`, if the year of `kept` is over and `other` has more.
    """
    if kept.entries[0] != other.entries[0]:
        raise SurveyError(Code.RECORD_REFUSED, {"reason": "other_book"})
    common = _common(kept.entries, other.entries)
    names = {no: no for no in record_numbers(kept.entries[:common])}
    twins = list(kept.entries[common:])
    for entry in other.entries[common:]:
        twin = next((each for each in twins if _is_twin(entry, each, names)), None)
        if twin is not None:
            twins.remove(twin)
            if isinstance(entry.act, PageSave) and isinstance(twin.act, PageSave):
                names[entry.act.record] = twin.act.record
            continue
        if isinstance(entry.act, PageSave):
            names.setdefault(entry.act.record, next_record_no(kept))
        kept = with_act(kept, _renamed(entry.act, names), at=entry.at, who=entry.who)
    return kept


def _common(one: tuple[Entry, ...], other: tuple[Entry, ...]) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _is_twin(entry: Entry, twin: Entry, names: Mapping[str, str]) -> bool:
    """Whether an entry was brought in before, though its place or the record's number is another.

    `names` tells under which number a record of the copy goes on.
    """
    if (entry.at, entry.who) != (twin.at, twin.who):
        return False
    act, other = entry.act, twin.act
    if isinstance(act, PageSave) and isinstance(other, PageSave):
        names = {act.record: other.record, **names}
    return _renamed(act, names) == other


def _renamed(act: Act, names: Mapping[str, str]) -> Act:
    if not isinstance(act, PageSave | Carried) or act.record not in names:
        return act
    name = names[act.record]
    if isinstance(act, Carried) or RECORD_NO not in act.values:
        return act.model_copy(update={"record": name})
    return act.model_copy(update={"record": name, "values": {**act.values, RECORD_NO: name}})
