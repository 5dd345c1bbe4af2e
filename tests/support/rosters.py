"""Rosters of the people of `worlds`, kept by the ministry unless told otherwise."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from tests.support import worlds
from usbsurvey_desktop.armour import ROSTER
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.identity.certificate import Certificate, Use, self_signed
from usbsurvey_desktop.identity.check_number import groups
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import (
    KEEPER_ROLE,
    Roster,
    RosterPayload,
    RosterRole,
    Way,
    read_roster,
)
from usbsurvey_desktop.identity.roster_keeping import (
    Place,
    Registration,
    found_roster,
    register,
    sign_next,
)
from usbsurvey_desktop.records import canonical

RESPONDENT, APPROVER, REVIEWER = RosterRole.RESPONDENT, RosterRole.APPROVER, RosterRole.REVIEWER
BY_PHONE = Registration("受付 花子", Way.PHONE, "代表番号に折り返した")


def typed(certificate: Certificate) -> Mapping[int, str]:
    """All six groups of a certificate's 照合番号, as a person types them."""
    return dict(enumerate(groups(certificate.fingerprint)))


def founded(keeper: str = "ministry") -> Roster:
    """An empty roster of the collector `ministry`."""
    return found_roster("ministry", keeper=worlds.identity(keeper), now=worlds.NOW)


def listed(
    payload: RosterPayload,
    certificate: Certificate,
    role: RosterRole = RESPONDENT,
    body: str | None = worlds.BODY,
) -> RosterPayload:
    """The payload with one more entry, rightly registered by telephone."""
    place = Place(body, role)
    numbers = typed(certificate)
    return register(
        payload, certificate, place, typed=numbers, registration=BY_PHONE, now=worlds.NOW
    )


def roster(*people: tuple[str, RosterRole]) -> Roster:
    """The second version of a roster with these people of `worlds`, each for the own body."""
    first = founded()
    payload = first.payload
    for name, role in people:
        certificate = worlds.identity(name).certificate
        payload = listed(payload, certificate, role, certificate.named_body)
    return following(first, payload)


def following(before: Roster, payload: RosterPayload, keeper: str = "ministry") -> Roster:
    """The next version, signed by a keeper."""
    return sign_next(before, payload, keeper=worlds.identity(keeper), now=worlds.NOW)


def signed_by(keeper: str, payload: RosterPayload) -> Roster:
    """A payload as it is, signed by anybody."""
    key = worlds.identity(keeper).signing_key()
    issued_at = int(worlds.NOW.timestamp())
    form = sign(canonical(payload), kind=ROSTER, role=KEEPER_ROLE, key=key, issued_at=issued_at)
    return read_roster(form.text().encode())


def renewed(name: str) -> Identity:
    """A person of `worlds` with a new certificate for the same key and name."""
    person = worlds.identity(name)
    key = person.private_key
    assert isinstance(key, EllipticCurvePrivateKey)
    made = worlds.NOW - timedelta(days=1)
    certificate = self_signed(person.certificate.subject, key, use=Use.SIGN, now=made)
    return replace(person, certificate=certificate)
