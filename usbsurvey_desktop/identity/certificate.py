"""Who a certificate speaks of, and certificates made by the program itself.

A certificate proves that its holder has the key and nothing else: whether the name in it is true is
settled by a 照合番号 or a roster. Source: docs/formats.md 1.10 and 2; RFC 5280.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import Enum, StrEnum

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.keys import (
    OpeningKey,
    OpeningPublicKey,
    SigningPublicKey,
    require_opening_key,
    require_signing_key,
)
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.fixed import fixed

MOST_NAME_CHARACTERS = 64
_CODE = re.compile("[0-9]{6}")
_WIDE_SPACE = "\u3000"
"""What the space key of a Japanese keyboard writes between two names."""
_BEFORE = timedelta(days=1)
_TERM = timedelta(days=1_095)
_ORGANISATION, _UNIT, _COMMON_NAME, _SERIAL_NUMBER = 10, 11, 3, 5
"""Attributes of a name by their number in X.520."""


class Use(Enum):
    """What a key is for; no key is for both."""

    SIGN = "sign"
    OPEN = "open"


@fixed()
class Subject:
    """Whom a certificate names; signs that cannot be seen have been left out of what was read."""

    organisation: str
    """Name of the body or ministry."""
    department: str
    """May be empty."""
    person: str
    body_code: str | None
    """団体コード of six digits; a ministry has none."""


class NameFault(StrEnum):
    """Why a certificate cannot carry a part of a name: the `reason` of `text_refused`."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    SIGN = "sign"
    """A sign that cannot be seen."""
    CODE = "code"
    """Not the six digits of a body."""


@fixed()
class Certificate:
    """A certificate, parsed strictly."""

    der: bytes = field(repr=False)
    parsed: certificates.Parsed = field(repr=False, compare=False)
    """`der`, which says all that is compared."""
    subject: Subject

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 of `der`."""
        return self.parsed.fingerprint

    @property
    def is_self_signed(self) -> bool:
        """Whether the program may have made it; false for a certificate of a PKI."""
        return self.parsed.is_self_issued

    @property
    def not_before(self) -> datetime:
        """When its term begins."""
        return self.parsed.not_before

    @property
    def not_after(self) -> datetime:
        """When its term ends."""
        return self.parsed.not_after

    @property
    def public_key_hash(self) -> bytes:
        """SHA-256 of the public key (SubjectPublicKeyInfo): stays the same at a renewal."""
        return self.parsed.key_hash

    @property
    def subject_hash(self) -> bytes:
        """SHA-256 of the name as it is encoded: for comparing names, never shown."""
        return self.parsed.subject_hash

    @property
    def named_body(self) -> str | None:
        """The body it names; the serial number of a PKI's subject is no body code."""
        return self.subject.body_code if self.is_self_signed else None

    def is_valid_at(self, moment: datetime) -> bool:
        """Whether an aware moment lies within the term, both ends included."""
        return self.parsed.is_valid_at(moment)


def fingerprint(der: bytes) -> bytes:
    """The SHA-256 of a certificate, 32 bytes."""
    return hashlib.sha256(der).digest()


def read_certificate(der: bytes) -> Certificate:
    """The certificate in these bytes.

    Raises:
        SurveyError: `certificate`.
    """
    parsed = certificates.parse(der)
    return Certificate(der, parsed, _subject(parsed.attributes))


def _subject(attributes: Mapping[int, str]) -> Subject:
    def seen(number: int) -> str:
        text = attributes.get(number, "")
        return text if text.isprintable() else "".join(filter(_is_seen, text))

    return Subject(
        organisation=seen(_ORGANISATION),
        department=seen(_UNIT),
        person=seen(_COMMON_NAME),
        body_code=seen(_SERIAL_NUMBER) or None,
    )


def signing_public_key(certificate: Certificate) -> SigningPublicKey:
    """The key of a signer's certificate.

    Raises:
        SurveyError: `algorithm`, `key_weak`, or `certificate_usage` without digitalSignature.
    """
    parsed = certificates.parse(certificate.der)
    if not parsed.may_sign:
        raise SurveyError(Code.CERTIFICATE_USAGE)
    return require_signing_key(parsed.key)


def opening_public_key(certificate: Certificate) -> OpeningPublicKey:
    """The key of a recipient's certificate, to seal to.

    Raises:
        SurveyError: `recipient_key` if it is not of P-256, `certificate_usage` if the certificate
            is not for key agreement or is for signing too.
    """
    parsed = certificates.parse(certificate.der)
    if not parsed.may_open:
        raise SurveyError(Code.CERTIFICATE_USAGE)
    return require_opening_key(parsed.key)


def require_pair(signing: Certificate, opening: Certificate) -> None:
    """Let two certificates pass that name one holder and have a key each.

    Raises:
        SurveyError: `identity_pair` with `reason` `mixed`.
    """
    has_one_name = signing.subject_hash == opening.subject_hash
    if not has_one_name or signing.public_key_hash == opening.public_key_hash:
        raise SurveyError(Code.IDENTITY_PAIR, {"reason": "mixed"})


def _is_seen(sign: str) -> bool:
    return sign.isprintable() or sign == _WIDE_SPACE


def require_subject(subject: Subject) -> None:
    """Let a name pass that a certificate can carry: at most 64 signs that are seen in each part.

    `person` is at most 64 bytes of UTF-8 (21 kanji): cryptography 50.0.2 counts the common name so.
    The wide space of Japanese keyboards (U+3000) is kept as it was typed.

    Raises:
        SurveyError: `text_refused` with the `field` and its `reason`, a `NameFault`; only
            `department` may be empty, and `body_code` is None or six digits.
    """
    lengths = {
        "organisation": len(subject.organisation),
        "department": len(subject.department),
        "person": len(subject.person.encode(errors="replace")),
    }
    for member, length in lengths.items():
        fault = _fault(getattr(subject, member), length, may_be_empty=member == "department")
        if fault is not None:
            raise SurveyError(Code.TEXT_REFUSED, {"field": member, "reason": fault.value})
    if subject.body_code is not None and not _CODE.fullmatch(subject.body_code):
        facts = {"field": "body_code", "reason": NameFault.CODE.value}
        raise SurveyError(Code.TEXT_REFUSED, facts)


def _fault(text: str, length: int, *, may_be_empty: bool) -> NameFault | None:
    if not text and not may_be_empty:
        return NameFault.EMPTY
    if not all(map(_is_seen, text)):
        return NameFault.SIGN
    return NameFault.TOO_LONG if length > MOST_NAME_CHARACTERS else None


def _name(subject: Subject) -> x509.Name:
    parts = (
        (NameOID.COUNTRY_NAME, "JP"),
        (NameOID.ORGANIZATION_NAME, subject.organisation),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, subject.department),
        (NameOID.COMMON_NAME, subject.person),
        (NameOID.SERIAL_NUMBER, subject.body_code or ""),
    )
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in parts if text])


def self_signed(subject: Subject, key: OpeningKey, *, use: Use, now: datetime) -> Certificate:
    """A certificate for a key of P-256, valid from a day before `now` (aware) for three years.

    Raises:
        SurveyError: `text_refused` for a name that a certificate cannot carry.
    """
    require_subject(subject)
    return _made(_name(subject), key, use, now)


def opening_beside(signing: Certificate, key: OpeningKey, *, now: datetime) -> Certificate:
    """A certificate to open with for the holder of a signing certificate, under its very name.

    Args:
        signing: of whatever issuer.
        key: of P-256, another than that of `signing`.
        now: aware; the term is that of `self_signed`.
    """
    return _made(certificates.parse(signing.der).subject, key, Use.OPEN, now)


def _made(name: x509.Name, key: OpeningKey, use: Use, now: datetime) -> Certificate:
    made = (
        x509.CertificateBuilder(issuer_name=name, subject_name=name, public_key=key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEFORE)
        .not_valid_after(now + _TERM)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(use), critical=True)
        .sign(key, SHA256())
    )
    return read_certificate(made.public_bytes(Encoding.DER))


def _key_usage(use: Use) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=use is Use.SIGN,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=use is Use.OPEN,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
