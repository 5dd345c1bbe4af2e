"""Hiding small cells, and with them whatever would give them away.

Promises, for each question by itself: no hidden number above zero can be computed from what is
shown, from N of every part, and from the rules of the form, because the answers of one body could
be other ones, or those of two bodies could be exchanged, and every number shown would be the same.

- In the whole: a body leaves the small cell for another one, and every number that this would
  change is hidden.
- In a part: all of the question is hidden there and in at least one other part; bodies of the two
  might be exchanged. Not all parts hidden may agree wholly in what the whole does not agree in.

What numbers of several questions tell together is not looked at. Source:
docs/decisions/0021-tally.md.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from usbsurvey_desktop.engine.form import FormQuestion
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.tally.published import Publication, Shown
from usbsurvey_desktop.tally.tabulate import QuestionTally, Tally

LEAST = 3
"""A smaller limit hides nothing: of cells that can only be 1 everybody knows what they are."""
_NONE_SMALL = 1
_ANSWERED = ".answered"
_APPLICABLE = ".applicable"
_UNANSWERED = ".unanswered"
_NOT_APPLICABLE = ".not_applicable"


def suppressed(tally: Tally, at_least: int) -> Publication:
    """A tally to be published.

    Args:
        tally: without a split, or with one that `is_known`.
        at_least: cells from 1 to below this are small; 3 or more.

    Raises:
        ValueError: for another split or limit.
    """
    if at_least < LEAST or (tally.split is not None and not tally.split.is_known):
        message = "a limit or a split that cannot be kept"
        raise ValueError(message)
    whole: dict[str, Shown] = {}
    parts: dict[str, dict[str, Shown]] = {key: {} for key in tally.parts}
    for link_id, one in tally.whole.questions().items():
        question = tally.form.questions[link_id]
        # What the parts are made of is what their N tell.
        is_split = tally.split is not None and tally.split.name == link_id
        limit = _NONE_SMALL if is_split else at_least
        whole[link_id] = _without(one, _hidden_cells(one, question, limit))
        of_parts = {key: part.question(link_id) for key, part in tally.parts.items()}
        for key, part in _parts(one, whole[link_id], of_parts, limit):
            parts[key][link_id] = part
    return Publication(whole, parts, at_least)


def _hidden_cells(one: QuestionTally, question: FormQuestion, at_least: int) -> Collection[str]:
    """What must be hidden in the whole."""
    is_multiple = question.question.type is ItemType.MULTI_CHOICE
    hidden = _hidden_states(one, question, at_least, () if is_multiple else tuple(one.counts))
    if not is_multiple:
        return hidden
    if _ANSWERED in hidden:
        return hidden | set(one.counts)
    for code, n in one.counts.items():
        if 0 < n < at_least and code not in hidden:
            # Who chose others besides might as well not have chosen this one.
            others = () if n > one.alone[code] else _cheapest_other(one.counts, code, hidden)
            hidden |= {code, *others}
    return hidden


def _hidden_states(
    one: QuestionTally, question: FormQuestion, at_least: int, codes: tuple[str, ...]
) -> set[str]:
    """What a body would change that left each small cell; `codes` are where one answer may go."""
    numbers = _numbers(one)
    leaves = dict(_leaves(question, codes))
    hidden: set[str] = set()
    for name in (_APPLICABLE, _ANSWERED, _UNANSWERED, _NOT_APPLICABLE, *codes):
        if name in hidden or not 0 < numbers[name] < at_least:
            continue
        moves = (
            (here ^ there) - hidden
            for leaf, here in leaves.items()
            for there in leaves.values()
            if name in here and name not in there and numbers[leaf] > 0
        )
        hidden |= min(moves, key=lambda new: _cost(new, numbers), default=frozenset())
    return hidden


def _cost(names: Collection[str], numbers: Mapping[str, int]) -> tuple[int, int]:
    return len(names), sum(numbers[name] for name in names)


def _leaves(question: FormQuestion, codes: tuple[str, ...]) -> Iterator[tuple[str, frozenset[str]]]:
    """Where one body can be by the rules of the form, and the numbers it is counted in there."""
    for code in codes or (_ANSWERED,):
        yield code, frozenset({code, _ANSWERED, _APPLICABLE})
    if not question.is_required or question.required_when is not None:
        yield _UNANSWERED, frozenset({_UNANSWERED, _APPLICABLE})
    if question.conditions:
        yield _NOT_APPLICABLE, frozenset({_NOT_APPLICABLE})


def _cheapest_other(
    counts: Mapping[str, int], code: str, hidden: Collection[str]
) -> tuple[str, ...]:
    """The code that who chose this one alone might have chosen instead; none if there is none."""
    others = sorted((other not in hidden, n, other) for other, n in counts.items() if other != code)
    return tuple(other for _is_new, _n, other in others[:1])


def _parts(
    one: QuestionTally, visible: Shown, parts: Mapping[str, QuestionTally], at_least: int
) -> Iterator[tuple[str, Shown]]:
    """A question in all parts, as it is shown; a part that is the whole is shown as that is."""
    told = _told(visible)
    open_names = {name for name, n in told.items() if n not in {0, one.bodies}}
    hidden = _hidden_parts(open_names, parts, at_least)
    for key, part in parts.items():
        if part.bodies == one.bodies:
            yield key, visible
        else:
            yield key, _without(part, open_names if key in hidden else ())


def _hidden_parts(
    names: Collection[str], parts: Mapping[str, QuestionTally], at_least: int
) -> Collection[str]:
    """The parts in which nothing of a question is shown but what the whole tells of every body.

    Args:
        names: the other numbers.
        parts: the question in each part.
        at_least: what is below this is small.
    """
    numbers = {key: _numbers(part) for key, part in parts.items() if part.bodies > 0}
    hidden = {
        key
        for key, of_part in numbers.items()
        if any(0 < of_part[name] < at_least for name in names)
    }
    smallest_first = sorted(numbers, key=lambda key: parts[key].bodies)
    for name in sorted(names) if hidden else ():
        if all(numbers[key][name] == parts[key].bodies for key in hidden):
            others = (key for key in smallest_first if numbers[key][name] != parts[key].bodies)
            hidden.update(islice(others, 1))
    if len(hidden) == 1:
        hidden.update([key for key in smallest_first if key not in hidden][:1])
    return hidden


def _numbers(one: QuestionTally) -> Mapping[str, int]:
    return {
        _APPLICABLE: one.applicable,
        _ANSWERED: one.answered,
        _UNANSWERED: one.unanswered,
        _NOT_APPLICABLE: one.not_applicable,
        **one.counts,
    }


def _told(one: Shown) -> Mapping[str, int | None]:
    return {
        _APPLICABLE: one.applicable,
        _ANSWERED: one.answered,
        _UNANSWERED: one.unanswered,
        _NOT_APPLICABLE: one.not_applicable,
        **one.counts,
    }


def _without(one: QuestionTally, hidden: Collection[str]) -> Shown:
    numbers = {name: None if name in hidden else n for name, n in _numbers(one).items()}
    return Shown(
        bodies=one.bodies,
        applicable=numbers[_APPLICABLE],
        answered=numbers[_ANSWERED],
        unanswered=numbers[_UNANSWERED],
        not_applicable=numbers[_NOT_APPLICABLE],
        counts={code: numbers[code] for code in one.counts},
        alone=dict.fromkeys(one.alone),
        answered_alone=None,
    )
