"""Which decisions make no sense about a package, whoever makes them: nothing is signed then.

They are judged by what the desk knows: the ledgers, and the packages it was given. A branch that
nobody has shown to it is still seen by the tally, which counts no package of a 分岐. Source:
docs/formats.md §7.
"""

from collections.abc import Iterable, Sequence
from itertools import permutations

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.review.chains import lineage
from usbsurvey_desktop.review.fold import Folded, Thread
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.review.overview import keep, overview
from usbsurvey_desktop.sealing.opened import Opened


def require_accepted(thread: Thread) -> None:
    """Let the taking back of an acceptance pass where a reviewer has accepted.

    Raises:
        SurveyError: `decision_refused` with the `reason` `not_accepted`.
    """
    if all(one.entry.line.act is not Act.ACCEPTED for one in thread.heads):
        raise SurveyError(Code.DECISION_REFUSED, {"reason": "not_accepted"})


def require_no_fork(opened: Opened, at_hand: Sequence[Opened], folded: Folded) -> None:
    """Let a package pass that is no branch of a 分岐 between which nobody has chosen.

    Args:
        opened: to be accepted.
        at_hand: other packages that the desk knows, of whatever body.
        folded: what the ledgers say.

    Raises:
        SurveyError: `decision_refused` with the `reason` `forked`.
    """
    bodies = overview((keep(Outcome("", one)) for one in (opened, *at_hand)), folded).bodies
    body = bodies.get(opened.submission.body.code)
    if body is not None and body.is_forked and opened.digest in body.tips:
        raise SurveyError(Code.DECISION_REFUSED, {"reason": "forked"})


def require_branches(among: Iterable[Opened], at_hand: Iterable[Opened], folded: Folded) -> None:
    """Let packages pass of which none replaces another, directly or through others.

    Args:
        among: between which somebody chooses.
        at_hand: other packages that the desk knows, of whatever body.
        folded: what the ledgers say.

    Raises:
        SurveyError: `decision_refused` with the `reason` `no_branch`.
    """
    seen = {one.digest: one.as_seen() for one in among}
    here = (one.as_seen() for one in at_hand)
    known = (*folded.received(), *here, *seen.values())
    before = {digest: lineage(digest, known) for digest in seen}
    if any(one in before[other] for one, other in permutations(seen, 2)):
        raise SurveyError(Code.DECISION_REFUSED, {"reason": "no_branch"})
