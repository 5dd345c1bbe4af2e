"""Typed values: what an answer, a compared value or a bound is once it can be read.

Only the notation of documents is read here (ISO dates, plain decimals); what people type is the
engine's to understand. Source: docs/semantics.md §1.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

from usbsurvey_desktop.municipality import is_valid_code
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.records import is_time

Value = str | int | Decimal | date | datetime | tuple[str, ...]
"""A code or text, an integer, a decimal, a day, an instant, or the codes of a multi_choice."""

_INTEGER = re.compile(r"-?[0-9]{1,16}")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_DECIMAL = 30


def read_value(item_type: ItemType, value: str | int | tuple[str, ...]) -> Value | None:
    """Read a value of a document as its type says; None when it does not fit.

    A choice is not looked up here: whether a code is an option is asked where the options are.
    """
    if isinstance(value, str):
        reader = _READERS.get(item_type)
        return None if reader is None else reader(value)
    if isinstance(value, tuple):
        return value if item_type is ItemType.MULTI_CHOICE else None
    is_integer = item_type is ItemType.INTEGER and not isinstance(value, bool)
    return value if is_integer else None


def read_bound(item_type: ItemType, text: str | None) -> Value | None:
    """Read a bound of a constraint as its question's type; None when it does not fit."""
    if text is None:
        return None
    if item_type is ItemType.INTEGER:
        return int(text) if _INTEGER.fullmatch(text) else None
    return read_value(item_type, text)


def read_code(text: str) -> str | None:
    """Read a body code: six digits with the right check digit."""
    return text if is_valid_code(text) else None


def read_decimal(text: str) -> Decimal | None:
    """Read plain decimal notation, at most 30 characters: no exponent, leading zero or plus."""
    if len(text) > _LONGEST_DECIMAL or not _DECIMAL.fullmatch(text):
        return None
    return Decimal(text)


def read_date(text: str) -> date | None:
    """Read `YYYY-MM-DD` that is a real day."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_date_time(text: str) -> datetime | None:
    """Read `YYYY-MM-DDTHH:MM:SS+HH:MM`, the offset required, a real instant of 2020 to 2100."""
    return datetime.fromisoformat(text) if is_time(text) else None


_READERS: Mapping[ItemType, Callable[[str], Value | None]] = {
    ItemType.YES_NO: str,
    ItemType.SINGLE_CHOICE: str,
    ItemType.TEXT: str,
    ItemType.BODY_CODE: read_code,
    ItemType.DECIMAL: read_decimal,
    ItemType.DATE: read_date,
    ItemType.DATE_TIME: read_date_time,
}
