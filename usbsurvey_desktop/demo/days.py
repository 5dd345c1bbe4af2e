"""When things happen in a practice world."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed
from typing import Self

_OPEN_FOR = timedelta(days=60)
_SINCE_DEADLINE = timedelta(days=10)
_MOST_LATE = timedelta(days=5)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Days:
    """The course of a survey; every instant is aware."""

    issued: datetime
    deadline: datetime
    now: datetime

    @classmethod
    def beginning(cls, now: datetime) -> Self:
        """A survey that begins now: everything in it happens at this instant."""
        return cls(now, now + _OPEN_FOR, now)

    @classmethod
    def reviewed(cls, now: datetime) -> Self:
        """A survey whose deadline is over."""
        deadline = now - _SINCE_DEADLINE
        return cls(deadline - _OPEN_FOR, deadline, now)

    def signing(self, chance: Random, *, is_late: bool = False) -> datetime:
        """When a body signs: at a whole hour before the deadline, or after it."""
        if self.issued == self.now:
            return self.now
        begin, length = (self.deadline, _MOST_LATE) if is_late else (self.issued, _OPEN_FOR)
        return begin + _HOUR * chance.randrange(1, length // _HOUR)

    def signing_again(self, before: datetime) -> datetime:
        """When a body signs what comes after a file of its own: before the deadline as well."""
        return before + (self.deadline - before) / 2
