"""Identity files that are refused: at which check, and why."""

from collections.abc import Callable

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PublicFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from tests.support.people import APPROVER, PASSPHRASE, certificate_of, ec_key, key_files, rsa_key
from tests.support.pki_files import imported, opened
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity import pkcs12_mac
from usbsurvey_desktop.identity.key_file import MOST_KEY_FILE_BYTES


def _p384() -> ec.EllipticCurvePrivateKey:
    return ec_key(0, ec.SECP384R1)


def _agreement_only() -> x509.Certificate:
    return certificate_of(ec_key(), usage=["key_agreement"])


def _large() -> x509.Certificate:
    return certificate_of(ec_key(), extra_bytes=5_000)


def _without_certificate() -> bytes:
    return serialize_key_and_certificates(
        None, ec_key(), None, None, BestAvailableEncryption(PASSPHRASE.encode())
    )


def _certificate_only() -> bytes:
    return serialize_key_and_certificates(
        None, None, certificate_of(ec_key()), None, BestAvailableEncryption(PASSPHRASE.encode())
    )


def _foreign_certificate() -> bytes:
    """The library refuses to write such a file, so the key in its certificate is overwritten."""
    right = serialize_key_and_certificates(
        None, ec_key(), certificate_of(ec_key()), None, NoEncryption()
    )
    own, other = (_point(ec_key(number)) for number in (0, 7))
    forged = right.replace(own, other, 1)
    return pkcs12_mac.with_mac(forged, PASSPHRASE, rounds=1, salt=bytes(16))


def _point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


REFUSED: list[tuple[str, Callable[[], bytes], Code, str]] = [
    ("too large", lambda: bytes(MOST_KEY_FILE_BYTES + 1), Code.FILE_TOO_LARGE, "I1"),
    ("nothing", lambda: b"", Code.IDENTITY_OPEN, "I2"),
    ("no PKCS#12", lambda: b"-----BEGIN PRIVATE KEY-----", Code.IDENTITY_OPEN, "I2"),
    ("cut", lambda: key_files().signing[:-1], Code.IDENTITY_OPEN, "I2"),
    ("one bit", lambda: _flipped(key_files().signing), Code.IDENTITY_OPEN, "I2"),
    ("no certificate", _without_certificate, Code.IDENTITY_KEY, "I3"),
    ("no key", _certificate_only, Code.IDENTITY_KEY, "I3"),
    ("DSA", lambda: imported(dsa.generate_private_key(2048)), Code.IDENTITY_KEY, "I3"),
    ("large certificate", lambda: imported(ec_key(), _large()), Code.IDENTITY_KEY, "I3"),
    ("another's certificate", _foreign_certificate, Code.IDENTITY_KEY, "I3"),
    ("P-384", lambda: imported(_p384()), Code.IDENTITY_KEY, "I4"),
    ("RSA 1024", lambda: imported(rsa_key(1024)), Code.IDENTITY_KEY, "I4"),
    ("no signing", lambda: imported(ec_key(), _agreement_only()), Code.IDENTITY_KEY, "I4"),
    ("the opening file", lambda: key_files().opening, Code.IDENTITY_KEY, "I4"),
]


def _flipped(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[len(content) // 2] ^= 1
    return bytes(changed)


@pytest.mark.parametrize(
    ("made", "code", "step"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_wrong_file_is_refused_at_its_check(
    made: Callable[[], bytes], code: Code, step: str
) -> None:
    """Size, passphrase, key and use are looked at in the order of docs/formats.md 2."""
    with refused(code, step):
        opened(made())


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        pytest.param(_without_certificate, "no_certificate", id="no certificate"),
        pytest.param(_certificate_only, "no_key", id="no key"),
        pytest.param(lambda: imported(dsa.generate_private_key(2048)), "algorithm", id="DSA"),
        pytest.param(lambda: imported(ec_key(), _large()), "certificate", id="large certificate"),
        pytest.param(lambda: imported(_p384()), "algorithm", id="P-384"),
        pytest.param(lambda: imported(rsa_key(1024)), "key_weak", id="RSA 1024"),
        pytest.param(lambda: key_files().opening, "certificate_usage", id="the opening file"),
    ],
)
def test_a_key_that_cannot_be_used_says_why(made: Callable[[], bytes], reason: str) -> None:
    """So that a person knows what to ask the PKI for."""
    with pytest.raises(SurveyError) as caught:
        opened(made())
    assert caught.value.facts["reason"] == reason


@pytest.mark.parametrize("passphrase", ["", "another", PASSPHRASE.upper(), "\ud800"])
def test_a_wrong_passphrase_opens_nothing(passphrase: str) -> None:
    """Not even one that no file could have been made with; it is the same code as damage."""
    with refused(Code.IDENTITY_OPEN, "I2"):
        opened(key_files().signing, passphrase=passphrase)


def _other_subject() -> bytes:
    return key_files(APPROVER).opening


def _same_key_twice() -> bytes:
    twin = certificate_of(ec_key(), usage=["key_agreement"])
    return imported(ec_key(), twin)


def _rsa_partner() -> bytes:
    return imported(rsa_key(), certificate_of(rsa_key(), usage=["key_agreement"]))


@pytest.mark.parametrize(
    ("signing", "opening"),
    [
        (lambda: key_files().signing, _other_subject),
        (lambda: key_files().signing, lambda: key_files().signing),
        (lambda: imported(ec_key()), _same_key_twice),
        (lambda: imported(ec_key()), _rsa_partner),
    ],
    ids=["another person", "the signing file", "one key for both", "RSA"],
)
def test_two_files_that_are_no_pair_are_refused(
    signing: Callable[[], bytes], opening: Callable[[], bytes]
) -> None:
    """The signing file alone still opens."""
    with refused(Code.IDENTITY_PAIR, "I5"):
        opened(signing(), opening())
    assert opened(signing()).opening_key is None


@pytest.mark.parametrize(
    ("opening", "reason"),
    [
        pytest.param(_other_subject, "mixed", id="another person"),
        pytest.param(lambda: key_files().signing, "certificate_usage", id="the signing file"),
        pytest.param(_rsa_partner, "recipient_key", id="RSA"),
    ],
)
def test_a_partner_that_does_not_fit_says_why(opening: Callable[[], bytes], reason: str) -> None:
    """Another holder, another use and another kind of key are told apart."""
    with pytest.raises(SurveyError) as caught:
        opened(key_files().signing, opening())
    assert caught.value.facts["reason"] == reason


def test_a_partner_that_does_not_open_says_so() -> None:
    """A damaged opening file is no reason to say that the passphrase pair is wrong."""
    with refused(Code.IDENTITY_OPEN, "I2"):
        opened(key_files().signing, key_files().opening[:-1])
