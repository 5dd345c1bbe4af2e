"""What of a tally is shown: all of it, or all but small cells and what would give them away."""

from collections.abc import Mapping
from dataclasses import dataclass

from usbsurvey_desktop.tally.tabulate import QuestionTally, Tally
from usbsurvey_desktop.tally.versions import Way


@dataclass(frozen=True)
class Shown:
    """One question as it is shown; None is a number that is hidden."""

    bodies: int
    """N; never hidden, because who answered is no secret."""
    applicable: int | None
    answered: int | None
    unanswered: int | None
    not_applicable: int | None
    counts: Mapping[str, int | None]
    """By option code."""
    alone: Mapping[str, int | None]
    """How many chose this option and no other; all hidden where small cells are."""
    answered_alone: int | None
    not_asked: int = 0
    """Bodies of versions that ask otherwise, or not; never hidden, as it is no answer of theirs."""


@dataclass(frozen=True)
class ShownApart:
    """A question as other versions asked it, as it is shown."""

    link_id: str
    way: Way
    whole: Shown
    parts: Mapping[str, Shown]
    """By part of the split."""


@dataclass(frozen=True)
class Publication:
    """A tally as it is shown."""

    whole: Mapping[str, Shown]
    """By link_id, in form order."""
    parts: Mapping[str, Mapping[str, Shown]]
    """By part of the split and link_id."""
    at_least: int | None
    """Cells from 1 to below this are hidden; None where nothing is."""
    apart: tuple[ShownApart, ...] = ()
    """Never anything where cells are hidden."""


def shown(question: QuestionTally) -> Shown:
    """All of a question."""
    return Shown(
        bodies=question.bodies,
        applicable=question.applicable,
        answered=question.answered,
        unanswered=question.unanswered,
        not_applicable=question.not_applicable,
        counts=question.counts,
        alone=question.alone,
        answered_alone=question.answered_alone,
        not_asked=question.not_asked,
    )


def published(tally: Tally) -> Publication:
    """A tally with nothing hidden."""
    whole = {link_id: shown(one) for link_id, one in tally.whole.questions().items()}
    parts = {
        key: {link_id: shown(one) for link_id, one in part.questions().items()}
        for key, part in tally.parts.items()
    }
    apart = tuple(
        ShownApart(
            one.link_id,
            one.way,
            shown(one.whole),
            {key: shown(part) for key, part in one.parts.items()},
        )
        for one in tally.apart
    )
    return Publication(whole, parts, at_least=None, apart=apart)
