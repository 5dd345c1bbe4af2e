"""How a package stands at the moment somebody looks at it: who decided what, and what is open.

Source: docs/formats.md §7 (fold).
"""

from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.review.casework import Casework, Seen, predecessor
from usbsurvey_desktop.review.comment_files import Kept
from usbsurvey_desktop.review.fold import Folded, Standing, Thread
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger_record import Line, Receipt
from usbsurvey_desktop.review.overview import keep, overview
from usbsurvey_desktop.review.unfinished import Words
from usbsurvey_desktop.sealing.opened import Opened


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
    before: Opened | None
    """The package that it replaces, if that lies here."""
    kept: Kept
    """Unfinished comments; of a note that is no file yet, its words alone."""
    seen: Seen
    """What `Casework.decide` takes as seen."""
    is_unsent: bool
    """Whether a decision with these words stands, whose note is no file yet."""

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
        branches=_branches(work, desk.folded),
        before=predecessor(work.opened, work.at_hand),
        kept=kept,
        seen=Seen(work.heads(desk), work.packages, kept.words),
        is_unsent=is_unsent,
    )


def _said(thread: Thread, folded: Folded) -> tuple[Said, ...]:
    owners = {
        entry.hash: one.ledger.owner for one in folded.ledgers for entry in one.ledger.entries
    }
    return tuple(Said(owners[one.entry.hash], one.entry.line) for one in thread.heads)


def _branches(work: Casework, folded: Folded) -> tuple[Opened, ...]:
    own = work.opened
    given = {one.digest: one for one in (own, *work.at_hand)}
    bodies = overview((keep(Outcome("", one)) for one in given.values()), folded).bodies
    body = bodies.get(own.submission.body.code)
    if body is None or not body.is_forked or own.digest not in body.tips:
        return ()
    return tuple(given[tip] for tip in body.tips if tip != own.digest and tip in given)
