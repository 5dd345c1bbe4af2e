"""Where a person is in a tally; lives on when it is counted in another way."""

from dataclasses import dataclass
from enum import StrEnum, auto


class From(StrEnum):
    """What the person pressed last, which has the focus when the screen is shown anew."""

    SPLIT = auto()
    SCOPE = auto()
    VERSION = auto()
    SUMMARY = auto()
    PUBLISH = auto()


@dataclass
class TallyPlace:
    """The question, and how its numbers are shown."""

    question: str = ""
    """A link_id; "" for the first that is told."""
    is_by_count: bool = False
    is_alone: bool = False
    """Whether those are counted who chose exactly one of several options."""
    is_in_percent: bool = False
    """Whether crossings show shares of their rows, and not numbers of bodies."""
    came_from: From = From.SPLIT
