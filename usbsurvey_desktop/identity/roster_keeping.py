"""Keeping a roster: founding it, registering, revoking, changing keepers, signing what follows.

Promises: nobody is registered, as a signer or as a keeper, before the 照合番号 was typed; nothing
that was registered is ever taken out again, it is revoked. A change is a payload; it counts when a
keeper has signed it as the next version. Source: docs/formats.md 1.10 and 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.armour import ROSTER
from usbsurvey_desktop.crypto import certificates, signed_form
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate, NameFault
from usbsurvey_desktop.identity.check_number import require_groups
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import (
    KEEPER_ROLE,
    EntryRecord,
    Revoked,
    Roster,
    RosterPayload,
    RosterRole,
    Way,
    read_roster,
)
from usbsurvey_desktop.records import (
    JsonObject,
    canonical,
    read_payload,
    time_text,
    to_base64url,
)


@dataclass(frozen=True)
class Place:
    """For which body and in which role a person signs."""

    body: str | None
    """団体コード; None for a reviewer of a ministry."""
    role: RosterRole


@dataclass(frozen=True)
class Registration:
    """Who compared a 照合番号, and how."""

    by: str
    """At most 64 code points, not blank."""
    how: Way
    note: str = ""
    """At most 200 code points."""


def found_roster(recipient: str, *, keeper: Identity, now: datetime) -> Roster:
    """A new, empty roster, signed by its first keeper.

    Args:
        recipient: the collector's id, `[a-z][a-z0-9-]{1,19}`.
        keeper: who may sign the next version; its fingerprint is what others pin.
        now: with an offset from UTC.

    Raises:
        SurveyError: `identity_expired`, `payload_schema` for the id.
    """
    plain: JsonObject = {
        "schema": ROSTER.typ,
        "recipient": recipient,
        "version": 1,
        "updated": time_text(now),
        "keepers": [to_base64url(keeper.certificate.fingerprint)],
        "entries": [],
    }
    payload = read_payload(RosterPayload, canonical(plain), depth=ROSTER.depth)
    return _signed(payload, keeper, now)


def sign_next(before: Roster, changed: RosterPayload, *, keeper: Identity, now: datetime) -> Roster:
    """The version after `before`, read back as everybody else will read it.

    Args:
        before: the version that is held.
        changed: its payload after any number of changes; number and time are written here.
        keeper: named by the version before.
        now: with an offset from UTC.

    Raises:
        SurveyError: `roster_signer` for an identity that is no keeper, `identity_expired`,
            `file_too_large`; with its `step` what a reader would refuse: `payload_schema` for no
            keeper or more than eight, more than 8,000 entries, a certificate that is registered
            already for this body and role.
    """
    if to_base64url(keeper.certificate.fingerprint) not in before.payload.keepers:
        raise SurveyError(Code.ROSTER_SIGNER, {"reason": "no_keeper"})
    following = {"version": before.payload.version + 1, "updated": time_text(now)}
    return _signed(changed.model_copy(update=following), keeper, now)


def _signed(payload: RosterPayload, keeper: Identity, now: datetime) -> Roster:
    form = signed_form.sign(
        canonical(payload),
        kind=ROSTER,
        role=KEEPER_ROLE,
        key=keeper.signing_key(),
        issued_at=int(now.timestamp()),
    )
    return read_roster(form.text().encode("ascii"))


def register(
    payload: RosterPayload,
    certificate: Certificate,
    place: Place,
    *,
    typed: Mapping[int, str],
    registration: Registration,
    now: datetime,
) -> RosterPayload:
    """The payload with one more active entry; a key change is this and, if wanted, `revoke`.

    Args:
        payload: to be changed.
        certificate: of a card, or of a signer who is not registered yet.
        place: what the person signs as.
        typed: by group, 0 to 5; the groups of `check_number.asked_groups`.
        registration: kept in the entry.
        now: with an offset from UTC.

    Raises:
        SurveyError: `check_number_differs`; `body_code` where a respondent or approver has no body,
            `body_mismatch` if the certificate names another one; `text_refused`.
    """
    require_groups(certificate.fingerprint, typed)
    if place.body is None and place.role is not RosterRole.REVIEWER:
        raise SurveyError(Code.BODY_CODE)
    if certificate.named_body not in {None, place.body}:
        raise SurveyError(Code.BODY_MISMATCH)
    _require_words("by", registration.by)
    plain: JsonObject = {
        "body": place.body,
        "role": place.role,
        "cert": certificates.to_base64(certificate.der),
        "state": "active",
        "registered": {
            "by": registration.by,
            "at": time_text(now),
            "how": registration.how,
            "note": registration.note,
        },
        "revoked": None,
    }
    entry = read_payload(EntryRecord, canonical(plain), depth=ROSTER.depth)
    return payload.model_copy(update={"entries": (*payload.entries, entry)})


def revoke(
    payload: RosterPayload,
    certificate: Certificate,
    *,
    by: str,
    reason: str,
    now: datetime,
    role: RosterRole | None = None,
) -> RosterPayload:
    """The payload with every active entry of a certificate revoked; the same if there is none.

    Args:
        payload: to be changed.
        certificate: whose entries.
        by: who decides, at most 64 code points, not blank.
        reason: at most 200 code points, not blank.
        now: with an offset from UTC.
        role: only the entries in this role.

    Raises:
        SurveyError: `text_refused`.
    """
    _require_words("by", by)
    _require_words("reason", reason)
    plain: JsonObject = {"by": by, "at": time_text(now), "reason": reason}
    revoked = read_payload(Revoked, canonical(plain), depth=ROSTER.depth)
    change = {"state": "revoked", "revoked": revoked}
    spelt = certificates.to_base64(certificate.der)
    entries = tuple(
        one.model_copy(update=change)
        if one.cert == spelt and one.state == "active" and role in {None, one.role}
        else one
        for one in payload.entries
    )
    return payload.model_copy(update={"entries": entries})


def with_keeper(
    payload: RosterPayload, certificate: Certificate, *, typed: Mapping[int, str]
) -> RosterPayload:
    """The payload with one more keeper, who may sign from the version after it on.

    Raises:
        SurveyError: `check_number_differs`.
    """
    require_groups(certificate.fingerprint, typed)
    keepers = (*payload.keepers, to_base64url(certificate.fingerprint))
    return payload.model_copy(update={"keepers": keepers})


def without_keeper(payload: RosterPayload, fingerprint: bytes) -> RosterPayload:
    """The payload without a keeper; the same if it has no such keeper."""
    left = tuple(one for one in payload.keepers if one != to_base64url(fingerprint))
    return payload.model_copy(update={"keepers": left})


def _require_words(field: str, value: str) -> None:
    if not value.strip():
        facts = {"field": field, "reason": NameFault.EMPTY.value}
        raise SurveyError(Code.TEXT_REFUSED, facts)
