"""Slots and keys: who gets in, and that nobody is led astray."""

from dataclasses import replace

import pytest

from tests.support.drafts import CHEAP, PASSPHRASE
from usbsurvey_desktop.crypto import kdf
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import from_base64url, to_base64url
from usbsurvey_desktop.store.envelope import (
    ContainerKind,
    read_envelope,
    write_envelope,
    write_head,
)
from usbsurvey_desktop.store.slots import PassphraseSlot, RecoverySlot, SlotName, name_of
from usbsurvey_desktop.store.vault import LARGEST_PLAINTEXT, Vault, new_vault, unlock

APPROVER_PASSPHRASE = "another person's own passphrase"
RESPONDENT = SlotName(label="respondent", no=1)
APPROVER = SlotName(label="approver", no=1)
DRAFT = ContainerKind.DRAFT
RECOVERY = RecoverySlot(type="recovery", label="manager", sealed='{"protected":"e30"}')

FRESH = "hoka no hito no aikotoba"


@pytest.fixture(scope="module")
def vault() -> Vault:
    """A vault for a respondent, an approver and the recovery of the 情報システム管理者."""
    alone, _name = new_vault(random_bytes).with_slot("respondent", PASSPHRASE, CHEAP, random_bytes)
    both, _name = alone.with_slot("approver", APPROVER_PASSPHRASE, CHEAP, random_bytes)
    return replace(both, slots=(RECOVERY, *both.slots))


@pytest.fixture(scope="module")
def raw(vault: Vault) -> bytes:
    """Its file in generation 3."""
    return vault.encrypt(b"plaintext", 3, random_bytes)


def _refused(raw: bytes, passphrase: str, wanted: SlotName | None = None) -> Code:
    with pytest.raises(SurveyError) as refusal:
        unlock(raw, passphrase, wanted)
    return refusal.value.code


@pytest.mark.parametrize(
    ("passphrase", "name"), [(PASSPHRASE, RESPONDENT), (APPROVER_PASSPHRASE, APPROVER)]
)
def test_each_person_opens_the_same_draft(
    vault: Vault, raw: bytes, passphrase: str, name: SlotName
) -> None:
    """Both passphrases lead to one key and one plaintext; the recovery slot is carried along."""
    for wanted in (name, None):
        unlocked = unlock(raw, passphrase, wanted)

        assert unlocked.slot == name
        assert unlocked.plaintext == b"plaintext"
        assert unlocked.generation == 3
        assert unlocked.vault == vault


def test_a_wrong_passphrase_and_somebody_elses_slot_are_told_alike(raw: bytes) -> None:
    """No slot opens: `wrong_passphrase`, also for a right passphrase at another person's slot."""
    assert _refused(raw, "not the passphrase at all") is Code.WRONG_PASSPHRASE
    assert _refused(raw, PASSPHRASE, APPROVER) is Code.WRONG_PASSPHRASE
    assert _refused(raw, PASSPHRASE, SlotName(label="manager", no=1)) is Code.WRONG_PASSPHRASE


def test_a_pbkdf2_slot_opens() -> None:
    """A body that wants listed algorithms only has its drafts read like all others."""
    vault, name = new_vault(random_bytes).with_slot(
        "other", PASSPHRASE, kdf.Pbkdf2Parameters(210_000), random_bytes
    )

    unlocked = unlock(vault.encrypt(b"x", 1, random_bytes), PASSPHRASE, name)

    assert unlocked.plaintext == b"x"
    assert unlocked.slot.who == "other-1"


def test_every_slot_has_a_name_to_choose_it_by(raw: bytes) -> None:
    """The recovery slot is recognised as the manager's, the others by label and number."""
    names = [name_of(slot).who for slot in read_envelope(raw, DRAFT).header.slots]

    assert names == ["manager-1", "respondent-1", "approver-1"]


def test_slots_of_one_label_are_numbered(vault: Vault) -> None:
    """A second approver is approver 2; there are never more than eight slots."""
    names = []
    for number in range(5):
        vault, name = vault.with_slot("approver", f"{FRESH} {number}", CHEAP, random_bytes)
        names.append(name.no)
    assert names == [2, 3, 4, 5, 6]

    with pytest.raises(SurveyError) as refusal:
        vault.with_slot("approver", f"{FRESH} 6", CHEAP, random_bytes)
    assert refusal.value.code is Code.DRAFT_SAVE_FAILED
    assert refusal.value.facts == {"slots": 8}


def test_no_two_people_have_one_passphrase(vault: Vault) -> None:
    """In either width it opens the slot of the first of them, so nobody could tell them apart."""
    for taken in (PASSPHRASE, PASSPHRASE.replace(" ", "\u3000")):
        with pytest.raises(SurveyError) as refusal:
            vault.with_slot("other", taken, CHEAP, random_bytes)
        assert refusal.value.code is Code.PASSPHRASE_WEAK
        assert refusal.value.facts == {"reason": "taken"}


def test_a_weak_passphrase_makes_no_slot(vault: Vault) -> None:
    """The rule for passphrases stands before the key is wrapped."""
    with pytest.raises(SurveyError) as refusal:
        vault.with_slot("approver", "short", CHEAP, random_bytes)

    assert refusal.value.code is Code.PASSPHRASE_WEAK


def test_two_slots_cannot_lead_to_two_keys(vault: Vault, raw: bytes) -> None:
    """A slot that gives another key than the one committed to is `draft_tampered`."""
    other = replace(new_vault(random_bytes), file_id=vault.file_id)
    other, name = other.with_slot("other", "a third passphrase", CHEAP, random_bytes)
    header = read_envelope(raw, DRAFT).header
    forged_header = header.model_copy(update={"slots": (*header.slots, *other.slots)})
    forged = write_envelope(write_head(forged_header, DRAFT), read_envelope(raw, DRAFT).body)

    assert _refused(forged, "a third passphrase", name) is Code.DRAFT_TAMPERED


def test_a_body_under_another_head_is_tampered(raw: bytes) -> None:
    """The head is authenticated with the body: a generation cannot be put back."""
    envelope = read_envelope(raw, DRAFT)
    older = write_head(envelope.header.model_copy(update={"gen": 2}), DRAFT)
    forged = write_envelope(older, envelope.body)

    assert _refused(forged, PASSPHRASE) is Code.DRAFT_TAMPERED


def test_a_slot_of_another_draft_does_not_open(vault: Vault) -> None:
    """A wrapped key is bound to its file: copied into another one it opens nothing."""
    other = replace(new_vault(random_bytes), slots=vault.slots)

    assert _refused(other.encrypt(b"x", 1, random_bytes), PASSPHRASE) is Code.WRONG_PASSPHRASE


@pytest.mark.parametrize("member", ["salt", "nonce", "wrapped"])
def test_a_changed_slot_does_not_open(vault: Vault, member: str) -> None:
    """A flipped bit in a slot, checksums mended, is like a wrong passphrase."""
    slot = vault.slots[1]
    assert isinstance(slot, PassphraseSlot)
    content = from_base64url(getattr(slot, member))
    flipped = to_base64url(bytes([content[0] ^ 1]) + content[1:])
    changed = replace(vault, slots=(slot.model_copy(update={member: flipped}),))

    assert _refused(changed.encrypt(b"x", 1, random_bytes), PASSPHRASE) is Code.WRONG_PASSPHRASE


def test_each_save_has_a_nonce_and_each_generation_a_key_of_its_own(vault: Vault) -> None:
    """The same plaintext never gives the same body."""

    def zeros(count: int) -> bytes:
        return bytes(count)

    bodies = {
        read_envelope(vault.encrypt(b"same", 1, random_bytes), DRAFT).body,
        read_envelope(vault.encrypt(b"same", 1, random_bytes), DRAFT).body,
        read_envelope(vault.encrypt(b"same", 1, zeros), DRAFT).body[:4],
        read_envelope(vault.encrypt(b"same", 2, zeros), DRAFT).body[:4],
    }

    assert len(bodies) == 4


def test_a_plaintext_has_a_limit(vault: Vault) -> None:
    """Eight MiB are written and read; one byte more is not written."""
    largest = bytes(LARGEST_PLAINTEXT)

    raw = vault.encrypt(largest, 1, random_bytes)
    assert vault.decrypt(read_envelope(raw, DRAFT)) == largest

    with pytest.raises(SurveyError) as refusal:
        vault.encrypt(largest + b"x", 1, random_bytes)
    assert refusal.value.code is Code.FILE_TOO_LARGE


def test_no_key_shows_in_a_traceback(vault: Vault, raw: bytes) -> None:
    """The representation of a vault, as it may reach a log, holds neither key nor plaintext."""
    shown = repr(unlock(raw, PASSPHRASE, None)) + repr(vault)

    assert repr(vault.key) not in shown
    assert "plaintext" not in shown
