"""What a record book is made of: entries, each of one act, as they stand in the file.

An entry is never changed and never taken out; what counts now is read off the whole by `standing`.
Source: docs/formats.md §8.1.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from usbsurvey_desktop.records import (
    LARGEST_INTEGER,
    ClockTime,
    Hash,
    Id,
    Record,
    canonical,
    hash_text,
    line,
    text,
    to_base64url,
)
from usbsurvey_desktop.store.fields import AnswerId

MOST_ENTRIES = 20_000
NO_ENTRY = to_base64url(bytes(32))
"""What stands for the hash of the entry before the first."""


def _is_day(value: str) -> str:
    if date.fromisoformat(value).isoformat() != value:
        raise ValueError(value)
    return value


def _is_said(value: str) -> str:
    if not value.strip():
        raise ValueError(value)
    return value


Who = Annotated[str, line(64), AfterValidator(_is_said)]
"""Who made an entry, as the office calls them."""
MediumNo = Annotated[str, line(40), AfterValidator(_is_said)]
"""The number of a medium in the 媒体台帳."""
RecordNo = Annotated[str, Field(pattern=r"\A[0-9]{6}-[A-Z][1-9][0-9]?-[0-9]{4,6}\z")]
"""`131016-R8-0001`: body, fiscal year, running number."""
Year = Annotated[str, Field(pattern=r"\A[A-Z][1-9][0-9]?\z")]
"""A fiscal year as offices write it: R8 for 令和8年度."""
Day = Annotated[str, AfterValidator(_is_day)]
Reason = Annotated[str, text(1_000), AfterValidator(_is_said)]

Value = (
    Annotated[int, Field(ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)]
    | Annotated[str, text(10_000)]
    | tuple[Annotated[str, Field(pattern=r"\A[a-z0-9_]{1,32}\z")], ...]
)
Values = Mapping[AnswerId, Value]


class Former(Record):
    """The closed book of the year before: its file, and the hash of its last entry."""

    file_id: Id
    head: Hash


class Opening(Record):
    """The first act of a book: whose it is, for which year, and what came before."""

    kind: Literal["open"] = "open"
    body: Annotated[str, Field(pattern=r"\A[0-9]{6}\z")]
    year: Year
    department: Annotated[str, line(100)]
    former: Former | None = None


class PageSave(Record):
    """One save of one page of a record, with everything that was typed on it.

    `typed` tells of times that were typed, and when; `from_paper` of what was copied from a sheet.
    `closed` pages were complete when they were saved. `correction` is 「訂正の理由」.
    """

    kind: Literal["page"] = "page"
    record: RecordNo
    page: AnswerId
    form: Hash
    values: Values
    reasons: Mapping[AnswerId, Annotated[str, text(1_000)]] = Field(
        default_factory=dict, max_length=40
    )
    typed: Mapping[AnswerId, ClockTime] = Field(default_factory=dict)
    from_paper: bool = False
    closed: bool = False
    correction: Reason | None = None


class Carried(Record):
    """A record carried the package with this digest (受付照合)."""

    kind: Literal["package"] = "package"
    record: RecordNo
    dig: Hash


class MediumSave(Record):
    """A line of the 媒体台帳 as it stood after this act."""

    kind: Literal["medium"] = "medium"
    medium: MediumNo
    form: Hash
    values: Values
    correction: Reason | None = None


class StockCheck(Record):
    """Somebody saw that the medium is there (在庫確認)."""

    kind: Literal["checked"] = "checked"
    medium: MediumNo
    on: Day
    by: Who


class Access(Record):
    """Who can open the book has changed."""

    kind: Literal["access"] = "access"
    op: Literal["slot", "rekey", "recover"]


class Closing(Record):
    """The year is over; nothing follows. `reason` says why unfinished records stay unfinished."""

    kind: Literal["close"] = "close"
    reason: Reason | None = None


Act = Opening | PageSave | Carried | MediumSave | StockCheck | Access | Closing


class Entry(Record):
    """One act in its place: `seq` counts from 1, `before` is the hash of the entry before."""

    seq: int = Field(ge=1, le=MOST_ENTRIES)
    before: Hash
    at: ClockTime
    who: Who
    act: Annotated[Act, Field(discriminator="kind")]

    @property
    def sha256(self) -> str:
        """The hash by which the next entry, and a package, name this one."""
        return hash_text(canonical(self))
