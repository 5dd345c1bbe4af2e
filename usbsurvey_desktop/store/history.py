"""Who changed what in a draft, without values: a bounded list of entries and its hash chain.

The chain shows accidents and casual edits; a passphrase holder with own tools can rewrite it up to
the last sealed head. Source: docs/formats.md §8.
"""

import hashlib
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from usbsurvey_desktop.records import (
    LARGEST_INTEGER,
    ClockTime,
    Hash,
    Ordered,
    canonical,
    from_base64url,
    to_base64url,
)
from usbsurvey_desktop.store.fields import AnswerId, Who

MOST_ENTRIES = 5_000
_FOLDED = 2_500
TYPING = frozenset({"set", "clear", "page", "comment"})
"""What is one entry as long as it goes on: its time is moved."""
NO_HEAD = to_base64url(bytes(32))

Operation = Literal[
    "set",
    "clear",
    "page",
    "comment",
    "request",
    "approve",
    "decline",
    "seal",
    "apply",
    "slot",
    "rekey",
    "recover",
    "move_pack",
]


class Reach(StrEnum):
    """How far a draft is, held against what a sealed file says of its history (check 6)."""

    REACHED = "reached"
    """The draft has been at that point."""
    OLDER = "older"
    """The draft has not been there yet: it is an older copy (古い世代)."""
    FORKED = "forked"
    """The draft went another way before that point: two copies were worked on."""
    UNKNOWN = "unknown"
    """Nobody can tell: the file need not come from this draft, or that point is folded."""


class Entry(Ordered):
    """One act: `n` counts from 1 over the whole life of the draft."""

    at: ClockTime
    link_id: AnswerId | None
    n: int = Field(ge=1, le=LARGEST_INTEGER)
    op: Operation
    who: Who


class Base(Ordered):
    """What is left of the oldest entries: how many, their head, and from when to when."""

    count: int = Field(default=0, ge=0, le=LARGEST_INTEGER)
    first_at: ClockTime | None = None
    head: Hash = NO_HEAD
    last_at: ClockTime | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        is_empty = (self.head == NO_HEAD, self.first_at is None, self.last_at is None)
        if set(is_empty) != {self.count == 0}:
            raise ValueError
        return self


class History(Ordered, revalidate_instances="always"):
    """The edit history of a draft; its entries are numbered without a gap after its base."""

    base: Base = Base()
    entries: tuple[Entry, ...] = Field(default=(), max_length=MOST_ENTRIES)

    @model_validator(mode="after")
    def _is_numbered(self) -> Self:
        first = self.base.count + 1
        if [entry.n for entry in self.entries] != [*range(first, first + len(self.entries))]:
            raise ValueError
        return self

    @property
    def count(self) -> int:
        """How many entries there ever were."""
        return self.base.count + len(self.entries)

    @property
    def head(self) -> str:
        """The hash over all entries there ever were; 32 zero bytes if there were none."""
        return _chained(self.base.head, self.entries)

    def reach(self, count: int, head: str) -> Reach:
        """How far this history is, against the count and head in a sealed file of the draft."""
        if count > self.count:
            return Reach.OLDER
        if count == 0 or count < self.base.count:
            return Reach.UNKNOWN
        own = _chained(self.base.head, self.entries[: count - self.base.count])
        return Reach.REACHED if own == head else Reach.FORKED

    def place_of(self, op: Operation, at: str) -> int | None:
        """Where among the entries this was done; None where that is not told any more."""
        acts = [(one.op, one.at) for one in self.entries]
        places = [place for place, act in enumerate(acts) if act == (op, at)]
        return places[-1] if places else None

    @property
    def last_at(self) -> str | None:
        """When the last entry was made."""
        return self.entries[-1].at if self.entries else self.base.last_at


def _chained(head: str, entries: tuple[Entry, ...]) -> str:
    value = from_base64url(head)
    for entry in entries:
        value = hashlib.sha256(value + canonical(entry)).digest()
    return to_base64url(value)


def history_with(
    history: History, op: Operation, *, at: str, who: str, link_id: str | None = None
) -> History:
    """The history with one more act.

    Setting, clearing, commenting or visiting, by the same person at the same place and straight
    after itself, moves the time of the former entry: that is how the many changes while typing
    become one. Every other act is an entry, because its head may have been signed. At 5,000 entries
    the oldest 2,500 are folded into the base.

    Raises:
        ValidationError: `at`, `who` or `link_id` is not of its type.
    """
    last = history.entries[-1] if history.entries else None
    is_same = last is not None and (last.op, last.who, last.link_id) == (op, who, link_id)
    kept = history.entries[:-1] if is_same and op in TYPING else history.entries
    entry = Entry(n=history.base.count + len(kept) + 1, at=at, who=who, op=op, link_id=link_id)
    # The entries were checked one by one as they came; checking all again would cost milliseconds.
    longer = history.model_copy(update={"entries": (*kept, entry)})
    return _folded(longer) if len(longer.entries) == MOST_ENTRIES else longer


def _folded(history: History) -> History:
    oldest, kept = history.entries[:_FOLDED], history.entries[_FOLDED:]
    base = Base(
        count=history.base.count + len(oldest),
        head=_chained(history.base.head, oldest),
        first_at=history.base.first_at or oldest[0].at,
        last_at=oldest[-1].at,
    )
    return History(base=base, entries=kept)
