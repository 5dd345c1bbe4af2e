"""From what was typed to a value, or to the knowledge that it is none yet.

Promises: total and exact. Numbers are whole or decimal, never floating; what cannot be read stays
as typed and is called `Unparsed`. A value has one notation in documents, `document_value`.
Source: docs/semantics.md §1.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.typed_dates import narrow, typed_date, typed_date_time
from usbsurvey_desktop.municipality import is_valid_code
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.questionnaire.value import Value, read_date, read_decimal
from usbsurvey_desktop.records import LARGEST_INTEGER

_WHOLE = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,30})"
_INTEGER = re.compile(_WHOLE)
_DECIMAL = re.compile(_WHOLE + r"(?:\.[0-9]{1,30})?")

_ONE_CODE = frozenset({ItemType.YES_NO, ItemType.SINGLE_CHOICE})
_NUMBERS = frozenset({ItemType.INTEGER, ItemType.DECIMAL})


@dataclass(frozen=True)
class Unparsed:
    """Half-typed or unreadable; `kind` says what it should have become."""

    kind: str


Reads = Callable[[RawAnswer], Value | None]
"""From an answer as it was typed to its value; None if it is blank or cannot be read."""


def reader(question: Question) -> Reads:
    """What reads the answers of one question, for whoever reads many."""
    if question.type in _ONE_CODE:
        codes: dict[RawAnswer, Value] = {code: code for code in question.codes}
        return codes.get
    if question.type is ItemType.MULTI_CHOICE:
        return partial(_several, question.codes)
    return _text if question.type is ItemType.TEXT else partial(_value, question)


def parse(question: Question, raw: RawAnswer) -> Value | Unparsed:
    """Read an answer that is not blank.

    Codes of several choices come back without repetition and in the form's order.
    """
    value = _value(question, raw)
    return unparsed(question) if value is None else value


def unparsed(question: Question) -> Unparsed:
    """What an answer to a question is that cannot be read."""
    return Unparsed("matrix" if question.matrix is not None else question.type.value)


def document_value(value: Value) -> RawAnswer:
    """Write a value as documents hold it: ISO dates, plain decimals."""
    match value:
        case Decimal():
            return format(value, "f")
        case date():  # a datetime is one too
            return value.isoformat()
        case _:
            return value


def _text(raw: RawAnswer) -> Value | None:
    return raw if isinstance(raw, str) and raw.strip() else None


def _value(question: Question, raw: RawAnswer) -> Value | None:
    if isinstance(raw, str):
        if question.type in _ONE_CODE:
            return raw if raw in question.codes else None
        return _typed(question.type, raw)
    if isinstance(raw, tuple):
        return _several(question.codes, raw) if question.type is ItemType.MULTI_CHOICE else None
    return _number(question.type, str(raw)) if question.type in _NUMBERS else None


def _several(codes: Collection[str], chosen: RawAnswer) -> Value | None:
    if not isinstance(chosen, tuple):  # written as one text
        return None
    in_order = tuple([code for code in codes if code in chosen])
    if in_order == chosen:  # the very one, as documents hold it
        return chosen or None
    return in_order if in_order and len(in_order) == len(set(chosen)) else None


def _typed(item_type: ItemType, text: str) -> Value | None:
    match item_type:
        case ItemType.TEXT:
            return text
        case ItemType.DATE:
            return read_date(text) or typed_date(text)
        case ItemType.DATE_TIME:
            return typed_date_time(text)
        case ItemType.BODY_CODE:
            code = narrow(text)
            return code if is_valid_code(code) else None
        case ItemType.INTEGER | ItemType.DECIMAL:
            return _number(item_type, narrow(text))
        case _:  # several choices written as one text
            return None


def _number(item_type: ItemType, text: str) -> Value | None:
    if item_type is ItemType.INTEGER:
        if not _INTEGER.fullmatch(text):
            return None
        whole = int(text.replace(",", ""))
        return whole if abs(whole) <= LARGEST_INTEGER else None
    if not _DECIMAL.fullmatch(text):
        return None
    # Back through the notation of documents, which bounds the length.
    return read_decimal(_plain(text))


def _plain(text: str) -> str:
    """Write a typed decimal in plain notation: no grouping, no plus, no leading zeros."""
    sign = "-" if text.startswith("-") else ""
    whole, point, places = text.lstrip("+-").replace(",", "").partition(".")
    return f"{sign}{whole.lstrip('0') or '0'}{point}{places}"
