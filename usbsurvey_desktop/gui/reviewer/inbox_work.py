"""Opening 受領フォルダー: identity and roster, away from the windows."""

from dataclasses import dataclass, replace
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentitySource,
    identities_in,
)
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import names_of
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.roster_file import roster_in
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.served import own_recipient, require_own_roster
from usbsurvey_desktop.sealing.pack import Pack


@dataclass(frozen=True)
class InboxOrder:
    """Which folder is opened, for which survey, by whom, against which roster."""

    folder: Path
    packs: tuple[Pack, ...]
    """Of one survey, the newest first."""
    choice: IdentityChoice
    roster: Path | None = None

    def with_passphrase(self, passphrase: str) -> "InboxOrder":
        """The same with the 合言葉."""
        return replace(self, choice=replace(self.choice, passphrase=passphrase))


@dataclass(frozen=True)
class RosterTrouble:
    """The roster is not to be used, so nothing was opened."""

    path: Path
    error: SurveyError


def identities_at_hand(place: Workplace) -> IdentitySource:
    """The identities a collector may open with."""
    found = identities_in(place.profile.identities)
    if place.practice is not None:
        found = (place.practice.identity, *found)
    return IdentitySource(found, place.ask, place.profile.identities, names_of(found))


def open_inbox(order: InboxOrder, place: Workplace) -> InboxOpening | RosterTrouble:
    """Open the identity and read the roster; no package is looked at yet.

    Raises:
        SurveyError: a code of the identity; `not_addressed` for one to which no package of the
            survey is sealed.
    """
    identity = open_identity(order.choice, place.clock())
    # The first search folds every name, which is too long for the first letter that is typed.
    place.municipalities.search(order.packs[0].payload.survey, 1)
    if own_recipient(order.packs[0], identity) is None:
        raise SurveyError(Code.NOT_ADDRESSED)
    known = None
    if order.roster is not None:
        try:
            known = roster_in(order.roster, place.profile)
            require_own_roster(known.roster, order.packs, identity)
        except SurveyError as error:
            return RosterTrouble(order.roster, error)
    path = order.choice.path
    return InboxOpening(order.folder, identity, path, order.packs, known, order.roster)
