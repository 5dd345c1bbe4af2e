"""Which packages enter a tally, and what of them: at most one for each body.

Source: docs/formats.md §7 (fold, 3 and 4): leading packages in state 受理; all readable ones only
on request, and named so; what reviewers disagree about never.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.engine.response import Stated
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.overview import Overview, Piece
from usbsurvey_desktop.tally.held import Holding
from usbsurvey_desktop.tally.versions import Versions


class Scope(StrEnum):
    """Which leading packages count."""

    ACCEPTED = "accepted"
    READABLE = "all"
    """Whatever opens and leads, accepted or not."""

    def allows(self, standing: Standing | None) -> bool:
        """Whether a package of this standing counts, if it leads."""
        if self is Scope.ACCEPTED:
            return standing is Standing.ACCEPTED
        return standing is not Standing.CONTESTED


@dataclass(frozen=True)
class Counted:
    """The answers of one body, as they are counted."""

    municipality: Municipality
    revision: int
    digest: str
    """`dig` of the package."""
    standing: Standing | None
    """None if no reviewer has written about it."""
    form: str
    """Hash of the form that was answered."""
    answers: Mapping[str, Stated]
    """By link_id, free texts included."""
    reasons: Mapping[str, str]
    """By check id."""


def counted(overview: Overview, holding: Holding, scope: Scope) -> tuple[Counted, ...]:
    """The packages that count, in the order of their bodies' codes.

    Args:
        overview: every file of the inbox.
        holding: at least the packages whose standing the scope allows.
        scope: which of them count.
    """
    found = dict(_leading(overview, holding, scope))
    return tuple(found[code] for code in sorted(found))


def _leading(overview: Overview, holding: Holding, scope: Scope) -> Iterator[tuple[str, Counted]]:
    """By body; the copies of a package are one."""
    for row in overview.rows:
        piece = row.found
        if row.leads and isinstance(piece, Piece) and scope.allows(row.standing):
            held = holding[piece.seen.digest]
            yield (
                piece.seen.body,
                Counted(
                    municipality=piece.municipality,
                    revision=piece.seen.revision,
                    digest=piece.seen.digest,
                    standing=row.standing,
                    form=held.form,
                    answers=held.answers,
                    reasons=held.reasons,
                ),
            )


def of_form(bodies: Sequence[Counted], form: str) -> tuple[Counted, ...]:
    """Those that answered one form; answers to unlike forms are never counted together."""
    return tuple(one for one in bodies if one.form == form)


def of_forms(bodies: Sequence[Counted], forms: Collection[str]) -> tuple[Counted, ...]:
    """Those that answered one of these forms."""
    return tuple(one for one in bodies if one.form in forms)


def asked_alike(
    bodies: Sequence[Counted], versions: Versions | None, *questions: str
) -> Sequence[Counted]:
    """The bodies that were asked all of these questions as the newest version asks them."""
    if versions is None:
        return bodies
    asked = [forms for one in questions if (forms := versions.asked_in(one)) is not None]
    return [one for one in bodies if all(one.form in forms for forms in asked)]


def other_forms(bodies: Sequence[Counted], forms: Collection[str]) -> Mapping[str, int]:
    """How many bodies answered other forms, by the hash of the form, in the order of hashes."""
    others = Counter(one.form for one in bodies if one.form not in forms)
    return {other: others[other] for other in sorted(others)}
