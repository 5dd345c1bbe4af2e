"""One file in the container, unlocked and under its lock: what every way of working on it shares.

Promises: a save is made from the newest content, takes the next generation, and nothing counts as
saved before it is. Source: docs/formats.md §8.
"""

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, Literal, TypeVar

from usbsurvey_desktop.crypto.entropy import Entropy, random_bytes
from usbsurvey_desktop.crypto.kdf import WRITTEN, KdfParameters
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.records import LARGEST_INTEGER, time_text
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.generations import Generation, GenerationMemory
from usbsurvey_desktop.store.put_away import Aside, PutAway
from usbsurvey_desktop.store.recovery import NO_RULE, RecoveryRule
from usbsurvey_desktop.store.saving import KeptFile, read_draft
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.store.vault import Vault, unlock_again

Content = TypeVar("Content")


@dataclass(frozen=True)
class Terminal:
    """What this terminal is; `clock` gives an instant with its offset from UTC.

    `kdf` and `recovery` are what an administrator may have fixed for new ways in.
    """

    account: str
    host: str
    clock: Callable[[], datetime]
    memory: GenerationMemory
    kdf: KdfParameters = WRITTEN
    entropy: Entropy = random_bytes
    calls: OsCalls = OS
    recovery: RecoveryRule = NO_RULE


@dataclass(frozen=True)
class SlotChange:
    """That the ways into a file changed: by which act, by whom, and whose slots are gone."""

    op: Literal["slot", "rekey", "recover"]
    at: str
    who: str
    gone: frozenset[SlotName]


@dataclass(frozen=True)
class ContentForm(Generic[Content]):
    """What one kind of file keeps in the container.

    `read` and `write` raise `draft_content` for what is not of the kind. `noted` gives the content
    that knows of a change of slots. `last_edit` tells when the last edit was made, if ever.
    `builds_on` tells whether a content (the first) holds all that was done in another copy.
    """

    kind: ContainerKind
    read: Callable[[bytes], Content]
    write: Callable[[Content], bytes]
    noted: Callable[[Content, SlotChange], Content]
    last_edit: Callable[[Content], str | None]
    builds_on: Callable[[Content, Content], bool]


@dataclass(frozen=True)
class Opened(Generic[Content]):
    """A file as it was opened: its vault, by which slot, which generation, and the content."""

    vault: Vault
    slot: SlotName
    number: int
    content: Content


@dataclass(frozen=True)
class _Left(Generic[Content]):
    """A whole file that a save wrote and could not put in its place."""

    path: Path
    number: int
    content: Content


class Kept(Generic[Content]):
    """An unlocked file. Saves may come from several jobs; they follow one another."""

    def __init__(
        self,
        terminal: Terminal,
        form: ContentForm[Content],
        file: KeptFile,
        opened: Opened[Content],
    ) -> None:
        self.terminal = terminal
        self.slot = opened.slot
        self.vault = opened.vault
        self.content = opened.content
        self.offers_rekey = False
        self._form = form
        self._file = file
        self._number = opened.number
        self._saving = threading.Lock()
        highest = terminal.memory.highest(self.vault.file_id)
        self.newer = highest if highest and highest.number > opened.number else None
        if opened.number and not self.newer:
            terminal.memory.remember(self.vault.file_id, self.generation)

    @property
    def path(self) -> Path:
        """Where the file lies; another name after `draft_conflict`."""
        return self._file.path

    @property
    def generation(self) -> Generation:
        """The generation last loaded or saved."""
        return Generation(self._number, self._form.last_edit(self.content))

    def revise(self, make: Callable[[Content], Content]) -> None:
        """Save what `make` makes of the newest content; no other save comes in between.

        Raises:
            SurveyError: what `make` raises, or what `Container.save` raises.
        """
        with self._saving:
            self._save(self.vault, make(self.content))

    def change_slots(
        self, op: Literal["slot", "rekey", "recover"], make: Callable[[Vault], Vault]
    ) -> frozenset[SlotName]:
        """Save the vault that `make` makes of the present one; give the names that are gone.

        Raises:
            SurveyError: what `make` raises, or what `Container.save` raises.
        """
        with self._saving:
            vault = make(self.vault)
            gone = frozenset(self.vault.names) - frozenset(vault.names)
            at = time_text(self.terminal.clock())
            change = SlotChange(op, at, self.slot.who, gone)
            self._save(vault, self._form.noted(self.content, change))
        return gone

    def put_away(self, aside: bytes, unsaved: Callable[[Content], Content] | None) -> PutAway:
        """What is left when the key is dropped, as `Container.put_away`.

        Raises:
            SurveyError: as there.
        """
        with self._saving:
            content = unsaved(self.content) if unsaved else self.content
            number = self._next_number() if unsaved else self._number
            raw = self._encrypted(self.vault, content, number)
            kept = Aside.of(aside, self.vault, self.terminal.entropy)
        after = self._number if unsaved else 0
        return PutAway(self._file, raw, self.slot, kept, unsaved_after=after)

    def as_opened(self) -> Opened[Content]:
        """What was last loaded or saved, as `Container.as_opened`."""
        with self._saving:
            return Opened(self.vault, self.slot, self._number, self.content)

    def as_file(self) -> bytes:
        """The whole file of what was last loaded or saved."""
        with self._saving:
            return self._encrypted(self.vault, self.content, self._number)

    def builds_on(self, raw: bytes) -> bool:
        """Whether this file holds all that was done in another copy, as `Container.builds_on`.

        Raises:
            SurveyError: as there.
        """
        other = self._form.read(unlock_again(raw, self.vault, self.slot).plaintext)
        return self._form.builds_on(self.content, other)

    def take_up_left(self) -> bool:
        """Save the newest save that came to no end, as `Container.take_up_left`.

        Raises:
            SurveyError: as there.
        """
        with self._saving:
            left = self._left_beside()
            if not left:
                return False
            self._save(self.vault, max(left, key=lambda one: one.number).content)
            for one in left:
                self._file.drop(one.path)
        return True

    def _left_beside(self) -> list["_Left[Content]"]:
        """What saves of this very file left beside it that is newer."""
        found = []
        for path in self._file.left_beside():
            with contextlib.suppress(SurveyError):
                raw = read_draft(path, self.terminal.calls)
                unlocked = unlock_again(raw, self.vault, self.slot)
                content = self._form.read(unlocked.plaintext)
                found.append(_Left(path, unlocked.generation, content))
        return [one for one in found if one.number > self._number]

    def has_changed_on_disk(self) -> bool:
        """Whether somebody else saved since we did; False where the file cannot be read now."""
        return self._file.has_changed()

    def close(self) -> None:
        """Let the next person in; the file must not be saved afterwards."""
        self._file.close()

    def _save(self, vault: Vault, content: Content) -> None:
        number = self._next_number()
        is_alone = self._file.save(self._encrypted(vault, content, number))
        self.offers_rekey = self._offers_rekey_under(vault)
        self.vault, self._number, self.content, self.newer = vault, number, content, None
        self.terminal.memory.remember(vault.file_id, self.generation)
        if not is_alone:
            raise SurveyError(Code.DRAFT_CONFLICT, {"saved_as": self.path.name})

    def _offers_rekey_under(self, vault: Vault) -> bool:
        """Whether somebody opens a copy by a slot that is gone, and has the key by that."""
        is_taken = not set(self.vault.slots) <= set(vault.slots)
        return vault.key == self.vault.key and (self.offers_rekey or is_taken)

    def _next_number(self) -> int:
        highest = self.terminal.memory.highest(self.vault.file_id)
        number = max(self._number, highest.number if highest else 0) + 1
        if number > LARGEST_INTEGER:  # no program counts so far; somebody wrote that number
            raise SurveyError(Code.DRAFT_SAVE_FAILED)
        return number

    def _encrypted(self, vault: Vault, content: Content, number: int) -> bytes:
        return vault.encrypt(self._form.write(content), number, self.terminal.entropy)
