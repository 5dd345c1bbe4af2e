"""Who has answered and who is missing, and why: every body in one state, so that they add up."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.overview import Overview, Piece, Row
from usbsurvey_desktop.tally.counted import Counted


class Coverage(StrEnum):
    """Where a body stands for a tally."""

    COUNTED = "counted"
    OTHER_FORM = "other_form"
    """It would count, and has answered another form than those that are tallied."""
    WAITING = "waiting"
    """受領: what leads is not accepted yet."""
    RETURNED = "returned"
    """差戻し後の再提出なし."""
    CONTESTED = "contested"
    """競合: reviewers disagree about what leads."""
    FORKED = "forked"
    """分岐: nobody has chosen what leads."""
    GONE = "gone"
    """台帳にあるファイルがない: what leads is not among the files."""
    NEVER_COUNTED = "never_counted"
    """Only files of signers 不一致 or 登録取消."""
    UNREADABLE = "unreadable"
    """開けないファイルだけ: only refused files begin with its code."""
    MISSING = "missing"
    """未提出."""


@dataclass(frozen=True)
class Covered:
    """One body."""

    municipality: Municipality
    coverage: Coverage


def coverage(
    overview: Overview,
    expected: Iterable[Municipality],
    entered: Iterable[Counted],
    forms: Collection[str],
) -> tuple[Covered, ...]:
    """Every body that should answer or has answered, in code order.

    A refused file says nothing of its body that could be believed; its name only keeps the body
    from being called 未提出 without a look.

    Args:
        overview: every file of the inbox.
        expected: who should answer here.
        entered: what is in the scope, of whatever form.
        forms: hashes of the forms that are tallied.
    """
    answered = {
        row.found.seen.body: row.found.municipality
        for row in overview.rows
        if isinstance(row.found, Piece)
    }
    bodies = {one.code: one for one in expected} | answered
    known = dict(_by_ledgers(overview))
    known |= {
        one.municipality.code: Coverage.COUNTED if one.form in forms else Coverage.OTHER_FORM
        for one in entered
    }
    tried = _named_by_refused(overview.rows, bodies)
    return tuple(
        Covered(bodies[code], known.get(code) or _without(code, answered, tried))
        for code in sorted(bodies)
    )


def _by_ledgers(overview: Overview) -> Iterator[tuple[str, Coverage]]:
    """The bodies that have a chain, as if nothing of it counted."""
    standing = {row.digest: row.standing for row in overview.rows if row.leads}
    for code, body in overview.bodies.items():
        if body.is_forked:
            yield code, Coverage.FORKED
        elif body.is_rolled_back:
            yield code, Coverage.GONE
        else:
            yield code, _NOT_ACCEPTED.get(standing[body.leading], Coverage.WAITING)


_NOT_ACCEPTED: Mapping[Standing | None, Coverage] = {
    Standing.RETURNED: Coverage.RETURNED,
    Standing.CONTESTED: Coverage.CONTESTED,
}


def _named_by_refused(rows: Iterable[Row], bodies: Collection[str]) -> frozenset[str]:
    names = (row.file.rpartition("/")[2] for row in rows if isinstance(row.found, Refused))
    return frozenset({name.partition("-")[0] for name in names} & set(bodies))


def _without(code: str, answered: Collection[str], tried: Collection[str]) -> Coverage:
    if code in answered:
        return Coverage.NEVER_COUNTED
    return Coverage.UNREADABLE if code in tried else Coverage.MISSING
