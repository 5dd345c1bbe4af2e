"""The ledgers of a practice world: two reviewers of the ministry, and what they have decided.

The first one has the keys of the ministry, which are kept. Those of the second one are forgotten.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.demo.play import Sent
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.review.fold import Standing, roster_use
from usbsurvey_desktop.review.ledger_pen import LedgerPen, Statement, ledger_name
from usbsurvey_desktop.review.ledger_record import (
    Acceptance,
    Act,
    Detail,
    Hold,
    Nothing,
    Receipt,
    Return,
)

_SHARE = 3
"""Every third body is the second reviewer's."""


@dataclass(frozen=True)
class Office:
    """Where the reviewers work."""

    survey: str
    recipient: str
    first: Identity
    second: Identity
    roster: Roster
    now: datetime

    def ledgers(self, sent: Iterable[Sent]) -> Mapping[str, bytes]:
        """Their ledgers by name, about everything that was sent and has a decision."""
        use = Statement(Act.ROSTER, roster_use(self.roster))
        own, other = [use], [use]
        decided = [one for one in sent if one.decision is not None and not one.is_copy]
        for one in decided:
            if one.decision is Standing.CONTESTED:
                own += self._decided(one, Standing.ACCEPTED)
                other += self._decided(one, Standing.HELD)
            else:
                is_own = one.note is not None or int(one.body[:-1]) % _SHARE
                (own if is_own else other).extend(self._decided(one, one.decision))
        return dict([self._written(self.first, own), self._written(self.second, other)])

    def _written(self, reviewer: Identity, statements: list[Statement]) -> tuple[str, bytes]:
        pen = LedgerPen(self.survey, self.recipient, reviewer)
        return ledger_name(self.survey, reviewer), pen.lines(statements, None, self.now)

    def _decided(self, sent: Sent, decision: Standing | None) -> Iterator[Statement]:
        seen = sent.made.sealed.opened.as_seen()
        yield Statement(Act.RECEIVED, Receipt(pkg=seen.pkg, prev=seen.prev), seen)
        said = self._said(sent, decision)
        if said is not None:
            yield Statement(*said, seen, supersedes_last=True)

    def _said(self, sent: Sent, decision: Standing | None) -> tuple[Act, Detail] | None:
        """What follows the receipt."""
        if sent.note is not None:
            return Act.RETURNED, Return(note=sent.note.note.note)
        if decision is Standing.ACCEPTED:
            signers = len(sent.made.sealed.opened.signers)
            registered = (SignerState.REGISTERED,) * signers
            return Act.ACCEPTED, Acceptance(note=None, signers=registered)
        return _OTHERS.get(decision) if decision else None


_OTHERS: Mapping[Standing, tuple[Act, Detail]] = {
    Standing.REVIEWING: (Act.REVIEWING, Nothing()),
    Standing.HELD: (Act.HELD, Hold(reason="asking_body")),
}
