"""One authenticated cipher: AES-256-GCM with 96-bit nonces and the tag at the end.

Promises: what `decrypt` returns is what `encrypt` was given, under the same key, nonce and
associated bytes, or nothing is returned. A nonce is never chosen here: the caller draws a fresh one
for every encryption, because two texts under one key and nonce give both away.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from usbsurvey_desktop.errors import Code, SurveyError

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16


def encrypt(key: bytes, nonce: bytes, plaintext: bytes, associated: bytes) -> bytes:
    """The ciphertext followed by its tag: `TAG_BYTES` longer than the plaintext."""
    return AESGCM(key).encrypt(nonce, plaintext, associated)


def decrypt(key: bytes, nonce: bytes, ciphertext: bytes, associated: bytes) -> bytes:
    """The plaintext, if every byte given is the one that was encrypted.

    Raises:
        SurveyError: `decrypt_failed`; which of the four arguments differs cannot be told.
    """
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, associated)
    except InvalidTag as error:
        raise SurveyError(Code.DECRYPT_FAILED) from error
