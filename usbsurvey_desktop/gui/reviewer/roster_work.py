"""Keeping the 署名者名簿 away from the windows: reading a card, signing and writing what follows.

Promises: only a keeper of the version that lies there signs the next one; a version that somebody
else has written meanwhile is never written over unread. Source: docs/formats.md 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from usbsurvey_desktop.armour import CARD
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.reviewer.roster_file import roster_in
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity import roster_keeping
from usbsurvey_desktop.identity.card import Card, read_card
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.roster import Roster, RosterPayload, RosterRole
from usbsurvey_desktop.identity.roster_keeping import Place, Registration
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster
from usbsurvey_desktop.review.roster_next import RosterPlace, put_next


@dataclass(frozen=True)
class Register:
    """Who is entered, as what, and who compared the 照合番号."""

    certificate: Certificate
    place: Place
    typed: Mapping[int, str]
    registration: Registration

    def apply(self, payload: RosterPayload, place: Workplace) -> RosterPayload:
        """The payload with one more entry.

        Raises:
            SurveyError: as `roster_keeping.register`.
        """
        return roster_keeping.register(
            payload,
            self.certificate,
            self.place,
            typed=self.typed,
            registration=self.registration,
            now=place.clock(),
        )


@dataclass(frozen=True)
class Revoke:
    """Whose entries are revoked, by whom and why; of one role, or all with None."""

    certificate: Certificate
    by: str
    reason: str
    role: RosterRole | None = None

    def apply(self, payload: RosterPayload, place: Workplace) -> RosterPayload:
        """The payload with the entries revoked.

        Raises:
            SurveyError: as `roster_keeping.revoke`.
        """
        return roster_keeping.revoke(
            payload,
            self.certificate,
            by=self.by,
            reason=self.reason,
            now=place.clock(),
            role=self.role,
        )


@dataclass(frozen=True)
class RosterOrder:
    """A change of the roster in a file, and whose identity signs the next version."""

    path: Path
    held: Roster
    """The version that the person saw."""
    change: Register | Revoke
    choice: IdentityChoice = field(repr=False)


def card_in(path: Path) -> Card:
    """Read a card.

    Raises:
        SurveyError: `file_unreadable`, or what `read_card` raises.
    """
    return read_card(read_bounded(path, CARD.raw))


def write_next(order: RosterOrder, place: Workplace) -> AdmittedRoster:
    """Sign the next version, write it in the place of the one held, and let its pin rise.

    Raises:
        SurveyError: a code of the identity; as `put_next`; what changing and signing raise.
    """
    keeper = open_identity(order.choice, place.clock())
    there = roster_in(order.path, place.profile)
    if there.roster.digest != order.held.digest:
        raise SurveyError(Code.ROSTER_CONFLICT, {"reason": "meanwhile"})
    changed = order.change.apply(there.roster.payload, place)
    made = roster_keeping.sign_next(there.roster, changed, keeper=keeper, now=place.clock())
    drafts = place.drafts
    where = RosterPlace(order.path, place.profile.rosters, drafts.account, drafts.host)
    return put_next(made, there.roster, where, place.clock())
