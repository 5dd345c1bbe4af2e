"""The two signature algorithms of our files, ES256 and PS256, on the primitives of cryptography.

Promises: the algorithm follows from the key, never from a header. What is verified here has been
through `jose_text` first. Source: docs/formats.md 1.8; RFC 7515 5.1, 5.2; RFC 7518 3.4, 3.5.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256

from usbsurvey_desktop.crypto.keys import SigningPrivateKey, SigningPublicKey

ALGORITHMS = ("ES256", "PS256")
_HALF = 32
_ECDSA = ECDSA(SHA256())
_PSS = PSS(mgf=MGF1(SHA256()), salt_length=SHA256.digest_size)


def signing_input(protected: str, payload: str) -> bytes:
    """The bytes that are signed; both texts are base64url (RFC 7515 5.1 step 5)."""
    return f"{protected}.{payload}".encode("ascii")


def signature(content: bytes, key: SigningPrivateKey) -> bytes:
    """The signature over a signing input: 64 bytes by P-256, as many as the modulus by RSA."""
    if not isinstance(key, EllipticCurvePrivateKey):
        return key.sign(content, _PSS, SHA256())
    r, s = decode_dss_signature(key.sign(content, _ECDSA))
    return r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")


def is_signature(value: bytes, content: bytes, key: SigningPublicKey) -> bool:
    """Whether the signature over a signing input was made with the key's private half."""
    try:
        if isinstance(key, RSAPublicKey):
            key.verify(value, content, _PSS, SHA256())
            return True
        if len(value) != 2 * _HALF:
            return False
        r, s = (int.from_bytes(half, "big") for half in (value[:_HALF], value[_HALF:]))
        key.verify(encode_dss_signature(r, s), content, _ECDSA)
    except InvalidSignature:
        return False
    return True
