"""The tree of a form, laid flat: every item with its place, what stands above it and its order.

What `lint` and `outline` walk over; a pointer is a JSON pointer into the form file.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from usbsurvey_desktop.questionnaire.definition import Group, ItemType, Question, Questionnaire
from usbsurvey_desktop.questionnaire.enable_when import (
    All,
    Any,
    Comparison,
    Condition,
    ItemComparison,
    Not,
    Texts,
)


@dataclass(frozen=True)
class Placed:
    """An item, where it stands, and the groups above it, outermost first."""

    item: Group | Question
    pointer: str
    groups: tuple[Group, ...]

    def conditions(self) -> tuple[Condition, ...]:
        """Give the conditions that must all hold: those of the groups above, then its own."""
        items = (*self.groups, self.item)
        return tuple(item.enable_when for item in items if item.enable_when is not None)


@dataclass(frozen=True)
class PlacedQuestion(Placed):
    """A question in its place."""

    item: Question


@dataclass(frozen=True)
class PlacedComparison:
    """A comparison, or a look through texts, inside a condition, with its place in the file."""

    comparison: Comparison | ItemComparison | Texts
    pointer: str

    def references(self) -> tuple[str, ...]:
        """Name the questions that are compared; none where all texts are looked through."""
        if isinstance(self.comparison, Texts):
            return ()
        if isinstance(self.comparison, ItemComparison):
            return (self.comparison.question, self.comparison.other)
        return (self.comparison.question,)


def placed_items(questionnaire: Questionnaire) -> tuple[Placed, ...]:
    """Give every item in form order, a group before what it holds."""
    return tuple(_below(questionnaire.items, "/items", ()))


def placed_questions(questionnaire: Questionnaire) -> dict[str, PlacedQuestion]:
    """Give the questions by link_id, in form order; of a double link_id the first stands."""
    questions: dict[str, PlacedQuestion] = {}
    for placed in placed_items(questionnaire):
        item = placed.item
        if isinstance(item, Question):
            question = PlacedQuestion(item, placed.pointer, placed.groups)
            questions.setdefault(item.link_id, question)
    return questions


def question_types(questionnaire: Questionnaire) -> dict[str, ItemType]:
    """Give the type of every question by link_id."""
    return {question.link_id: question.type for question in questionnaire.questions()}


def comparisons(condition: Condition, pointer: str) -> Iterator[PlacedComparison]:
    """Walk through the comparisons of a condition, wherever they are nested."""
    match condition:
        case All(all=parts):
            for index, part in enumerate(parts):
                yield from comparisons(part, f"{pointer}/all/{index}")
        case Any(any=parts):
            for index, part in enumerate(parts):
                yield from comparisons(part, f"{pointer}/any/{index}")
        case Not(not_=part):
            yield from comparisons(part, f"{pointer}/not")
        case _:
            yield PlacedComparison(condition, pointer)


def references(condition: Condition) -> Iterator[str]:
    """Name the questions a condition looks at; a name may come more than once."""
    for placed in comparisons(condition, ""):
        yield from placed.references()


class References:
    """The questions that conditions look at, each condition walked once.

    A group's condition rules every question in it, so whoever asks for all questions meets the same
    condition again and again. Conditions are told apart by identity: their hash costs more than the
    walk, and they live as long as their questionnaire.
    """

    def __init__(self) -> None:
        self._found: dict[int, tuple[str, ...]] = {}

    def of(self, condition: Condition) -> tuple[str, ...]:
        """Name each question that a condition looks at once, in the order of the condition."""
        found = self._found.get(id(condition))
        if found is None:
            found = self._found[id(condition)] = tuple(dict.fromkeys(references(condition)))
        return found


def _below(
    items: tuple[Group | Question, ...], pointer: str, groups: tuple[Group, ...]
) -> Iterator[Placed]:
    for index, item in enumerate(items):
        here = f"{pointer}/{index}"
        yield Placed(item, here, groups)
        if isinstance(item, Group):
            yield from _below(item.items, f"{here}/items", (*groups, item))
