"""What becomes of each body in a practice world: who answers well, late, twice, or not at all."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed

SMALLEST_REVIEWED = 40
"""From this many bodies on a world has reviewers unless it is asked to have none."""


class Course(StrEnum):
    """What a body does, and what reviewers do about it."""

    SENT = "sent"
    """Nobody has reviewed it: the only course of a world without reviewers, with the next one."""
    UNREGISTERED = "unregistered"
    """The same, and its signers are not in the roster."""
    WAITING = "waiting"
    """Its signers are not in the roster, so it was only received."""
    ACCEPTED = "accepted"
    RECEIVED = "received"
    REVIEWING = "reviewing"
    HELD = "held"
    RETURNED = "returned"
    """A return note asks for another revision, which has not come."""
    CORRECTED = "corrected"
    """Returned; the next revision says what it responds to, and is accepted."""
    REPLACED = "replaced"
    """The next revision came unasked, and is accepted."""
    LATE = "late"
    """Signed after the deadline, and accepted."""
    DUPLICATED = "duplicated"
    """Accepted; the same file lies there under another name."""
    FORGED = "forged"
    """Accepted; besides there is a file of somebody else in the name of the body."""
    CONTESTED = "contested"
    """Accepted by one reviewer, held by the other."""
    FORKED = "forked"
    """Two first revisions, between which nobody has chosen."""
    MISSING = "missing"


_SHARES: Mapping[Course, float] = {
    Course.MISSING: 0.04,
    Course.RECEIVED: 0.05,
    Course.REVIEWING: 0.01,
    Course.HELD: 0.01,
    Course.RETURNED: 0.03,
    Course.CORRECTED: 0.03,
    Course.REPLACED: 0.02,
    Course.LATE: 0.02,
    Course.DUPLICATED: 0.01,
    Course.FORGED: 0.006,
    Course.CONTESTED: 0.004,
    Course.FORKED: 0.004,
}


def deal(bodies: int, chance: Random, *, is_reviewed: bool) -> Sequence[Course]:
    """A course for each body.

    The first body, whose keys are kept, sends as everybody should; the last one is unregistered,
    where there are several. Of a reviewed world the others go every course of the list at least
    once, as long as there are bodies for it; most are accepted.

    Args:
        bodies: at least 1.
        chance: seeded by the caller; not used without reviewers.
        is_reviewed: whether there are reviewers.
    """
    usual = Course.ACCEPTED if is_reviewed else Course.SENT
    unregistered = Course.WAITING if is_reviewed else Course.UNREGISTERED
    last = [unregistered] if bodies > 1 else []
    between = bodies - 1 - len(last)
    dealt = list(_unusual(bodies) if is_reviewed else ())[:between]
    dealt += [usual] * (between - len(dealt))
    if is_reviewed:
        chance.shuffle(dealt)
    return (usual, *dealt, *last)


def _unusual(bodies: int) -> Sequence[Course]:
    # One of each first, so that a world with few bodies shows as many as it can.
    further = [
        course for course, share in _SHARES.items() for _ in range(round(share * bodies) - 1)
    ]
    return (*_SHARES, *further)
