"""The MAC of a PKCS#12 file: how much one guess of its passphrase costs.

cryptography 50.0.2 writes it with 2,048 iterations whatever the key encryption costs, and guessing
is as cheap as the cheaper of the two; so it is replaced here. `test_key_file.py` looks at both
counts with OpenSSL. Source: docs/formats.md 2; RFC 7292 section 4 and appendix B.
"""

import hashlib
import hmac
from typing import Annotated

from cryptography import x509
from cryptography.hazmat import asn1

_DATA = x509.ObjectIdentifier("1.2.840.113549.1.7.1")
_SIGNED_DATA = x509.ObjectIdentifier("1.2.840.113549.1.7.2")
_SHA256 = x509.ObjectIdentifier("2.16.840.1.101.3.4.2.1")
_VERSION = 3
_BLOCK_BYTES = 64
_MAC_KEY = 3


@asn1.sequence
class _Algorithm:
    oid: x509.ObjectIdentifier
    parameters: asn1.Null | None


@asn1.sequence
class _DigestInfo:
    algorithm: _Algorithm
    digest: bytes


@asn1.sequence
class _MacData:
    mac: _DigestInfo
    salt: bytes
    iterations: Annotated[int, asn1.Default(1)]


@asn1.sequence
class _ContentInfo:
    oid: x509.ObjectIdentifier
    content: Annotated[asn1.TLV, asn1.Explicit(0)]


@asn1.sequence
class _Pfx:
    version: int
    safe: _ContentInfo
    mac: _MacData | None


def is_pkcs12(content: bytes) -> bool:
    """Whether these bytes are a PKCS#12 file in DER, of whatever protection."""
    return _pfx(content) is not None


def iterations(content: bytes) -> int:
    """How often the MAC's key derivation of a PKCS#12 file runs; 0 if there is no MAC to see."""
    pfx = _pfx(content)
    return pfx.mac.iterations if pfx and pfx.mac else 0


def _pfx(content: bytes) -> _Pfx | None:
    try:
        pfx = asn1.decode_der(_Pfx, content)
    except ValueError:
        return None
    is_ours = pfx.version == _VERSION and pfx.safe.oid in {_DATA, _SIGNED_DATA}
    return pfx if is_ours else None


def with_mac(content: bytes, passphrase: str, *, rounds: int, salt: bytes) -> bytes:
    """The same PKCS#12 file with its MAC made anew: HMAC-SHA256 after that many iterations.

    Args:
        content: a file as cryptography writes it, with an HMAC-SHA256.
        passphrase: the one it was made with, normalised.
        rounds: iterations of the key derivation.
        salt: 16 fresh bytes.
    """
    pfx = asn1.decode_der(_Pfx, content)
    key = mac_key(passphrase, salt, rounds)
    digest = hmac.digest(key, pfx.safe.content.data, "sha256")
    algorithm = _Algorithm(oid=_SHA256, parameters=asn1.Null())
    mac = _MacData(
        mac=_DigestInfo(algorithm=algorithm, digest=digest), salt=salt, iterations=rounds
    )
    return asn1.encode_der(_Pfx(version=pfx.version, safe=pfx.safe, mac=mac))


def mac_key(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """The 32-byte MAC key of a passphrase (RFC 7292 B.2 with ID 3 and SHA-256).

    One block of SHA-256 is just the key, so the carry of B.2 step 6 is never needed.
    """
    password = (passphrase + "\0").encode("utf-16-be")
    key = bytes([_MAC_KEY]) * _BLOCK_BYTES + _filled(salt) + _filled(password)
    for _ in range(rounds):
        key = hashlib.sha256(key).digest()
    return key


def _filled(text: bytes) -> bytes:
    blocks = -(-len(text) // _BLOCK_BYTES)
    return (text * (blocks * _BLOCK_BYTES // len(text) + 1))[: blocks * _BLOCK_BYTES]
