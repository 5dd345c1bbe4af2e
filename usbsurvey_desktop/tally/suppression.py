"""Hiding small cells, and with them whatever would give them away.

Promises, for each question by itself: no hidden number above zero can be computed from what is
shown, from which numbers are hidden, from N of every part, and from the rules of the form and of
this module. Small is also what all but a few have.

- In the whole: where anything of a question is small, all of it is hidden but what every body has
  by the rules of the form. What was hidden only to hide the rest would tell which one was small.
- In a part: all of the question is hidden there, in at least one other part, and in others by
  chance, so that the places tell nothing. Where the whole is told, not all parts hidden may agree
  wholly in what the whole does not agree in.
- A higher limit hides all that a lower one hides, so that both laid together tell no more than the
  lower one.

The proof is a world that shows the same: bodies of two hidden parts exchanged, which changes no sum
and leaves something small. What numbers of several questions tell together is not looked at.
Of several versions only that is published which everybody counted was asked alike: then there is
one rule of the form for all, and no number that belongs to one version alone.
Source: docs/decisions/0026-publishing-parts.md, 0041-tally-over-versions.md.
"""

from collections.abc import Collection, Iterator, Mapping

from usbsurvey_desktop.engine.form import FormQuestion
from usbsurvey_desktop.tally.chance import Chance
from usbsurvey_desktop.tally.published import Publication, Shown
from usbsurvey_desktop.tally.tabulate import QuestionTally, Tally

LEAST = 3
"""A smaller limit hides nothing: of cells that can only be 1 everybody knows what they are."""
_ONE_IN_EIGHT = 32
"""The first byte of a draw is below this once in eight times."""
_ANSWERED = ".answered"
_APPLICABLE = ".applicable"
_UNANSWERED = ".unanswered"
_NOT_APPLICABLE = ".not_applicable"


def suppressed(tally: Tally, at_least: int, chance: Chance) -> Publication:
    """A tally to be published.

    Args:
        tally: without a split, or with one that `is_known`.
        at_least: cells from 1 to below this are small; 3 or more.
        chance: of the bodies that were counted.

    Raises:
        ValueError: for another split or limit.
    """
    if at_least < LEAST or (tally.split is not None and not tally.split.is_known):
        message = "a limit or a split that cannot be kept"
        raise ValueError(message)
    whole: dict[str, Shown] = {}
    parts: dict[str, dict[str, Shown]] = {key: {} for key in tally.parts}
    for link_id, one in tally.whole.questions().items():
        if one.not_asked:
            continue
        question = tally.form.questions[link_id]
        whole[link_id] = _without(one, _hidden_cells(one, question, at_least))
        of_parts = {key: part.question(link_id) for key, part in tally.parts.items()}
        drawn = {key: chance(link_id, key) for key in of_parts}
        for key, part in _parts(one, question, of_parts, drawn, at_least):
            parts[key][link_id] = part
    return Publication(whole, parts, at_least)


def _hidden_cells(one: QuestionTally, question: FormQuestion, at_least: int) -> Collection[str]:
    """All that is not told by the form and N, if anything of it is small; else nothing.

    Hiding less would tell by its pattern which of the numbers was small.
    """
    places = list(_places(question, tuple(one.counts)))
    free = frozenset().union(*places) - frozenset(_numbers(one)).intersection(*places)
    return free if _is_small(one, free, at_least) else ()


def _is_small(one: QuestionTally, names: Collection[str], at_least: int) -> bool:
    """Whether one of these numbers is of few bodies, or of all but few."""
    numbers = _numbers(one)
    few = range(1, at_least)
    without = (one.answered - n for code, n in one.counts.items() if code in names)
    return any(numbers[name] in few or one.bodies - numbers[name] in few for name in names) or any(
        n in few for n in without
    )


def _places(question: FormQuestion, codes: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """Where one body can be by the rules of the form: the numbers that it is counted in there."""
    for code in codes or (_ANSWERED,):
        yield frozenset({code, _ANSWERED, _APPLICABLE})
    if not question.is_required or question.required_when is not None:
        yield frozenset({_UNANSWERED, _APPLICABLE})
    if question.conditions:
        yield frozenset({_NOT_APPLICABLE})


def _parts(
    one: QuestionTally,
    question: FormQuestion,
    parts: Mapping[str, QuestionTally],
    drawn: Mapping[str, bytes],
    at_least: int,
) -> Iterator[tuple[str, Shown]]:
    """A question in all parts, as it is shown; a part that is the whole is shown as that is."""
    untold = _hidden_cells(one, question, at_least)
    filled = {key: part for key, part in parts.items() if part.bodies > 0}
    hidden: set[str] = set()
    for limit in range(LEAST, at_least + 1):
        # What a lower limit hides stays hidden: two limits laid together tell no more than one.
        if len(hidden) < len(filled):
            hidden |= _hidden_parts(one, _hidden_cells(one, question, limit), filled, drawn, limit)
    for key, part in parts.items():
        if part.bodies == one.bodies:
            yield key, _without(one, untold)
        else:
            names = {*untold, *_summed(one, untold)} if key in hidden else ()
            yield key, _without(part, names)


def _summed(one: QuestionTally, untold: Collection[str]) -> Collection[str]:
    """The numbers of which the whole is told, and neither nothing nor N."""
    numbers = _numbers(one).items()
    return {name for name, n in numbers if name not in untold and n not in {0, one.bodies}}


def _hidden_parts(
    one: QuestionTally,
    untold: Collection[str],
    parts: Mapping[str, QuestionTally],
    drawn: Mapping[str, bytes],
    at_least: int,
) -> set[str]:
    """The parts in which nothing of a question is shown but what the whole tells of every body.

    None where nothing is small; else any parts that are enough and hold the small ones may come
    out.

    Args:
        one: the question in the whole.
        untold: the numbers of the whole that are hidden at this limit.
        parts: the question in each part that has bodies.
        drawn: the chance of each part.
        at_least: the limit.
    """
    summed = _summed(one, untold)
    names = {*untold, *summed}
    small = {key for key, part in parts.items() if _is_small(part, names, at_least)}
    hidden = set(small)
    for key in sorted(parts.keys() - small, key=lambda key: drawn[key]) if small else ():
        if drawn[key][0] < _ONE_IN_EIGHT or not _are_enough([parts[key] for key in hidden], summed):
            hidden.add(key)
    return hidden


def _are_enough(hidden: Collection[QuestionTally], summed: Collection[str]) -> bool:
    """Whether bodies of these parts can be exchanged so that any number of theirs changes."""
    together = sum(part.bodies for part in hidden)
    sums = (sum(_numbers(part)[name] for part in hidden) for name in summed)
    return len(hidden) > 1 and together not in sums


def _numbers(one: QuestionTally) -> Mapping[str, int]:
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
