"""The roster of a practice world: its reviewers, and who signed for the bodies it knows."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from usbsurvey_desktop.demo.packages import Made
from usbsurvey_desktop.demo.people import MARK, Person
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.check_number import groups
from usbsurvey_desktop.identity.roster import Roster, RosterPayload, RosterRole, Way
from usbsurvey_desktop.identity.roster_keeping import (
    Place,
    Registration,
    found_roster,
    register,
    sign_next,
)
from usbsurvey_desktop.sealing.opened import Opened

KEEPER = "ministry"
_REVIEWERS = ("ministry", "prefecture")
_CHECKED = Registration(f"{MARK} 明子", Way.PHONE, f"{MARK}のための登録です。")


def practice_roster(
    people: Mapping[str, Person], reviewers: Iterable[Person], known: Iterable[Made], now: datetime
) -> Roster:
    """The second version of the ministry's roster.

    Args:
        people: the lasting ones, by name; the two collectors are reviewers.
        reviewers: the other reviewers of the ministry.
        known: packages whose signers are registered.
        now: when all of this is done.
    """
    first = found_roster(KEEPER, keeper=people[KEEPER].identity, now=now)
    payload = first.payload
    for person in (*(people[name] for name in _REVIEWERS), *reviewers):
        certificate = person.files.certificate
        place = Place(certificate.named_body, RosterRole.REVIEWER)
        payload = _registered(payload, certificate, place, now)
    signers = {
        (one.sealed.opened.submission.body.code, signer.role): signer.certificate
        for one in known
        for signer in one.sealed.opened.signers
    }
    for (body, role), certificate in signers.items():
        payload = _registered(payload, certificate, Place(body, RosterRole(role)), now)
    return sign_next(first, payload, keeper=people[KEEPER].identity, now=now)


def signer_states(roster: Roster, opened: Opened) -> tuple[str, ...]:
    """What the roster says of the signers of a package, in their order."""
    body = opened.submission.body.code
    return tuple(
        roster.standing(body, one.role, one.certificate.fingerprint).value for one in opened.signers
    )


def _registered(
    payload: RosterPayload, certificate: Certificate, place: Place, now: datetime
) -> RosterPayload:
    typed = dict(enumerate(groups(certificate.fingerprint)))
    return register(payload, certificate, place, typed=typed, registration=_CHECKED, now=now)
