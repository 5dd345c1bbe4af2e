"""How a package stands at the moment somebody looks at it: who decided what, and what is open.

Source: docs/formats.md §7 (fold).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.review.casework import Casework, Seen, predecessor
from usbsurvey_desktop.review.chains import BodyChain
from usbsurvey_desktop.review.comment_files import Kept
from usbsurvey_desktop.review.fold import Folded, Standing, Thread
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger_record import Line, Receipt
from usbsurvey_desktop.review.overview import keep, overview
from usbsurvey_desktop.review.sent_notes import SentNote, sent_notes
from usbsurvey_desktop.review.unfinished import Words
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.states import Chain


@dataclass(frozen=True)
class Said:
    """What a reviewer wrote about a package, and nobody has answered."""

    who: Certificate
    line: Line


@dataclass(frozen=True)
class CaseState:
    """What a reviewer sees besides the answers."""

    standing: Standing | None
    """None before anybody has written about it."""
    said: tuple[Said, ...]
    """Several that differ are a 競合."""
    received: str | None
    """When it was first noted as received, as the ledgers have it."""
    branches: tuple[Opened, ...]
    """The other packages at hand between which somebody must choose; none where all is settled."""
    chain: Chain | None
    """Its place among the packages of its body, as an inbox has it; None outside the chain."""
    leads: bool
    """Whether this package counts for the body."""
    instead: Opened | None
    """Another package at hand that counts for the body; None where this one does, or nobody can
    tell yet."""
    before: Opened | None
    """The package that it replaces, if that lies here."""
    kept: Kept
    """Unfinished comments; of a note that is no file yet, its words alone."""
    seen: Seen
    """What `Casework.decide` takes as seen."""
    is_unsent: bool
    """Whether a decision with these words stands, whose note is no file yet."""
    sent: tuple[SentNote, ...] = ()
    """What was sent about this package and the one it replaces, the earliest first."""

    @property
    def words(self) -> Words:
        """The comments that are shown."""
        return self.kept.words


def case_state(work: Casework, now: datetime) -> CaseState:
    """Read how the case stands now.

    Raises:
        SurveyError: what `Casework.desk` and `Casework.kept` raise.
    """
    desk = work.desk(now)
    thread = desk.folded.about(work.opened.digest)
    kept, is_unsent = work.kept(desk)
    body, given = _around(work.opened, work.at_hand, desk.folded)
    return CaseState(
        standing=thread.standing,
        said=_said(thread, desk.folded),
        received=min(
            (
                one.entry.line.at
                for one in thread.posted
                if isinstance(one.entry.line.detail, Receipt)
            ),
            key=datetime.fromisoformat,
            default=None,
        ),
        branches=_branches(work, body, given),
        chain=None if body is None else body.places.get(work.opened.digest),
        leads=body is not None and body.leading == work.opened.digest,
        instead=_instead(work.opened, body, given),
        before=predecessor(work.opened, work.at_hand),
        kept=kept,
        seen=Seen(work.heads(desk), work.packages, kept.words),
        is_unsent=is_unsent,
        sent=sent_notes(work, desk.folded),
    )


def counts_instead(opened: Opened, at_hand: Iterable[Opened], folded: Folded) -> Opened | None:
    """Another package that counts for the body, whatever is decided about this one.

    Args:
        opened: that is decided about.
        at_hand: other packages that lie there; one that does not is never given.
        folded: what the ledgers say.

    Returns:
        None where this one counts, or nobody can tell yet.
    """
    return _instead(opened, *_around(opened, at_hand, folded))


def _said(thread: Thread, folded: Folded) -> tuple[Said, ...]:
    owners = {
        entry.hash: one.ledger.owner for one in folded.ledgers for entry in one.ledger.entries
    }
    return tuple(Said(owners[one.entry.hash], one.entry.line) for one in thread.heads)


def _around(
    opened: Opened, at_hand: Iterable[Opened], folded: Folded
) -> tuple[BodyChain | None, Mapping[str, Opened]]:
    """The chain of the body, and all of its packages at hand."""
    given = {one.digest: one for one in (opened, *at_hand)}
    bodies = overview((keep(Outcome("", one)) for one in given.values()), folded).bodies
    return bodies.get(opened.submission.body.code), given


def _branches(
    work: Casework, body: BodyChain | None, given: Mapping[str, Opened]
) -> tuple[Opened, ...]:
    own = work.opened.digest
    if body is None or not body.is_forked or own not in body.tips:
        return ()
    return tuple(given[tip] for tip in body.tips if tip != own and tip in given)


def _instead(opened: Opened, body: BodyChain | None, given: Mapping[str, Opened]) -> Opened | None:
    if body is None or body.leading in (None, opened.digest):
        return None
    return given.get(str(body.leading))
