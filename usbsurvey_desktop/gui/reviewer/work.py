"""What the collector's desk does away from the windows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, identities_in
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import names_of
from usbsurvey_desktop.gui.frame.newest import newest_first
from usbsurvey_desktop.gui.reviewer.case_work import ReadCase, read_case
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.named_package import NamedPackage, named
from usbsurvey_desktop.gui.reviewer.roster_file import roster_in
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.served import require_own_roster
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import PACKAGE_ENDING


@dataclass(frozen=True)
class ReviewOrder:
    """Which file is opened, by whom, against which surveys and which roster."""

    path: Path
    choice: IdentityChoice
    packs: tuple[Pack, ...]
    roster: Path | None = None


@dataclass(frozen=True)
class RosterRefused:
    """The roster is not to be used, so the package was not looked at."""

    error: SurveyError


@dataclass(frozen=True)
class AtHand:
    """What a collector may mean, the likeliest first."""

    packages: tuple[NamedPackage, ...]
    identities: tuple[Path, ...]
    names: Mapping[Path, str]
    """Whose the identities are, where a public card tells."""


def look_for(place: Workplace, file: Path | None) -> AtHand:
    """Look where sealed files and identities lie; a `file` that is known comes first."""
    folders, identities = [place.output], identities_in(place.profile.identities)
    if place.practice is not None:
        folders.append(place.practice.packages)
        identities = (place.practice.identity, *identities)
    packages = tuple(one.path for one in newest_first(folders, PACKAGE_ENDING))
    if file is not None:
        packages = (file, *(other for other in packages if other != file))
    shown = tuple(named(path, place.municipalities) for path in packages)
    return AtHand(shown, identities, names_of(identities))


def review(
    order: ReviewOrder, place: Workplace, now: datetime
) -> ReadCase | Refused | RosterRefused:
    """Open one package through every check.

    Raises:
        SurveyError: `file_unreadable`, or a code of the identity.
    """
    try:
        known = None if order.roster is None else roster_in(order.roster, place.profile)
    except SurveyError as error:
        return RosterRefused(error)
    identity = open_identity(order.choice, now)
    try:
        if known is not None:
            require_own_roster(known.roster, order.packs, identity)
    except SurveyError as error:
        return RosterRefused(error)
    opening = InboxOpening(
        folder=order.path.parent,
        identity=identity,
        identity_path=order.choice.path,
        packs=order.packs,
        roster=known,
        roster_path=order.roster,
    )
    return read_case(opening, order.path, place, now, in_folder=False)
