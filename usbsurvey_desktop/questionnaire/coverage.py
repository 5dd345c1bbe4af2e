"""Every route through a form: how many there are, the shortest, the longest, and what none reaches.

A route is a set of questions that one complete answer is asked. Questions that share no condition,
however far round about, do not decide each other: such knots are tried one by one, so that a form
costs the sum of its knots and not their product. Source: docs/semantics.md §7.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import prod

from usbsurvey_desktop.questionnaire.definition import Question, Questionnaire
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.questionnaire.paths import Paths
from usbsurvey_desktop.questionnaire.reach import reach_findings
from usbsurvey_desktop.questionnaire.tree import PlacedQuestion, References, placed_questions
from usbsurvey_desktop.questionnaire.value import Value

MOST_COMBINATIONS = 100_000
"""How many combinations of answers one knot may have before its routes are left undecided."""
MOST_JUDGED = 1_000_000
"""Comparisons for a whole form: one made by somebody else must not keep the program busy."""


@dataclass(frozen=True)
class Route:
    """What one complete answer is asked, in form order, and the answers that lead there."""

    link_ids: tuple[str, ...]
    counted: int
    """How many of its questions count (docs/formats/form.md)."""
    answers: Mapping[str, Value]
    """Answers to the questions that decide; one that may stay blank and does is not there."""


@dataclass(frozen=True)
class Routes:
    """All routes of a form: how many differ, and one of the shortest and of the longest."""

    count: int
    shortest: Route
    longest: Route


@dataclass(frozen=True)
class Coverage:
    """What is known of the routes of a loaded form."""

    routes: Routes | None
    """None where there are too many combinations to try."""
    unreachable: tuple[str, ...]
    """Groups and questions that no answer reaches; a lint error too."""
    not_decided: tuple[str, ...]
    """Groups and questions of which too much would have to be tried."""


@dataclass(frozen=True)
class _Found:
    """One route through a knot: the places of the conditions that hold, as bits."""

    holding: int
    counted: int
    answers: Mapping[str, Value]


_Asked = Sequence[tuple[tuple[Condition, ...], list[PlacedQuestion]]]
"""The questions of a knot, put together by what must hold for them."""


def coverage(questionnaire: Questionnaire) -> Coverage:
    """Look at all routes of a form that has no errors but unreachable items."""
    reached = tuple(reach_findings(questionnaire))
    return Coverage(
        routes(questionnaire),
        tuple(one.link_id for one in reached if one.code is LintCode.UNREACHABLE),
        tuple(one.link_id for one in reached if one.code is LintCode.NOT_DECIDED),
    )


def routes(questionnaire: Questionnaire) -> Routes | None:
    """Try all complete answers; None where there are too many.

    On a complete answer every required question that is asked is answered.
    """
    paths = Paths(questionnaire)
    questions = placed_questions(questionnaire)
    shortest: list[tuple[_Asked, _Found]] = []
    longest: list[tuple[_Asked, _Found]] = []
    counts: list[int] = []
    for knot in _knots(questions):
        asked = _asked(knot)
        found = _routes_of(paths, asked)
        if not found:
            return None
        counts.append(len(found))
        shortest.append((asked, min(found, key=lambda one: one.counted)))
        longest.append((asked, max(found, key=lambda one: one.counted)))
    return Routes(prod(counts), _route(questions, shortest), _route(questions, longest))


def _knots(questions: Mapping[str, PlacedQuestion]) -> Iterator[list[PlacedQuestion]]:
    """Put together what conditions tie together; each knot in form order."""
    above: dict[str, str] = {link_id: link_id for link_id in questions}

    def top(link_id: str) -> str:
        while above[link_id] != link_id:
            above[link_id] = above[above[link_id]]
            link_id = above[link_id]
        return link_id

    referring = References()
    for link_id, placed in questions.items():
        for name in _gates_of(placed, referring):
            above[top(name)] = top(link_id)
    knots: dict[str, list[PlacedQuestion]] = {}
    for link_id, placed in questions.items():
        knots.setdefault(top(link_id), []).append(placed)
    yield from knots.values()


def _gates_of(placed: PlacedQuestion, referring: References) -> Iterator[str]:
    for condition in placed.conditions():
        yield from referring.of(condition)
    if placed.item.required_when is not None:
        yield from referring.of(placed.item.required_when)


def _asked(knot: Sequence[PlacedQuestion]) -> _Asked:
    numbers: dict[Condition, int] = {}
    # A condition is hashed once, not for each question under its group: that is what takes time.
    known: dict[int, int] = {}
    asked: dict[tuple[int, ...], tuple[tuple[Condition, ...], list[PlacedQuestion]]] = {}
    for placed in knot:
        conditions = placed.conditions()
        for condition in conditions:
            if id(condition) not in known:
                known[id(condition)] = numbers.setdefault(condition, len(numbers))
        key = tuple(known[id(condition)] for condition in conditions)
        asked.setdefault(key, (conditions, []))[1].append(placed)
    return tuple(asked.values())


def _routes_of(paths: Paths, asked: _Asked) -> list[_Found]:
    """Give one answer for each route of a knot; none where there is too much to try."""
    gates = paths.gates([condition for conditions, _ in asked for condition in conditions])
    counted = [sum(placed.item.counted for placed in each) for _, each in asked]
    found: dict[int, _Found] = {}
    tried = 0
    combinations = paths.answers(gates, complete=True, end=MOST_JUDGED)
    for answers in islice(combinations, MOST_COMBINATIONS + 1):
        tried += 1
        paths.judged += len(asked)
        held = [paths.hold(conditions, answers) for conditions, _ in asked]
        holding = sum(1 << place for place, holds in enumerate(held) if holds)
        if holding not in found:
            length = sum(count for count, holds in zip(counted, held, strict=True) if holds)
            found[holding] = _Found(holding, length, dict(answers))
    is_whole = tried <= MOST_COMBINATIONS and paths.judged <= MOST_JUDGED
    return list(found.values()) if is_whole else []


def _route(
    questions: Mapping[str, PlacedQuestion], parts: Sequence[tuple[_Asked, _Found]]
) -> Route:
    asked: set[str] = set()
    answers: dict[str, Value] = {}
    for conditions, found in parts:
        answers.update(found.answers)
        for place, (_, each) in enumerate(conditions):
            if found.holding >> place & 1:
                asked.update(placed.item.link_id for placed in each)
    in_order: list[Question] = [
        placed.item for link_id, placed in questions.items() if link_id in asked
    ]
    return Route(
        tuple(question.link_id for question in in_order),
        sum(question.counted for question in in_order),
        {name: answers[name] for name in questions if name in answers},
    )
