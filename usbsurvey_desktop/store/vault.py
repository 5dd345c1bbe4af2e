"""The key of a draft and what it opens: a file without a key in, a plaintext out, and back.

Promises: a plaintext that comes out was put in under the same key, with the same header, and no
second slot can lead to another one (`commit`). Source: docs/formats.md §8, RFC 5869.
"""

from dataclasses import dataclass, field, replace

from usbsurvey_desktop.crypto import aead, kdf
from usbsurvey_desktop.crypto.entropy import Entropy, new_id
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import from_base64url, to_base64url
from usbsurvey_desktop.store.envelope import (
    Envelope,
    Header,
    read_envelope,
    write_envelope,
    write_head,
)
from usbsurvey_desktop.store.slots import (
    MOST_SLOTS,
    Label,
    RecoverySlot,
    Slot,
    SlotName,
    make_slot,
    name_of,
    next_name,
    open_slot,
)

LARGEST_PLAINTEXT = 8 * 1024 * 1024


@dataclass(frozen=True)
class Vault:
    """One draft's id, key and slots: what stays the same from save to save."""

    file_id: str
    key: bytes = field(repr=False)
    slots: tuple[Slot, ...]

    def with_slot(
        self, label: Label, passphrase: str, parameters: kdf.KdfParameters, entropy: Entropy
    ) -> tuple["Vault", SlotName]:
        """The vault with a way in for one more person, and the name of that slot.

        Raises:
            SurveyError: `passphrase_weak`; `draft_save_failed` with `slots` if all 8 are taken.
        """
        kdf.require_strength(passphrase)
        if len(self.slots) == MOST_SLOTS:
            raise SurveyError(Code.DRAFT_SAVE_FAILED, {"slots": MOST_SLOTS})
        name = next_name(self.slots, label)
        slot = make_slot(
            self.key,
            file_id=self.file_id,
            name=name,
            passphrase=passphrase,
            parameters=parameters,
            entropy=entropy,
        )
        return replace(self, slots=(*self.slots, slot)), name

    def encrypt(self, plaintext: bytes, generation: int, entropy: Entropy) -> bytes:
        """The whole file for this plaintext.

        Raises:
            SurveyError: `file_too_large` above 8 MiB.
        """
        if len(plaintext) > LARGEST_PLAINTEXT:
            raise SurveyError(Code.FILE_TOO_LARGE, {"limit": LARGEST_PLAINTEXT})
        nonce = entropy(aead.NONCE_BYTES)
        header = Header(
            v=1,
            file_id=self.file_id,
            gen=generation,
            nonce=to_base64url(nonce),
            len=len(plaintext) + aead.TAG_BYTES,
            commit=self._commitment(),
            slots=self.slots,
        )
        head = write_head(header)
        return write_envelope(
            head, aead.encrypt(self._body_key(generation), nonce, plaintext, head)
        )

    def decrypt(self, envelope: Envelope) -> bytes:
        """The plaintext of a file whose slot gave this key.

        Raises:
            SurveyError: `draft_tampered`.
        """
        header = envelope.header
        if header.commit != self._commitment():
            raise SurveyError(Code.DRAFT_TAMPERED)
        nonce = from_base64url(header.nonce)
        try:
            return aead.decrypt(self._body_key(header.gen), nonce, envelope.body, envelope.head)
        except SurveyError as error:
            raise SurveyError(Code.DRAFT_TAMPERED) from error

    def _subkey(self, purpose: str) -> bytes:
        return kdf.subkey(self.key, salt=from_base64url(self.file_id), purpose=purpose)

    def _commitment(self) -> str:
        return to_base64url(self._subkey("usbdraft-1 commit"))

    def _body_key(self, generation: int) -> bytes:
        return self._subkey(f"usbdraft-1 body {generation}")


@dataclass(frozen=True)
class Unlocked:
    """What a passphrase opened: the vault, by which slot, and the plaintext of one generation."""

    vault: Vault
    slot: SlotName
    generation: int
    plaintext: bytes = field(repr=False)


def new_vault(entropy: Entropy) -> Vault:
    """A vault with a fresh id and key, and no slot yet."""
    return Vault(new_id(entropy), entropy(aead.KEY_BYTES), ())


def unlock(raw: bytes, passphrase: str, wanted: SlotName | None) -> Unlocked:
    """Open a draft file with a passphrase, through the slot `wanted` or else any that opens.

    Raises:
        SurveyError: checks 1 to 4 of the format: `draft_damaged`, `wrong_kind`, `version_newer`,
            `draft_kdf`, `wrong_passphrase`, `draft_tampered`.
    """
    envelope = read_envelope(raw)
    header = envelope.header
    for slot in header.slots:
        if isinstance(slot, RecoverySlot) or (wanted and name_of(slot) != wanted):
            continue
        key = open_slot(slot, passphrase, header.file_id)
        if key is not None:
            vault = Vault(header.file_id, key, header.slots)
            return Unlocked(vault, name_of(slot), header.gen, vault.decrypt(envelope))
    raise SurveyError(Code.WRONG_PASSPHRASE)
