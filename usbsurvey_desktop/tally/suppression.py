"""Hiding small cells, and with them whatever would give them away.

Promises, for each question by itself: no hidden number above zero can be computed from what is
shown, from N of every part, and from the rules of the form; of the whole, or of two parts, nor from
which numbers are hidden. Which of three or more parts are hidden may tell which one was small.

- In the whole: where anything of a question is small, all of it is hidden but what every body has
  by the rules of the form. What was hidden only to hide the rest would tell which one was small.
- In a part: all of the question is hidden there and in at least one other part; bodies of the two
  might be exchanged. Not all parts hidden may agree wholly in what the whole does not agree in.

What numbers of several questions tell together is not looked at. Source:
docs/decisions/0021-tally.md.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from usbsurvey_desktop.engine.form import FormQuestion
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
    """All that is not told by the form and N, if anything of it is small; else nothing.

    Hiding less would tell by its pattern which of the numbers was small.
    """
    numbers = _numbers(one)
    places = list(_places(question, tuple(one.counts)))
    free = frozenset().union(*places) - frozenset(numbers).intersection(*places)
    return free if any(0 < numbers[name] < at_least for name in free) else ()


def _places(question: FormQuestion, codes: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """Where one body can be by the rules of the form: the numbers that it is counted in there."""
    for code in codes or (_ANSWERED,):
        yield frozenset({code, _ANSWERED, _APPLICABLE})
    if not question.is_required or question.required_when is not None:
        yield frozenset({_UNANSWERED, _APPLICABLE})
    if question.conditions:
        yield frozenset({_NOT_APPLICABLE})


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
