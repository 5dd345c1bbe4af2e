"""The ways into a draft: each slot holds the draft's key, wrapped for one person.

A passphrase slot is made and opened here, a recovery slot in `store.recovery`.
Source: docs/formats.md §8.
"""

from typing import Annotated, Literal

from pydantic import Field

from usbsurvey_desktop.crypto import aead
from usbsurvey_desktop.crypto.entropy import Entropy
from usbsurvey_desktop.crypto.kdf import (
    SALT_BYTES,
    Argon2idParameters,
    KdfParameters,
    Pbkdf2Parameters,
    derive,
)
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.records import Integer, Ordered, Record, from_base64url, to_base64url
from usbsurvey_desktop.store.fields import OneLine, binary

MOST_SLOTS = 8

Label = Literal["respondent", "approver", "other"]
AnyLabel = Literal["respondent", "approver", "other", "manager"]
SlotNumber = Annotated[int, Field(ge=1, le=99)]
_Salt = Annotated[str, binary(SALT_BYTES)]
_Nonce = Annotated[str, binary(aead.NONCE_BYTES)]
_Wrapped = Annotated[str, binary(aead.KEY_BYTES + aead.TAG_BYTES)]


class SlotName(Record):
    """What people choose a slot by: 回答者1 is `respondent` 1; the recovery slot is `manager`."""

    label: AnyLabel
    no: SlotNumber

    @property
    def who(self) -> str:
        """The name as the history writes it: `respondent-1`."""
        return f"{self.label}-{self.no}"


class Argon2idSlot(Ordered):
    """A slot opened by a passphrase through Argon2id; `m` counts KiB."""

    kdf: Literal["argon2id"]
    label: Label
    m: Integer
    no: SlotNumber
    nonce: _Nonce
    p: Integer
    salt: _Salt
    t: Integer
    type: Literal["passphrase"]
    wrapped: _Wrapped

    @property
    def parameters(self) -> KdfParameters:
        """The cost this slot asks for; nobody has judged it yet."""
        return Argon2idParameters(self.m, self.t, self.p)


class Pbkdf2Slot(Ordered):
    """A slot opened by a passphrase through PBKDF2-HMAC-SHA512."""

    kdf: Literal["pbkdf2-hmac-sha512"]
    label: Label
    no: SlotNumber
    nonce: _Nonce
    rounds: Integer
    salt: _Salt
    type: Literal["passphrase"]
    wrapped: _Wrapped

    @property
    def parameters(self) -> KdfParameters:
        """The cost this slot asks for; nobody has judged it yet."""
        return Pbkdf2Parameters(self.rounds)


class RecoverySlot(Ordered):
    """The slot of the 情報システム管理者: the key as sealed text (docs/formats.md §1.9)."""

    label: Literal["manager"]
    sealed: OneLine
    type: Literal["recovery"]


PassphraseSlot = Argon2idSlot | Pbkdf2Slot
Slot = PassphraseSlot | RecoverySlot


def name_of(slot: Slot) -> SlotName:
    """The name people choose this slot by."""
    if isinstance(slot, RecoverySlot):
        return SlotName(label=slot.label, no=1)
    return SlotName(label=slot.label, no=slot.no)


def next_name(slots: tuple[Slot, ...], label: Label) -> SlotName:
    """The first name of this label that no slot has."""
    taken = {name_of(slot).no for slot in slots if slot.label == label}
    return SlotName(label=label, no=min(set(range(1, MOST_SLOTS + 2)) - taken))


def _associated(file_id: str) -> bytes:
    return b"usbdraft-1 slot " + file_id.encode("ascii")


def make_slot(
    key: bytes,
    *,
    file_id: str,
    name: SlotName,
    passphrase: str,
    parameters: KdfParameters,
    entropy: Entropy,
) -> PassphraseSlot:
    """Wrap the draft's key for the person who knows this passphrase.

    Raises:
        SurveyError: `draft_kdf`, if the cost is out of bounds.
    """
    salt, nonce = entropy(SALT_BYTES), entropy(aead.NONCE_BYTES)
    stretched = derive(passphrase, parameters, salt)
    wrapped = aead.encrypt(stretched, nonce, key, _associated(file_id))
    members = {
        "type": "passphrase",
        "label": name.label,
        "no": name.no,
        "salt": to_base64url(salt),
        "nonce": to_base64url(nonce),
        "wrapped": to_base64url(wrapped),
    }
    if isinstance(parameters, Pbkdf2Parameters):
        cost = {"kdf": "pbkdf2-hmac-sha512", "rounds": parameters.rounds}
        return Pbkdf2Slot.model_validate(members | cost)
    m, t, p = parameters.memory_kib, parameters.passes, parameters.lanes
    return Argon2idSlot.model_validate(members | {"kdf": "argon2id", "m": m, "t": t, "p": p})


def open_slot(slot: PassphraseSlot, passphrase: str, file_id: str) -> bytes | None:
    """The draft's key, or None if this passphrase does not open this slot.

    Raises:
        SurveyError: `draft_kdf`, before memory is allocated.
    """
    stretched = derive(passphrase, slot.parameters, from_base64url(slot.salt))
    try:
        return aead.decrypt(
            stretched,
            from_base64url(slot.nonce),
            from_base64url(slot.wrapped),
            _associated(file_id),
        )
    except SurveyError:
        return None
