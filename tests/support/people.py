"""Keys and certificates for tests, right ones and wrong ones, made once per run."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from usbsurvey_desktop.crypto.signed_form import SigningKey
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import (
    Identity,
    KeyFiles,
    Protection,
    new_pair,
    open_pair,
)

NOW = datetime(2026, 11, 21, 0, 32, 5, tzinfo=UTC)
ISSUED_AT = int(NOW.timestamp())
PASSPHRASE = "mizu no naka no tsuki"
QUICK = Protection(key_rounds=1, mac_rounds=1)
"""A guess costs nothing: these identities say so when they are opened."""

RESPONDENT = Subject("架空市", "総務部 情報政策課", "山田 太郎", "131016")
APPROVER = Subject("架空市", "総務部", "鈴木 花子", "131016")
MINISTRY = Subject("架空省", "地域情報政策室", "佐藤 一郎", None)


def key_files(subject: Subject = RESPONDENT) -> KeyFiles:
    """The files of an identity under `PASSPHRASE`; the same for the same subject."""
    return _key_files(subject)


@cache
def _key_files(subject: Subject) -> KeyFiles:
    return new_pair(subject, PASSPHRASE, now=NOW, protection=QUICK)


def identity(subject: Subject = RESPONDENT) -> Identity:
    """An identity, opened; the same for the same subject."""
    return _identity(subject)


@cache
def _identity(subject: Subject) -> Identity:
    files = _key_files(subject)
    return open_pair(files.signing, files.opening, PASSPHRASE, now=NOW)


def ec_key(
    number: int = 0, curve: type[ec.EllipticCurve] = ec.SECP256R1
) -> ec.EllipticCurvePrivateKey:
    """The same key for the same number and curve."""
    return _ec_key(number, curve)


@cache
def _ec_key(number: int, curve: type[ec.EllipticCurve]) -> ec.EllipticCurvePrivateKey:
    del number  # only tells one key from another
    return ec.generate_private_key(curve())


def rsa_key(bits: int = 2048, exponent: int = 65_537) -> rsa.RSAPrivateKey:
    """The same key for the same size and exponent."""
    return _rsa_key(bits, exponent)


@cache
def _rsa_key(bits: int, exponent: int) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(3 if exponent == 3 else 65_537, bits)


Holder = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | dsa.DSAPrivateKey


def certificate_of(
    key: Holder,
    *,
    usage: Iterable[str] = ("digital_signature",),
    name: str = "CA 発行",
    not_before: datetime = NOW - timedelta(days=1),
    not_after: datetime = NOW + timedelta(days=1),
    extra_bytes: int = 0,
) -> x509.Certificate:
    """A certificate by a PKI that says what the test wants; no `usage` leaves the extension out."""
    builder = _by_the_pki(key, name).not_valid_before(not_before).not_valid_after(not_after)
    if wanted := set(usage):
        builder = builder.add_extension(_usage(wanted), critical=True)
    if extra_bytes:
        filling = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), bytes(extra_bytes))
        builder = builder.add_extension(filling, critical=False)
    return builder.sign(ec_key(99), SHA256())


def _by_the_pki(key: Holder, name: str) -> x509.CertificateBuilder:
    return x509.CertificateBuilder(
        issuer_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "架空 CA")]),
        subject_name=x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]),
        public_key=key.public_key(),
        serial_number=1,
    )


def _usage(wanted: set[str]) -> x509.KeyUsage:
    names = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
        *("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{name: name in wanted for name in names})


def der_of(key: Holder, *, usage: Iterable[str] = ("digital_signature",)) -> bytes:
    """A certificate as bytes."""
    return certificate_of(key, usage=usage).public_bytes(Encoding.DER)


UNKNOWN = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.5"), b"\x05\0")
"""An extension that nobody here has heard of."""
AUTHORITY = x509.BasicConstraints(ca=True, path_length=None)
"""What the certificate of a CA says."""


def der_with(key: Holder, critical: x509.ExtensionType) -> bytes:
    """A signer's certificate with one more extension, a critical one."""
    builder = _by_the_pki(key, "CA 発行").add_extension(
        _usage({"digital_signature"}), critical=True
    )
    builder = builder.not_valid_before(NOW - timedelta(days=1)).not_valid_after(
        NOW + timedelta(days=1)
    )
    made = builder.add_extension(critical, critical=True).sign(ec_key(99), SHA256())
    return made.public_bytes(Encoding.DER)


def der_of_year_0(key: Holder) -> bytes:
    """A certificate valid from a day that no calendar has."""
    days = [datetime(year, 1, 1, tzinfo=UTC) for year in (2051, 2052)]
    dated = certificate_of(key, not_before=days[0], not_after=days[1])
    return dated.public_bytes(Encoding.DER).replace(b"20510101", b"00000101")


def signing_key(number: int = 0) -> SigningKey:
    """A signing key of P-256 with a right certificate; the same for the same number."""
    return _signing_key(number)


@cache
def _signing_key(number: int) -> SigningKey:
    return SigningKey(ec_key(number), der_of(ec_key(number)))
