"""Two questions side by side: how many bodies chose what in the one and what in the other.

A form asks the same twice for two times (the present, the future) by two questions of one page with
the same options; such a pair is found by its options, and shown without anybody's asking.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.splits import chosen

_TWO = 2


@dataclass(frozen=True)
class Crossing:
    """The bodies that answered both of two questions of one choice."""

    rows: str
    columns: str
    """The link_ids of the questions, the earlier one first."""
    counts: Mapping[tuple[str, str], int]
    """By the options chosen in the first and in the second; pairs that nobody chose are missing."""

    @property
    def bodies(self) -> int:
        """How many answered both."""
        return sum(self.counts.values())

    @property
    def unchanged(self) -> int:
        """How many chose the same option in both."""
        return sum(count for (row, column), count in self.counts.items() if row == column)


def same_asked_twice(form: Form) -> tuple[tuple[str, str], ...]:
    """Each two questions of one choice that follow each other on a page, with the same options."""
    return tuple(_pairs(form))


def crossed(bodies: Iterable[Counted], rows: str, columns: str) -> Crossing:
    """Count what bodies chose in two questions; who left one of them open is not counted.

    Args:
        bodies: whose answers are counted.
        rows: the link_id of a question of one choice.
        columns: that of another one.
    """
    both = (chosen(one.answers[rows]) + chosen(one.answers[columns]) for one in bodies)
    counts = Counter((codes[0], codes[1]) for codes in both if len(codes) == _TWO)
    return Crossing(rows, columns, dict(counts))


def remarks_on_each_other(one: Question, other: Question) -> tuple[str, ...]:
    """What the form says is unclear in one of two questions as against the other, in its words."""
    pairs = ((one, other.number), (other, one.number))
    return tuple(
        words
        for each, number in pairs
        for words in each.issues
        # A-1 is not named by A-10.
        if re.search(rf"{re.escape(number)}(?!\d)", words)
    )


def _pairs(form: Form) -> Iterator[tuple[str, str]]:
    for (link_id, one), (next_id, other) in pairwise(form.questions.items()):
        is_one_choice = one.question.type is ItemType.SINGLE_CHOICE
        is_same_page = one.page_id == other.page_id
        if is_one_choice and is_same_page and _asked(one.question) == _asked(other.question):
            yield link_id, next_id


def _asked(question: Question) -> tuple[ItemType, tuple[tuple[str, str], ...]]:
    return question.type, tuple((option.code, option.label) for option in question.options)
