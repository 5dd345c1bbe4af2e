"""Certificates as signatures need them: parsed strictly, with key use and term.

No chain is built here or anywhere: trust comes from a 照合番号 that a person confirmed, or from a
roster. Source: docs/formats.md 1.7 (cert), 4.3 (J4, J5); RFC 5280.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property, lru_cache

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ExtensionOID

from usbsurvey_desktop.crypto import names
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.records import loose_base64

MOST_CERTIFICATE_BYTES = 4_096
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)
_HEEDED = frozenset(
    {
        ExtensionOID.BASIC_CONSTRAINTS,
        ExtensionOID.KEY_USAGE,
        # These two restrict nothing here: whom a certificate names and what its CA vouches for
        # count for nothing beside the roster.
        ExtensionOID.CERTIFICATE_POLICIES,
        ExtensionOID.SUBJECT_ALTERNATIVE_NAME,
    }
)
"""What may be critical; anything else asks for a check that is not made (RFC 5280 4.2)."""


def to_base64(der: bytes) -> str:
    """A certificate as files carry it: standard base64 with padding (RFC 7515, x5c)."""
    return b64encode(der).decode("ascii")


def from_base64(text: str) -> bytes:
    """The bytes of a certificate; only the one spelling `to_base64` writes is accepted.

    Raises:
        SurveyError: `base64`.
    """
    der = loose_base64(text)
    if to_base64(der) != text:
        raise SurveyError(Code.BASE64)
    return der


@fixed()
class Parsed:
    """What the checks of a file need of a certificate, taken out of it once."""

    der: bytes
    fingerprint: bytes
    """SHA-256 of `der`."""
    key: CertificatePublicKeyTypes
    may_sign: bool
    """Whether the key usage is stated and has digitalSignature, and it is of no CA."""
    may_open: bool
    """Whether the key usage is stated, has keyAgreement and not digitalSignature."""
    not_before: datetime
    not_after: datetime
    attributes: Mapping[int, str]
    """What the subject says, by the x of 2.5.4.x (X.520); of several the first."""
    is_self_issued: bool

    @cached_property
    def key_hash(self) -> bytes:
        """SHA-256 of the public key (SubjectPublicKeyInfo)."""
        written = self.key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return hashlib.sha256(written).digest()

    @property
    def subject(self) -> x509.Name:
        """Whom the certificate names, to write it in another."""
        return x509.load_der_x509_certificate(self.der).subject

    @cached_property
    def subject_hash(self) -> bytes:
        """SHA-256 of the name as it is encoded."""
        return hashlib.sha256(self.subject.public_bytes()).digest()

    def is_valid_at(self, moment: datetime) -> bool:
        """Whether an aware moment lies within the term, both ends included."""
        return self.not_before <= moment <= self.not_after


@lru_cache(maxsize=64)
def parse(der: bytes) -> Parsed:
    """An X.509 certificate of at most 4,096 bytes in DER.

    The library takes DER only, so the bytes are the only spelling of what they say: another length,
    an explicit default or a trailing byte is refused (`test_certificates.py` tries them). The last
    ones are remembered, because each check of a file looks at its certificates again.

    Raises:
        SurveyError: `certificate`, also for trailing bytes, a key nobody can read, a date that no
            calendar has (year 0), and a critical extension that is not heeded here.
    """
    if len(der) > MOST_CERTIFICATE_BYTES:
        raise SurveyError(Code.CERTIFICATE)
    try:
        return _parsed(x509.load_der_x509_certificate(der), der)
    except _UNREADABLE as error:
        raise SurveyError(Code.CERTIFICATE) from error


def _parsed(certificate: x509.Certificate, der: bytes) -> Parsed:
    # The library reads these late; a certificate they fail for is no certificate to us.
    key, (issuer, subject) = certificate.public_key(), names.of_certificate(der)
    usage, is_authority = None, False
    for one in certificate.extensions:
        if one.critical and one.oid not in _HEEDED:
            raise SurveyError(Code.CERTIFICATE)
        value = one.value
        if isinstance(value, x509.KeyUsage):
            usage = value
        elif isinstance(value, x509.BasicConstraints):
            is_authority = value.ca
    has_signing = usage is not None and usage.digital_signature
    return Parsed(
        der=der,
        fingerprint=hashlib.sha256(der).digest(),
        key=key,
        may_sign=has_signing and not is_authority,
        may_open=usage is not None and usage.key_agreement and not has_signing,
        not_before=certificate.not_valid_before_utc,
        not_after=certificate.not_valid_after_utc,
        attributes=names.attributes(subject) or _read_late(certificate.subject),
        is_self_issued=_is_self_issued(certificate, issuer, subject),
    )


def _is_self_issued(certificate: x509.Certificate, issuer: bytes, subject: bytes) -> bool:
    # Equal bytes are equal names; only of others is the issuer read, which takes as long as all
    # the rest of a certificate.
    return issuer == subject or certificate.issuer == certificate.subject


def _read_late(subject: x509.Name) -> dict[int, str]:
    found: dict[int, str] = {}
    for attribute in subject:
        arc, _, number = attribute.oid.dotted_string.rpartition(".")
        if arc == names.X520:
            found.setdefault(int(number), str(attribute.value))
    return found
