"""身分証ファイル: two PKCS#12 files under one passphrase, one to sign and one to open.

Two files, because cryptography reads one key of a PKCS#12 and drops a second one silently; two
keys, because one key for both uses is not accepted. Source: docs/formats.md 2; RFC 7292.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import (
    PBES,
    PKCS12KeyAndCertificates,
    load_pkcs12,
    serialize_key_and_certificates,
)
from cryptography.x509 import load_der_x509_certificate

from usbsurvey_desktop.crypto.entropy import Entropy, random_bytes
from usbsurvey_desktop.crypto.kdf import normalise, require_strength
from usbsurvey_desktop.crypto.keys import OpeningKey, SigningPrivateKey, thumbprint
from usbsurvey_desktop.crypto.signed_form import SigningKey
from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.files import read_bounded, read_if_there
from usbsurvey_desktop.identity import pkcs12_cost, pkcs12_mac
from usbsurvey_desktop.identity.certificate import (
    Certificate,
    Subject,
    Use,
    opening_beside,
    opening_public_key,
    read_certificate,
    require_pair,
    self_signed,
    signing_public_key,
)

MOST_KEY_FILE_BYTES = 64 * 1024
_SALT_BYTES = 16
_WEAK_BELOW = 100_000
_MOST_ROUNDS = 10_000_000
_SUFFIX = ".p12"
_OPENING_SUFFIX = ".open.p12"


@dataclass(frozen=True)
class Protection:
    """What one guess of the passphrase costs; the defaults are what the program writes.

    A lower cost is for tests and practice worlds only: such a file says so when it is opened
    (`Identity.is_weakly_protected`).
    """

    key_rounds: int = 600_000
    """PBKDF2-HMAC-SHA256 under the key."""
    mac_rounds: int = 1_000_000
    """PKCS#12 key derivation under the MAC."""


@dataclass(frozen=True)
class KeyFiles:
    """A new identity, to be written as two files side by side."""

    signing: bytes
    opening: bytes
    certificate: Certificate
    """Of the signing key; its fingerprint is the identity's."""
    opening_certificate: Certificate


class Opener(NamedTuple):
    """An opening key and its thumbprint, by which files name it."""

    private_key: OpeningKey
    kid: str


@dataclass(frozen=True)
class Identity:
    """An opened identity; the keys live in memory as long as this does."""

    certificate: Certificate
    opening_certificate: Certificate | None
    opening_key: OpeningKey | None
    """None when the signing file was opened alone."""
    is_expired: bool
    """Outside its term when it was opened: it may still open, not sign."""
    is_weakly_protected: bool
    """Somewhere in a file a guess costs under 100,000 rounds: offer a better protected copy."""
    private_key: SigningPrivateKey = field(repr=False)

    @cached_property
    def opener(self) -> Opener:
        """What files are opened with that are sealed to this identity.

        Raises:
            SurveyError: `identity_pair` if the signing file was opened alone.
        """
        if self.opening_key is None:
            raise SurveyError(Code.IDENTITY_PAIR)
        return Opener(self.opening_key, thumbprint(self.opening_key.public_key()))

    def signing_key(self) -> SigningKey:
        """The key to sign with.

        Raises:
            SurveyError: `identity_expired`.
        """
        if self.is_expired:
            raise SurveyError(Code.IDENTITY_EXPIRED)
        return SigningKey(self.private_key, self.certificate.der)


def file_stem(owner: str, certificate: Certificate) -> str:
    """The start of the names of an identity's files: `131016-1a2b3c4d`.

    Args:
        owner: body code or recipient id.
        certificate: of the signing key.
    """
    return f"{owner}-{certificate.fingerprint[:4].hex()}"


def partner_name(signing_name: str) -> str:
    """The name of the opening file that lies beside a signing file: `A.p12` gives `A.open.p12`."""
    return signing_name.removesuffix(_SUFFIX) + _OPENING_SUFFIX


def new_pair(
    subject: Subject,
    passphrase: str,
    *,
    now: datetime,
    protection: Protection = Protection(),
    entropy: Entropy = random_bytes,
) -> KeyFiles:
    """A new identity under a new passphrase; takes about a second at the full protection.

    Args:
        subject: whom the certificates name.
        passphrase: used as NFKC.
        now: aware; the certificates are valid from a day before for three years.
        protection: what a guess of the passphrase costs.
        entropy: gives the salts.

    Raises:
        SurveyError: `passphrase_weak`, or `text_refused` for the name.
    """
    used = _usable(passphrase)
    made = []
    for use in (Use.SIGN, Use.OPEN):
        key = generate_private_key(SECP256R1())
        certificate = self_signed(subject, key, use=use, now=now)
        salt = entropy(_SALT_BYTES)
        made.append((_key_file(key, certificate, used, protection, salt), certificate))
    (signing, certificate), (opening, opening_certificate) = made
    return KeyFiles(signing, opening, certificate, opening_certificate)


def imported_pair(
    identity: Identity,
    passphrase: str,
    *,
    now: datetime,
    protection: Protection = Protection(),
    entropy: Entropy = random_bytes,
) -> KeyFiles:
    """An identity of a PKI as two files of ours: its key protected anew, and a key to open with.

    Args:
        identity: opened from its signing file alone; that file is not changed.
        passphrase: of both new files, used as NFKC.
        now: aware; the opening certificate is valid from a day before for three years.
        protection: what a guess of the passphrase costs.
        entropy: gives the salts.

    Raises:
        SurveyError: `passphrase_weak`, or `text_refused` for the passphrase.
    """
    used = _usable(passphrase)
    opening_key = generate_private_key(SECP256R1())
    opening = opening_beside(identity.certificate, opening_key, now=now)
    signing_file, opening_file = (
        _key_file(key, certificate, used, protection, entropy(_SALT_BYTES))
        for key, certificate in (
            (identity.private_key, identity.certificate),
            (opening_key, opening),
        )
    )
    return KeyFiles(signing_file, opening_file, identity.certificate, opening)


def _usable(passphrase: str) -> str:
    require_strength(passphrase)
    used = normalise(passphrase)
    if not _is_encodable(used):
        raise SurveyError(Code.TEXT_REFUSED, {"field": "passphrase"})
    return used


def _key_file(
    key: SigningPrivateKey,
    certificate: Certificate,
    passphrase: str,
    protection: Protection,
    salt: bytes,
) -> bytes:
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(protection.key_rounds)
        .key_cert_algorithm(PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(SHA256())
        .build(passphrase.encode())
    )
    parsed = load_der_x509_certificate(certificate.der)
    written = serialize_key_and_certificates(None, key, parsed, None, encryption)
    return pkcs12_mac.with_mac(written, passphrase, rounds=protection.mac_rounds, salt=salt)


def read_files(path: Path) -> tuple[bytes, bytes | None]:
    """The signing file at a path and the opening file beside it, or None where there is none.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large`.
    """
    # Not `with_name`: a folder such as "." has no name to change.
    partner = path.parent / partner_name(path.name)
    opening = read_if_there(partner, MOST_KEY_FILE_BYTES)
    return read_bounded(path, MOST_KEY_FILE_BYTES), opening


def open_pair(signing: bytes, opening: bytes | None, passphrase: str, *, now: datetime) -> Identity:
    """The identity in two key files, or in a signing file alone.

    Args:
        signing: made by the program, or a software key of a PKI (P-256 or RSA).
        opening: its partner; without it the identity signs and opens nothing.
        passphrase: tried as typed, then as NFKC.
        now: aware; judges the term.

    Raises:
        SurveyError: with `step` I1 (`file_too_large`; `identity_key` above 10,000,000 rounds), I2
            (`identity_open`, with `reason` `old_method` for ciphers that are not read), I3 and I4
            (`identity_key`) or I5 (`identity_pair`: without the partner it would open), whose
            `reason` is `rounds`, `no_key`, `no_certificate`, `mixed` or the code of what is wrong
            with key or certificate.
    """
    key, certificate, is_weak = _opened(signing, passphrase)
    with _refused_as(Code.IDENTITY_KEY, "I4"):
        signing_public_key(certificate)
    opening_key, opening_certificate = None, None
    if opening is not None:
        partner, opening_certificate, is_partner_weak = _opened(opening, passphrase)
        is_weak = is_weak or is_partner_weak
        opening_key = _partner_key(partner, opening_certificate, certificate)
    return Identity(
        certificate=certificate,
        opening_certificate=opening_certificate,
        opening_key=opening_key,
        is_expired=not certificate.is_valid_at(now),
        is_weakly_protected=is_weak,
        private_key=key,
    )


@contextmanager
def _refused_as(code: Code, step: str) -> Iterator[None]:
    try:
        yield
    except SurveyError as error:
        why = error.facts.get("reason", error.code.value)
        raise SurveyError(code, {"step": step, "reason": why}) from error


def _is_encodable(passphrase: str) -> bool:
    # A lone surrogate can come from a clipboard; no PKCS#12 passphrase can hold it.
    return not any("\ud800" <= sign <= "\udfff" for sign in passphrase)


def _opened(content: bytes, passphrase: str) -> tuple[SigningPrivateKey, Certificate, bool]:
    """The key, its certificate, and whether the file is weakly protected."""
    with at_step("I1"):
        if len(content) > MOST_KEY_FILE_BYTES:
            raise SurveyError(Code.FILE_TOO_LARGE)
        rounds = pkcs12_cost.rounds(content)
        if rounds is not None and max(rounds) > _MOST_ROUNDS:
            raise SurveyError(Code.IDENTITY_KEY, {"reason": "rounds"})
    with at_step("I2"):
        if rounds is None:
            is_older = pkcs12_mac.is_pkcs12(content)
            raise SurveyError(Code.IDENTITY_OPEN, {"reason": "old_method"} if is_older else {})
        loaded = _loaded(content, passphrase)
    # The library leaves out a certificate that is not of the key; a test forges one to notice.
    key, beside = loaded.key, loaded.cert
    with _refused_as(Code.IDENTITY_KEY, "I3"):
        if key is None:
            raise SurveyError(Code.IDENTITY_KEY, {"reason": "no_key"})
        if not isinstance(key, EllipticCurvePrivateKey | RSAPrivateKey):
            raise SurveyError(Code.ALGORITHM)
        if beside is None:
            raise SurveyError(Code.IDENTITY_KEY, {"reason": "no_certificate"})
        certificate = read_certificate(beside.certificate.public_bytes(Encoding.DER))
    return key, certificate, min(rounds) < _WEAK_BELOW


def _loaded(content: bytes, passphrase: str) -> PKCS12KeyAndCertificates:
    # An imported file may have been made with the passphrase just as it was typed.
    for used in dict.fromkeys((passphrase, normalise(passphrase))):
        try:
            return load_pkcs12(content, used.encode())
        except (ValueError, TypeError, UnsupportedAlgorithm):
            continue
    # The library says one thing for a wrong passphrase and for damage.
    raise SurveyError(Code.IDENTITY_OPEN)


def _partner_key(
    partner: SigningPrivateKey, certificate: Certificate, signing: Certificate
) -> OpeningKey:
    with _refused_as(Code.IDENTITY_PAIR, "I5"):
        if not isinstance(partner, EllipticCurvePrivateKey):
            raise SurveyError(Code.RECIPIENT_KEY)
        opening_public_key(certificate)
        require_pair(signing, certificate)
    return partner
