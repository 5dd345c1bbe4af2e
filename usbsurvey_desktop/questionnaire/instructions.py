"""Where to go on: what somebody with the form on paper must be told, who has no program.

Promises: whoever answers from the first question on, reads each `OnlyIf` where it stands, leaves
out what is not for them and goes where they are sent, answers exactly the questions that the
program would have asked (docs/semantics.md §2, §4). Everything here is certain for all answers that
lead to its place; what depends on more is left to the `OnlyIf` that stands there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from usbsurvey_desktop.questionnaire.certain import Knowledge
from usbsurvey_desktop.questionnaire.definition import Group, ItemType, Question, Questionnaire
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.tree import placed_questions

END = ""
"""Where nothing is left to answer."""

_ONE_CODE = frozenset({ItemType.YES_NO, ItemType.SINGLE_CHOICE})


@dataclass(frozen=True)
class OnlyIf:
    """Items one behind the other that hang on the same condition; it stands before the first.

    `questions` are all in them; `otherwise` is the question at which all others go on, or `END`.
    """

    items: tuple[str, ...]
    condition: Condition
    questions: tuple[str, ...]
    otherwise: str


@dataclass(frozen=True)
class Instructions:
    """What stands where: by the first item that it speaks of, by question, by question and code.

    `after` and `after_option` name the question to go to, or `END`, where it is not simply the next
    one; what is in neither goes on with the next.
    """

    only_if: Mapping[str, OnlyIf]
    after: Mapping[str, str]
    after_option: Mapping[tuple[str, str], str]


def instructions(questionnaire: Questionnaire) -> Instructions:
    """Derive them from the conditions of a loaded questionnaire."""
    return _Guide(questionnaire).instructions()


@dataclass(frozen=True)
class _Run:
    """The items of an `OnlyIf`, before it is known where others go on."""

    items: tuple[str, ...]
    condition: Condition
    questions: tuple[str, ...]


class _Guide:
    def __init__(self, questionnaire: Questionnaire) -> None:
        placed = placed_questions(questionnaire)
        self._questions = {link_id: each.item for link_id, each in placed.items()}
        self._conditions = {link_id: each.conditions() for link_id, each in placed.items()}
        self._order = tuple(placed)
        self._place = {link_id: place for place, link_id in enumerate(self._order)}
        self._runs = tuple(_runs(questionnaire.items))
        self._within: dict[str, list[_Run]] = {link_id: [] for link_id in self._order}
        for run in self._runs:
            for link_id in run.questions:
                self._within[link_id].append(run)

    def instructions(self) -> Instructions:
        """Ask at every place where it goes on from there."""
        after = {}
        after_option = {}
        for link_id in self._order:
            usual = self._next(link_id, self._knowing(link_id))
            if usual != self._following(link_id):
                after[link_id] = usual
            for code in self._telling(link_id):
                known = self._knowing(link_id)
                known.chose(link_id, code)
                target = self._next(link_id, known)
                if target != usual:
                    after_option[link_id, code] = target
        return Instructions(
            only_if={run.items[0]: self._only_if(run) for run in self._runs},
            after=after,
            after_option=after_option,
        )

    def _knowing(self, link_id: str) -> Knowledge:
        known = Knowledge(self._questions, self._conditions)
        known.applies(link_id)
        return known

    def _telling(self, link_id: str) -> tuple[str, ...]:
        """The options of which one alone is chosen."""
        question = self._questions[link_id]
        if question.type in _ONE_CODE:
            return question.codes
        return tuple(option.code for option in question.options if option.exclusive)

    def _only_if(self, run: _Run) -> OnlyIf:
        first = run.questions[0]
        known = Knowledge(self._questions, self._conditions)
        # One run for each condition, from the outside in.
        for condition in self._conditions[first][: self._within[first].index(run)]:
            known.learn(condition, is_true=True)
        known.learn(run.condition, is_true=False)
        for link_id in run.questions:
            known.skipped(link_id)
        otherwise = self._next(run.questions[-1], known)
        return OnlyIf(run.items, run.condition, run.questions, otherwise)

    def _following(self, link_id: str) -> str:
        place = self._place[link_id] + 1
        return self._order[place] if place < len(self._order) else END

    def _next(self, link_id: str, known: Knowledge) -> str:
        """The first question behind this one that may be asked."""
        for target in self._order[self._place[link_id] + 1 :]:
            if not known.is_skipped(target):
                return self._begin(target, link_id)
            known.skipped(target)
        return END

    def _begin(self, target: str, link_id: str) -> str:
        """Where to enter: what hangs on a condition is entered where that stands."""
        around = self._within[link_id]
        entered = [run.questions[0] for run in self._within[target] if run not in around]
        return min((*entered, target), key=lambda each: self._place[each])


def _runs(items: tuple[Group | Question, ...]) -> Iterator[_Run]:
    """The runs of a level and of those below, outer ones first."""
    start = 0
    while start < len(items):
        condition = items[start].enable_when
        stop = start + 1
        while condition is not None and stop < len(items):
            if items[stop].enable_when != condition:
                break
            stop += 1
        if condition is not None:
            run = items[start:stop]
            questions = tuple(link_id for item in run for link_id in _link_ids(item))
            yield _Run(tuple(item.link_id for item in run), condition, questions)
        for item in items[start:stop]:
            if isinstance(item, Group):
                yield from _runs(item.items)
        start = stop


def _link_ids(item: Group | Question) -> Iterator[str]:
    if isinstance(item, Question):
        yield item.link_id
        return
    for below in item.items:
        yield from _link_ids(below)
