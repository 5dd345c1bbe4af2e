"""Conditions and constraints as expressions of XLSForm that ODK gives the same meaning.

What XPath says of an answer that is not there (see `comparing`) is put right by `${x} != ''`.
Whether a text is read again as it was meant is not judged here.
"""

from collections.abc import Mapping, Sequence

from usbsurvey_desktop.questionnaire.definition import Constraint, ItemType
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    Not,
    Operator,
)
from usbsurvey_desktop.xlsform.not_read import Asked
from usbsurvey_desktop.xlsform.patterns import pattern_text

_AND, _OR = " and ", " or "


class CannotWriteError(Exception):
    """No expression says it; it never leaves the room."""


class Writer:
    """Writes conditions.

    Args:
        names: what `${name}` speaks of, by its name.
        in_brackets: put each part into brackets, so that none is read together with the next.
    """

    def __init__(self, names: Mapping[str, Asked], *, in_brackets: bool) -> None:
        self._names = {asked.link_id: (f"${{{name}}}", asked) for name, asked in names.items()}
        self._in_brackets = in_brackets

    def condition(self, condition: Condition) -> str:
        """Write a condition.

        Raises:
            CannotWriteError: it speaks of what has no name, or of what only a check may.
        """
        word, parts = self._parts(condition)
        return word.join(parts)

    def _parts(self, condition: Condition) -> tuple[str, Sequence[str]]:
        """What is to be joined, and by what; a condition that is not joined is one part."""
        match condition:
            case All(all=parts):
                return _AND, _marked([self._inside(part) for part in parts], "true()")
            case Any(any=parts):
                return _OR, _marked([self._inside(part) for part in parts], "false()")
            case Not(not_=part):
                return _AND, [f"not({self.condition(part)})"]
            case Comparison() if condition.question in self._names:
                return _comparison(condition, *self._names[condition.question])
            case _:
                raise CannotWriteError

    def _inside(self, condition: Condition) -> str:
        word, parts = self._parts(condition)
        text = word.join(parts)
        return f"({text})" if self._in_brackets or len(parts) > 1 else text


def _marked(parts: Sequence[str], neutral: str) -> Sequence[str]:
    """Beside a part that stands alone, what says that it is one of a list."""
    return parts if len(parts) > 1 else [*parts, neutral]


def _comparison(comparison: Comparison, name: str, asked: Asked) -> tuple[str, Sequence[str]]:
    operator, value = comparison.operator, comparison.value
    is_answered = f"{name} != ''"
    if operator is Operator.EXISTS:
        return _AND, [is_answered if value else f"{name} = ''"]
    if isinstance(value, tuple):
        return _choices(operator, [f"selected({name}, {_quoted(code)})" for code in value], name)
    count = f"count-selected({name})"
    match operator:
        case Operator.COUNT_AT_LEAST:
            # Without an answer, XPath counts 0.
            return _AND, [*([] if value else [is_answered]), f"{count} >= {value}"]
        case Operator.COUNT_AT_MOST:
            return _AND, [is_answered, f"{count} <= {value}"]
        case Operator.NOT_EQUAL:
            return _AND, [is_answered, f"{name} != {_literal(asked.type, str(value))}"]
        case _:
            return _AND, [f"{name} {operator} {_literal(asked.type, str(value))}"]


def _choices(operator: Operator, chosen: Sequence[str], name: str) -> tuple[str, Sequence[str]]:
    match operator:
        case Operator.ANY_OF:
            return _OR, chosen
        case Operator.NONE_OF:
            return _AND, [f"{name} != ''", f"not({_OR.join(chosen)})"]
        case _:
            return _AND, _marked(chosen, "true()")


def limits(constraint: Constraint, asked: Asked) -> str:
    """Write a constraint.

    Raises:
        CannotWriteError: its pattern means something else in ODK.
    """
    length, count = "string-length(.)", "count-selected(.)"
    bounds = (
        (f"{length} >=", constraint.min_length),
        (f"{length} <=", constraint.max_length),
        (". >=", _bound(asked.type, constraint.minimum)),
        (". <=", _bound(asked.type, constraint.maximum)),
        (f"{count} >=", constraint.min_count),
        (f"{count} <=", constraint.max_count),
    )
    texts = [f"{words} {bound}" for words, bound in bounds if bound is not None]
    if constraint.pattern is not None:
        pattern = pattern_text(constraint.pattern)
        if pattern is None:
            raise CannotWriteError
        texts.append(f"regex(., {_quoted(pattern)})")
    return _AND.join(texts)


def _bound(item_type: ItemType, text: str | None) -> str | None:
    return None if text is None else _literal(item_type, text)


def _literal(item_type: ItemType, text: str) -> str:
    if item_type in {ItemType.INTEGER, ItemType.DECIMAL}:
        return text
    return f"date({_quoted(text)})" if item_type is ItemType.DATE else _quoted(text)


def _quoted(text: str) -> str:
    """A text between quotes; XPath cannot write one that holds both kinds."""
    quote = '"' if "'" in text else "'"
    return f"{quote}{text}{quote}"
