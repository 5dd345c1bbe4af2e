"""Pins: which issuer's key stands behind which survey, confirmed once by a person.

Promises: a survey pack of another key than the pinned one is refused; there is no way to replace a
pin here, only to add one where there is none or to follow a renewed certificate of the same key.
What an administrator fixed comes first, and is one certificate and no other.
The caller says where in the profile they are kept. Source: docs/formats.md 1.10 and 3 (check 6).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import Field, StringConstraints

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_if_there
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.records import (
    Hash,
    Record,
    SurveyId,
    Time,
    canonical,
    read_payload,
    time_text,
    to_base64url,
    validate,
)
from usbsurvey_desktop.versions import require_not_newer

_DEPTH = 4
_MOST_BYTES = 1024 * 1024


class Trust(StrEnum):
    """How a certificate stands to the pin of its survey."""

    UNCONFIRMED = "unconfirmed"
    """No pin: the survey may be answered, not sealed."""
    CONFIRMED = "confirmed"
    RENEWED = "renewed"
    """The pinned key and name under a new certificate: accepted, and said."""


class How(StrEnum):
    """By which way a 照合番号 came that was typed."""

    LETTER = "letter"
    PHONE = "phone"
    IN_PERSON = "in_person"
    PRACTICE = "practice"
    """Of a practice world, where the issuer counts as confirmed."""


class Pin(Record):
    """One issuer, confirmed for one survey."""

    survey: SurveyId
    fingerprint: Hash
    public_key: Hash
    subject: Hash
    at: Time
    by: Annotated[str, StringConstraints(max_length=64)]
    """The account that confirmed; may be empty."""
    how: How


class _Written(Record):
    v: int = Field(ge=1, le=1)  # Literal[1] would take `true`
    pins: tuple[Pin, ...]


@dataclass(frozen=True)
class Pins:
    """The pins of a profile, at most one for a survey, under those an administrator fixed."""

    pins: tuple[Pin, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)
    """By survey the SHA-256 of the issuer's certificate, 64 hex digits; kept in the policy only."""

    def trust(self, survey: str, certificate: Certificate) -> Trust:
        """How the signer of a pack stands to the pin of its survey.

        Raises:
            SurveyError: `issuer_mismatch` if another key or another name is pinned, or another
                certificate is fixed.
        """
        fixed = self.fixed.get(survey)
        if fixed is not None:
            if fixed != certificate.fingerprint.hex():
                raise SurveyError(Code.ISSUER_MISMATCH)
            return Trust.CONFIRMED
        pin = self._of(survey)
        if pin is None:
            return Trust.UNCONFIRMED
        if pin.fingerprint == to_base64url(certificate.fingerprint):
            return Trust.CONFIRMED
        if (pin.public_key, pin.subject) == _key_and_name(certificate):
            return Trust.RENEWED
        raise SurveyError(Code.ISSUER_MISMATCH)

    def holds(self, survey: str, certificate: Certificate) -> bool:
        """Whether this issuer was confirmed for a survey; another one's pin is no error here."""
        try:
            return self.trust(survey, certificate) is not Trust.UNCONFIRMED
        except SurveyError:
            return False

    def confirmed(
        self, survey: str, certificate: Certificate, *, now: datetime, by: str, how: How
    ) -> "Pins":
        """These pins and one more, or the one there moved to the renewed certificate of its key.

        Args:
            survey: the survey's id.
            certificate: of the issuer, whose 照合番号 has just been confirmed.
            now: with an offset from UTC.
            by: the account that confirmed, at most 64 code points.
            how: where the 照合番号 came from.

        Raises:
            SurveyError: `issuer_mismatch` if another key is pinned; `payload_schema` for a
                survey id or a name that cannot be kept.
        """
        self.trust(survey, certificate)
        public_key, subject = _key_and_name(certificate)
        value = {
            "survey": survey,
            "fingerprint": to_base64url(certificate.fingerprint),
            "public_key": public_key,
            "subject": subject,
            "at": time_text(now),
            "by": by,
            "how": how,
        }
        pin = validate(Pin, value, code=Code.PAYLOAD_SCHEMA)
        others = tuple(other for other in self.pins if other.survey != survey)
        return Pins((*others, pin), self.fixed)

    def to_json(self) -> bytes:
        """The pins as the profile keeps them: canonical JSON."""
        return canonical(_Written(v=1, pins=self.pins))

    def _of(self, survey: str) -> Pin | None:
        return next((pin for pin in self.pins if pin.survey == survey), None)


def read_pins(content: bytes) -> Pins:
    """The pins that `Pins.to_json` wrote.

    Raises:
        SurveyError: `version_newer`, `json_*`, `payload_not_canonical` or `payload_schema`; a
            damaged file is never taken for an empty one, because that would let a false issuer in.
    """
    require_not_newer(content)
    written = read_payload(_Written, content, depth=_DEPTH)
    if len({pin.survey for pin in written.pins}) != len(written.pins):
        raise SurveyError(Code.PAYLOAD_SCHEMA)
    return Pins(written.pins)


def pins_in(path: Path, fixed: Mapping[str, str] = MappingProxyType({})) -> Pins:
    """The pins kept in a file, none where nobody was confirmed yet, under those that are fixed.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large`, or as `read_pins`.
    """
    content = read_if_there(path, _MOST_BYTES)
    return Pins(() if content is None else read_pins(content).pins, fixed)


def _key_and_name(certificate: Certificate) -> tuple[str, str]:
    return to_base64url(certificate.public_key_hash), to_base64url(certificate.subject_hash)
