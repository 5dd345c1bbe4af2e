"""A second, small implementation of our signed and sealed texts, straight from the RFCs.

It shares no code with `usbsurvey_desktop.crypto` and joserfc, so that agreement means something,
and it writes what those refuse to write. Sources: RFC 7515, RFC 7516, RFC 7518 4.6 and appendix C.
"""

import hashlib
import hmac
import json
import secrets
from base64 import b64encode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

Json = dict[str, Any]


def b64(content: bytes) -> str:
    """Base64url without padding."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The bytes of base64url."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def plain(value: object) -> str:
    """JSON, sorted and without blanks."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parsed(text: str) -> Json:
    """JSON of a test's own making."""
    value: Json = json.loads(text)  # noqa: TID251 - not a file from outside
    return value


def sha(content: bytes) -> str:
    """Base64url of the SHA-256."""
    return b64(hashlib.sha256(content).digest())


def es256(key: ec.EllipticCurvePrivateKey, content: bytes) -> bytes:
    """The 64 bytes of a signature."""
    size = (key.key_size + 7) // 8
    r, s = decode_dss_signature(key.sign(content, ec.ECDSA(SHA256())))
    return r.to_bytes(size, "big") + s.to_bytes(size, "big")


def ps256(key: rsa.RSAPrivateKey, content: bytes, salt: int = 32) -> bytes:
    """RSASSA-PSS with SHA-256."""
    return key.sign(content, padding.PSS(padding.MGF1(SHA256()), salt), SHA256())


def hs256(secret: bytes, content: bytes) -> bytes:
    """HMAC-SHA256, as an attacker signs who takes a public key for the secret."""
    return hmac.digest(secret, content, "sha256")


def signature(
    payload: bytes,
    der: bytes,
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
    header: Mapping[str, object],
) -> Json:
    """One signature with a right hash of its certificate unless the header says another."""
    protected = b64(plain({"x5t#S256": sha(der), **header}).encode())
    content = f"{protected}.{b64(payload)}".encode()
    value = (
        es256(key, content) if isinstance(key, ec.EllipticCurvePrivateKey) else ps256(key, content)
    )
    return {
        "protected": protected,
        "header": {"x5c": [b64encode(der).decode()]},
        "signature": b64(value),
    }


def over(payload: bytes, before: Json) -> str:
    """The hash an approver signs over."""
    return sha(f"{before['protected']}.{b64(payload)}.{before['signature']}".encode())


def _agreed(key: ec.EllipticCurvePrivateKey, public: ec.EllipticCurvePublicKey) -> bytes:
    shared = key.exchange(ec.ECDH(), public)
    name = b"ECDH-ES+A256KW"
    info = len(name).to_bytes(4, "big") + name + bytes(8) + (256).to_bytes(4, "big")
    return hashlib.sha256((1).to_bytes(4, "big") + shared + info).digest()


def jwk(key: ec.EllipticCurvePublicKey) -> Json:
    """A public key as `epk` has it."""
    numbers, size = key.public_numbers(), (key.key_size + 7) // 8
    name = {256: "P-256", 384: "P-384", 521: "P-521"}[key.key_size]
    x, y = (b64(number.to_bytes(size, "big")) for number in (numbers.x, numbers.y))
    return {"crv": name, "kty": "EC", "x": x, "y": y}


def recipient(key: ec.EllipticCurvePublicKey, content_key: bytes) -> Json:
    """The entry that gives the holder of a key the content key."""
    ephemeral = ec.generate_private_key(ec.SECP256R1())
    wrapped = aes_key_wrap(_agreed(ephemeral, key), content_key)
    header = {
        "alg": "ECDH-ES+A256KW",
        "kid": sha(plain(jwk(key)).encode()),
        "epk": jwk(ephemeral.public_key()),
    }
    return {"header": header, "encrypted_key": b64(wrapped)}


def sealed(
    plaintext: bytes, header: Mapping[str, object], *keys: ec.EllipticCurvePublicKey
) -> Json:
    """A sealed text with a right `dig` and `rcp` unless the header says others."""
    content_key = secrets.token_bytes(32)
    recipients = [recipient(key, content_key) for key in keys]
    return sealed_to(recipients, content_key, plaintext, header)


def sealed_to(
    recipients: list[Json], content_key: bytes, plaintext: bytes, header: Mapping[str, object]
) -> Json:
    """The same with entries of the test's own making."""
    whole: Json = {"cty": "jose+json", "dig": sha(plaintext), "enc": "A256GCM"}
    whole |= {"rcp": sha(plain(recipients).encode()), **header}
    protected, nonce = b64(plain(whole).encode()), secrets.token_bytes(12)
    ciphertext = AESGCM(content_key).encrypt(nonce, plaintext, protected.encode())
    return {
        "protected": protected,
        "recipients": recipients,
        "iv": b64(nonce),
        "ciphertext": b64(ciphertext[:-16]),
        "tag": b64(ciphertext[-16:]),
    }


def rebound(text: Json) -> Json:
    """The text with its own recipients named in its header, which breaks the seal."""
    header = parsed(unb64(text["protected"]).decode())
    header["rcp"] = sha(plain(text["recipients"]).encode())
    return {**text, "protected": b64(plain(header).encode())}


def opened(text: Json, key: ec.EllipticCurvePrivateKey) -> bytes:
    """What the holder of a key reads."""
    kid = sha(plain(jwk(key.public_key())).encode())
    own = next(one for one in text["recipients"] if one["header"]["kid"] == kid)
    epk = own["header"]["epk"]
    x, y = (int.from_bytes(unb64(epk[name]), "big") for name in ("x", "y"))
    public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    content_key = aes_key_unwrap(_agreed(key, public), unb64(own["encrypted_key"]))
    whole = unb64(text["ciphertext"]) + unb64(text["tag"])
    return AESGCM(content_key).decrypt(unb64(text["iv"]), whole, text["protected"].encode())
