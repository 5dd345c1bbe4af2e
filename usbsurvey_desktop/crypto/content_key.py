"""A content key wrapped for the holder of a P-256 key, and unwrapped again: ECDH-ES+A256KW.

Source: RFC 7516 5.1 steps 2 to 6, 5.2 steps 7 to 10; RFC 7518 4.6; RFC 3394.
"""

from cryptography.hazmat.primitives.asymmetric.ec import ECDH, SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.concatkdf import ConcatKDFHash
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap,
    aes_key_wrap,
)

from usbsurvey_desktop.crypto.aead import KEY_BYTES
from usbsurvey_desktop.crypto.keys import OpeningKey, OpeningPublicKey, require_opening_key
from usbsurvey_desktop.errors import Code, SurveyError

ALGORITHM = "ECDH-ES+A256KW"
_INFO = (
    len(ALGORITHM).to_bytes(4, "big")
    + ALGORITHM.encode("ascii")
    + bytes(8)
    + (8 * KEY_BYTES).to_bytes(4, "big")
)
"""What the Concat KDF runs over: AlgorithmID, an empty PartyUInfo and PartyVInfo, and the length in
bits; each of the first three after its own length in 4 bytes."""
WRAPPED_BYTES = KEY_BYTES + 8


def wrapped(content_key: bytes, recipient: OpeningPublicKey) -> tuple[OpeningPublicKey, bytes]:
    """A fresh ephemeral key, whose public half goes beside the wrapped content key.

    Args:
        content_key: 32 bytes.
        recipient: who shall unwrap it.

    Raises:
        SurveyError: `recipient_key` for a key of another curve than P-256.
    """
    theirs = require_opening_key(recipient)
    ephemeral = generate_private_key(SECP256R1())
    return ephemeral.public_key(), aes_key_wrap(_agreed_key(ephemeral, theirs), content_key)


def unwrapped(wrapped_key: bytes, ephemeral: OpeningPublicKey, recipient: OpeningKey) -> bytes:
    """The content key, from what `wrapped` gave; both keys are of P-256.

    Raises:
        SurveyError: `decrypt_failed` if anything was changed, or wrapped for somebody else.
    """
    try:
        return aes_key_unwrap(_agreed_key(recipient, ephemeral), wrapped_key)
    except (InvalidUnwrap, ValueError) as error:
        raise SurveyError(Code.DECRYPT_FAILED) from error


def _agreed_key(ours: OpeningKey, theirs: OpeningPublicKey) -> bytes:
    return ConcatKDFHash(SHA256(), KEY_BYTES, _INFO).derive(ours.exchange(ECDH(), theirs))
