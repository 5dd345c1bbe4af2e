"""Whether a condition holds for given answers: the one reading of conditions.

Source: docs/semantics.md §4. A comparison with an unanswered question is false whatever its
operator, `!=` and `none_of` included; only `exists` with false speaks of a missing answer.
"""

from collections.abc import Callable, Mapping
from operator import eq, ge, gt, le, lt, ne

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    ItemComparison,
    Not,
    Operator,
    Texts,
)
from usbsurvey_desktop.questionnaire.text_kinds import TextKind, folded, is_of_kind
from usbsurvey_desktop.questionnaire.value import Value, read_value

Answers = Mapping[str, Value]
"""Effective answers by link_id; a question that is blank or not applicable is absent."""


def holds(condition: Condition, answers: Answers, types: Mapping[str, ItemType]) -> bool:
    """Tell whether a condition of a loaded questionnaire holds.

    Args:
        condition: a condition that `lint` has passed.
        answers: the effective answers, typed.
        types: the type of every question that the condition names.
    """
    match condition:
        case All():
            return all(holds(part, answers, types) for part in condition.all)
        case Any():
            return any(holds(part, answers, types) for part in condition.any)
        case Not():
            return not holds(condition.not_, answers, types)
        case ItemComparison():
            return _items_hold(condition, answers, types)
        case Texts():
            return _texts_hold(condition.texts, answers, types)
        case _:
            return _comparison_holds(condition, answers.get(condition.question), types)


def _items_hold(
    comparison: ItemComparison, answers: Answers, types: Mapping[str, ItemType]
) -> bool:
    answer, other = answers.get(comparison.question), answers.get(comparison.other)
    if answer is None or other is None:
        return False
    if types[comparison.question] is ItemType.TEXT:
        # The same name is typed with and without a blank; a difference of signs is no other person.
        answer, other = folded(str(answer)), folded(str(other))
    return _compares(comparison.operator, answer, other)


def _texts_hold(kind: TextKind, answers: Answers, types: Mapping[str, ItemType]) -> bool:
    """Look through the texts; what has no type of its own is the free text of an option."""
    return any(
        is_of_kind(kind, str(answer))
        for link_id, answer in answers.items()
        if types.get(link_id, ItemType.TEXT) is ItemType.TEXT
    )


def _comparison_holds(
    comparison: Comparison, answer: Value | None, types: Mapping[str, ItemType]
) -> bool:
    if comparison.operator is Operator.EXISTS:
        return (answer is not None) is comparison.value
    if answer is None:
        return False
    if isinstance(answer, tuple):
        return _set_holds(comparison, frozenset(answer))
    compared = read_value(types[comparison.question], comparison.value)
    return compared is not None and _compares(comparison.operator, answer, compared)


def _set_holds(comparison: Comparison, chosen: frozenset[str]) -> bool:
    match comparison.operator, comparison.value:
        case Operator.ANY_OF, tuple(codes):
            return not chosen.isdisjoint(codes)
        case Operator.ALL_OF, tuple(codes):
            return chosen.issuperset(codes)
        case Operator.NONE_OF, tuple(codes):
            return chosen.isdisjoint(codes)
        case Operator.COUNT_AT_LEAST, int(count):
            return len(chosen) >= count
        case Operator.COUNT_AT_MOST, int(count):
            return len(chosen) <= count
        case _:
            return False


def _compares(operator: Operator, left: Value, right: Value) -> bool:
    """Compare two values of one type; `lint` sees to it that the order operators have an order."""
    comparison = _COMPARISONS.get(operator)
    return comparison is not None and comparison(left, right)


_COMPARISONS: Mapping[Operator, Callable[..., bool]] = {
    Operator.EQUAL: eq,
    Operator.NOT_EQUAL: ne,
    Operator.LESS: lt,
    Operator.LESS_OR_EQUAL: le,
    Operator.GREATER: gt,
    Operator.GREATER_OR_EQUAL: ge,
}
