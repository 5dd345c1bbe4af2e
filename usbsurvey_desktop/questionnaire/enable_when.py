"""Conditions: a closed, typed tree over comparisons. No expression is ever parsed at run time.

Source: FHIR R4 Questionnaire.item.enableWhen, widened by `all`, `any` and `not`.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Discriminator, Field, Tag

from usbsurvey_desktop.questionnaire.text_kinds import TextKind
from usbsurvey_desktop.records import Record


class Operator(StrEnum):
    """How an answer is compared; the set operators are for multi_choice."""

    EXISTS = "exists"
    EQUAL = "="
    NOT_EQUAL = "!="
    LESS = "<"
    LESS_OR_EQUAL = "<="
    GREATER = ">"
    GREATER_OR_EQUAL = ">="
    ANY_OF = "any_of"
    ALL_OF = "all_of"
    NONE_OF = "none_of"
    COUNT_AT_LEAST = "count>="
    COUNT_AT_MOST = "count<="


class Comparison(Record):
    """One answer against a value: an option code, codes, a number, a date, a truth for exists."""

    question: str
    operator: Annotated[Operator, Field(strict=False)]
    value: bool | int | str | tuple[str, ...]


class ItemComparison(Record):
    """One answer against the answer of another item of the same type; in checks only."""

    question: str
    operator: Annotated[Operator, Field(strict=False)]
    other: str


class Texts(Record):
    """True while some answered text or free text is of a kind; the whole `when` of a check only."""

    texts: Annotated[TextKind, Field(strict=False)]


class All(Record):
    """True when every part is."""

    all: tuple["Condition", ...] = Field(min_length=1)


class Any(Record):
    """True when at least one part is."""

    any: tuple["Condition", ...] = Field(min_length=1)


class Not(Record):
    """True when the part is not."""

    not_: "Condition" = Field(alias="not")


_TAGS = {
    "all": "<all>",
    "any": "<any>",
    "not": "<not>",
    "other": "<item_comparison>",
    "texts": "<texts>",
}
_RECORDS: dict[type[object], str] = {
    All: "<all>",
    Any: "<any>",
    Not: "<not>",
    ItemComparison: "<item_comparison>",
    Texts: "<texts>",
}


def _condition_tag(condition: object) -> str:
    if isinstance(condition, dict):
        return next((_TAGS[key] for key in _TAGS if key in condition), "<comparison>")
    return _RECORDS.get(type(condition), "<comparison>")


# Told apart by their members, so that a mistake is reported once and at its place.
Condition = Annotated[
    Annotated[Comparison, Tag("<comparison>")]
    | Annotated[ItemComparison, Tag("<item_comparison>")]
    | Annotated[Texts, Tag("<texts>")]
    | Annotated[All, Tag("<all>")]
    | Annotated[Any, Tag("<any>")]
    | Annotated[Not, Tag("<not>")],
    Discriminator(_condition_tag),
]

All.model_rebuild()
Any.model_rebuild()
Not.model_rebuild()
