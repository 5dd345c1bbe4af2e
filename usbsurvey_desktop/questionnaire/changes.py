"""What differs between two versions of a questionnaire, question by question.

A publisher reads it before signing; a tally and a move of a draft go by it. Promises: `SAME` means
same type, same words of the question and its unit, same option codes with the same labels, under
the same definition. What may be added in a tally is less than that
(docs/decisions/0041-tally-over-versions.md).
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.questionnaire.definition import AnswerOption, Question, Questionnaire
from usbsurvey_desktop.questionnaire.tree import PlacedQuestion, placed_questions


class Sameness(StrEnum):
    """What became of a question; a link_id is the question's name over all versions."""

    SAME = "same"
    REWORDED = "reworded"
    """Same type and codes, other words: whether it asks the same is for people to say."""
    CHANGED = "changed"
    """Other type or other codes: answers of the two versions are not the same kind of thing."""
    ADDED = "added"
    REMOVED = "removed"


class Aspect(StrEnum):
    """Which part of a question differs."""

    TYPE = "type"
    CODES = "codes"
    """Which option codes there are; not their order."""
    TEXT = "text"
    """The question's text, its unit, or the rows and columns of its matrix."""
    LABELS = "labels"
    """The words of an option that both versions have."""
    DEFINITION = "definition"
    """What its words mean, by the definition of a group above it."""
    HEADINGS = "headings"
    """The titles of the groups above it, and those of their definitions."""
    CONDITION = "condition"
    """Who is asked: its own condition or that of a group above it."""
    REQUIRED = "required"
    LIMITS = "limits"
    """What an answer must fit: limits, exclusive options, free texts."""
    AROUND = "around"
    """Words beside it: number, help, notes, the order of its options, …, and its short label where
    that does not just follow a text that differs."""


@dataclass(frozen=True)
class QuestionChange:
    """A question of either version; `aspects` is empty for one added, removed or not touched."""

    link_id: str
    sameness: Sameness
    aspects: frozenset[Aspect] = frozenset()


@dataclass(frozen=True)
class Changes:
    """The questions of the newer version in its order, then those removed in their old order."""

    questions: tuple[QuestionChange, ...]
    checks: tuple[str, ...]
    """Ids of the checks over several answers that were added, removed or changed."""

    def of(self, *kinds: Sameness) -> tuple[QuestionChange, ...]:
        """Give the questions of these kinds, in order."""
        return tuple(one for one in self.questions if one.sameness in kinds)

    def by_link_id(self) -> Mapping[str, QuestionChange]:
        """Give every question by its link_id."""
        return {one.link_id: one for one in self.questions}


def changes_between(former: Questionnaire, newer: Questionnaire) -> Changes:
    """Compare two versions; linear in their size."""
    before, after = placed_questions(former), placed_questions(newer)
    kept = [_question_change(name, before.get(name), placed) for name, placed in after.items()]
    gone = [QuestionChange(name, Sameness.REMOVED) for name in before if name not in after]
    return Changes((*kept, *gone), tuple(_changed_checks(former, newer)))


def definitions(placed: PlacedQuestion) -> tuple[str, ...]:
    """Give the definitions that rule a question, that of the outermost group first."""
    return tuple(one.definition for one in placed.groups if one.definition)


def headings(placed: PlacedQuestion) -> tuple[str, ...]:
    """Give the titles that stand above a question, those of definitions behind their group's."""
    titles = (title for one in placed.groups for title in (one.title, one.definition_title))
    return tuple(filter(None, titles))


def _question_change(
    link_id: str, former: PlacedQuestion | None, newer: PlacedQuestion
) -> QuestionChange:
    if former is None:
        return QuestionChange(link_id, Sameness.ADDED)
    shared = frozenset(former.item.codes) & frozenset(newer.item.codes)
    before, after = _parts(former, shared), _parts(newer, shared)
    aspects = frozenset(one for one in Aspect if before[one] != after[one])
    if Aspect.TEXT not in aspects and former.item.short_label != newer.item.short_label:
        aspects |= {Aspect.AROUND}
    return QuestionChange(link_id, _sameness(aspects), aspects)


def _sameness(aspects: frozenset[Aspect]) -> Sameness:
    if aspects & {Aspect.TYPE, Aspect.CODES}:
        return Sameness.CHANGED
    if aspects & {Aspect.TEXT, Aspect.LABELS, Aspect.DEFINITION}:
        return Sameness.REWORDED
    return Sameness.SAME


def _parts(placed: PlacedQuestion, shared: frozenset[str]) -> Mapping[Aspect, object]:
    # Only options that both versions have can differ in their words; the others are other codes.
    question = placed.item
    options = [one for one in question.options if one.code in shared]
    return {
        Aspect.TYPE: question.type,
        Aspect.CODES: set(question.codes),
        Aspect.TEXT: (question.text, question.unit, question.matrix),
        Aspect.LABELS: {one.code: (one.label, one.label_display) for one in options},
        Aspect.DEFINITION: definitions(placed),
        Aspect.HEADINGS: headings(placed),
        Aspect.CONDITION: placed.conditions(),
        Aspect.REQUIRED: (question.required, question.required_when),
        Aspect.LIMITS: (
            question.constraint,
            {one.code: (one.exclusive, one.free_text) for one in options},
        ),
        Aspect.AROUND: _words_around(question, options),
    }


def _words_around(question: Question, options: Sequence[AnswerOption]) -> Hashable:
    return (
        question.number,
        question.condition_text,
        question.refers_to,
        question.help,
        question.annotation,
        question.notes,
        question.multiline,
        tuple((one.code, one.proposed, one.note) for one in options),
    )


def _changed_checks(former: Questionnaire, newer: Questionnaire) -> Iterator[str]:
    before = {one.id: one for one in former.checks}
    after = {one.id: one for one in newer.checks}
    for name in {**after, **before}:
        if before.get(name) != after.get(name):
            yield name
