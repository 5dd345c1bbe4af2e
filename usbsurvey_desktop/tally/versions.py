"""The versions of one survey, and which of their questions may honestly be counted together.

Numbers are added where whoever was asked was asked the same by the same rule: same type, words,
codes and labels, same limits of what may be chosen, same condition, and of whatever that condition
looks at the same again. All else is counted apart, and said. Sameness of this kind is an
equivalence, so that each question falls into ways of asking, whatever the order of versions.
Source: docs/semantics.md §8; docs/decisions/0041-tally-over-versions.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.questionnaire.changes import Aspect, changes_between
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.tree import PlacedQuestion, placed_questions, references
from usbsurvey_desktop.sealing.pack import Pack


class Difference(StrEnum):
    """Why a question of one version is not added to that of another one."""

    TYPE = "type"
    CODES = "codes"
    TEXT = "text"
    LABELS = "labels"
    LIMITS = "limits"
    """How many may be chosen, which choices exclude others, how large a number may be."""
    REQUIRED = "required"
    """Whether it may be left open, which changes who does not answer."""
    DEFINITION = "definition"
    """What the words mean, by the definition above it."""
    CONDITION = "condition"
    """Who is asked."""
    GATE = "gate"
    """Its condition is the same, and a question that it looks at is not."""
    REMOVED = "removed"
    """The newest version does not ask it at all."""


_BY_ASPECT: Mapping[Aspect, Difference] = {
    Aspect.TYPE: Difference.TYPE,
    Aspect.CODES: Difference.CODES,
    Aspect.TEXT: Difference.TEXT,
    Aspect.LABELS: Difference.LABELS,
    Aspect.REQUIRED: Difference.REQUIRED,
    Aspect.DEFINITION: Difference.DEFINITION,
    Aspect.CONDITION: Difference.CONDITION,
}
_Differences = frozenset[Difference]
_SAME: _Differences = frozenset()
_REMOVED: _Differences = frozenset({Difference.REMOVED})


@dataclass(frozen=True)
class Version:
    """A form of the survey; packs that carry the same one are one version for counting."""

    form_sha256: str
    form: Form
    numbers: tuple[int, ...]
    """Of the packs that have it, the lowest first."""

    @property
    def number(self) -> int:
        """Of the newest of these packs."""
        return self.numbers[-1]


@dataclass(frozen=True)
class Way:
    """One way in which a question was asked, by one or more versions, the newest first."""

    versions: tuple[Version, ...]
    differs: _Differences
    """From the newest version of the survey; empty for the way in which that one asks."""

    @property
    def form(self) -> Form:
        """The newest form that asks it in this way."""
        return self.versions[0].form

    @property
    def forms(self) -> frozenset[str]:
        """The hashes of the forms that ask it in this way."""
        return frozenset(one.form_sha256 for one in self.versions)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of the packs that ask it in this way, the lowest first."""
        return tuple(sorted(number for one in self.versions for number in one.numbers))


@dataclass(frozen=True)
class Versions:
    """The versions that are tallied, compared question by question."""

    every: tuple[Version, ...]
    """The newest first; at least one."""
    ways: Mapping[str, tuple[Way, ...]]
    """By link_id: the questions of the newest version in its order, the way of the newest first;
    then those that it does not have, likewise by the next version."""

    @property
    def newest(self) -> Version:
        """Whose form the tally follows."""
        return self.every[0]

    @property
    def forms(self) -> frozenset[str]:
        """The hashes of all their forms."""
        return frozenset(one.form_sha256 for one in self.every)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of all their packs, the lowest first."""
        return tuple(sorted(number for one in self.every for number in one.numbers))

    @property
    def are_several(self) -> bool:
        """Whether anything can be apart at all."""
        return len(self.every) > 1

    def asked_in(self, link_id: str) -> frozenset[str] | None:
        """The forms that ask a question as the newest does; None where all of them do."""
        first, *others = self.ways[link_id]
        return None if not others and len(first.versions) == len(self.every) else first.forms

    def apart(self) -> Iterator[tuple[str, Way]]:
        """Every question with each way that is not that of the newest version."""
        for link_id, ways in self.ways.items():
            yield from ((link_id, way) for way in ways if way.differs)


def versions_of(packs: Iterable[Pack]) -> tuple[Version, ...]:
    """The versions that packs of one survey hold, the newest first."""
    found: dict[str, list[Pack]] = {}
    for pack in sorted(packs, key=lambda one: -one.payload.version):
        found.setdefault(pack.payload.form_sha256, []).append(pack)
    return tuple(
        Version(form, same[0].form, tuple(sorted({one.payload.version for one in same})))
        for form, same in found.items()
    )


def compared(versions: Sequence[Version]) -> Versions:
    """Compare versions, the newest first, with each other; linear in the size of each two."""
    asked: dict[str, None] = {}
    for version in versions:
        asked |= dict.fromkeys(version.form.questions)
    pairs = _Pairs()
    ways = {link_id: tuple(_ways(link_id, versions, pairs)) for link_id in asked}
    return Versions(tuple(versions), ways)


class _Pairs:
    """Each two forms, compared once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Mapping[str, _Differences]] = {}

    def differs(self, link_id: str, newer: Version, former: Version) -> _Differences:
        """In what a question that both versions have differs."""
        key = (newer.form_sha256, former.form_sha256)
        if key not in self._found:
            self._found[key] = _differences(newer.form, former.form)
        return self._found[key][link_id]


def _ways(link_id: str, versions: Sequence[Version], pairs: _Pairs) -> Iterator[Way]:
    groups: list[list[Version]] = []
    for version in versions:
        if link_id in version.form.questions:
            alike = (one for one in groups if not pairs.differs(link_id, one[0], version))
            group = next(alike, None)
            if group is None:
                groups.append([version])
            else:
                group.append(version)
    newest = versions[0]
    is_removed = link_id not in newest.form.questions
    for group in groups:
        first = group[0]
        if first is newest:
            yield Way(tuple(group), _SAME)
        else:
            differs = _REMOVED if is_removed else pairs.differs(link_id, newest, first)
            yield Way(tuple(group), differs)


def _differences(newer: Form, former: Form) -> Mapping[str, _Differences]:
    """Of every question that both forms have, in the order of the newer one."""
    after = placed_questions(newer.questionnaire)
    before = placed_questions(former.questionnaire)
    changes = changes_between(former.questionnaire, newer.questionnaire).by_link_id()
    found: dict[str, _Differences] = {}
    for link_id, placed in after.items():
        if link_id in before:
            aspects = changes[link_id].aspects
            differs = set(_own(aspects, placed, before[link_id]))
            # What it looks at stands before it, so that it is judged already.
            has_same_rule = not differs & {Difference.CONDITION, Difference.REQUIRED}
            if has_same_rule and any(found[gate] for gate in _gates(newer, link_id)):
                differs.add(Difference.GATE)
            found[link_id] = frozenset(differs)
    return found


def _own(
    aspects: frozenset[Aspect], newer: PlacedQuestion, former: PlacedQuestion
) -> Iterator[Difference]:
    yield from (_BY_ASPECT[one] for one in aspects if one in _BY_ASPECT)
    if Aspect.LIMITS in aspects and _limits(newer.item) != _limits(former.item):
        yield Difference.LIMITS


def _limits(question: Question) -> object:
    """What rules the meaning of an answer; how long or in what shape a text is, does not."""
    limits = question.constraint
    options = {one.code: (one.exclusive, one.free_text is not None) for one in question.options}
    if limits is None:
        return (None, None, None, None), options
    return (limits.min_count, limits.max_count, limits.minimum, limits.maximum), options


def _gates(form: Form, link_id: str) -> Iterator[str]:
    """The questions that decide whether it is asked, and whether it may be left open."""
    each = form.questions[link_id]
    yield from each.gates
    if each.question.required_when is not None:
        yield from references(each.question.required_when)
