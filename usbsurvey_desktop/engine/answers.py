"""Answers as they were typed, and what is found about them.

Raw is all that was ever entered and lives only in the draft; which part of it counts is decided by
`evaluation`. Source: docs/semantics.md §1, §2, §5.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.questionnaire.definition import Severity

RawAnswer = str | int | tuple[str, ...]
"""As typed: a text, an option code, codes of a multi_choice; integers only from documents."""

Raw = Mapping[str, RawAnswer]
"""By link_id; the free text of option f of A3 is `A3.f`."""

LONGEST_TEXT = 10_000
"""Code points; the limit where a form sets none (docs/formats.md §1.6)."""
LONGEST_REASON = 1_000
LONGEST_REPLY = 1_000
"""Code points of a reason given for a check."""


class State(StrEnum):
    """What every question is, exactly one of them; a blank cell is never ambiguous."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NOT_APPLICABLE = "not_applicable"


class FindingCode(StrEnum):
    """What can be wrong with an answer, as a closed list.

    Facts: `limit` and `length` (code points) or `count` with the limits of size; `limit` alone, as
    the form writes it, with `too_small` and `too_large`; `type` with `unparsed` (an item type or
    `matrix`); `code` with `exclusive` and `free_text_required`; `check` with `check`.
    """

    REQUIRED = "required"
    FREE_TEXT_REQUIRED = "free_text_required"
    UNPARSED = "unparsed"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    PATTERN = "pattern"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    EXCLUSIVE = "exclusive"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    RECHECK = "recheck"
    CHECK = "check"


def _no_facts() -> Mapping[str, Fact]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Finding:
    """One thing to mend or explain; `link_id` is empty for a check over several answers."""

    link_id: str
    code: FindingCode
    severity: Severity = Severity.BLOCK
    facts: Mapping[str, Fact] = field(default_factory=_no_facts)


def is_blank(answer: RawAnswer | None) -> bool:
    """Tell whether nothing was answered: empty, white space only (full-width too), no code."""
    if isinstance(answer, str):
        return not answer.strip()
    return answer is None or answer == ()


def free_text_id(link_id: str, code: str) -> str:
    """Name the free text that goes with an option."""
    return f"{link_id}.{code}"
