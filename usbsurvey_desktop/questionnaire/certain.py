"""What is certain about answers of which only something is known.

Promises: what `judge` calls true or false is so for all answers that fit what was learnt; None
means that nobody can tell. Used for instructions on paper, which must hold for every reader.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    Not,
    Operator,
)

Fact = tuple[Condition, bool]
"""A condition, and whether it holds."""


@dataclass(frozen=True)
class _Answer:
    """What one answer may be: `codes` may be chosen, `chosen` are for certain."""

    codes: frozenset[str]
    chosen: frozenset[str] = frozenset()
    is_there: bool = False
    is_blank: bool = False


class Knowledge:
    """Grows by what is learnt. `questions` are all of the form, `conditions` what they hang on."""

    def __init__(
        self,
        questions: Mapping[str, Question],
        conditions: Mapping[str, Sequence[Condition]],
    ) -> None:
        self._questions = questions
        self._conditions = conditions
        self._answers: dict[str, _Answer] = {}
        self._truths: dict[Condition, bool] = {}
        self._known_asked: set[str] = set()

    def applies(self, link_id: str) -> None:
        """Learn that a question is asked, and so what it hangs on."""
        self._learn([(condition, True) for condition in self._asked(link_id)])

    def chose(self, link_id: str, code: str) -> None:
        """Learn that this option and no other was chosen."""
        alone = frozenset({code})
        self._answers[link_id] = _Answer(alone, alone, is_there=True)

    def skipped(self, link_id: str) -> None:
        """Learn that a question has no answer."""
        self._answers[link_id] = _Answer(frozenset(), is_blank=True)

    def is_skipped(self, link_id: str) -> bool:
        """Whether a question is certainly not asked."""
        return any(self.judge(condition) is False for condition in self._conditions[link_id])

    def learn(self, condition: Condition, *, is_true: bool) -> None:
        """Learn that a condition holds, or that it does not."""
        self._learn([(condition, is_true)])

    def judge(self, condition: Condition) -> bool | None:
        """Tell whether a condition certainly holds, or certainly does not; else None."""
        known = self._truths.get(condition)
        if known is not None:
            return known
        match condition:
            case Not(not_=part):
                found = self.judge(part)
                return None if found is None else not found
            case All(all=parts):
                return _all(tuple(self.judge(part) for part in parts))
            case Any(any=parts):
                return _any(tuple(self.judge(part) for part in parts))
            case Comparison():
                return self._comparison(condition)
            case _:
                return None

    def _learn(self, facts: list[Fact]) -> None:
        """Learn facts and what follows; not recursive, as a form may chain many conditions."""
        while facts:
            condition, is_true = facts.pop()
            self._truths[condition] = is_true
            match condition:
                case Not(not_=part):
                    facts.append((part, not is_true))
                case All(all=parts) if is_true or len(parts) == 1:
                    facts.extend((part, is_true) for part in parts)
                case Any(any=parts) if not is_true or len(parts) == 1:
                    facts.extend((part, is_true) for part in parts)
                case Comparison(operator=Operator.EXISTS):
                    facts.extend(self._existence(condition, is_there=condition.value is is_true))
                case Comparison() if is_true:
                    facts.extend(self._existence(condition, is_there=True))
                    self._learn_true(condition)
                case Comparison():
                    self._learn_false(condition)
                case _:
                    pass

    def _asked(self, link_id: str) -> Sequence[Condition]:
        """What a question hangs on, where that was not learnt before."""
        if link_id in self._known_asked:
            return ()
        self._known_asked.add(link_id)
        return self._conditions[link_id]

    def _existence(self, comparison: Comparison, *, is_there: bool) -> list[Fact]:
        """Learn whether there is an answer; only what is asked has one that counts."""
        name = comparison.question
        if not is_there:
            self.skipped(name)
            return []
        self._answers[name] = replace(self._about(name), is_there=True)
        return [(condition, True) for condition in self._asked(name)]

    def _learn_true(self, comparison: Comparison) -> None:
        known, codes = self._about(comparison.question), _codes(comparison)
        fitting = codes & known.codes
        match comparison.operator:
            case Operator.EQUAL:
                known = replace(known, codes=fitting, chosen=fitting)
            case Operator.ALL_OF:
                known = replace(known, chosen=known.chosen | fitting)
            case Operator.ANY_OF if len(fitting) == 1:
                known = replace(known, chosen=known.chosen | fitting)
            case Operator.NOT_EQUAL | Operator.NONE_OF:
                known = replace(known, codes=known.codes - codes)
            case _:
                return
        self._answers[comparison.question] = known

    def _learn_false(self, comparison: Comparison) -> None:
        known, codes = self._about(comparison.question), _codes(comparison)
        is_one = len(codes) == 1
        if comparison.operator in {Operator.EQUAL, Operator.ANY_OF} or (
            comparison.operator is Operator.ALL_OF and is_one
        ):
            self._answers[comparison.question] = replace(known, codes=known.codes - codes)

    def _comparison(self, comparison: Comparison) -> bool | None:
        known, codes = self._about(comparison.question), _codes(comparison)
        if comparison.operator is Operator.EXISTS:
            if not (known.is_there or known.is_blank):
                return None
            return known.is_there is comparison.value
        if known.is_blank:
            return False
        if not self._questions[comparison.question].options:
            return None
        if _is_impossible(comparison, known, codes):
            return False
        return True if known.is_there and _is_sure(comparison, known, codes) else None

    def _about(self, link_id: str) -> _Answer:
        codes = frozenset(self._questions[link_id].codes)
        return self._answers.get(link_id, _Answer(codes))


def _codes(comparison: Comparison) -> frozenset[str]:
    value = comparison.value
    if isinstance(value, tuple):
        return frozenset(value)
    return frozenset({value}) if isinstance(value, str) else frozenset()


def _is_impossible(comparison: Comparison, known: _Answer, codes: frozenset[str]) -> bool:
    """Whether no answer that may be fits."""
    match comparison.operator, comparison.value:
        case ((Operator.EQUAL | Operator.ANY_OF), _):
            return codes.isdisjoint(known.codes)
        case Operator.ALL_OF, _:
            return not codes <= known.codes
        case ((Operator.NOT_EQUAL | Operator.NONE_OF), _):
            return not codes.isdisjoint(known.chosen)
        case Operator.COUNT_AT_LEAST, int(count):
            return len(known.codes) < count
        case _:  # at most so many
            return len(known.chosen) > int(str(comparison.value))


def _is_sure(comparison: Comparison, known: _Answer, codes: frozenset[str]) -> bool:
    """Whether every answer fits that may be."""
    match comparison.operator, comparison.value:
        case ((Operator.EQUAL | Operator.ANY_OF), _):
            return not codes.isdisjoint(known.chosen) or known.codes <= codes
        case Operator.ALL_OF, _:
            return codes <= known.chosen
        case ((Operator.NOT_EQUAL | Operator.NONE_OF), _):
            return codes.isdisjoint(known.codes)
        case Operator.COUNT_AT_LEAST, int(count):
            return max(len(known.chosen), 1) >= count
        case _:  # at most so many
            return len(known.codes) <= int(str(comparison.value))


def _all(parts: Sequence[bool | None]) -> bool | None:
    if False in parts:
        return False
    return None if None in parts else True


def _any(parts: Sequence[bool | None]) -> bool | None:
    if True in parts:
        return True
    return None if None in parts else False
