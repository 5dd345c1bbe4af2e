"""A draft of format version 1, frozen: it opens for ever, and by the format page alone.

The file was written once in the form of the first version and is never written again.
"""

import hashlib
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.support import jose_by_hand as hand
from tests.support.drafts import PASSPHRASE, drafts
from usbsurvey_desktop.armour import DRAFT_SLOT
from usbsurvey_desktop.crypto.sealed_form import open_sealed, read_sealed
from usbsurvey_desktop.records import parse_object
from usbsurvey_desktop.store.draft_content import write_content

GOLDEN = Path(__file__).parent / "golden" / "draft-1.usbdraft"
APPROVER_PASSPHRASE = "another person's own passphrase"
MANAGER = ec.derive_private_key(20_261_121, ec.SECP256R1())


def _bytes(value: object) -> bytes:
    return urlsafe_b64decode(str(value) + "==")


@pytest.mark.parametrize("passphrase", [PASSPHRASE, APPROVER_PASSPHRASE])
def test_a_draft_of_the_first_version_opens(passphrase: str) -> None:
    """By its Argon2id slot and by its PBKDF2 slot, with a recovery slot beside them."""
    content = drafts().look(GOLDEN, passphrase)

    assert [slot.who for slot in drafts().slots(GOLDEN)] == [
        "respondent-1",
        "approver-1",
        "manager-1",
    ]
    assert content.answers == {
        "A1": "yes",
        "A5": ("a", "e"),
        "A5.e": "葛\U000e0100城\n二行目",
        "A6": 12,
    }
    assert content.people[0].name == "佐藤 﨑子"


def test_the_format_page_is_enough_to_open_it() -> None:
    """A second reader, written from docs/formats.md §8 alone, finds the same plaintext."""
    raw = GOLDEN.read_bytes()
    length = int.from_bytes(raw[10:14], "big")
    head, body = raw[: 14 + length + 32], raw[14 + length + 32 : -32]
    header = parse_object(raw[14 : 14 + length], depth=3)
    slots = header["slots"]
    assert isinstance(slots, list)
    slot = slots[0]
    file_id = str(header["file_id"])

    stretched = Argon2id(
        salt=_bytes(slot["salt"]),
        length=32,
        iterations=slot["t"],
        lanes=slot["p"],
        memory_cost=slot["m"],
    ).derive(PASSPHRASE.encode())
    key = AESGCM(stretched).decrypt(
        _bytes(slot["nonce"]), _bytes(slot["wrapped"]), f"usbdraft-1 slot {file_id}".encode()
    )

    def subkey(purpose: str) -> bytes:
        return HKDF(SHA256(), 32, _bytes(file_id), purpose.encode()).derive(key)

    plaintext = AESGCM(subkey(f"usbdraft-1 body {header['gen']}")).decrypt(
        _bytes(header["nonce"]), body, head
    )
    assert raw[:10] == b"USBDRAFT1\n"
    assert head[-32:] == hashlib.sha256(head[:-32]).digest()
    assert raw[-32:] == hashlib.sha256(raw[:-32]).digest()
    assert _bytes(header["commit"]) == subkey("usbdraft-1 commit")
    assert plaintext == write_content(drafts().look(GOLDEN, PASSPHRASE))


def test_the_recovery_slot_gives_the_key_of_this_draft() -> None:
    """By our reader and by a second one; what it holds leads to the commitment in the header."""
    raw = GOLDEN.read_bytes()
    header = parse_object(raw[14 : 14 + int.from_bytes(raw[10:14], "big")], depth=3)
    slots = header["slots"]
    assert isinstance(slots, list)
    sealed = slots[2]["sealed"]

    content = open_sealed(read_sealed(sealed, DRAFT_SLOT, content_type="json"), MANAGER)

    assert content == hand.opened(hand.parsed(sealed), MANAGER)
    held = parse_object(content, depth=1)
    assert held.keys() == {"dek", "file_id"}
    assert held["file_id"] == header["file_id"]
    commit = HKDF(SHA256(), 32, _bytes(held["file_id"]), b"usbdraft-1 commit")
    assert commit.derive(_bytes(held["dek"])) == _bytes(header["commit"])
