"""The only door to joserfc: two signature algorithms, one way to open a seal, our own limits.

Promises: nothing of the header chooses the key or widens the list of algorithms, and no exception
of the library gets out. What passes here has been through `jose_text` first, because joserfc
rebuilds headers instead of keeping their bytes and takes more than we do (docs/formats.md 13).
"""

from collections.abc import Mapping
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from joserfc import jwe, jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey
from joserfc.registry import HeaderParameter

from usbsurvey_desktop.crypto import content_key
from usbsurvey_desktop.crypto.keys import (
    OpeningKey,
    SigningPrivateKey,
    SigningPublicKey,
)
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import JsonValue

SIGNATURE_ALGORITHMS = ("ES256", "PS256")
ENCRYPTION: Final = "A256GCM"
MOST_RECIPIENTS = 16
HEADER_BYTES = 1024
# The kinds of text have their own limits, checked before; this is above the largest of them.
_CONTENT_BYTES = 16 * 1024 * 1024


class _SignatureRegistry(jws.JWSRegistry):
    max_header_length = HEADER_BYTES * 4 // 3 + 1
    max_payload_length = _CONTENT_BYTES


class _SealRegistry(jwe.JWERegistry):
    max_protected_header_length = HEADER_BYTES * 4 // 3 + 1
    max_ciphertext_length = _CONTENT_BYTES


_SIGNATURES = _SignatureRegistry(
    header_registry={
        "iat": HeaderParameter("Signed at", "int", required=True),
        "role": HeaderParameter("Role of the signer", "str", required=True),
        "over": HeaderParameter("Hash of the signature countersigned", "str"),
    },
    algorithms=SIGNATURE_ALGORITHMS,
)
_SEALS = _SealRegistry(
    header_registry={
        "dig": HeaderParameter("Hash of the plaintext", "str", required=True),
        "rcp": HeaderParameter("Hash of the recipients", "str", required=True),
    },
    algorithms=(content_key.ALGORITHM, ENCRYPTION),
    # With one key the library would otherwise fail every file for two people.
    verify_all_recipients=False,
)


def _signature_key(key: SigningPrivateKey | SigningPublicKey) -> RSAKey | ECKey:
    if isinstance(key, RSAPrivateKey | RSAPublicKey):
        return RSAKey(key, key)
    return ECKey(key, key)


def signature(
    protected: Mapping[str, JsonValue], payload: bytes, key: SigningPrivateKey
) -> tuple[str, str]:
    """The protected header and the signature over it and the payload, both base64url.

    Args:
        protected: ASCII members in canonical order; `alg` fits the key.
        payload: the bytes to sign, as they are.
        key: of P-256 or RSA.
    """
    member: jws.HeaderDict = {"protected": dict(protected)}
    signed = jws.serialize_json([member], payload, _signature_key(key), registry=_SIGNATURES)
    one = signed["signatures"][0]
    return one["protected"], one["signature"]


def is_signature(protected: str, payload: str, value: str, key: SigningPublicKey) -> bool:
    """Whether the signature was made with the key; all three texts are base64url."""
    form: jws.GeneralJSONSerialization = {
        "payload": payload,
        "signatures": [{"protected": protected, "signature": value}],
    }
    try:
        jws.deserialize_json(form, _signature_key(key), registry=_SIGNATURES)
    except (JoseError, ValueError):
        return False
    return True


def unsealed(form: Mapping[str, JsonValue], recipient: JsonValue, key: OpeningKey) -> bytes:
    """The plaintext of a sealed text, by one recipient's entry and key.

    Raises:
        SurveyError: `decrypt_failed`; what was changed cannot be told.
    """
    one = {**form, "recipients": [recipient]}
    try:
        opened = jwe.decrypt_json(one, ECKey(key, key), registry=_SEALS)  # type: ignore[arg-type]  # a plain dict of the same members
    except (JoseError, InvalidTag, ValueError) as error:
        raise SurveyError(Code.DECRYPT_FAILED) from error
    return opened.plaintext or b""
