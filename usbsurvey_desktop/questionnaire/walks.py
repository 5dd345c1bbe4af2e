"""Walks through a form that try to reach all of it: most of what can be reached is, in a few.

Promises: what is called reached is reached by answers that `Paths` would try too. What is not may
still be reached by others; that takes a search.
"""

from itertools import islice

from usbsurvey_desktop.questionnaire.definition import Question, Questionnaire
from usbsurvey_desktop.questionnaire.paths import Paths
from usbsurvey_desktop.questionnaire.tree import Placed, References, placed_items
from usbsurvey_desktop.questionnaire.value import Value

MOST_WALKS = 12
_MOST_ANSWERS = 64
"""How many answers to one question a walk thinks about."""


class Walks:
    """What a few walks reach; each goes where most of what is left can still be reached."""

    def __init__(self, questionnaire: Questionnaire, paths: Paths) -> None:
        self._paths = paths
        self._placed = placed_items(questionnaire)
        self._followers = _followers(self._placed)
        self._reached: set[str] = set()

    def reached(self, most: int) -> frozenset[str]:
        """Name the groups and questions that were reached by walks that judge at most so much."""
        end = self._paths.judged + most
        for _ in range(MOST_WALKS):
            before = len(self._reached)
            self._walk(end)
            if before == len(self._reached) or self._paths.judged > end:
                break
        return frozenset(self._reached)

    def _walk(self, end: int) -> None:
        weights = self._weights()
        open_groups: set[str] = set()
        answers: dict[str, Value] = {}
        for place, placed in enumerate(self._placed):
            item, above = placed.item, placed.groups[-1:]
            own = () if item.enable_when is None else (item.enable_when,)
            is_under = all(group.link_id in open_groups for group in above)
            if not (is_under and self._paths.hold(own, answers)):
                continue
            self._reached.add(item.link_id)
            if not isinstance(item, Question):
                open_groups.add(item.link_id)
            elif self._followers[place] and self._paths.judged <= end:
                self._answer(item, place, answers, weights)

    def _answer(
        self, question: Question, place: int, answers: dict[str, Value], weights: list[int]
    ) -> None:
        """Give the answer that opens most, as far as earlier answers tell; else none."""
        looking = [one for one in self._followers[place] if weights[one]]
        best, chosen = self._opened(looking, answers, weights), None
        possible = self._paths.possible(question) if looking else ()
        for value in islice(possible, _MOST_ANSWERS):
            answers[question.link_id] = value
            opened = self._opened(looking, answers, weights)
            if opened > best:
                best, chosen = opened, value
        answers.pop(question.link_id, None)
        if chosen is not None:
            answers[question.link_id] = chosen

    def _opened(self, looking: list[int], answers: dict[str, Value], weights: list[int]) -> int:
        opened = 0
        for place in looking:
            condition = self._placed[place].item.enable_when
            if condition is not None and self._paths.hold((condition,), answers):
                opened += weights[place]
        return opened

    def _weights(self) -> list[int]:
        """How much is left to be reached through each item, roughly."""
        weights = [0] * len(self._placed)
        for place in reversed(range(len(self._placed))):
            is_new = self._placed[place].item.link_id not in self._reached
            beyond = sum(weights[one] for one in self._followers[place])
            weights[place] = min(is_new + beyond, len(weights))
        return weights


def _followers(placed: tuple[Placed, ...]) -> list[list[int]]:
    """By place, what stands in a group, and what has a condition that looks at a question."""
    places = {each.item.link_id: place for place, each in enumerate(placed)}
    referring = References()
    found: list[list[int]] = [[] for _ in placed]
    for place, each in enumerate(placed):
        for group in each.groups[-1:]:
            found[places[group.link_id]].append(place)
        if each.item.enable_when is not None:
            for name in referring.of(each.item.enable_when):
                found[places[name]].append(place)
    return found
