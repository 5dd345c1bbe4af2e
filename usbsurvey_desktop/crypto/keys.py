"""Public keys as our files carry them, and the few kinds of key the program uses.

Source: docs/formats.md 1.8, 1.9; RFC 7517 (JWK), RFC 7638 (thumbprint).
"""

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import Ordered, from_base64url, hash_text, to_base64url

OpeningKey = EllipticCurvePrivateKey
OpeningPublicKey = EllipticCurvePublicKey
SigningPrivateKey = EllipticCurvePrivateKey | RSAPrivateKey
SigningPublicKey = EllipticCurvePublicKey | RSAPublicKey

_P256 = SECP256R1()
_COORDINATE_BYTES = 32
# SEC 2, 2.4.2: the field of P-256 and the constant of its equation.
_P256_FIELD = 2**256 - 2**224 + 2**192 + 2**96 - 1
_P256_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
_UNCOMPRESSED = b"\x04"
_RSA_BITS = range(2_048, 4_096 + 1)
_RSA_EXPONENT = 65_537


class Jwk(Ordered):
    """A public key of P-256 as a JSON object with exactly these members (`epk`, `reply_to`)."""

    crv: str
    kty: str
    x: str
    y: str

    def public_key(self) -> OpeningPublicKey:
        """The key itself.

        Raises:
            SurveyError: `base64`, or `recipient_key` if it is of another curve or not on P-256.
        """
        x, y = self.coordinates()
        if not (self.is_p256 and len(x) == len(y) == _COORDINATE_BYTES):
            raise SurveyError(Code.RECIPIENT_KEY)
        try:
            return EllipticCurvePublicKey.from_encoded_point(_P256, _UNCOMPRESSED + x + y)
        except ValueError as error:
            raise SurveyError(Code.RECIPIENT_KEY) from error

    def require_point(self) -> None:
        """Let the key pass if `public_key` would give one; a fifth of its time.

        Raises:
            SurveyError: as `public_key`.
        """
        if not (self.is_p256 and is_point(*self.coordinates())):
            raise SurveyError(Code.RECIPIENT_KEY)

    @property
    def is_p256(self) -> bool:
        """Whether it says that it is of this curve."""
        return self.crv == "P-256" and self.kty == "EC"

    def coordinates(self) -> tuple[bytes, bytes]:
        """What `x` and `y` say, whether or not it is a point.

        Raises:
            SurveyError: `base64`.
        """
        return from_base64url(self.x), from_base64url(self.y)

    @property
    def kid(self) -> str:
        """The thumbprint of the key, if it is one of P-256; its four members sorted (RFC 7638)."""
        return hash_text(
            f'{{"crv":"{self.crv}","kty":"{self.kty}","x":"{self.x}","y":"{self.y}"}}'.encode()
        )


def is_point(x: bytes, y: bytes) -> bool:
    """Whether two whole coordinates name a point of P-256."""
    a, b = int.from_bytes(x, "big"), int.from_bytes(y, "big")
    # y² = x³ - 3x + b over the field; the curve has no other points to tell apart (cofactor 1).
    return (
        len(x) == len(y) == _COORDINATE_BYTES
        and (b * b - (a * a - 3) * a - _P256_B) % _P256_FIELD == 0
        and a < _P256_FIELD
        and b < _P256_FIELD
    )


def public_jwk(key: OpeningPublicKey) -> Jwk:
    """The JSON form of a public key.

    Raises:
        SurveyError: `recipient_key` for a key of another curve than P-256.
    """
    point = require_opening_key(key).public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    x, y = point[1 : 1 + _COORDINATE_BYTES], point[1 + _COORDINATE_BYTES :]
    return Jwk(crv="P-256", kty="EC", x=to_base64url(x), y=to_base64url(y))


def thumbprint(key: OpeningPublicKey) -> str:
    """The `kid` of a public key: the base64url SHA-256 of its canonical JWK (RFC 7638)."""
    return public_jwk(key).kid


def require_opening_key(key: object) -> OpeningPublicKey:
    """The key, if it is of the one kind that we seal to: P-256.

    Raises:
        SurveyError: `recipient_key`.
    """
    if isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1):
        return key
    raise SurveyError(Code.RECIPIENT_KEY)


def require_signing_key(key: object) -> SigningPublicKey:
    """The key, if it is of a kind and strength that we sign with: P-256 or RSA.

    Raises:
        SurveyError: `algorithm` for a kind of key we do not use, `key_weak` for RSA outside
            2,048 to 4,096 bits or with an exponent other than 65,537.
    """
    if isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1):
        return key
    if not isinstance(key, RSAPublicKey):
        raise SurveyError(Code.ALGORITHM)
    if key.key_size not in _RSA_BITS or key.public_numbers().e != _RSA_EXPONENT:
        raise SurveyError(Code.KEY_WEAK)
    return key


def signature_algorithm(key: SigningPublicKey) -> str:
    """The `alg` that a signing key is used with: `ES256` or `PS256`."""
    return "PS256" if isinstance(key, RSAPublicKey) else "ES256"
