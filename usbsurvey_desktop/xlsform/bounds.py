"""The least and the largest answer that a comparison with `.` allows, as a form writes them."""

from datetime import date, timedelta

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.value import read_bound, read_date
from usbsurvey_desktop.xlsform.comparing import day_of, refuse_operator, refuse_value
from usbsurvey_desktop.xlsform.not_read import Asked, WhyNotRead
from usbsurvey_desktop.xlsform.numbers import at_least, at_most, number_of, plain, whole_number
from usbsurvey_desktop.xlsform.tree import Literal, Node, NotReadError, Number

LOWER = frozenset({"=", ">", ">="})
"""The operators that set a lower bound, what is asked about at their left."""
UPPER = frozenset({"=", "<", "<="})
"""Those that set an upper one."""
_STRICT = {">": 1, "<": -1}
"""How far the next whole number or day lies."""


def bound_of(asked: Asked, operator: str, value: Node, at: int) -> str:
    """Read the bound that `. operator value` sets; `at` is the place of the operator.

    Raises:
        NotReadError: the answer has no order, the value does not fit it, or the value is itself
            excluded and has no neighbour.
    """
    match asked.type:
        case ItemType.INTEGER:
            text = _whole(operator, value)
        case ItemType.DECIMAL:
            text = plain(value.text) if isinstance(value, Number) else None
            if operator in _STRICT:
                raise NotReadError(WhyNotRead.STRICT_DECIMAL, at, operator=operator)
        case ItemType.DATE:
            text = _day(operator, value)
        case _:
            refuse_operator(asked, operator, at)
    if text is None or read_bound(asked.type, text) is None:
        refuse_value(asked, value)
    return text


def sizes_of(asked: Asked, operator: str, value: Node) -> dict[str, int]:
    """Read the least (`min`) and the largest (`max`) length or count that `operator value` allows.

    Raises:
        NotReadError: the value is no number.
    """
    number = number_of(value)
    if number is None or (operator == "=" and whole_number(number) is None):
        refuse_value(asked, value)
    sizes: dict[str, int] = {}
    if operator in LOWER:
        sizes["min"] = at_least(operator, number)
    if operator in UPPER:
        sizes["max"] = at_most(operator, number)
    return sizes


def _whole(operator: str, value: Node) -> str | None:
    number = number_of(value)
    if number is None or (operator == "=" and whole_number(number) is None):
        return None
    if operator not in _STRICT and read_bound(ItemType.INTEGER, number) is not None:
        return number
    return str((at_least if operator in LOWER else at_most)(operator, number))


def _day(operator: str, value: Node) -> str | None:
    if isinstance(value, Literal) and operator != "=" and read_date(value.text):
        raise NotReadError(WhyNotRead.QUOTES_DATE, value.at, value=value.text)
    text = value.text if isinstance(value, Literal) else day_of(value)
    day = read_date(text or "")
    if day is None or day in {date.min, date.max}:
        return None
    return (day + timedelta(days=_STRICT.get(operator, 0))).isoformat()
