"""Counting the bodies of several versions: each version by its own form, then put together.

Promises: what is asked alike is the sum of what each version counts alone; what is not, is counted
by itself with a base of its own, and everybody else is `not_asked` there, so that answered,
unanswered, not applicable and not asked add up to N everywhere. No body is counted twice, none
goes missing. Source: docs/cli.md (`tally`); docs/decisions/0041-tally-over-versions.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from usbsurvey_desktop.tally.counted import Counted, of_form
from usbsurvey_desktop.tally.heading import VersionBodies
from usbsurvey_desktop.tally.splits import Split
from usbsurvey_desktop.tally.tabulate import Apart, Counting, QuestionTally, Tally, tabulate
from usbsurvey_desktop.tally.versions import Version, Versions, Way


@dataclass(frozen=True)
class Together:
    """The counts of several versions as one."""

    versions: Versions
    each: Mapping[str, Counting]
    """By hash of the form."""

    @property
    def bodies(self) -> int:
        """N of all versions."""
        return sum(one.bodies for one in self.each.values())

    def question(self, link_id: str) -> QuestionTally:
        """The counts of a question as the newest version asks it."""
        return self.asked(link_id, self.versions.ways[link_id][0])

    def questions(self) -> Mapping[str, QuestionTally]:
        """The counts of all questions of the newest form, in its order."""
        return {link_id: self.question(link_id) for link_id in self.versions.newest.form.questions}

    def asked(self, link_id: str, way: Way) -> QuestionTally:
        """The counts of a question as one way asks it; all other bodies are `not_asked`."""
        alike = [self.each[one.form_sha256].question(link_id) for one in way.versions]
        return summed(alike, self.bodies - sum(one.bodies for one in alike))


def tabulate_versions(
    versions: Versions, bodies: Sequence[Counted], split: Split | None = None
) -> Tally:
    """Count bodies of these versions, and once more in the parts they belong to.

    Args:
        versions: of one alone the tally is as `tabulate` gives it.
        bodies: that answered one of them.
        split: as for `tabulate`, made for these versions.
    """
    newest = versions.newest
    if not versions.are_several:
        return tabulate(newest.form, bodies, split)
    tallies = {
        one.form_sha256: tabulate(one.form, of_form(bodies, one.form_sha256), split)
        for one in versions.every
    }
    whole = Together(versions, {form: one.whole for form, one in tallies.items()})
    keys = () if split is None else split.parts
    parts = {
        key: Together(versions, {form: one.parts[key] for form, one in tallies.items()})
        for key in keys
    }
    apart = (
        Apart(link_id, way, whole.asked(link_id, way), _in_parts(parts, link_id, way))
        for link_id, way in versions.apart()
    )
    asked = tuple(one for one in apart if one.whole.bodies > one.whole.not_asked)
    return Tally(newest.form, whole, split, parts, versions, asked)


def bodies_by_version(
    versions: Iterable[Version], bodies: Iterable[Counted]
) -> tuple[VersionBodies, ...]:
    """How many bodies answered which version, in the order of the versions."""
    answered = Counter(one.form for one in bodies)
    return tuple(
        VersionBodies(
            one.numbers,
            one.form.questionnaire.version,
            one.form_sha256,
            answered[one.form_sha256],
        )
        for one in versions
    )


def summed(tallies: Iterable[QuestionTally], not_asked: int = 0) -> QuestionTally:
    """The counts of one question over bodies that were asked alike, beside those that were not."""
    given = tuple(tallies)
    counts: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for one in given:
        counts.update(one.counts)
        alone.update(one.alone)
    codes = given[0].counts
    return QuestionTally(
        answered=sum(one.answered for one in given),
        unanswered=sum(one.unanswered for one in given),
        not_applicable=sum(one.not_applicable for one in given),
        counts={code: counts[code] for code in codes},
        alone={code: alone[code] for code in codes},
        not_asked=not_asked + sum(one.not_asked for one in given),
    )


def _in_parts(parts: Mapping[str, Together], link_id: str, way: Way) -> Mapping[str, QuestionTally]:
    return {key: part.asked(link_id, way) for key, part in parts.items()}
