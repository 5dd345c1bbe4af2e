"""Certificates as signatures need them: parsed strictly, with key use and term.

No chain is built here or anywhere: trust comes from a 照合番号 that a person confirmed, or from a
roster. Source: docs/formats.md 1.7 (cert), 4.3 (J4, J5); RFC 5280.
"""

from base64 import b64decode, b64encode
from datetime import datetime
from functools import lru_cache

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from usbsurvey_desktop.errors import Code, SurveyError

MOST_CERTIFICATE_BYTES = 4_096
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)


def to_base64(der: bytes) -> str:
    """A certificate as files carry it: standard base64 with padding (RFC 7515, x5c)."""
    return b64encode(der).decode("ascii")


def from_base64(text: str) -> bytes:
    """The bytes of a certificate; only the one spelling `to_base64` writes is accepted.

    Raises:
        SurveyError: `base64`.
    """
    try:
        der = b64decode(text, validate=True)
    except ValueError as error:
        raise SurveyError(Code.BASE64) from error
    if to_base64(der) != text:
        raise SurveyError(Code.BASE64)
    return der


@lru_cache(maxsize=64)
def parse(der: bytes) -> x509.Certificate:
    """An X.509 certificate of at most 4,096 bytes in DER.

    The library takes DER only, so the bytes are the only spelling of what they say: another length,
    an explicit default or a trailing byte is refused (`test_certificates.py` tries them). The last
    ones are remembered, because each check of a file looks at its certificates again.

    Raises:
        SurveyError: `certificate`, also for trailing bytes, a key nobody can read, and a date that
            no calendar has (year 0).
    """
    if len(der) > MOST_CERTIFICATE_BYTES:
        raise SurveyError(Code.CERTIFICATE)
    try:
        certificate = x509.load_der_x509_certificate(der)
        # The library reads these late; a certificate they fail for is no certificate to us.
        _ = certificate.public_key(), certificate.extensions
        _ = certificate.subject.public_bytes(), certificate.issuer
        _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    except _UNREADABLE as error:
        raise SurveyError(Code.CERTIFICATE) from error
    return certificate


def _key_usage(certificate: x509.Certificate) -> x509.KeyUsage | None:
    try:
        return certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return None


def may_sign(certificate: x509.Certificate) -> bool:
    """Whether the key usage is stated and has digitalSignature."""
    usage = _key_usage(certificate)
    return usage is not None and usage.digital_signature


def may_open(certificate: x509.Certificate) -> bool:
    """Whether the key usage is stated, has keyAgreement and not digitalSignature."""
    usage = _key_usage(certificate)
    return usage is not None and usage.key_agreement and not usage.digital_signature


def is_valid_at(certificate: x509.Certificate, moment: datetime) -> bool:
    """Whether an aware moment lies within the term, both ends included."""
    return certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc
