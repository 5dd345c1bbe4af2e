"""What people read of a question, held against what they read of it in another version.

What `carrying` and `migration` ask alike: whether the same was asked. Source: docs/semantics.md §8.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from usbsurvey_desktop.engine.moves import Wording
from usbsurvey_desktop.questionnaire.changes import definitions, headings
from usbsurvey_desktop.questionnaire.definition import AnswerOption, Question
from usbsurvey_desktop.questionnaire.tree import PlacedQuestion


def wordings(old: PlacedQuestion, new: PlacedQuestion) -> tuple[Wording, ...]:
    """The texts that differ: above the question, of it and around it, then of its options."""
    return (
        *_pairs(headings(old), headings(new)),
        *_pairs(definitions(old), definitions(new)),
        *_pairs(_read(old.item), _read(new.item)),
        *_options(old.item, new.item),
    )


def has_same_option(old: Question, new: Question, code: str) -> bool:
    """Whether both questions have an option of this code with the same words."""
    before, now = old.option(code), new.option(code)
    return before is not None and now is not None and before.label == now.label


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[Wording]:
    for before, now in zip_longest(old, new, fillvalue=""):
        if before != now:
            yield Wording(before, now)


def _read(question: Question) -> Sequence[str]:
    """The words around the answer, each in its place."""
    said = (question.text, question.unit, question.annotation, question.help)
    matrix = question.matrix
    heads = () if matrix is None else (*matrix.rows, *matrix.columns)
    return [*(words or "" for words in said), *heads, *(note.text for note in question.notes)]


def _options(old: Question, new: Question) -> Iterator[Wording]:
    for code in dict.fromkeys((*old.codes, *new.codes)):
        before, now = old.option(code), new.option(code)
        if _said(before) != _said(now):
            yield Wording(_said(before), _said(now), is_offer=before is None or now is None)
        if before is not None and now is not None and before.note != now.note:
            yield Wording(before.note or "", now.note or "")


def _said(option: AnswerOption | None) -> str:
    return "" if option is None else option.label_display or option.label
