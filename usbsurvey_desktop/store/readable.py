"""Encrypted files as they are read: what they show, and what a passphrase shows of them.

Nothing here locks a file or writes one; `store.containers` does. Source: docs/formats.md §8.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.envelope import read_envelope
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.held import Held, LaidAside
from usbsurvey_desktop.store.kept import Content, ContentForm, Opened, Terminal
from usbsurvey_desktop.store.saving import previous_path, read_draft
from usbsurvey_desktop.store.slots import SlotName, name_of
from usbsurvey_desktop.store.vault import Unlocked, unlock


@dataclass(frozen=True)
class Outside:
    """What is readable of a file without a passphrase.

    `newer` is the higher generation this terminal has seen, if the file is an older copy.
    """

    file_id: str
    number: int
    slots: tuple[SlotName, ...]
    newer: Generation | None


class Readable(Terminal, ABC, Generic[Content]):
    """How files of one kind are read on this terminal."""

    @property
    @abstractmethod
    def form(self) -> ContentForm[Content]:
        """What these files hold."""

    def slots(self, path: Path) -> tuple[SlotName, ...]:
        """Who can open a file, in file order; it takes no passphrase.

        Raises:
            SurveyError: `file_unreadable`, or check 1 or 2 of the format, `draft_damaged` with
                `previous` as `open`.
        """
        return self.outside(path).slots

    def outside(self, path: Path) -> Outside:
        """What a file shows to everybody.

        Raises:
            SurveyError: as `slots`.
        """
        path = self.calls.behind_link(path)
        raw = read_draft(path, self.calls)
        with self.telling_previous(path):
            header = read_envelope(raw, self.form.kind).header
        highest = self.memory.highest(header.file_id)
        newer = highest if highest and highest.number > header.gen else None
        names = tuple(name_of(slot) for slot in header.slots)
        return Outside(header.file_id, header.gen, names, newer)

    def look(
        self, path: Path, passphrase: str, slot: SlotName | None = None, *, previous: bool = False
    ) -> Content:
        """The content of a file, only to read it: nothing is locked, written or remembered.

        Raises:
            SurveyError: as `open`, but for locking.
        """
        kind = self.form.kind
        source = partial(unlock, passphrase=passphrase, wanted=slot, kind=kind)
        return self._held(path, source, previous=previous).content

    def hold(
        self, path: Path, passphrase: str, slot: SlotName | None = None, *, previous: bool = False
    ) -> Held[Content]:
        """A file and its key, to look at it now and to write into it later; nothing is locked.

        Raises:
            SurveyError: as `look`.
        """
        kind = self.form.kind
        source = partial(unlock, passphrase=passphrase, wanted=slot, kind=kind)
        held = self._held(path, source, previous=previous)
        if held.newer is None:
            edited = self.form.last_edit(held.content)
            self.memory.remember(held.file_id, Generation(held.opened.number, edited))
        return held

    def hold_again(self, held: Held[Content]) -> Held[Content]:
        """A held file as it is on disk now.

        Raises:
            SurveyError: as `look`; `wrong_passphrase` as `unlock_again`.
        """
        return self._held(held.path, held.unlock)

    def take_up(self, laid: LaidAside, passphrase: str) -> tuple[Held[Content], bytes]:
        """A held file whose key was dropped, as it was then, and what lay aside.

        Raises:
            SurveyError: `wrong_passphrase`; everything stays as it is.
        """
        unlocked = unlock(laid.raw, passphrase, laid.slot, self.form.kind)
        opened = self._read(unlocked)
        return Held(laid.path, laid.raw, opened), laid.aside.read(unlocked.vault)

    def _held(
        self, path: Path, unlocked: Callable[[bytes], Unlocked], *, previous: bool = False
    ) -> Held[Content]:
        path = self.calls.behind_link(path)
        raw = read_draft(previous_path(path) if previous else path, self.calls)
        opened = self.opened(path, lambda: unlocked(raw))
        highest = self.memory.highest(opened.vault.file_id)
        newer = highest if highest and highest.number > opened.number else None
        return Held(path, raw, opened, newer)

    @contextmanager
    def telling_previous(self, path: Path) -> Iterator[None]:
        """Let damage tell whether there is a generation before."""
        try:
            yield
        except SurveyError as error:
            if error.code is not Code.DRAFT_DAMAGED:
                raise
            facts = {**error.facts, "previous": int(self.calls.exists(previous_path(path)))}
            raise SurveyError(Code.DRAFT_DAMAGED, facts) from error

    def opened(self, path: Path, unlocked: Callable[[], Unlocked]) -> Opened[Content]:
        """What `unlocked` opens of a file, read.

        Raises:
            SurveyError: what `unlocked` raises, damage as `telling_previous` tells it; or
                `draft_content`.
        """
        with self.telling_previous(path):
            found = unlocked()
        return self._read(found)

    def _read(self, found: Unlocked) -> Opened[Content]:
        return Opened(found.vault, found.slot, found.generation, self.form.read(found.plaintext))
