"""A package that opens to two different texts for two recipients: the attack that `dig` stops.

A256GCM does not commit to its key: with one free block, a ciphertext and tag can be made that are
right under two keys. Sources: docs/formats.md §1.9; NIST SP 800-38D §6.4; Grubbs, Lu, Ristenpart,
"Message Franking via Committing Authenticated Encryption" (2017).
"""

import secrets

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from tests.support import jose_by_hand as hand
from tests.support import worlds

_BLOCK = 16
_REDUCTION = 0xE1 << 120


def _product(left: int, right: int) -> int:
    """Multiply in the field of GCM."""
    total = 0
    for bit in range(127, -1, -1):
        if right >> bit & 1:
            total ^= left
        left = left >> 1 ^ _REDUCTION if left & 1 else left >> 1
    return total


def _inverse(value: int) -> int:
    """Invert in the field of GCM: the power 2^128 - 2."""
    result, power = 1 << 127, value
    for _ in range(127):
        power = _product(power, power)
        result = _product(result, power)
    return result


def _block(key: bytes, content: bytes) -> int:
    """One block through AES."""
    encryptor = Cipher(AES(key), ECB()).encryptor()  # noqa: S305 - the block cipher inside GCM
    return int.from_bytes(encryptor.update(content), "big")


def _tag(key: bytes, nonce: bytes, aad: bytes, ciphertext: bytes) -> int:
    """The tag of GCM over whole blocks."""
    hash_key = _block(key, bytes(_BLOCK))
    lengths = (8 * len(aad)).to_bytes(8, "big") + (8 * len(ciphertext)).to_bytes(8, "big")
    blocks = aad + bytes(-len(aad) % _BLOCK) + ciphertext + lengths
    total = 0
    for start in range(0, len(blocks), _BLOCK):
        block = int.from_bytes(blocks[start : start + _BLOCK], "big")
        total = _product(total ^ block, hash_key)
    return total ^ _block(key, nonce + (1).to_bytes(4, "big"))


def _colliding(keys: tuple[bytes, bytes], nonce: bytes, aad: bytes, ciphertext: bytes) -> bytes:
    """A ciphertext with one more block, chosen so that both keys give the same tag.

    A tag is linear in each block. The last block counts with the square of the hash key, so the
    block that makes up the difference of the tags is that difference over the sum of the squares.
    """
    first, second = (_tag(key, nonce, aad, ciphertext + bytes(_BLOCK)) for key in keys)
    squares = [_product(_block(key, bytes(_BLOCK)), _block(key, bytes(_BLOCK))) for key in keys]
    free = _product(first ^ second, _inverse(squares[0] ^ squares[1]))
    return ciphertext + free.to_bytes(_BLOCK, "big")


def two_faced() -> tuple[bytes, dict[str, bytes]]:
    """A package for prefecture and ministry, and what each of them decrypts."""
    keys = {"prefecture": secrets.token_bytes(32), "ministry": secrets.token_bytes(32)}
    nonce = secrets.token_bytes(12)
    # The free block depends on the header, so `dig`, which stands in the header, cannot know it:
    # the attacker names the text as it is before that block.
    plaintext = hand.plain({"payload": "x" * 100}).encode().ljust(8 * _BLOCK, b" ")
    recipients = [
        hand.recipient(worlds.opening_key(name).public_key(), key) for name, key in keys.items()
    ]
    header = {"cty": "jose+json", "dig": hand.sha(plaintext), "enc": "A256GCM"}
    header |= {"rcp": hand.sha(hand.plain(recipients).encode()), "typ": "usbsurvey-package-1"}
    protected = hand.b64(hand.plain(header).encode())
    stream = AESGCM(keys["prefecture"]).encrypt(nonce, plaintext, None)[: len(plaintext)]
    pair = (keys["prefecture"], keys["ministry"])
    ciphertext = _colliding(pair, nonce, protected.encode(), stream)
    tag = _tag(keys["ministry"], nonce, protected.encode(), ciphertext).to_bytes(_BLOCK, "big")
    text = {
        "protected": protected,
        "recipients": recipients,
        "iv": hand.b64(nonce),
        "ciphertext": hand.b64(ciphertext),
        "tag": hand.b64(tag),
    }
    read = {
        name: AESGCM(key).decrypt(nonce, ciphertext + tag, protected.encode())
        for name, key in keys.items()
    }
    return hand.plain(text).encode(), read
