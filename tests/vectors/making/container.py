"""The container of drafts and record books, written by hand from docs/formats.md §8.

It shares no code with the store: magic, header, checksums and every key are made here again.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256, SHA512
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from tests.support import jose_by_hand as hand
from tests.support.forgery import Json
from tests.vectors import world

FILE_ID: Final = hand.b64(bytes(range(16)))
KEY: Final = hashlib.sha256(b"the key of the file").digest()
OTHER_KEY: Final = hashlib.sha256(b"another key").digest()
SALT: Final = bytes(range(16, 32))
NONCE: Final = bytes(range(12))
CHEAPEST: Final[Json] = {"kdf": "argon2id", "m": 19_456, "t": 2, "p": 1}
LISTED: Final[Json] = {"kdf": "pbkdf2-hmac-sha512", "rounds": 210_000}
SUM_BYTES: Final = 32
DRAFT: Final = b"USBDRAFT1\n"
RECORD_BOOK: Final = b"USBRECORD1\n"


def _nothing(_header: Json) -> None:
    """Leave the header right."""


@dataclass(frozen=True)
class Plan:
    """What a file is made of; each fault is one member other than here."""

    plaintext: bytes
    magic: bytes = DRAFT
    slots: Sequence[Json] = ()
    change: Callable[[Json], object] = _nothing
    """Of the header, before its checksum and before it is authenticated."""
    spelling: Callable[[Json], str] = hand.plain
    gen: int = 1


def summed(content: bytes) -> bytes:
    """The bytes and their SHA-256."""
    return content + hashlib.sha256(content).digest()


def _stretched(cost: Json, passphrase: str) -> bytes:
    secret = passphrase.encode()
    if cost["kdf"] == "argon2id":
        m, t, p = (cost[name] for name in "mtp")
        return Argon2id(salt=SALT, length=32, iterations=t, lanes=p, memory_cost=m).derive(secret)
    return PBKDF2HMAC(SHA512(), 32, SALT, cost["rounds"]).derive(secret)


def slot(
    passphrase: str = world.PASSPHRASE,
    *,
    cost: Json = CHEAPEST,
    key: bytes = KEY,
    label: str = "respondent",
    no: int = 1,
) -> Json:
    """A way in for who knows the passphrase."""
    wrapped = AESGCM(_stretched(cost, passphrase)).encrypt(
        NONCE, key, f"usbdraft-1 slot {FILE_ID}".encode()
    )
    return {
        "type": "passphrase",
        "label": label,
        "no": no,
        **cost,
        "salt": hand.b64(SALT),
        "nonce": hand.b64(NONCE),
        "wrapped": hand.b64(wrapped),
    }


def recovery_slot(
    to: str = "manager", /, typ: str = "usbsurvey-draft-slot-1", **held: object
) -> Json:
    """A way in for the holder of an opening key."""
    key = world.person(to).opening_key
    assert key is not None
    text = hand.plain({"dek": hand.b64(KEY), "file_id": FILE_ID} | held)
    header = {"cty": "json", "typ": typ}
    sealed = hand.plain(hand.sealed(text.encode(), header, key.public_key()))
    return {"type": "recovery", "label": "manager", "sealed": sealed}


def _subkey(purpose: str, key: bytes = KEY) -> bytes:
    return HKDF(SHA256(), 32, hand.unb64(FILE_ID), purpose.encode()).derive(key)


def built(plan: Plan) -> bytes:
    """The file."""
    header: Json = {
        "v": 1,
        "file_id": FILE_ID,
        "gen": plan.gen,
        "nonce": hand.b64(NONCE),
        "len": len(plan.plaintext) + 16,
        "commit": hand.b64(_subkey("usbdraft-1 commit")),
        "slots": list(plan.slots) or [slot()],
    }
    plan.change(header)
    text = plan.spelling(header).encode()
    head = summed(plan.magic + len(text).to_bytes(4, "big") + text)
    body = AESGCM(_subkey(f"usbdraft-1 body {plan.gen}")).encrypt(NONCE, plan.plaintext, head)
    return summed(head + body)


def resummed(content: bytes, place: int) -> bytes:
    """A file with a bit flipped at a place and both checksums made right again."""
    changed = bytearray(content[:-SUM_BYTES])
    changed[place] ^= 1
    start = content.index(b"\n") + 1
    head = start + 4 + int.from_bytes(content[start : start + 4], "big")
    whole = summed(bytes(changed[:head])) + bytes(changed[head + SUM_BYTES :])
    return summed(whole)
