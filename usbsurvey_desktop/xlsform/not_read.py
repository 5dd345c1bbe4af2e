"""What an expression of an XLSForm is about, and why one is not taken."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.questionnaire.definition import ItemType


@dataclass(frozen=True)
class Asked:
    """A question, as far as an expression speaks of it; `codes` are those of its options."""

    link_id: str
    type: ItemType
    codes: tuple[str, ...] = ()


class WhyNotRead(StrEnum):
    """Why an expression is not taken; the facts of each stand beside it."""

    TOO_LONG = "too_long"
    """`limit`: code points."""
    TOO_DEEP = "too_deep"
    """`limit`: conditions within one another."""
    SYNTAX = "syntax"
    """No expression of XPath, or one with paths, variables or axes."""
    UNKNOWN_FUNCTION = "unknown_function"
    """`function`."""
    ARGUMENTS = "arguments"
    """`function`: one that is known, with something else than it takes here."""
    UNKNOWN_QUESTION = "unknown_question"
    """`question`."""
    UNKNOWN_OPTION = "unknown_option"
    """`question`, `value`: no option that the question has."""
    OPERATOR = "operator"
    """`operator`, and `question` if it is about one: it does not fit this type."""
    VALUE = "value"
    """`value`, and `question` if it is about one: nothing that such an answer can be."""
    QUOTES_DATE = "quotes_date"
    """`value`: ODK orders no date and text; `date('…')` is meant."""
    STRICT_DECIMAL = "strict_decimal"
    """`operator`: a decimal has no neighbour, so `>` and `<` are no bound here."""
    ALWAYS = "always"
    """It is always true or always false."""
    REPEATED = "repeated"
    """`member`: one kind of limit stands twice."""
    PATTERN = "pattern"
    """`value`: a pattern that ODK and this program may read differently."""
    PATTERN_COSTLY = "pattern_costly"
    """`value`: a pattern that could keep the program busy."""
    PATTERN_LENGTH = "pattern_length"
    """`value`, `limit`: a pattern that bounds no length needs `string-length(.) <= limit`."""
    NOT_IN_SUBSET = "not_in_subset"
    """XPath, but nothing that a condition or a constraint here can say."""


@dataclass(frozen=True)
class NotRead:
    """An expression that is not taken: why, and `at` which code point of its text (from 0)."""

    reason: WhyNotRead
    at: int
    facts: Mapping[str, Fact] = field(default_factory=dict)
