"""Numbers as XPath writes them, in the notation of forms and as bounds of whole numbers."""

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from usbsurvey_desktop.records import LARGEST_INTEGER
from usbsurvey_desktop.xlsform.tree import Literal, Node, Number

LONGEST_NUMBER = 30
"""Characters; a form holds no longer one."""
FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
"""What an operator of order becomes when its sides change places."""
_WHOLE = re.compile(r"0|-?[1-9][0-9]*")


def number_of(node: Node) -> str | None:
    """A number as it is written; None if a node is none.

    A text that is a whole number is one, too: XPath compares a number and a text as numbers.
    """
    match node:
        case Number(text=text) if len(text) <= LONGEST_NUMBER:
            return text
        case Literal(text=text) if len(text) <= LONGEST_NUMBER and _WHOLE.fullmatch(text):
            return text
        case _:
            return None


def plain(number: str) -> str:
    """Write a number as forms do: no leading zeros, a digit on both sides of a point."""
    sign = "-" if number.startswith("-") else ""
    whole, _point, fraction = number.removeprefix("-").partition(".")
    return f"{sign}{whole.lstrip('0') or '0'}{'.' if fraction else ''}{fraction}"


def whole_number(number: str) -> int | None:
    """The value of a number that is whole, and that a form may hold; None for any other."""
    value = Decimal(number)
    is_whole = abs(value) <= LARGEST_INTEGER and value == value.to_integral_value()
    return int(value) if is_whole else None


def at_least(operator: str, number: str) -> int:
    """The least whole number that is `>` or `>=` a number."""
    value = Decimal(number)
    least = int(value.to_integral_value(ROUND_CEILING))
    return least + 1 if operator == ">" and least == value else least


def at_most(operator: str, number: str) -> int:
    """The largest whole number that is `<` or `<=` a number."""
    value = Decimal(number)
    most = int(value.to_integral_value(ROUND_FLOOR))
    return most - 1 if operator == "<" and most == value else most
