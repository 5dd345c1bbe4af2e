"""What refers to what: conditions, earlier answers in notes, checks.

A condition refers only to earlier items, so that answers settle in one pass in form order; checks
may look anywhere. Source: docs/semantics.md §4, §5, §7.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.questionnaire.definition import ItemType, Question, Questionnaire
from usbsurvey_desktop.questionnaire.enable_when import (
    Comparison,
    Condition,
    ItemComparison,
    Operator,
    Texts,
)
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding
from usbsurvey_desktop.questionnaire.texts import ANSWER_FIELD
from usbsurvey_desktop.questionnaire.tree import (
    Placed,
    PlacedComparison,
    References,
    comparisons,
    placed_items,
    placed_questions,
)
from usbsurvey_desktop.questionnaire.value import read_value

_EQUALITY = frozenset({Operator.EQUAL, Operator.NOT_EQUAL})
ORDER = _EQUALITY | {
    Operator.LESS,
    Operator.LESS_OR_EQUAL,
    Operator.GREATER,
    Operator.GREATER_OR_EQUAL,
}
SETS = frozenset({Operator.ANY_OF, Operator.ALL_OF, Operator.NONE_OF})
SIZES = frozenset({Operator.COUNT_AT_LEAST, Operator.COUNT_AT_MOST})
"""Operators that compare with one value of the type, with codes, with a number of choices."""
_ORDERED_TYPES = (ItemType.INTEGER, ItemType.DECIMAL, ItemType.DATE, ItemType.DATE_TIME)
OPERATORS = {
    **dict.fromkeys(ItemType, _EQUALITY),
    **dict.fromkeys(_ORDERED_TYPES, ORDER),
    ItemType.MULTI_CHOICE: SETS | SIZES,
}
"""Which operators fit which type; `exists` fits all."""


def reference_findings(questionnaire: Questionnaire) -> Iterator[LintFinding]:
    """Find references that lead nowhere or the wrong way, and comparisons that cannot be made."""
    rules = _References(questionnaire)
    for placed in placed_items(questionnaire):
        yield from rules.item(placed)
    yield from _checks(questionnaire, rules)
    yield from _cycles(questionnaire)


def _checks(questionnaire: Questionnaire, rules: "_References") -> Iterator[LintFinding]:
    """Judge the checks; all texts are looked through by at most one, so that it costs little."""
    pages = {page.link_id for page in questionnaire.pages()}
    searching: set[str] = set()
    for index, check in enumerate(questionnaire.checks):
        pointer = f"/checks/{index}"
        if check.page is not None and check.page not in pages:
            facts: dict[str, Fact] = {"reference": check.page}
            yield LintFinding(LintCode.DANGLING_REFERENCE, f"{pointer}/page", facts=facts)
        if isinstance(check.when, Texts) and check.when.texts not in searching:
            searching.add(check.when.texts)
        else:
            yield from rules.condition(check.when, f"{pointer}/when", "", in_check=True)


@dataclass(frozen=True)
class _Reader:
    """The place that refers: its order in the form, and whether it may look at itself."""

    link_id: str
    position: int
    last_allowed: int


class _References:
    def __init__(self, questionnaire: Questionnaire) -> None:
        items = placed_items(questionnaire)
        self._position = {id(placed.item): index for index, placed in enumerate(items)}
        self._questions = placed_questions(questionnaire)

    def item(self, placed: Placed) -> Iterator[LintFinding]:
        """Judge all that one item refers to."""
        item, position = placed.item, self._position[id(placed.item)]
        before = _Reader(item.link_id, position, position - 1)
        if item.enable_when is not None:
            pointer = f"{placed.pointer}/enable_when"
            yield from self.condition(item.enable_when, pointer, item.link_id, reader=before)
        if not isinstance(item, Question):
            return
        if item.required_when is not None:
            pointer = f"{placed.pointer}/required_when"
            yield from self.condition(item.required_when, pointer, item.link_id, reader=before)
        if item.refers_to is not None:
            yield from self._order(item.refers_to, f"{placed.pointer}/refers_to", before)
        itself = _Reader(item.link_id, position, position)
        for index, note in enumerate(item.notes):
            pointer = f"{placed.pointer}/notes/{index}"
            for name in ANSWER_FIELD.findall(note.text):
                yield from self._order(name, f"{pointer}/text", itself)
            if note.when is not None:
                yield from self.condition(note.when, f"{pointer}/when", item.link_id, reader=itself)

    def condition(
        self,
        condition: Condition,
        pointer: str,
        link_id: str,
        *,
        reader: _Reader | None = None,
        in_check: bool = False,
    ) -> Iterator[LintFinding]:
        """Judge each comparison of a condition; without a reader the order does not matter."""
        for placed in comparisons(condition, pointer):
            known = True
            for name in placed.references():
                known = known and name in self._questions
                yield from self._order(name, placed.pointer, reader)
            if known:
                yield from self._comparison(placed, link_id, in_check=in_check)

    def _order(self, name: str, pointer: str, reader: _Reader | None) -> Iterator[LintFinding]:
        link_id = reader.link_id if reader else ""
        facts: dict[str, Fact] = {"reference": name}
        target = self._questions.get(name)
        if target is None:
            yield LintFinding(LintCode.DANGLING_REFERENCE, pointer, link_id, facts)
            return
        if reader is None or self._position[id(target.item)] <= reader.last_allowed:
            return
        holders = {target.item.link_id, *(group.link_id for group in target.groups)}
        is_self = reader.link_id in holders
        code = LintCode.SELF_REFERENCE if is_self else LintCode.FORWARD_REFERENCE
        yield LintFinding(code, pointer, link_id, facts)

    def _comparison(
        self, placed: PlacedComparison, link_id: str, *, in_check: bool
    ) -> Iterator[LintFinding]:
        comparison = placed.comparison
        if isinstance(comparison, Texts):
            yield LintFinding(LintCode.CHECK_ONLY, placed.pointer, link_id)
            return
        question = self._questions[comparison.question].item
        if isinstance(comparison, Comparison):
            code = _judge(comparison, question)
        elif in_check:
            code = _judge_items(comparison, question, self._questions[comparison.other].item.type)
        else:
            code = LintCode.ITEM_COMPARISON
        if code is not None:
            facts: dict[str, Fact] = {
                "reference": question.link_id,
                "operator": comparison.operator.value,
            }
            yield LintFinding(code, placed.pointer, link_id, facts)


def _judge(comparison: Comparison, question: Question) -> LintCode | None:
    operator, value = comparison.operator, comparison.value
    if operator is Operator.EXISTS:
        return None if isinstance(value, bool) else LintCode.VALUE
    if operator not in OPERATORS[question.type]:
        return LintCode.OPERATOR
    codes = {option.code for option in question.options}
    if operator in SIZES:
        is_count = isinstance(value, int) and not isinstance(value, bool)
        return None if is_count and 0 <= int(str(value)) <= len(codes) else LintCode.VALUE
    typed = read_value(question.type, value)
    if typed is None or typed == ():
        return LintCode.VALUE
    named = typed if isinstance(typed, tuple) else (typed,)
    if question.options and not codes.issuperset(str(name) for name in named):
        return LintCode.UNKNOWN_OPTION
    return None


def _judge_items(comparison: ItemComparison, question: Question, other: str) -> LintCode | None:
    if other != question.type or comparison.question == comparison.other:
        return LintCode.ITEM_COMPARISON
    allowed = OPERATORS[question.type] & ORDER
    return None if comparison.operator in allowed else LintCode.OPERATOR


def _cycles(questionnaire: Questionnaire) -> Iterator[LintFinding]:
    """Name one circle of questions that wait for one another; more show when it is mended."""
    questions, referring = placed_questions(questionnaire), References()
    graph = {
        link_id: questions.keys() & set().union(*map(referring.of, placed.conditions())) - {link_id}
        for link_id, placed in questions.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        first = questions[circle[0]]
        facts: dict[str, Fact] = {"path": " ".join(circle)}
        yield LintFinding(LintCode.CYCLE, first.pointer, circle[0], facts)
