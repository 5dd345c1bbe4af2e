"""The rosters of a practice world: the reviewers, and who signed for the bodies they know."""

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
from usbsurvey_desktop.identity.roster_pins import RosterPins
from usbsurvey_desktop.sealing.opened import Opened

KEEPER, PREFECTURE = "ministry", "prefecture"
_REVIEWERS = {KEEPER: (KEEPER, PREFECTURE), PREFECTURE: (PREFECTURE,)}
_CHECKED = Registration(f"{MARK} 明子", Way.PHONE, f"{MARK}のための登録です。")


def practice_roster(
    people: Mapping[str, Person],
    reviewers: Iterable[Person],
    known: Iterable[Made],
    now: datetime,
    keeper: str = KEEPER,
) -> Roster:
    """The second version of a collector's roster.

    Args:
        people: the lasting ones, by name; the two collectors are reviewers, the ministry's are none
            for the prefecture.
        reviewers: the other reviewers of this collector.
        known: packages whose signers are registered.
        now: when all of this is done.
        keeper: the collector whose roster it is.
    """
    first = found_roster(keeper, keeper=people[keeper].identity, now=now)
    payload = first.payload
    for person in (*(people[name] for name in _REVIEWERS[keeper]), *reviewers):
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
    return sign_next(first, payload, keeper=people[keeper].identity, now=now)


def practice_pins(rosters: Iterable[Roster], now: datetime) -> bytes:
    """What a profile keeps in which these rosters were founded: their keepers practise there."""
    pins = RosterPins()
    for roster in rosters:
        pins = pins.founded(roster, now=now, by="")
    return pins.to_json()


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
