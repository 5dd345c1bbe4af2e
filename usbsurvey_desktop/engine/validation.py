"""One answer against its question: by truth table at most one finding.

`required` judges blanks (in `evaluation`), constraints judge the rest here, so they never speak
together.
Source: docs/semantics.md §5; web-forms: packages/xforms-engine/src/client/validation.ts.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from usbsurvey_desktop.engine.answers import LONGEST_TEXT, Finding, FindingCode
from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.questionnaire.definition import (
    AnswerOption,
    Constraint,
    ItemType,
    Question,
)
from usbsurvey_desktop.questionnaire.value import Value, read_bound

_Fault = tuple[FindingCode, dict[str, Fact]]
_NO_CONSTRAINT = Constraint()


Judges = Callable[[Value], Finding | None]
"""Judges a value of one question."""


def judge_of(question: Question) -> Judges | None:
    """What judges the values of one question as `value_finding` does; None if all are right."""
    if question.type is ItemType.TEXT:
        return _text_judge(question, question.constraint or _NO_CONSTRAINT)
    if question.constraint is None:
        exclusive = frozenset(option.code for option in question.options if option.exclusive)
        return partial(_exclusive_finding, question, exclusive) if exclusive else None
    return partial(value_finding, question)


def _text_judge(question: Question, constraint: Constraint) -> Judges:
    least = constraint.min_length or 0
    most = LONGEST_TEXT if constraint.max_length is None else constraint.max_length
    fits = None if constraint.pattern is None else re.compile(constraint.pattern).fullmatch

    def judge(value: Value) -> Finding | None:
        text = str(value)
        is_right = least <= len(text) <= most and (fits is None or fits(text))
        return None if is_right else value_finding(question, value)

    return judge


def _exclusive_finding(
    question: Question, exclusive: frozenset[str], value: Value
) -> Finding | None:
    is_right = isinstance(value, tuple) and (len(value) == 1 or exclusive.isdisjoint(value))
    return None if is_right else value_finding(question, value)


def value_finding(question: Question, value: Value) -> Finding | None:
    """Judge an answer that could be read; the first fault found is told."""
    constraint = question.constraint or _NO_CONSTRAINT
    if isinstance(value, tuple):
        faults = _choice_faults(question, constraint, value)
    elif isinstance(value, str) and not question.options:
        faults = _text_faults(constraint, value)
    else:
        faults = _range_faults(question, constraint, value)
    return next((Finding(question.link_id, code, facts=facts) for code, facts in faults), None)


def free_text_finding(text_id: str, option: AnswerOption, text: str | None) -> Finding | None:
    """Judge the text of a chosen option; None or blank is missing."""
    if text is None or not text.strip():
        return Finding(text_id, FindingCode.FREE_TEXT_REQUIRED, facts={"code": option.code})
    most = option.free_text.max_length if option.free_text else LONGEST_TEXT
    if len(text) > most:
        facts: dict[str, Fact] = {"limit": most, "length": len(text)}
        return Finding(text_id, FindingCode.TOO_LONG, facts=facts)
    return None


def _text_faults(constraint: Constraint, text: str) -> Iterator[_Fault]:
    most = LONGEST_TEXT if constraint.max_length is None else constraint.max_length
    if len(text) > most:
        yield FindingCode.TOO_LONG, {"limit": most, "length": len(text)}
    if constraint.min_length is not None and len(text) < constraint.min_length:
        yield FindingCode.TOO_SHORT, {"limit": constraint.min_length, "length": len(text)}
    # Only now: lint allows a pattern only where the length, and so its cost, is bounded.
    if constraint.pattern is not None and not re.fullmatch(constraint.pattern, text):
        yield FindingCode.PATTERN, {}


def _range_faults(question: Question, constraint: Constraint, value: Value) -> Iterator[_Fault]:
    lowest, highest = constraint.minimum, constraint.maximum
    least = read_bound(question.type, lowest)
    if least is not None and value < least:  # type: ignore[operator]  # of the question's type
        yield FindingCode.TOO_SMALL, {"limit": str(lowest)}
    most = read_bound(question.type, highest)
    if most is not None and value > most:  # type: ignore[operator]  # of the question's type
        yield FindingCode.TOO_LARGE, {"limit": str(highest)}


def _choice_faults(
    question: Question, constraint: Constraint, codes: tuple[str, ...]
) -> Iterator[_Fault]:
    exclusive = [option.code for option in question.options if option.exclusive]
    for code in exclusive:
        if code in codes and len(codes) > 1:
            yield FindingCode.EXCLUSIVE, {"code": code}
    # An exclusive choice says "none of these", so no count is asked of it.
    if codes[0] in exclusive:
        return
    if constraint.min_count is not None and len(codes) < constraint.min_count:
        yield FindingCode.TOO_FEW, {"limit": constraint.min_count, "count": len(codes)}
    if constraint.max_count is not None and len(codes) > constraint.max_count:
        yield FindingCode.TOO_MANY, {"limit": constraint.max_count, "count": len(codes)}
