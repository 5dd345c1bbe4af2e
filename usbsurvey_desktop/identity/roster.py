"""署名者名簿: which certificates a collector has found to be whose, by a check outside the files.

Promises: a `Roster` has passed every check that needs nothing but the file; `standing` trusts a
certificate by its fingerprint alone, never by its name or its CA. Whether the file itself is to be
believed is a question of its own: `roster_pins`. Source: docs/formats.md 6.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from usbsurvey_desktop.armour import ROSTER, strip
from usbsurvey_desktop.crypto import certificates, signed_form, verifying
from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.identity.certificate import (
    Certificate,
    read_certificate,
    signing_public_key,
)
from usbsurvey_desktop.municipality import is_valid_code
from usbsurvey_desktop.records import (
    BodyDigits,
    CertificateText,
    Hash,
    RecipientId,
    Record,
    Time,
    hash_text,
    line,
    read_payload,
    text,
    to_base64url,
)

KEEPER_ROLE = "roster_keeper"
MOST_ENTRIES = 8_000
MOST_KEEPERS = 8
MOST_VERSIONS = 999_999
MOST_NAME = 64
"""Code points of the name of a person who registers or revokes."""
MOST_REMARK = 200
"""Code points of a note or a reason."""


class SignerState(StrEnum):
    """What the collector's roster says of a signer; without a roster everybody is unregistered."""

    REGISTERED = "registered"  # 登録済み・一致
    UNREGISTERED = "unregistered"  # 未登録
    MISMATCHED = "mismatched"  # 不一致: another certificate is registered for this body and role
    REVOKED = "revoked"  # 登録取消


class RosterRole(StrEnum):
    """In which role a person signs; the same words as in the signatures."""

    RESPONDENT = "respondent"
    APPROVER = "approver"
    REVIEWER = "reviewer"


class Way(StrEnum):
    """By which way the keeper compared a 照合番号."""

    PHONE = "phone"
    LETTER = "letter"
    IN_PERSON = "in_person"
    OFFICIAL_MAIL = "official_mail"


class Registered(Record):
    """Who registered an entry, when, and after which check outside the files."""

    by: Annotated[str, line(MOST_NAME)]
    at: Time
    how: Way
    note: Annotated[str, text(MOST_REMARK)]


class Revoked(Record):
    """Who revoked an entry, when and why."""

    by: Annotated[str, line(MOST_NAME)]
    at: Time
    reason: Annotated[str, text(MOST_REMARK)]


class EntryRecord(Record):
    """One certificate in one role for one body; a revoked entry stays as history."""

    body: BodyDigits | None
    role: RosterRole
    cert: CertificateText
    state: Literal["active", "revoked"]
    registered: Registered
    revoked: Revoked | None

    @model_validator(mode="after")
    def _revoked_says_why(self) -> Self:
        if (self.state == "revoked") != (self.revoked is not None):
            message = "state and revoked"
            raise ValueError(message)
        return self


class RosterPayload(Record):
    """What a keeper signs."""

    schema_: Literal["usbsurvey-roster-1"] = Field(alias="schema")
    recipient: RecipientId
    version: int = Field(ge=1, le=MOST_VERSIONS)
    updated: Time
    keepers: tuple[Hash, ...] = Field(min_length=1, max_length=MOST_KEEPERS)
    """Fingerprints of those who may sign the next version, each once."""
    entries: tuple[EntryRecord, ...] = Field(max_length=MOST_ENTRIES)

    @model_validator(mode="after")
    def _nobody_twice(self) -> Self:
        active = [_place(one) for one in self.entries if one.state == "active"]
        if any(len(set(listed)) != len(listed) for listed in (self.keepers, active)):
            message = "keepers or entries"
            raise ValueError(message)
        return self


def _place(entry: EntryRecord) -> tuple[str | None, str, str]:
    return entry.body, entry.role, entry.cert


@dataclass(frozen=True)
class Entry:
    """One line of a roster with its certificate read."""

    record: EntryRecord
    certificate: Certificate

    @property
    def is_active(self) -> bool:
        """Whether it still counts."""
        return self.record.state == "active"


@dataclass(frozen=True)
class Roster:
    """A roster that was read and verified; what it says is its keepers' word."""

    payload: RosterPayload
    digest: str
    """The hash of the payload bytes, which pins and ledgers name."""
    keeper: Certificate
    """Who signed this version; trust in it comes from a pin."""
    entries: tuple[Entry, ...]
    """In the order of the payload, revoked ones included."""
    text: str
    """The file itself, without blanks."""

    @property
    def file_name(self) -> str:
        """The name the roster is written under."""
        return f"{self.payload.recipient}.roster.txt"

    def standing(self, body: str | None, role: str, fingerprint: bytes) -> SignerState:
        """What the roster says of a certificate that signed in this role for this body.

        Args:
            body: 団体コード; None for a reviewer of a ministry.
            role: a `RosterRole`; anything else is unregistered.
            fingerprint: SHA-256 of the certificate.
        """
        listed = self._active.get((body, role), frozenset())
        if fingerprint in listed:
            return SignerState.REGISTERED
        if fingerprint in self._revoked:
            return SignerState.REVOKED
        return SignerState.MISMATCHED if listed else SignerState.UNREGISTERED

    def is_reviewer(self, fingerprint: bytes) -> bool:
        """Whether an active entry names this certificate a reviewer, of whatever office."""
        return any(
            fingerprint in listed
            for (_body, role), listed in self._active.items()
            if role == RosterRole.REVIEWER
        )

    @cached_property
    def certificates(self) -> Mapping[str, bytes]:
        """Every certificate in it (DER by hash), those of revoked entries included."""
        listed = (one.certificate for one in self.entries)
        return {to_base64url(one.fingerprint): one.der for one in listed}

    @cached_property
    def _active(self) -> Mapping[tuple[str | None, str], frozenset[bytes]]:
        listed: dict[tuple[str | None, str], set[bytes]] = {}
        for one in self.entries:
            if one.is_active:
                place = one.record.body, one.record.role.value
                listed.setdefault(place, set()).add(one.certificate.fingerprint)
        return {place: frozenset(found) for place, found in listed.items()}

    @cached_property
    def _revoked(self) -> frozenset[bytes]:
        return frozenset(one.certificate.fingerprint for one in self.entries if not one.is_active)


def read_roster(raw: bytes) -> Roster:
    """The roster in a file, verified; whom it is from is judged by `roster_pins`.

    Args:
        raw: the file as it lies on the disk.

    Raises:
        SurveyError: with `step` C1 to J7 as every signed form; with `step` N1 (`json_*`,
            `payload_not_canonical`, `payload_schema`, `text_refused`, `body_code`) or N2 (`base64`,
            `certificate`, `certificate_usage`, `algorithm`, `key_weak`: of an entry).
    """
    with at_step("C1"):
        if len(raw) > ROSTER.raw:
            raise SurveyError(Code.FILE_TOO_LARGE)
        stripped = strip(raw, limit=ROSTER.stripped)
    form = signed_form.read_signed(stripped, ROSTER)
    verifying.verify(form, roles={(KEEPER_ROLE,)})
    with at_step("J4"):
        keeper = read_certificate(form.signatures[0].certificate_der)
    with at_step("N1"):
        payload = read_payload(RosterPayload, form.payload, depth=ROSTER.depth)
        if not all(is_valid_code(one.body) for one in payload.entries if one.body is not None):
            raise SurveyError(Code.BODY_CODE)
    with at_step("N2"):
        entries = tuple(Entry(one, _certificate(one.cert)) for one in payload.entries)
    return Roster(payload, hash_text(form.payload), keeper, entries, stripped)


def _certificate(spelt: str) -> Certificate:
    certificate = read_certificate(certificates.from_base64(spelt))
    signing_public_key(certificate)
    return certificate
