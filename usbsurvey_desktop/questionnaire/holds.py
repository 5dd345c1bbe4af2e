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

Holds = Callable[[Answers], bool]
"""Whether one condition holds for the effective answers, typed."""


def holds(condition: Condition, answers: Answers, types: Mapping[str, ItemType]) -> bool:
    """Tell whether a condition of a loaded questionnaire holds.

    Args:
        condition: a condition that `lint` has passed.
        answers: the effective answers, typed.
        types: the type of every question that the condition names.
    """
    return compiled(condition, types)(answers)


def compiled(condition: Condition, types: Mapping[str, ItemType]) -> Holds:
    """Take a condition apart once, for whoever asks about many answers; see `holds`."""
    match condition:
        case All():
            return _all(*(compiled(part, types) for part in condition.all))
        case Any():
            return _any(*(compiled(part, types) for part in condition.any))
        case Not():
            part = compiled(condition.not_, types)
            return lambda answers: not part(answers)
        case ItemComparison():
            return lambda answers: _items_hold(condition, answers, types)
        case Texts():
            return lambda answers: _texts_hold(condition.texts, answers, types)
        case _:
            return _comparison(condition, types)


def _all(*parts: Holds) -> Holds:
    def hold(answers: Answers) -> bool:
        for part in parts:  # noqa: SIM110 - half the time of `all` over a generator
            if not part(answers):
                return False
        return True

    return hold


def _any(*parts: Holds) -> Holds:
    def hold(answers: Answers) -> bool:
        for part in parts:  # noqa: SIM110 - as above
            if part(answers):
                return True
        return False

    return hold


def _items_hold(
    comparison: ItemComparison, answers: Answers, types: Mapping[str, ItemType]
) -> bool:
    answer, other = answers.get(comparison.question), answers.get(comparison.other)
    if answer is None or other is None:
        return False
    if types[comparison.question] is ItemType.TEXT:
        # The same name is typed with and without a blank; a difference of signs is no other person.
        answer, other = folded(str(answer)), folded(str(other))
    compares = _COMPARISONS.get(comparison.operator, _never)
    return compares(answer, other)


def _texts_hold(kind: TextKind, answers: Answers, types: Mapping[str, ItemType]) -> bool:
    """Look through the texts; what has no type of its own is the free text of an option."""
    return any(
        is_of_kind(kind, str(answer))
        for link_id, answer in answers.items()
        if types.get(link_id, ItemType.TEXT) is ItemType.TEXT
    )


def _comparison(comparison: Comparison, types: Mapping[str, ItemType]) -> Holds:
    question, operator, value = comparison.question, comparison.operator, comparison.value
    if operator is Operator.EXISTS:
        return lambda answers: (question in answers) is value
    if types[question] is ItemType.MULTI_CHOICE:
        return _set_comparison(question, operator, value)
    compares, compared = _COMPARISONS.get(operator), read_value(types[question], value)
    if compares is None or compared is None:
        return _never

    def hold(answers: Answers) -> bool:
        answer = answers.get(question)
        return answer is not None and compares(answer, compared)

    return hold


def _set_comparison(question: str, operator: Operator, value: int | str | tuple[str, ...]) -> Holds:
    test = _set_test(operator, value)

    def hold(answers: Answers) -> bool:
        answer = answers.get(question)
        return isinstance(answer, tuple) and test(frozenset(answer))

    return hold


def _set_test(
    operator: Operator, value: int | str | tuple[str, ...]
) -> Callable[[frozenset[str]], bool]:
    match operator, value:
        case Operator.ANY_OF, tuple(codes):
            return lambda chosen: not chosen.isdisjoint(codes)
        case Operator.ALL_OF, tuple(codes):
            return lambda chosen: chosen.issuperset(codes)
        case Operator.NONE_OF, tuple(codes):
            return lambda chosen: chosen.isdisjoint(codes)
        case Operator.COUNT_AT_LEAST, int(count):
            return lambda chosen: len(chosen) >= count
        case Operator.COUNT_AT_MOST, int(count):
            return lambda chosen: len(chosen) <= count
        case _:
            return _never


def _never(*_answers: object) -> bool:
    """What a comparison says that `lint` would not let through."""
    return False


# `lint` sees to it that the operators of order have values with an order.
_COMPARISONS: Mapping[Operator, Callable[..., bool]] = {
    Operator.EQUAL: eq,
    Operator.NOT_EQUAL: ne,
    Operator.LESS: lt,
    Operator.LESS_OR_EQUAL: le,
    Operator.GREATER: gt,
    Operator.GREATER_OR_EQUAL: ge,
}
