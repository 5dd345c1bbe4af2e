"""A file that was read and not locked: its content, and the key by which it is opened again.

For files that several people write in turn: nobody waits while one of them only looks, and whoever
writes takes the lock for as long as that takes (`Containers.open_held`). Nothing has to be closed.
Source: docs/formats.md §8.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from usbsurvey_desktop.crypto.entropy import Entropy
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.kept import Content, Opened
from usbsurvey_desktop.store.put_away import Aside
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.store.vault import Unlocked, unlock_again


@dataclass(frozen=True)
class LaidAside:
    """A held file without its key: where it lies, and what waits for its passphrase.

    `raw` is the file as it was read, so that a key renewed meanwhile keeps nobody from `aside`.
    """

    path: Path
    raw: bytes = field(repr=False)
    slot: SlotName
    aside: Aside


@dataclass(frozen=True)
class Held(Generic[Content]):
    """A file as it was read; `newer` as in `Containers.outside`."""

    path: Path
    raw: bytes = field(repr=False)
    opened: Opened[Content] = field(repr=False)
    newer: Generation | None = None

    @property
    def content(self) -> Content:
        """What the file held."""
        return self.opened.content

    @property
    def slot(self) -> SlotName:
        """The way it was opened."""
        return self.opened.slot

    @property
    def file_id(self) -> str:
        """The id the file keeps for ever, in every copy."""
        return self.opened.vault.file_id

    def unlock(self, raw: bytes) -> Unlocked:
        """Open another generation of the same file.

        Raises:
            SurveyError: what `unlock_again` raises.
        """
        return unlock_again(raw, self.opened.vault, self.slot)

    def lay_aside(self, aside: bytes, entropy: Entropy) -> LaidAside:
        """What is left when the key is dropped; whoever holds this must let go of it now."""
        sealed = Aside.of(aside, self.opened.vault, entropy)
        return LaidAside(self.path, self.raw, self.slot, sealed)
