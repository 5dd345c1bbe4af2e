"""A secret that only the holder of an opening key can make: the key agreed with itself.

What is sealed to a public key anybody can have sealed. What is under this secret only the holder
can have written: ECDH of the private key with its own public key (RFC 7748 calls such an agreement
static; to find it from the public key alone is as hard as ECDH itself).
"""

from cryptography.hazmat.primitives.asymmetric.ec import ECDH

from usbsurvey_desktop.crypto.keys import OpeningKey


def own_secret(key: OpeningKey) -> bytes:
    """32 bytes, always the same for a key; use it by `kdf.subkey` only."""
    return key.exchange(ECDH(), key.public_key())
