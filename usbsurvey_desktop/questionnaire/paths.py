"""The combinations of answers that can decide the conditions of a form.

In form order, a question that is not applicable staying unanswered. Choices are tried in full; a
number, a day or a text at the values it is compared with, just below and just above, which decides
every comparison with a constant.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Context, Decimal
from itertools import combinations

from usbsurvey_desktop.questionnaire.definition import ItemType, Question, Questionnaire
from usbsurvey_desktop.questionnaire.enable_when import Comparison, Condition, Operator
from usbsurvey_desktop.questionnaire.holds import Answers, Holds, compiled
from usbsurvey_desktop.questionnaire.tree import (
    References,
    comparisons,
    placed_items,
    placed_questions,
    question_types,
)
from usbsurvey_desktop.questionnaire.value import Value, read_value

_NEXT_DECIMAL = Decimal("1e-40")
"""Smaller than the distance of any two decimals that documents can hold (30 characters)."""
_EXACT = Context(prec=80)

_SAMPLES: dict[ItemType, Value] = {
    ItemType.TEXT: "x",
    ItemType.INTEGER: 0,
    ItemType.DECIMAL: Decimal(0),
    ItemType.DATE: date(2000, 1, 1),
    ItemType.DATE_TIME: datetime(2020, 1, 1, tzinfo=UTC),
    ItemType.BODY_CODE: "010006",
}
"""Any answer at all, for conditions that ask only whether there is one."""


class Paths:
    """The paths through one questionnaire, which must have no reference errors."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self._types = question_types(questionnaire)
        self._questions = placed_questions(questionnaire)
        self._conditions = {
            link_id: placed.conditions() for link_id, placed in self._questions.items()
        }
        self._required_when = {
            link_id: () if placed.item.required_when is None else (placed.item.required_when,)
            for link_id, placed in self._questions.items()
        }
        self._values = _values_to_try(questionnaire, self._types)
        self._compiled: dict[int, tuple[Holds, int]] = {}
        self._referring = References()
        self._order = {name: place for place, name in enumerate(self._questions)}
        self.judged = 0
        """Comparisons judged so far, or a few more: what all this has cost."""

    def gates(self, conditions: Sequence[Condition]) -> tuple[Question, ...]:
        """Give the questions that decide the conditions, and those that decide these, in order."""
        waiting = [self._referring.of(condition) for condition in conditions]
        found: set[str] = set()
        while waiting:
            names = waiting.pop()
            self.judged += len(names)
            for name in names:
                if name not in found:
                    found.add(name)
                    deciding = (*self._conditions[name], *self._required_when[name])
                    waiting.extend(map(self._referring.of, deciding))
        in_order = sorted(found, key=self._order.__getitem__)
        return tuple(self._questions[name].item for name in in_order)

    def hold(self, conditions: Sequence[Condition], answers: Answers) -> bool:
        """Tell whether all of the conditions hold."""
        for condition in conditions:
            holds, size = self._taken_apart(condition)
            self.judged += size
            if not holds(answers):
                return False
        return True

    def _taken_apart(self, condition: Condition) -> tuple[Holds, int]:
        """Give what judges a condition, and how many comparisons are in it."""
        # By identity: a condition lives as long as its questionnaire, and its hash costs more.
        found = self._compiled.get(id(condition))
        if found is None:
            size = sum(1 for _ in comparisons(condition, ""))
            found = self._compiled[id(condition)] = compiled(condition, self._types), size
        return found

    def is_applicable(self, link_id: str, answers: Answers) -> bool:
        """Tell whether a question applies under these answers."""
        return self.hold(self._conditions[link_id], answers)

    def answers(
        self, gates: Sequence[Question], *, complete: bool = False, end: int | None = None
    ) -> Iterator[Mapping[str, Value]]:
        """Try all combinations of answers to the gates, which stand in form order.

        What is yielded is one mapping that changes with the next step. Not recursive: a form may
        chain more conditions than Python nests calls.

        Args:
            gates: as `gates` gives them.
            complete: never leave a required question blank that applies.
            end: try nothing more once `judged` is beyond it.
        """
        answers: dict[str, Value] = {}
        if not gates:
            yield answers
            return
        levels = [self._steps(gates[0], answers, complete=complete)]
        while levels and (end is None or self.judged <= end):
            if next(levels[-1], None) is None:
                levels.pop()
            elif len(levels) == len(gates):
                yield answers
            else:
                levels.append(self._steps(gates[len(levels)], answers, complete=complete))

    def _steps(
        self, gate: Question, answers: dict[str, Value], *, complete: bool
    ) -> Iterator[bool]:
        """Put each answer of one gate in turn, then leave it blank where it may be."""
        is_applicable = self.is_applicable(gate.link_id, answers)
        if is_applicable:
            for value in self.possible(gate):
                answers[gate.link_id] = value
                yield True
            answers.pop(gate.link_id, None)
        must_answer = complete and gate.required and is_applicable
        if not (must_answer and self.hold(self._required_when[gate.link_id], answers)):
            yield True

    def possible(self, question: Question) -> Iterator[Value]:
        """Give the answers to try for a question that some condition looks at."""
        match question.type:
            case ItemType.YES_NO | ItemType.SINGLE_CHOICE:
                yield from (option.code for option in question.options)
            case ItemType.MULTI_CHOICE:
                yield from _choices(question)
            case _:
                yield from self._values[question.link_id]


def _choices(question: Question) -> Iterator[tuple[str, ...]]:
    """The sets of options that a complete answer may hold, small ones first."""
    together = [option.code for option in question.options if not option.exclusive]
    limits = question.constraint
    fewest = (limits.min_count if limits else None) or 1
    most = (limits.max_count if limits else None) or len(together)
    if fewest == 1:
        yield from ((option.code,) for option in question.options if option.exclusive)
    for size in range(fewest, min(most, len(together)) + 1):
        yield from combinations(together, size)


def _values_to_try(
    questionnaire: Questionnaire, types: dict[str, ItemType]
) -> dict[str, tuple[Value, ...]]:
    """For each compared question that is no choice: values on both sides of the compared ones."""
    found: dict[str, dict[Value, None]] = {}
    for condition in _deciding(questionnaire):
        for compared in comparisons(condition, ""):
            comparison = compared.comparison
            # The other kinds stand in checks only, which decide nothing here.
            if isinstance(comparison, Comparison) and types[comparison.question] in _SAMPLES:
                item_type = types[comparison.question]
                values = found.setdefault(comparison.question, {_SAMPLES[item_type]: None})
                values.update(dict.fromkeys(_around(comparison, item_type)))
    return {name: tuple(values) for name, values in found.items()}


def _deciding(questionnaire: Questionnaire) -> Iterator[Condition]:
    """The conditions that decide what is asked, and what must be answered."""
    for placed in placed_items(questionnaire):
        item = placed.item
        if item.enable_when is not None:
            yield item.enable_when
        if isinstance(item, Question) and item.required_when is not None:
            yield item.required_when


def _around(comparison: Comparison, item_type: ItemType) -> Iterator[Value]:
    if comparison.operator is Operator.EXISTS:
        return
    match read_value(item_type, comparison.value):
        case datetime() as instant:
            yield from _both_sides(instant, timedelta(seconds=1))
        case date() as day:
            yield from _both_sides(day, timedelta(days=1))
        case Decimal() as number:
            yield number
            yield _EXACT.subtract(number, _NEXT_DECIMAL)
            yield _EXACT.add(number, _NEXT_DECIMAL)
        case int() as number:
            yield from (number - 1, number, number + 1)
        case text:
            # A text or a body code; another text need not be a code to be another.
            yield from (str(text), f"{text}x")


def _both_sides(value: date, step: timedelta) -> Iterator[date]:
    yield value
    with suppress(OverflowError):
        yield value - step
    with suppress(OverflowError):
        yield value + step
