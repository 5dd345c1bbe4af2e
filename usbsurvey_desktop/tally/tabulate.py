"""Counting: for each question who it applied to, who answered, and how many chose what.

Promises: every body is in exactly one state of every question, so that the states add up to N;
tabulations of parts, merged, are the tabulation of the whole, in whatever order. Source:
docs/semantics.md §2 and §3; docs/cli.md (`tally`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Stated
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES
from usbsurvey_desktop.review.sheet import Cell, sheet_of
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.splits import Split, chosen
from usbsurvey_desktop.tally.versions import Versions, Way

_WHATEVER = ""
"""Stands for every answer to a question without options: there are as many as bodies."""


@dataclass(frozen=True)
class QuestionTally:
    """One question over all bodies counted; numbers of bodies."""

    answered: int
    """The base of every share of `counts`, also where a body may choose several options."""
    unanswered: int
    not_applicable: int
    counts: Mapping[str, int]
    """By option code in form order, those nobody chose included; empty without options."""
    alone: Mapping[str, int]
    """How many chose this option and no other; their sum is the base of its shares."""
    not_asked: int = 0
    """Bodies whose version of the survey does not ask this, or asks it in another way."""

    @property
    def applicable(self) -> int:
        """How many bodies were asked."""
        return self.answered + self.unanswered

    @property
    def bodies(self) -> int:
        """N."""
        return self.applicable + self.not_applicable + self.not_asked

    @property
    def answered_alone(self) -> int:
        """How many chose exactly one option."""
        return sum(self.alone.values())


class Counting(Protocol):
    """Counts of the bodies of one or of several versions."""

    @property
    def bodies(self) -> int:
        """N."""

    def question(self, link_id: str) -> QuestionTally:
        """The counts of one question."""

    def questions(self) -> Mapping[str, QuestionTally]:
        """The counts of all questions of the newest form, in its order."""


class Tabulation:
    """Counts that grow body by body; what it holds does not grow with their number."""

    def __init__(self, form: Form) -> None:
        self._codes = {
            link_id: each.question.codes if each.question.type in CHOICE_TYPES else ()
            for link_id, each in form.questions.items()
        }
        self._given: dict[str, Counter[Cell]] = {link_id: Counter() for link_id in self._codes}
        """How often each cell was met, an answer without options as `_WHATEVER`."""
        self.bodies = 0

    def add(self, answers: Mapping[str, Stated]) -> None:
        """Count one body more; `answers` as in a package that passed its form."""
        self.bodies += 1
        cells, given = sheet_of(answers).cells(), self._given
        for link_id, codes in self._codes.items():
            cell = cells[link_id]
            if not (codes or cell is None or cell is False):
                cell = _WHATEVER
            given[link_id][cell] += 1

    def question(self, link_id: str) -> QuestionTally:
        """The counts of one question so far."""
        given, codes = self._given[link_id], self._codes[link_id]
        counts, alone = dict.fromkeys(codes, 0), dict.fromkeys(codes, 0)
        for cell, bodies in given.items():
            options = chosen({"value": cell}) if codes and cell else ()
            for code in options:
                counts[code] += bodies
            if len(options) == 1:
                alone[options[0]] += bodies
        return QuestionTally(
            answered=self.bodies - given[None] - given[False],
            unanswered=given[None],
            not_applicable=given[False],
            counts=counts,
            alone=alone,
        )

    def questions(self) -> Mapping[str, QuestionTally]:
        """The counts of all questions so far, in form order."""
        return {link_id: self.question(link_id) for link_id in self._codes}


@dataclass(frozen=True)
class Apart:
    """A question as other versions ask it than the newest; counted by itself."""

    link_id: str
    way: Way
    whole: QuestionTally
    parts: Mapping[str, QuestionTally]
    """By key of the split."""


@dataclass(frozen=True)
class Tally:
    """Counts of all bodies, and of each part of a split."""

    form: Form
    """Of the newest version."""
    whole: Counting
    split: Split | None
    parts: Mapping[str, Counting]
    """By key of the split, in its order, empty parts included; empty without a split."""
    versions: Versions | None = None
    """None where one form alone is counted."""
    apart: tuple[Apart, ...] = ()
    """What anybody was asked in another way, in the order of the newest form, then what it does
    not ask."""

    def asked_in(self, link_id: str) -> frozenset[str] | None:
        """The forms that ask a question as the newest does; None where all of them do."""
        return None if self.versions is None else self.versions.asked_in(link_id)


def tabulate(form: Form, bodies: Iterable[Counted], split: Split | None = None) -> Tally:
    """Count bodies, and once more in the parts they belong to.

    Args:
        form: the one that all of them answered.
        bodies: gone through once.
        split: a body belongs to several parts where it goes by a question of several choices.
    """
    whole = Tabulation(form)
    parts = {} if split is None else {key: Tabulation(form) for key in split.parts}
    for one in bodies:
        whole.add(one.answers)
        for key in () if split is None else split.parts_of(one):
            parts[key].add(one.answers)
    return Tally(form, whole, split, parts)
