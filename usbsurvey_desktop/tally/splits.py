"""Ways to split the bodies for a tally: where they lie, what they are, what they answered.

A tally split by one question is the cross-tabulation of all others by it. A network model is a
question of the survey like any other; the population comes by a file. Nothing about a body is
guessed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Stated
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.population import CLASS_WORDS, Classes
from usbsurvey_desktop.tally.words import (
    KIND_WORDS,
    NOT_ASKED_WORDS,
    OTHER_WORDS,
    STATE_WORDS,
    UNLISTED_WORDS,
)

PREFECTURE = "prefecture"
KIND = "kind"
POPULATION = "population"
UNLISTED = ".unlisted"
"""The part of the bodies that a file of population classes does not name."""
NOT_ASKED = ".not_asked"
"""The part of the bodies whose version of the survey asks the question otherwise, or not."""
OTHER = ".other"
"""The part of the bodies that lie in no prefecture of the list."""
_PREFECTURE_DIGITS = 2


@dataclass(frozen=True)
class Split:
    """Parts into which bodies fall; every body falls into at least one."""

    name: str
    """`prefecture`, `kind`, `population`, or the link_id of a question."""
    title: str
    """For people."""
    parts: Mapping[str, str]
    """The label of each part by its key, in the order they are shown. A key that begins with a dot
    is no code: `.unanswered`, `.not_applicable`, `.not_asked`, `.other`, `.unlisted`."""
    parts_of: Callable[[Counted], Iterable[str]]
    is_known: bool
    """Whether everybody may know which part a body belongs to, and it belongs to one alone: such
    a split can be published with small cells suppressed."""


def by_prefecture(bodies: Iterable[Municipality]) -> Split:
    """By prefecture, in the order of their codes.

    Args:
        bodies: all that may answer; their prefectures are the parts.
    """
    named = {one.code[:_PREFECTURE_DIGITS]: one.prefecture for one in bodies if one.prefecture}

    def part_of(one: Counted) -> Sequence[str]:
        code = one.municipality.code[:_PREFECTURE_DIGITS]
        return (code if code in named else OTHER,)

    parts = {code: named[code] for code in sorted(named)} | {OTHER: OTHER_WORDS}
    return Split(PREFECTURE, "都道府県", parts, part_of, is_known=True)


def by_kind() -> Split:
    """By the kind of body, as the list has it."""
    parts = {kind.value: KIND_WORDS[kind] for kind in MunicipalityKind}
    return Split(
        KIND, "団体の種類", parts, lambda one: (one.municipality.kind.value,), is_known=True
    )


def by_population(classes: Classes) -> Split:
    """By the population class that a file names."""

    def part_of(one: Counted) -> Sequence[str]:
        found = classes.of.get(one.municipality.code)
        return (UNLISTED if found is None else found.value,)

    parts = {one.value: words for one, words in CLASS_WORDS.items()} | {UNLISTED: UNLISTED_WORDS}
    return Split(POPULATION, "人口区分", parts, part_of, is_known=True)


def splitting_questions(form: Form) -> tuple[str, ...]:
    """The questions that bodies can be split by: those with options."""
    return tuple(
        link_id for link_id, each in form.questions.items() if each.question.type in CHOICE_TYPES
    )


def by_question(form: Form, link_id: str, asked_in: Collection[str] | None = None) -> Split:
    """By what bodies answered to one of `splitting_questions`.

    Who gave no answer is in a part of the reason why; who chose several is in several. An answer
    is known to nobody else, also of the respondent block: such a split is never suppressed.

    Args:
        form: the newest that is counted.
        link_id: of the question.
        asked_in: hashes of the forms that ask it as this one does; None for all of them.
    """
    question = form.questions[link_id].question

    def parts_of(one: Counted) -> Sequence[str]:
        if asked_in is not None and one.form not in asked_in:
            return (NOT_ASKED,)
        stated = one.answers[link_id]
        return chosen(stated) or (f".{stated['state']}",)

    without = {
        f".{state}": STATE_WORDS[state] for state in (State.UNANSWERED, State.NOT_APPLICABLE)
    }
    if asked_in is not None:
        without[NOT_ASKED] = NOT_ASKED_WORDS
    return Split(
        name=link_id,
        title=f"{question.number} {question.short_label}",
        parts={option.code: option.label for option in question.options} | without,
        parts_of=parts_of,
        is_known=False,
    )


def chosen(stated: Stated) -> tuple[str, ...]:
    """The codes of an answer to a question with options; none without an answer."""
    value = stated.get("value", ())
    return value if isinstance(value, tuple) else (str(value),)
