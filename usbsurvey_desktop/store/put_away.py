"""A draft whose screen is covered: its key is gone, its lock stays, its content waits encrypted.

Promises: nothing in here leads to an answer without the 合言葉, and nothing typed is lost: what
could not be saved before is kept as the whole file a save would have written, and can still be
saved as it is, without a key. Python cannot wipe memory: what is promised is that no
object is left.
Source: docs/formats.md §8.
"""

from dataclasses import dataclass, field
from pathlib import Path

from usbsurvey_desktop.crypto import aead, kdf
from usbsurvey_desktop.crypto.entropy import Entropy
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.store.saving import KeptFile
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.store.vault import Vault

_PURPOSE = "usbdraft-1 aside"


@dataclass(frozen=True)
class Aside:
    """A few bytes that belong to the work and not into the draft, encrypted in memory."""

    nonce: bytes
    sealed: bytes = field(repr=False)

    @classmethod
    def of(cls, content: bytes, vault: Vault, entropy: Entropy) -> "Aside":
        """Encrypt some bytes under the key of a draft."""
        nonce = entropy(aead.NONCE_BYTES)
        return cls(nonce, aead.encrypt(_key(vault), nonce, content, b""))

    def read(self, vault: Vault) -> bytes:
        """The bytes again, with the vault they were encrypted by."""
        return aead.decrypt(_key(vault), self.nonce, self.sealed, b"")


def _key(vault: Vault) -> bytes:
    return kdf.subkey(vault.key, salt=from_base64url(vault.file_id), purpose=_PURPOSE)


class PutAway:
    """A draft under our lock that nobody can read; `Drafts.take_out` opens it again.

    `raw` is the whole draft file of the content it was put away with; while `is_saved` is False it
    is newer than the file on disk.
    """

    def __init__(
        self, file: KeptFile, raw: bytes, slot: SlotName, aside: Aside, *, unsaved_after: int
    ) -> None:
        """Keep a draft; `unsaved_after` is the generation on disk, or 0 when `raw` is on it."""
        self.file = file
        self.raw = raw
        self.slot = slot
        self.aside = aside
        self.unsaved_after = unsaved_after

    @property
    def path(self) -> Path:
        """Where the draft lies; another name after `draft_conflict`."""
        return self.file.path

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is on the disk."""
        return not self.unsaved_after

    def save(self) -> None:
        """Save what could not be saved before, without its key; nothing to do if it is saved.

        Raises:
            SurveyError: `draft_conflict` with `saved_as`, once: it is saved under another name; or
                `disk_full`, `share_lost` or `draft_save_failed`: it waits here as before.
        """
        if self.is_saved:
            return
        is_alone = self.file.save(self.raw)
        self.unsaved_after = 0
        if not is_alone:
            raise SurveyError(Code.DRAFT_CONFLICT, {"saved_as": self.path.name})

    def close(self) -> None:
        """Let the next person in; what is not saved by then is lost."""
        self.file.close()
