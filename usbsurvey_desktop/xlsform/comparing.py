"""One question against one value, as XPath compares them.

XPath takes a question without an answer for an empty text: `!=` is true of it, `=`, `<` and the
like are false, and it counts 0 choices. A comparison here is false of it, whatever its operator
(docs/semantics.md §4). So a `Part` knows two meanings: alone, and behind `${question} != ''`.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import NoReturn

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Comparison,
    Condition,
    Not,
    Operator,
)
from usbsurvey_desktop.questionnaire.value import read_date, read_value
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead, WhyNotRead
from usbsurvey_desktop.xlsform.numbers import at_least, at_most, number_of, plain, whole_number
from usbsurvey_desktop.xlsform.tree import Call, Function, Literal, Node, NotReadError, Number

_EQUALITY = frozenset({"=", "!="})
_ORDER = _EQUALITY | {"<", "<=", ">", ">="}
_ORDERED = frozenset({ItemType.INTEGER, ItemType.DECIMAL, ItemType.DATE})
_SINGLE = frozenset({ItemType.YES_NO, ItemType.SINGLE_CHOICE})
_EQUATED = _ORDERED | _SINGLE | {ItemType.TEXT, ItemType.BODY_CODE}


@dataclass(frozen=True)
class Part:
    """What a part of an expression means.

    Attributes:
        alone: its meaning by itself; there may be none.
        about: the link_id of the question, where one of the next two is not None.
        answered: its meaning where that question is answered.
        code: the choice of a multi_choice that it asks for, and nothing else.
    """

    alone: Condition | NotRead
    about: str = ""
    answered: Condition | None = None
    code: str | None = None


def negation(condition: Condition) -> Not:
    """What is true when a condition is not."""
    return Not.model_validate({"not": condition})


def says(asked: Asked, operator: Operator, value: bool | int | str | tuple[str, ...]) -> Comparison:  # noqa: FBT001 - a value, not a flag
    """A comparison of a question."""
    return Comparison(question=asked.link_id, operator=operator, value=value)


def refuse_operator(asked: Asked, operator: str, at: int) -> NoReturn:
    """Say that an operator or function does not fit a question."""
    raise NotReadError(WhyNotRead.OPERATOR, at, operator=operator, question=asked.link_id)


def refuse_value(asked: Asked, value: Node) -> NoReturn:
    """Say that a value is nothing that an answer to a question can be."""
    text = value.text if isinstance(value, Literal | Number) else day_of(value) or ""
    raise NotReadError(WhyNotRead.VALUE, value.at, question=asked.link_id, value=text)


def compared(asked: Asked, operator: str, value: Node, at: int) -> Part:
    """Read `${question} operator value`; `at` is the place of the operator.

    Raises:
        NotReadError: no condition says the same.
    """
    if isinstance(value, Literal) and not value.text and operator in _EQUALITY:
        return Part(says(asked, Operator.EXISTS, operator == "!="))
    is_equality = operator in _EQUALITY
    if asked.type not in (_EQUATED if is_equality else _ORDERED):
        refuse_operator(asked, operator, at)
    if asked.type is ItemType.INTEGER and not is_equality:
        return Part(_ordered_integer(asked, operator, value))
    read = _value(asked, value, is_equality=is_equality)
    if operator == "!=":
        equal, unequal = (says(asked, one, read) for one in (Operator.EQUAL, Operator.NOT_EQUAL))
        return Part(negation(equal), asked.link_id, unequal)
    return Part(says(asked, Operator(operator), read))


def counted(asked: Asked, operator: str, value: Node, at: int) -> Part:
    """Read `count-selected(${question}) operator value`; `at` is the place of the function.

    Raises:
        NotReadError: as `compared`.
    """
    if asked.type is not ItemType.MULTI_CHOICE:
        refuse_operator(asked, Function.COUNT_SELECTED, at)
    number = number_of(value)
    if number is None:
        refuse_value(asked, value)
    if operator in _EQUALITY:
        count = whole_number(number)
        if count is None:
            refuse_value(asked, value)
        return _counted_exactly(asked, count, value.at, is_equal=operator == "=")
    if operator in {">", ">="}:
        return _at_least(asked, at_least(operator, number), value.at)
    return _at_most(asked, at_most(operator, number), value.at)


def chosen(asked: Asked, call: Call, code: Node) -> Part:
    """Read `selected(${question}, code)`.

    Raises:
        NotReadError: as `compared`.
    """
    if not isinstance(code, Literal):
        raise NotReadError(WhyNotRead.ARGUMENTS, code.at, function=call.function)
    if asked.type in _SINGLE:
        return Part(says(asked, Operator.EQUAL, _option(asked, code)))
    if asked.type is not ItemType.MULTI_CHOICE:
        refuse_operator(asked, Function.SELECTED, call.at)
    option = _option(asked, code)
    return Part(says(asked, Operator.ANY_OF, (option,)), asked.link_id, code=option)


def _ordered_integer(asked: Asked, operator: str, value: Node) -> Comparison:
    number = number_of(value)
    if number is None:
        refuse_value(asked, value)
    exact = whole_number(number)
    if exact is not None:
        return says(asked, Operator(operator), exact)
    # Between two whole numbers, a neighbour says the same.
    is_lower = operator in {">", ">="}
    bound = at_least(operator, number) if is_lower else at_most(operator, number)
    if whole_number(str(bound)) is None:
        refuse_value(asked, value)
    return says(asked, Operator.GREATER_OR_EQUAL if is_lower else Operator.LESS_OR_EQUAL, bound)


def _value(asked: Asked, value: Node, *, is_equality: bool) -> int | str:
    read: int | str | None = None
    match asked.type:
        case ItemType.INTEGER:
            number = number_of(value)
            read = None if number is None else whole_number(number)
        case ItemType.DECIMAL:
            read = plain(value.text) if isinstance(value, Number) else None
        case ItemType.DATE:
            read = _day(value, is_equality=is_equality)
        case ItemType.YES_NO | ItemType.SINGLE_CHOICE:
            return _option(asked, value)
        case _:
            read = value.text if isinstance(value, Literal) and value.text.strip() else None
    if read is None or read_value(asked.type, read) is None:
        refuse_value(asked, value)
    return read


def _day(value: Node, *, is_equality: bool) -> str | None:
    if isinstance(value, Literal):
        if not is_equality and read_date(value.text):
            raise NotReadError(WhyNotRead.QUOTES_DATE, value.at, value=value.text)
        return value.text
    return day_of(value)


def day_of(value: Node) -> str | None:
    """The text in `date('…')`; None for anything else."""
    match value:
        case Call(function=Function.DATE, arguments=(Literal(text=text),)):
            return text
        case _:
            return None


def is_value(node: Node) -> bool:
    """Whether a node is a text, a number or a day, as something else is compared with."""
    return isinstance(node, Literal | Number) or day_of(node) is not None


def _option(asked: Asked, value: Node) -> str:
    """The option that equals a text, or, as XPath compares them, a number."""
    if isinstance(value, Literal) and value.text in asked.codes:
        return value.text
    if isinstance(value, Number):
        number = Decimal(value.text)
        same = [code for code in asked.codes if code.isdecimal() and Decimal(code) == number]
        if len(same) == 1:
            return same[0]
    if isinstance(value, Literal | Number):
        facts = {"question": asked.link_id, "value": value.text}
        raise NotReadError(WhyNotRead.UNKNOWN_OPTION, value.at, **facts)
    refuse_value(asked, value)


def _counted_exactly(asked: Asked, count: int, at: int, *, is_equal: bool) -> Part:
    if count == 0:
        return Part(says(asked, Operator.EXISTS, not is_equal))
    if not 0 < count <= len(asked.codes):
        raise NotReadError(WhyNotRead.ALWAYS, at)
    both = (
        says(asked, Operator.COUNT_AT_LEAST, count),
        says(asked, Operator.COUNT_AT_MOST, count),
    )
    equal = All(all=both)
    return Part(equal if is_equal else negation(equal))


def _at_least(asked: Asked, count: int, at: int) -> Part:
    always = NotRead(WhyNotRead.ALWAYS, at)
    if not 0 <= count <= len(asked.codes):
        return Part(always)
    answered = says(asked, Operator.COUNT_AT_LEAST, count)
    return Part(answered if count else always, asked.link_id, answered)


def _at_most(asked: Asked, count: int, at: int) -> Part:
    always = NotRead(WhyNotRead.ALWAYS, at)
    if not 0 <= count <= len(asked.codes):
        return Part(always)
    answered = says(asked, Operator.COUNT_AT_MOST, count)
    is_last = count == len(asked.codes)
    alone = always if is_last else negation(says(asked, Operator.COUNT_AT_LEAST, count + 1))
    return Part(alone, asked.link_id, answered)
