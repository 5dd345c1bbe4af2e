"""Each question against its type: options, constraints, the matrix."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.questionnaire.definition import (
    CHOICE_TYPES,
    RESPONDENT_BODY,
    Constraint,
    ItemType,
    Question,
    Questionnaire,
)
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.tree import Placed, placed_items
from usbsurvey_desktop.questionnaire.value import Value, read_bound

_TEXT_LIMITS = ("min_length", "max_length", "pattern")
_RANGE = ("minimum", "maximum")
_COUNTS = ("min_count", "max_count")
CONSTRAINTS: dict[ItemType, tuple[str, ...]] = {
    ItemType.TEXT: _TEXT_LIMITS,
    ItemType.INTEGER: _RANGE,
    ItemType.DECIMAL: _RANGE,
    ItemType.DATE: _RANGE,
    ItemType.DATE_TIME: _RANGE,
    ItemType.MULTI_CHOICE: _COUNTS,
}
"""Which members a constraint may have for which type; none for the others."""
LONGEST_TEXT = 10_000
_LONGEST_PATTERN = 200
_LONGEST_MATCHED = 1_000
_MOST_REPEATS = 2
_MOST_ALTERNATIVES = 4
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_REPEAT = re.compile("[*+?}]")
_COSTLY = re.compile(r"\)[*+?{]|\(\?|\\[1-9]")


def question_findings(questionnaire: Questionnaire) -> Iterator[LintFinding]:
    """Find what does not fit the type of its question."""
    for placed in placed_items(questionnaire):
        question = placed.item
        if isinstance(question, Question):
            for code, member, facts in _question(question):
                yield LintFinding(code, f"{placed.pointer}/{member}", question.link_id, facts)
            yield from _notes_and_sources(questionnaire, placed, question)


_Fault = tuple[LintCode, str, dict[str, Fact]]


def _question(question: Question) -> Iterator[_Fault]:
    if question.required_when is not None and not question.required:
        facts: dict[str, Fact] = {"member": "required_when"}
        yield LintCode.CONSTRAINT_NOT_ALLOWED, "required_when", facts
    yield from _body_code(question)
    yield from _options(question)
    yield from _matrix(question)
    if question.constraint is not None:
        yield from _constraint(question, question.constraint)


def _body_code(question: Question) -> Iterator[_Fault]:
    """What is answered there is held against the code of the body, so nothing else may be asked."""
    if question.link_id == RESPONDENT_BODY and question.type is not ItemType.BODY_CODE:
        yield LintCode.BODY_CODE_TYPE, "type", {}
    for index, option in enumerate(question.options):
        if option.free_text and f"{question.link_id}.{option.code}" == RESPONDENT_BODY:
            yield LintCode.BODY_CODE_TYPE, f"options/{index}/free_text", {"option": option.code}


def _options(question: Question) -> Iterator[_Fault]:
    if question.type not in CHOICE_TYPES:
        if question.options:
            yield LintCode.OPTIONS_NOT_ALLOWED, "options", {}
        return
    codes = Counter(option.code for option in question.options)
    is_yes_no = question.type is ItemType.YES_NO
    if not codes or (is_yes_no and codes.keys() != {"yes", "no"}):
        yield LintCode.OPTIONS_MISSING, "options", {}
    seen: set[str] = set()
    for index, option in enumerate(question.options):
        facts: dict[str, Fact] = {"option": option.code}
        if option.code in seen:
            yield LintCode.DUPLICATE_OPTION, f"options/{index}/code", facts
        seen.add(option.code)
        if option.exclusive and question.type is not ItemType.MULTI_CHOICE:
            yield LintCode.EXCLUSIVE_IN_SINGLE_CHOICE, f"options/{index}/exclusive", facts


def _matrix(question: Question) -> Iterator[_Fault]:
    matrix = question.matrix
    if matrix is None:
        return
    used = Counter(code for row in matrix.codes for code in row)
    if matrix.neither is not None:
        used[matrix.neither] += 1
    options = {option.code for option in question.options}
    is_one_to_one = max(used.values()) == 1 and used.keys() == options
    if question.type is not ItemType.SINGLE_CHOICE or not is_one_to_one:
        yield LintCode.MATRIX, "matrix", {}


def _constraint(question: Question, constraint: Constraint) -> Iterator[_Fault]:
    allowed = CONSTRAINTS.get(question.type, ())
    for member in (*_TEXT_LIMITS, *_RANGE, *_COUNTS):
        if getattr(constraint, member) is not None and member not in allowed:
            yield LintCode.CONSTRAINT_NOT_ALLOWED, f"constraint/{member}", {"member": member}
    yield from _bounds(question, constraint)
    if constraint.pattern is not None and not is_harmless(constraint):
        yield LintCode.PATTERN, "constraint/pattern", {}


def _bounds(question: Question, constraint: Constraint) -> Iterator[_Fault]:
    """The lower bound of each kind must be readable, possible and not above the upper one."""
    lengths = _ordered(0, constraint.min_length, constraint.max_length, LONGEST_TEXT)
    together = sum(not option.exclusive for option in question.options)
    counts = _ordered(0, constraint.min_count, constraint.max_count, together)
    if not lengths:
        yield LintCode.CONSTRAINT_BOUNDS, "constraint", {"member": "length"}
    if not counts and question.type is ItemType.MULTI_CHOICE:
        yield LintCode.CONSTRAINT_BOUNDS, "constraint", {"member": "count"}
    if question.type not in CONSTRAINTS or CONSTRAINTS[question.type] is not _RANGE:
        return
    minimum, maximum = (read_bound(question.type, text) for text in _texts(constraint))
    unread = [
        text
        for text, bound in zip(_texts(constraint), (minimum, maximum), strict=True)
        if text is not None and bound is None
    ]
    if unread or not _ordered(minimum, maximum):
        yield LintCode.CONSTRAINT_BOUNDS, "constraint", {"member": "range"}


def _texts(constraint: Constraint) -> tuple[str | None, str | None]:
    return constraint.minimum, constraint.maximum


def _ordered(*bounds: Value | None) -> bool:
    given = [bound for bound in bounds if bound is not None]
    return all(low <= high for low, high in pairwise(given))  # type: ignore[operator]  # of one type


def is_harmless(constraint: Constraint) -> bool:
    """Whether the pattern of a constraint cannot keep the program busy, foreign as the form may be.

    No repeated group, look-around or back reference, at most two repeats (`?` is one: sixty of them
    are 2^60 ways to match), at most four `|`, and a length limit: then matching is at most
    quadratic in a thousand characters.
    """
    pattern = constraint.pattern or ""
    if len(pattern) > _LONGEST_PATTERN or _COSTLY.search(pattern):
        return False
    plain = _ESCAPED.sub("", pattern)
    if len(_REPEAT.findall(plain)) > _MOST_REPEATS or plain.count("|") > _MOST_ALTERNATIVES:
        return False
    if constraint.max_length is None or constraint.max_length > _LONGEST_MATCHED:
        return False
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True


def _notes_and_sources(
    questionnaire: Questionnaire, placed: Placed, question: Question
) -> Iterator[LintFinding]:
    if question.source is not None and question.source.document not in questionnaire.documents:
        yield LintFinding(
            LintCode.DANGLING_REFERENCE,
            f"{placed.pointer}/source/document",
            question.link_id,
            {"reference": question.source.document},
        )
