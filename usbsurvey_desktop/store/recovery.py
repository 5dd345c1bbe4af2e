"""The way in for the 情報システム管理者: the draft's key, sealed to the opening key of a card.

Promises: the slot holds the key of this file and of no other, and the identity of the card is all
it takes to open it, with stock tools too (`jose jwe dec`). Whether the card is the right one was
settled by its 照合番号 before. Source: docs/formats.md §1.9, §8.
"""

from dataclasses import dataclass
from typing import Annotated

from usbsurvey_desktop.armour import DRAFT_SLOT
from usbsurvey_desktop.crypto import aead
from usbsurvey_desktop.crypto.keys import OpeningKey, OpeningPublicKey, thumbprint
from usbsurvey_desktop.crypto.sealed_form import open_sealed, read_sealed, seal
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.records import (
    Id,
    Record,
    canonical,
    from_base64url,
    read_canonical,
    to_base64url,
)
from usbsurvey_desktop.store.fields import binary
from usbsurvey_desktop.store.slots import RecoverySlot

_DEPTH = 1


class _Held(Record):
    dek: Annotated[str, binary(aead.KEY_BYTES)]
    file_id: Id


@dataclass(frozen=True)
class RecoveryRule:
    """What an administrator fixed: to whose card every file is recoverable, or that some must be.

    With a `card` no other card is taken.
    """

    card: Card | None = None
    is_required: bool = False

    def key_for(self, given: Card | None) -> OpeningPublicKey | None:
        """The key a recovery slot is made for, when a person gave this card or none.

        Raises:
            SurveyError: `recovery_required` with `reason` `other_card` if the administrator named
                another one, `no_card` if there is none and one is demanded.
        """
        card = self.card or given
        if card is None:
            if self.is_required:
                raise SurveyError(Code.RECOVERY_REQUIRED, {"reason": "no_card"})
            return None
        if given is not None and thumbprint(given.opening_key) != thumbprint(card.opening_key):
            raise SurveyError(Code.RECOVERY_REQUIRED, {"reason": "other_card"})
        return card.opening_key

    def require_removable(self) -> None:
        """Refuse to take a recovery slot away where one is demanded.

        Raises:
            SurveyError: `recovery_required` with `reason` `no_card`.
        """
        if self.is_required:
            raise SurveyError(Code.RECOVERY_REQUIRED, {"reason": "no_card"})


NO_RULE = RecoveryRule()
"""Nobody fixed anything."""


def make_recovery_slot(key: bytes, *, file_id: str, to: OpeningPublicKey) -> RecoverySlot:
    """Seal a file's key to the holder of an opening key."""
    held = canonical(_Held(dek=to_base64url(key), file_id=file_id))
    sealed = seal(held, kind=DRAFT_SLOT, recipients=(to,), content_type="json")
    return RecoverySlot(type="recovery", label="manager", sealed=sealed)


def open_recovery_slot(slot: RecoverySlot, private_key: OpeningKey, file_id: str) -> bytes | None:
    """The file's key, or None if the slot is for somebody else.

    Raises:
        SurveyError: `version_newer`; `draft_tampered` for anything else that is wrong with it, also
            if it was made for another file: the program never wrote such a slot.
    """
    try:
        form = read_sealed(slot.sealed, DRAFT_SLOT, content_type="json")
        if len(form.kids) != 1:
            raise SurveyError(Code.RECIPIENTS)  # noqa: TRY301 - the same way out
        plaintext = open_sealed(form, private_key)
        held = read_canonical(_Held, plaintext, depth=_DEPTH, code=Code.DRAFT_TAMPERED)
    except SurveyError as error:
        if error.code is Code.NOT_ADDRESSED:
            return None
        if error.code is Code.VERSION_NEWER:
            raise
        raise SurveyError(Code.DRAFT_TAMPERED) from error
    if held.file_id != file_id:
        raise SurveyError(Code.DRAFT_TAMPERED)
    return from_base64url(held.dek)
