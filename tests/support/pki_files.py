"""Identity files as a PKI hands them out, and opening them."""

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from tests.support.people import NOW, PASSPHRASE, certificate_of, ec_key
from usbsurvey_desktop.identity.key_file import Identity, open_pair

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


def opened(
    signing: bytes, opening: bytes | None = None, *, passphrase: str = PASSPHRASE
) -> Identity:
    """The identity of two files, opened at the moment of the tests."""
    return open_pair(signing, opening, passphrase, now=NOW)


def imported(
    key: Key | dsa.DSAPrivateKey,
    certificate: x509.Certificate | None = None,
    *,
    passphrase: str = PASSPHRASE,
) -> bytes:
    """A file as a PKI hands it out."""
    return serialize_key_and_certificates(
        "利用者".encode(),
        key,
        certificate or certificate_of(key),
        [certificate_of(ec_key(50), name="架空 CA")],
        BestAvailableEncryption(passphrase.encode()),
    )
