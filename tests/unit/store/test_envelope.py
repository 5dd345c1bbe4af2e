"""The grammar of a draft file: each byte is checked, and each refusal is the right one."""

import hashlib
from collections.abc import Callable
from functools import partial

import pytest

from tests.support.drafts import CHEAP, PASSPHRASE
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import JsonValue, canonical, parse_object
from usbsurvey_desktop.store.envelope import (
    LARGEST_FILE,
    ContainerKind,
    read_envelope,
    write_envelope,
)
from usbsurvey_desktop.store.slots import RecoverySlot
from usbsurvey_desktop.store.vault import Vault, new_vault, unlock

PLAINTEXT = "回答".encode() * 40
DRAFT = ContainerKind.DRAFT
MAGIC = DRAFT.magic
HEADER_START = len(MAGIC) + 4


@pytest.fixture(scope="module")
def vault() -> Vault:
    """A vault with one slot."""
    return new_vault(random_bytes).with_slot("respondent", PASSPHRASE, CHEAP, random_bytes)[0]


@pytest.fixture(scope="module")
def raw(vault: Vault) -> bytes:
    """Its file in generation 7."""
    return vault.encrypt(PLAINTEXT, 7, random_bytes)


def _refusal(work: Callable[[], object]) -> Code:
    with pytest.raises(SurveyError) as refusal:
        work()
    return refusal.value.code


def _decrypted(vault: Vault, raw: bytes) -> bytes:
    return vault.decrypt(read_envelope(raw, DRAFT))


def _summed(content: bytes) -> bytes:
    return content + hashlib.sha256(content).digest()


def _header(raw: bytes) -> dict[str, JsonValue]:
    return parse_object(_header_text(raw), depth=3)


def _header_text(raw: bytes) -> bytes:
    length = int.from_bytes(raw[len(MAGIC) : HEADER_START], "big")
    return raw[HEADER_START : HEADER_START + length]


def _with_header_text(raw: bytes, text: bytes) -> bytes:
    body = raw[HEADER_START + len(_header_text(raw)) + 32 : -32]
    return write_envelope(_summed(MAGIC + len(text).to_bytes(4, "big") + text), body)


def _with(raw: bytes, **members: JsonValue) -> bytes:
    return _with_header_text(raw, canonical({**_header(raw), **members}))


def _slot_with(raw: bytes, **members: JsonValue) -> bytes:
    slots = _header(raw)["slots"]
    assert isinstance(slots, list)
    return _with(raw, slots=[{**slots[0], **members}])


def test_a_draft_shows_nothing_of_its_content(raw: bytes) -> None:
    """Readable are the magic and the header; the plaintext is nowhere in the file."""
    assert raw.startswith(b"USBDRAFT1\n")
    assert set(_header(raw)) == {"v", "file_id", "gen", "nonce", "len", "commit", "slots"}
    assert PLAINTEXT[:6] not in raw


def test_an_undamaged_file_gives_its_parts(vault: Vault, raw: bytes) -> None:
    """Header, head and body are what was written, and the vault opens them."""
    envelope = read_envelope(raw, DRAFT)

    assert envelope.header.gen == 7
    assert envelope.head + envelope.body == raw[:-32]
    assert vault.decrypt(envelope) == PLAINTEXT


def test_every_sampled_bit_that_flips_is_damage(raw: bytes) -> None:
    """Each bit of the magic and a fifth of the others: damage, never a newer version."""
    refused = set()
    for bit in {*range(len(MAGIC) * 8), *range(0, len(raw) * 8, 5)}:
        changed = bytearray(raw)
        changed[bit // 8] ^= 1 << bit % 8
        refused.add(_refusal(partial(read_envelope, bytes(changed), DRAFT)))

    assert refused == {Code.DRAFT_DAMAGED}


def test_every_sampled_cut_and_every_addition_is_damage(raw: bytes) -> None:
    """Each third length, the last forty lengths, nothing at all, and more bytes at the end."""
    lengths = {*range(0, len(raw), 3), *range(len(raw) - 40, len(raw))}
    pieces = [raw[:length] for length in lengths] + [raw + b"\0", raw + raw, raw + raw[-32:]]

    codes = {_refusal(partial(read_envelope, piece, DRAFT)) for piece in pieces}

    assert codes == {Code.DRAFT_DAMAGED}


def test_a_flipped_bit_with_new_checksums_is_not_accepted(vault: Vault, raw: bytes) -> None:
    """Somebody who mends both checksums still changes nothing unnoticed."""
    codes = set()
    head_length = len(read_envelope(raw, DRAFT).head) - 32
    for bit in range(len(MAGIC) * 8, (len(raw) - 32) * 8, 11):
        changed = bytearray(raw[:-32])
        changed[bit // 8] ^= 1 << bit % 8
        head, body = bytes(changed[:head_length]), bytes(changed[head_length + 32 :])
        if head_length * 8 <= bit < (head_length + 32) * 8:
            continue  # the inner checksum itself, which is mended
        forged = write_envelope(_summed(head), body)
        codes.add(_refusal(partial(_decrypted, vault, forged)))

    assert codes <= {Code.DRAFT_DAMAGED, Code.DRAFT_KDF, Code.VERSION_NEWER, Code.DRAFT_TAMPERED}
    assert Code.DRAFT_TAMPERED in codes


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"USBDRAFT2\n", Code.VERSION_NEWER),
        (b"USBDRAFT10\n", Code.VERSION_NEWER),
        (b"USBRECORD2\n", Code.VERSION_NEWER),
        (b"USBRECORD1\n", Code.WRONG_KIND),
        (b"USBDRAFT0\n", Code.DRAFT_DAMAGED),
        (b"USBDRAFT01\n", Code.DRAFT_DAMAGED),
        (b"USBDRAFT1\r\n", Code.DRAFT_DAMAGED),
        (b"PK\x03\x04", Code.DRAFT_DAMAGED),
    ],
)
def test_another_magic_is_another_file(raw: bytes, start: bytes, code: Code) -> None:
    """A newer version and the record book are told apart from damage."""
    changed = _summed(start + raw[len(MAGIC) : -32])

    assert _refusal(lambda: read_envelope(changed, DRAFT)) is code


def test_a_header_longer_than_allowed_is_damage(raw: bytes) -> None:
    """65,537 bytes of header are refused before they are looked at."""
    text = b" " * 65_537

    assert (
        _refusal(lambda: read_envelope(_with_header_text(raw, text), DRAFT)) is Code.DRAFT_DAMAGED
    )


def test_a_file_over_the_limit_is_damage() -> None:
    """Nine MiB and one byte are refused before anything is parsed."""
    raw = _summed(MAGIC + bytes(LARGEST_FILE))

    assert _refusal(lambda: read_envelope(raw, DRAFT)) is Code.DRAFT_DAMAGED


@pytest.mark.parametrize(
    "text",
    [b"", b"[]", b"{", b'{"v":1,"v":1}', b'{"v":1.0}', b'{"v":"\xff"}', b'{"v":[[[[1]]]]}'],
)
def test_a_header_that_is_not_strict_json_is_damage(raw: bytes, text: bytes) -> None:
    """The gate of all our JSON stands before the header too."""
    assert (
        _refusal(lambda: read_envelope(_with_header_text(raw, text), DRAFT)) is Code.DRAFT_DAMAGED
    )


def test_a_header_in_another_spelling_is_damage(raw: bytes) -> None:
    """The same members with a blank are not canonical."""
    text = _header_text(raw).replace(b",", b", ", 1)

    assert (
        _refusal(lambda: read_envelope(_with_header_text(raw, text), DRAFT)) is Code.DRAFT_DAMAGED
    )


@pytest.mark.parametrize(
    "members",
    [
        {"v": 0},
        {"v": True},
        {"v": None},
        {"v": "2"},
        {"more": 1},
        {"file_id": "A"},
        {"file_id": "A" * 21 + "B"},
        {"gen": 0},
        {"gen": "7"},
        {"nonce": "A" * 22},
        {"len": 15},
        {"len": 1000},
        {"commit": "A" * 42},
        {"slots": []},
        {"slots": [{"type": "recovery", "label": "manager", "sealed": "{}"}] * 9},
        {"slots": [{"type": "recovery", "label": "other", "sealed": "{}"}]},
        {"slots": [{"type": "recovery", "label": "manager", "sealed": "あ"}]},
        {"slots": [{"type": "other"}]},
    ],
)
def test_a_header_with_other_members_is_damage(raw: bytes, members: dict[str, JsonValue]) -> None:
    """Exactly the members of the format, each in its range."""
    assert _refusal(lambda: read_envelope(_with(raw, **members), DRAFT)) is Code.DRAFT_DAMAGED


def test_a_header_of_a_newer_version_is_told(raw: bytes) -> None:
    """The version inside counts as well."""
    assert _refusal(lambda: read_envelope(_with(raw, v=2), DRAFT)) is Code.VERSION_NEWER


@pytest.mark.parametrize(
    "members",
    [
        {"label": "manager"},
        {"no": 0},
        {"no": 100},
        {"kdf": "scrypt"},
        {"m": "65536"},
        {"rounds": 600_000},
        {"salt": "A"},
        {"wrapped": "A" * 43},
    ],
)
def test_a_slot_with_other_members_is_damage(raw: bytes, members: dict[str, JsonValue]) -> None:
    """A passphrase slot has exactly the members of its key derivation."""
    assert _refusal(lambda: read_envelope(_slot_with(raw, **members), DRAFT)) is Code.DRAFT_DAMAGED


@pytest.mark.parametrize(
    "members",
    [{"m": 1_048_576}, {"m": 19_455}, {"m": -1}, {"t": 100}, {"t": 1}, {"p": 5}, {"p": 0}],
)
def test_a_slot_out_of_bounds_is_refused_before_it_is_paid(
    raw: bytes, members: dict[str, JsonValue]
) -> None:
    """One GiB, a hundred passes and their like: `draft_kdf`, with the right passphrase too."""
    assert _refusal(lambda: unlock(_slot_with(raw, **members), PASSPHRASE, None)) is Code.DRAFT_KDF


def test_one_slot_out_of_bounds_spoils_the_file(raw: bytes) -> None:
    """The bounds of all slots are judged, not only of the one that opens."""
    slots = _header(raw)["slots"]
    assert isinstance(slots, list)
    second = {**slots[0], "no": 2, "t": 100}

    assert (
        _refusal(lambda: read_envelope(_with(raw, slots=[*slots, second]), DRAFT)) is Code.DRAFT_KDF
    )


def test_two_people_of_one_name_are_damage(raw: bytes) -> None:
    """A person picks the own slot by its name, and the history names people by it."""
    slots = _header(raw)["slots"]
    assert isinstance(slots, list)

    twice = _with(raw, slots=[*slots, slots[0]])
    another = _with(raw, slots=[*slots, {**slots[0], "no": 2}])

    assert _refusal(lambda: read_envelope(twice, DRAFT)) is Code.DRAFT_DAMAGED
    assert len(read_envelope(another, DRAFT).header.slots) == 2


def test_slots_that_do_not_fit_into_a_header_are_refused_on_writing(vault: Vault) -> None:
    """A file that no reader would take is not written."""
    large = RecoverySlot(type="recovery", label="manager", sealed="x" * 65_000)
    crowded = Vault(vault.file_id, vault.key, (*vault.slots, large, large))

    assert _refusal(lambda: crowded.encrypt(b"", 1, random_bytes)) is Code.FILE_TOO_LARGE
