"""The key of a file and what it opens: a file without a key in, a plaintext out, and back.

Promises: a plaintext that comes out was put in under the same key, with the same header, and no
second slot can lead to another one (`commit`); the last passphrase is never taken away. Source:
docs/formats.md §8, RFC 5869.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from usbsurvey_desktop.crypto import aead, kdf
from usbsurvey_desktop.crypto.entropy import Entropy, new_id
from usbsurvey_desktop.crypto.keys import OpeningKey, OpeningPublicKey
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import from_base64url, to_base64url
from usbsurvey_desktop.store.envelope import (
    ContainerKind,
    Envelope,
    Header,
    read_envelope,
    write_envelope,
    write_head,
)
from usbsurvey_desktop.store.recovery import make_recovery_slot, open_recovery_slot
from usbsurvey_desktop.store.slots import (
    MOST_SLOTS,
    Label,
    PassphraseSlot,
    RecoverySlot,
    Slot,
    SlotName,
    make_slot,
    name_of,
    next_name,
    open_slot,
)

LARGEST_PLAINTEXT = 8 * 1024 * 1024
SlotType = TypeVar("SlotType", PassphraseSlot, RecoverySlot)


@dataclass(frozen=True)
class Vault:
    """One file's kind, id, key and slots: what stays the same from save to save."""

    file_id: str
    key: bytes = field(repr=False)
    slots: tuple[Slot, ...]
    kind: ContainerKind = ContainerKind.DRAFT

    @property
    def names(self) -> tuple[SlotName, ...]:
        """Everybody who can open the file, in file order."""
        return tuple(name_of(slot) for slot in self.slots)

    def with_slot(
        self, label: Label, passphrase: str, parameters: kdf.KdfParameters, entropy: Entropy
    ) -> tuple["Vault", SlotName]:
        """The vault with a way in for one more person, and the name of that slot.

        Raises:
            SurveyError: as `with_passphrase`.
        """
        name = next_name(self.slots, label)
        return self.with_passphrase(name, passphrase, parameters, entropy), name

    def with_passphrase(
        self, name: SlotName, passphrase: str, parameters: kdf.KdfParameters, entropy: Entropy
    ) -> "Vault":
        """The vault with this passphrase in the slot of this name, which may be a new one.

        Raises:
            SurveyError: `passphrase_weak`, with `reason` `taken` if it opens the slot of somebody
                else; `draft_kdf`; `draft_save_failed` with `slots` if all 8 are taken, or with
                `reason` `no_such_slot` for the manager's, which has none.
        """
        if name.label == "manager":
            raise SurveyError(Code.DRAFT_SAVE_FAILED, {"reason": "no_such_slot"})
        kdf.require_strength(passphrase)
        if any(self._is_opened(one, passphrase) for one in self.names if one != name):
            # Two people could not be told apart, in the history and when one of them changes it.
            raise SurveyError(Code.PASSPHRASE_WEAK, {"reason": "taken"})
        slot = make_slot(
            self.key,
            file_id=self.file_id,
            name=name,
            passphrase=passphrase,
            parameters=parameters,
            entropy=entropy,
        )
        return self._with(slot)

    def with_recovery(self, key: OpeningPublicKey) -> "Vault":
        """The vault with a way in for the 情報システム管理者; it takes the place of a former one.

        Raises:
            SurveyError: `draft_save_failed` with `slots` if all 8 are taken.
        """
        return self._with(make_recovery_slot(self.key, file_id=self.file_id, to=key))

    def without(self, name: SlotName) -> "Vault":
        """The vault without the slot of this name.

        Raises:
            SurveyError: `draft_save_failed` with `reason` `no_such_slot`, or `last_slot` if nobody
                with a passphrase would be left.
        """
        if name not in self.names:
            raise SurveyError(Code.DRAFT_SAVE_FAILED, {"reason": "no_such_slot"})
        kept = tuple(slot for slot in self.slots if name_of(slot) != name)
        if all(isinstance(slot, RecoverySlot) for slot in kept):
            raise SurveyError(Code.DRAFT_SAVE_FAILED, {"reason": "last_slot"})
        return replace(self, slots=kept)

    def with_new_key(self, entropy: Entropy) -> "Vault":
        """The vault under a fresh key, which none of its slots could hold: they are gone."""
        return replace(self, key=entropy(aead.KEY_BYTES), slots=())

    def require_opened_by(self, name: SlotName, passphrase: str) -> None:
        """Demand that this passphrase opens the slot of this name.

        Raises:
            SurveyError: `wrong_passphrase`.
        """
        if not self._is_opened(name, passphrase):
            raise SurveyError(Code.WRONG_PASSPHRASE)

    def _is_opened(self, name: SlotName, passphrase: str) -> bool:
        """Whether this passphrase opens the slot of this name; one derivation."""
        return any(
            open_slot(slot, passphrase, self.file_id)
            for slot in self.slots
            if not isinstance(slot, RecoverySlot) and name_of(slot) == name
        )

    def _with(self, slot: Slot) -> "Vault":
        """Put a slot where one of its name is, or at the end."""
        name, slots = name_of(slot), list(self.slots)
        if name in self.names:
            slots[self.names.index(name)] = slot
        elif len(slots) == MOST_SLOTS:
            raise SurveyError(Code.DRAFT_SAVE_FAILED, {"slots": MOST_SLOTS})
        else:
            slots.append(slot)
        return replace(self, slots=tuple(slots))

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
            commit=self._commitment,
            slots=self.slots,
        )
        head = write_head(header, self.kind)
        return write_envelope(
            head, aead.encrypt(self._body_key(generation), nonce, plaintext, head)
        )

    def decrypt(self, envelope: Envelope) -> bytes:
        """The plaintext of a file whose slot gave this key.

        Raises:
            SurveyError: `draft_tampered`.
        """
        header = envelope.header
        if header.commit != self._commitment:
            raise SurveyError(Code.DRAFT_TAMPERED)
        nonce = from_base64url(header.nonce)
        try:
            return aead.decrypt(self._body_key(header.gen), nonce, envelope.body, envelope.head)
        except SurveyError as error:
            raise SurveyError(Code.DRAFT_TAMPERED) from error

    def opens(self, envelope: Envelope) -> bool:
        """Whether a file is another generation of this one, under the same key."""
        header = envelope.header
        return header.file_id == self.file_id and header.commit == self._commitment

    def _subkey(self, purpose: str) -> bytes:
        return kdf.subkey(self.key, salt=from_base64url(self.file_id), purpose=purpose)

    @cached_property
    def _commitment(self) -> str:
        return to_base64url(self._subkey("usbdraft-1 commit"))

    def _body_key(self, generation: int) -> bytes:
        return self._subkey(f"usbdraft-1 body {generation}")


@dataclass(frozen=True)
class Unlocked:
    """What was opened: the vault, by which slot, and the plaintext of one generation."""

    vault: Vault
    slot: SlotName
    generation: int
    plaintext: bytes = field(repr=False)


def new_vault(entropy: Entropy, kind: ContainerKind = ContainerKind.DRAFT) -> Vault:
    """A vault with a fresh id and key, and no slot yet."""
    return Vault(new_id(entropy), entropy(aead.KEY_BYTES), (), kind)


def unlock(
    raw: bytes,
    passphrase: str,
    wanted: SlotName | None,
    kind: ContainerKind = ContainerKind.DRAFT,
) -> Unlocked:
    """Open a file with a passphrase, through the slot `wanted` or else any that opens.

    Raises:
        SurveyError: checks 1 to 4 of the format: `draft_damaged`, `wrong_kind`, `version_newer`,
            `draft_kdf`, `wrong_passphrase`, `draft_tampered`.
    """
    envelope = read_envelope(raw, kind)
    file_id = envelope.header.file_id
    tried = (
        slot
        for slot in envelope.header.slots
        if not isinstance(slot, RecoverySlot) and (wanted is None or name_of(slot) == wanted)
    )
    opened = _first(tried, lambda slot: open_slot(slot, passphrase, file_id))
    if opened is None:
        raise SurveyError(Code.WRONG_PASSPHRASE)
    return _unlocked(envelope, kind, *opened)


def unlock_again(raw: bytes, vault: Vault, slot: SlotName) -> Unlocked:
    """Open another generation of a file by the key that one of them gave before.

    Raises:
        SurveyError: as `unlock`; `wrong_passphrase` where it is another file, its key was renewed,
            or the slot was taken away: who was let out meanwhile stays out.
    """
    envelope = read_envelope(raw, vault.kind)
    now = replace(vault, slots=envelope.header.slots)
    if not vault.opens(envelope) or slot not in now.names:
        raise SurveyError(Code.WRONG_PASSPHRASE)
    return Unlocked(now, slot, envelope.header.gen, now.decrypt(envelope))


def unlock_by_recovery(
    raw: bytes, private_key: OpeningKey, kind: ContainerKind = ContainerKind.DRAFT
) -> Unlocked:
    """Open a file by its recovery slot.

    Raises:
        SurveyError: as `unlock`, with `not_addressed` in the place of `wrong_passphrase`, and its
            `reason` `no_recovery_slot` if nobody could open it so.
    """
    envelope = read_envelope(raw, kind)
    file_id = envelope.header.file_id
    tried = tuple(slot for slot in envelope.header.slots if isinstance(slot, RecoverySlot))
    if not tried:
        raise SurveyError(Code.NOT_ADDRESSED, {"reason": "no_recovery_slot"})
    opened = _first(tried, lambda slot: open_recovery_slot(slot, private_key, file_id))
    if opened is None:
        raise SurveyError(Code.NOT_ADDRESSED)
    return _unlocked(envelope, kind, *opened)


def _first(
    slots: Iterable[SlotType], key_of: Callable[[SlotType], bytes | None]
) -> tuple[SlotType, bytes] | None:
    """The first slot that gives a key, and the key."""
    keys = ((slot, key_of(slot)) for slot in slots)
    return next(((slot, key) for slot, key in keys if key is not None), None)


def _unlocked(envelope: Envelope, kind: ContainerKind, slot: Slot, key: bytes) -> Unlocked:
    header = envelope.header
    vault = Vault(header.file_id, key, header.slots, kind)
    return Unlocked(vault, name_of(slot), header.gen, vault.decrypt(envelope))
