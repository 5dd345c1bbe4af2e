"""Drafts as the screens know them: make one, open one, save it, let another person in.

`Drafts` is built once with what this terminal is; `Draft` is one open draft, under its lock. Key
derivation and saving are slow and belong into a job. Source: docs/formats.md §8.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from usbsurvey_desktop.crypto.entropy import Entropy, random_bytes
from usbsurvey_desktop.crypto.kdf import WRITTEN, KdfParameters
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, Holder, OsCalls
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.draft_content import DraftContent, read_content, write_content
from usbsurvey_desktop.store.envelope import read_envelope
from usbsurvey_desktop.store.history import history_with
from usbsurvey_desktop.store.put_away import Aside, PutAway
from usbsurvey_desktop.store.saving import DraftFile, lock_draft, previous_path, read_draft
from usbsurvey_desktop.store.slots import Label, SlotName, name_of
from usbsurvey_desktop.store.vault import Vault, new_vault, unlock


@dataclass(frozen=True)
class Generation:
    """A state of a draft: its number, and when its last edit was made (None if never edited)."""

    number: int
    edited_at: str | None


class GenerationMemory(Protocol):
    """What the profile remembers of each draft, so that an older copy is noticed (古い世代).

    A memory that cannot be written must not raise: the draft itself is saved by then.
    """

    def highest(self, file_id: str) -> Generation | None:
        """The highest generation this terminal has seen of a draft."""
        ...

    def remember(self, file_id: str, generation: Generation) -> None:
        """Keep a generation; its number is never lower than that of `highest`."""
        ...


@dataclass(frozen=True)
class Drafts:
    """How drafts are kept on this terminal; `clock` gives an instant with its offset from UTC."""

    account: str
    host: str
    clock: Callable[[], datetime]
    memory: GenerationMemory
    kdf: KdfParameters = WRITTEN
    entropy: Entropy = random_bytes
    calls: OsCalls = OS

    def slots(self, path: Path) -> tuple[SlotName, ...]:
        """Who can open a draft, in file order; it takes no passphrase.

        Raises:
            SurveyError: `file_unreadable`, or check 1 or 2 of the format.
        """
        envelope = read_envelope(read_draft(path, self.calls))
        return tuple(name_of(slot) for slot in envelope.header.slots)

    def create(
        self, path: Path, content: DraftContent, passphrase: str, label: Label = "respondent"
    ) -> "Draft":
        """Make a draft and keep it open.

        Raises:
            SurveyError: `passphrase_weak`, `output_exists`, what `lock_draft` raises, or what
                `Draft.save` raises.
        """
        vault, slot = new_vault(self.entropy).with_slot(label, passphrase, self.kdf, self.entropy)
        file = self._locked(path, take_over=False)
        try:
            if self.calls.exists(path):
                raise SurveyError(Code.OUTPUT_EXISTS)  # noqa: TRY301 - the same way out
            draft = Draft(self, file, _Opened(vault, slot, 0, content))
            draft.save(content)
        except BaseException:
            file.close()
            raise
        return draft

    def open(
        self,
        path: Path,
        passphrase: str,
        slot: SlotName | None = None,
        *,
        previous: bool = False,
        take_over: bool = False,
    ) -> "Draft":
        """Open a draft to work on it, through `slot` or any slot that this passphrase opens.

        With `previous` the generation before is opened, and saving makes it the present one. With
        `take_over` a lock that no running program is seen to hold is broken; ask a person first.

        Raises:
            SurveyError: `file_unreadable`; the checks of the format, `draft_damaged` with
                `previous` 1 if there is a generation before; what `lock_draft` raises.
        """
        file = self._locked(path, take_over=take_over)
        try:
            raw = file.load_previous() if previous else file.load()
            draft = Draft(self, file, self._opened(path, raw, passphrase, slot))
        except BaseException:
            file.close()
            raise
        return draft

    def look(
        self, path: Path, passphrase: str, slot: SlotName | None = None, *, previous: bool = False
    ) -> DraftContent:
        """The content of a draft, only to read it: nothing is locked, written or remembered.

        Raises:
            SurveyError: as `open`, but for locking.
        """
        raw = read_draft(previous_path(path) if previous else path, self.calls)
        return self._opened(path, raw, passphrase, slot).content

    def take_out(self, put_away: PutAway, passphrase: str) -> tuple["Draft", bytes]:
        """A draft that was put away, open again by the way it was opened, and what lay aside.

        Raises:
            SurveyError: `wrong_passphrase`; everything stays put away.
        """
        unlocked = unlock(put_away.raw, passphrase, put_away.slot)
        number = put_away.unsaved_after or unlocked.generation
        content = read_content(unlocked.plaintext)
        opened = _Opened(unlocked.vault, unlocked.slot, number, content)
        return Draft(self, put_away.file, opened), put_away.aside.read(unlocked.vault)

    def _holder(self) -> Holder:
        return Holder(account=self.account, host=self.host, since=time_text(self.clock()))

    def _locked(self, path: Path, *, take_over: bool) -> DraftFile:
        lock = lock_draft(path, self._holder(), take_over=take_over, calls=self.calls)
        return DraftFile(path, lock, self._holder, self.calls)

    def _opened(self, path: Path, raw: bytes, passphrase: str, slot: SlotName | None) -> "_Opened":
        try:
            unlocked = unlock(raw, passphrase, slot)
        except SurveyError as error:
            if error.code is not Code.DRAFT_DAMAGED:
                raise
            has_previous = self.calls.exists(previous_path(path))
            raise SurveyError(Code.DRAFT_DAMAGED, {"previous": int(has_previous)}) from error
        content = read_content(unlocked.plaintext)
        return _Opened(unlocked.vault, unlocked.slot, unlocked.generation, content)


@dataclass(frozen=True)
class _Opened:
    vault: Vault
    slot: SlotName
    number: int
    content: DraftContent


class Draft:
    """One open draft. Whatever is saved is made from `content`, so that no history is lost.

    `slot` is the way it was opened. `newer` is the higher generation this terminal has seen, if the
    file is an older copy (古い世代). Saves may come from several jobs; they follow one another.
    """

    def __init__(self, room: Drafts, file: DraftFile, opened: _Opened) -> None:
        self.slot = opened.slot
        self.content = opened.content
        self._room = room
        self._file = file
        self._vault = opened.vault
        self._number = opened.number
        self._saving = threading.Lock()
        highest = room.memory.highest(self.file_id)
        self.newer = highest if highest and highest.number > opened.number else None
        if opened.number and not self.newer:
            room.memory.remember(self.file_id, self.generation)

    @property
    def path(self) -> Path:
        """Where the draft lies; another name after `draft_conflict`."""
        return self._file.path

    @property
    def file_id(self) -> str:
        """The id the draft keeps for ever, in every copy."""
        return self._vault.file_id

    @property
    def generation(self) -> Generation:
        """The generation last loaded or saved."""
        return Generation(self._number, self.content.history.last_at)

    @property
    def slots(self) -> tuple[SlotName, ...]:
        """Everybody who can open the draft."""
        return tuple(name_of(slot) for slot in self._vault.slots)

    def save(self, content: DraftContent) -> None:
        """Save a content; afterwards it is `content`.

        Raises:
            SurveyError: `draft_conflict` with `saved_as`, if somebody else saved in between: theirs
                is untouched, this one has the second name, and further saves go there.
                `draft_content` or `file_too_large`: the content is over a limit. `disk_full`,
                `share_lost` or `draft_save_failed`: the former draft stands; `kept` names a whole
                copy of this one that lies beside, if there is one.
        """
        self.revise(lambda _before: content)

    def revise(self, make: Callable[[DraftContent], DraftContent]) -> None:
        """Save what `make` makes of the newest content; no other save comes in between.

        Raises:
            SurveyError: what `make` raises, or what `save` raises.
        """
        with self._saving:
            self._save(self._vault, make(self.content))

    def add_slot(self, label: Label, passphrase: str) -> SlotName:
        """Let one more person in, by a passphrase of their own, and save.

        Raises:
            SurveyError: `passphrase_weak`, `draft_save_failed` with `slots` if all are taken, or
                what `save` raises.
        """
        room = self._room
        with self._saving:
            vault, name = self._vault.with_slot(label, passphrase, room.kdf, room.entropy)
            history = history_with(
                self.content.history, "slot", at=time_text(room.clock()), who=self.slot.who
            )
            self._save(vault, self.content.model_copy(update={"history": history}))
        return name

    def put_away(
        self, aside: bytes, unsaved: Callable[[DraftContent], DraftContent] | None = None
    ) -> PutAway:
        """What is left when the key is dropped: the draft must not be used afterwards.

        `aside` is given back by `Drafts.take_out`. `unsaved` makes the content that could not be
        saved out of the newest one; it is kept as the file that a save would have written.

        Raises:
            SurveyError: `draft_content` or `file_too_large`, if that could never be saved; nothing
                has happened then.
        """
        entropy = self._room.entropy
        with self._saving:
            content = unsaved(self.content) if unsaved else self.content
            number = self._next_number() if unsaved else self._number
            raw = self._vault.encrypt(write_content(content), number, entropy)
            kept = Aside.of(aside, self._vault, entropy)
        after = self._number if unsaved else 0
        return PutAway(self._file, raw, self.slot, kept, unsaved_after=after)

    def has_changed_on_disk(self) -> bool:
        """Whether somebody else saved since we did; False where the file cannot be read now."""
        return self._file.has_changed()

    def close(self) -> None:
        """Let the next person in; the draft must not be saved afterwards."""
        self._file.close()

    def _save(self, vault: Vault, content: DraftContent) -> None:
        room, number = self._room, self._next_number()
        raw = vault.encrypt(write_content(content), number, room.entropy)
        is_alone = self._file.save(raw)
        self._vault, self._number, self.content, self.newer = vault, number, content, None
        room.memory.remember(self.file_id, self.generation)
        if not is_alone:
            raise SurveyError(Code.DRAFT_CONFLICT, {"saved_as": self.path.name})

    def _next_number(self) -> int:
        highest = self._room.memory.highest(self.file_id)
        return max(self._number, highest.number if highest else 0) + 1
