"""The roster of a practice world: its two collectors, and who signed for all bodies but one."""

from collections.abc import Mapping, Sequence
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


def practice_roster(people: Mapping[str, Person], made: Sequence[Made], now: datetime) -> Roster:
    """The second version of the ministry's roster.

    The signers of the last body are left out where there are several, so that 未登録 can be seen.
    """
    first = found_roster(KEEPER, keeper=people[KEEPER].identity, now=now)
    payload = first.payload
    for name in _REVIEWERS:
        certificate = people[name].files.certificate
        place = Place(certificate.named_body, RosterRole.REVIEWER)
        payload = _registered(payload, certificate, place, now)
    for one in made[:-1] or made:
        opened = one.sealed.opened
        for signer in opened.signers:
            place = Place(opened.submission.body.code, RosterRole(signer.role))
            payload = _registered(payload, signer.certificate, place, now)
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
