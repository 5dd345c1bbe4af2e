"""What a published report says first, taken from the counts alone: the top three, notable shares.

Nothing here is worded; whoever writes the report judges.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from usbsurvey_desktop.tally.published import Shown
from usbsurvey_desktop.tally.shares import share

MOST_RANKS = 3
LARGE_SHARE = Decimal("75.0")


class Notable(StrEnum):
    """What makes a share worth a sentence."""

    LARGE = "large"
    """At least three quarters of the bodies that answered chose it."""
    NOBODY = "nobody"
    """Nobody chose it, though somebody answered."""


@dataclass(frozen=True)
class Ranked:
    """An option with its place among all of its question."""

    rank: int
    """1, 2, 2, 4: a tie shares the better rank."""
    code: str
    count: int
    share: Decimal
    """Of the bodies that answered."""
    notable: Notable | None


def ranked(question: Shown) -> tuple[Ranked, ...]:
    """All options, the one chosen most first; within a tie in form order.

    None where nobody answered, or where a number is hidden: a rank would tell about it.
    """
    counts = [(code, count) for code, count in question.counts.items() if count is not None]
    if not question.answered or len(counts) < len(question.counts):
        return ()
    return tuple(_ranked(counts, question.answered))


def top(question: Shown, ranks: int = MOST_RANKS) -> tuple[Ranked, ...]:
    """The first three of `ranked`: all of a tie, and nothing that nobody chose."""
    return tuple(one for one in ranked(question) if one.rank <= ranks and one.count > 0)


def _ranked(counts: list[tuple[str, int]], answered: int) -> Iterator[Ranked]:
    for code, count in sorted(counts, key=lambda one: -one[1]):
        rank = 1 + sum(other > count for _code, other in counts)
        part = share(count, answered) or Decimal()
        yield Ranked(rank, code, count, part, _notable(count, part))


def _notable(count: int, part: Decimal) -> Notable | None:
    if count == 0:
        return Notable.NOBODY
    return Notable.LARGE if part >= LARGE_SHARE else None
