"""Encrypted files with a way in for each person: made, opened, saved, shared, recovered.

A draft and a record book are such files and differ in what they hold. A room that keeps another
kind says so in a `ContentForm` and gets the rest from here: slots, checks, saving, `.prev`, lock,
conflict and 古い世代.

    class Books(Containers[BookContent]):
        @property
        def form(self) -> ContentForm[BookContent]:
            return ContentForm(ContainerKind.RECORD_BOOK, read_book, write_book, noted, last, after)

    book = Books(account, host, clock, memory).create(path, BookContent(…), passphrase)
    book.revise(lambda content: content.with_entry(…))
    book.close()

Key derivation and saving are slow and belong into a job. Source: docs/formats.md §8.
"""

from collections.abc import Callable
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.container import Container, Recovery
from usbsurvey_desktop.store.envelope import read_envelope
from usbsurvey_desktop.store.held import Held
from usbsurvey_desktop.store.kept import Content, Kept, Opened
from usbsurvey_desktop.store.put_away import PutAway
from usbsurvey_desktop.store.readable import Readable
from usbsurvey_desktop.store.saving import KeptFile, lock_draft
from usbsurvey_desktop.store.slots import Label, SlotName
from usbsurvey_desktop.store.vault import Unlocked, new_vault, unlock, unlock_by_recovery


class Containers(Readable[Content]):
    """How files of one kind are kept on this terminal."""

    def create(
        self,
        path: Path,
        content: Content,
        passphrase: str,
        label: Label = "respondent",
        *,
        recovery: Card | None = None,
    ) -> Container[Content]:
        """Make a file and keep it open; it has a recovery slot if a card is given or fixed.

        Raises:
            SurveyError: `passphrase_weak`, `output_exists`; `recovery_required` with `reason`
                `no_card` if the administrator demands one, or `other_card` if another one was
                named; what `lock_draft` raises, or what `Container.save` raises.
        """
        key = self.recovery.key_for(recovery)
        vault = new_vault(self.entropy, self.form.kind)
        vault, slot = vault.with_slot(label, passphrase, self.kdf, self.entropy)
        vault = vault if key is None else vault.with_recovery(key)
        file = self._locked(path, take_over=False)
        try:
            if self.calls.exists(path):
                raise SurveyError(Code.OUTPUT_EXISTS)  # noqa: TRY301 - the same way out
            container = Container(self._kept(file, Opened(vault, slot, 0, content)))
            container.save(content)
        except BaseException:
            file.close()
            raise
        return container

    def open(
        self,
        path: Path,
        passphrase: str,
        slot: SlotName | None = None,
        *,
        previous: bool = False,
        take_over: bool = False,
    ) -> Container[Content]:
        """Open a file to work on it, through `slot` or any slot that this passphrase opens.

        With `previous` the generation before is opened, and saving makes it the present one. With
        `take_over` a lock that no running program is seen to hold is broken; ask a person first.

        Raises:
            SurveyError: `file_unreadable`; the checks of the format, `draft_damaged` with
                `previous` 1 if there is a generation before; what `lock_draft` raises.
        """
        kind = self.form.kind
        kept = self._opened_file(
            path,
            lambda raw: unlock(raw, passphrase, slot, kind),
            previous=previous,
            take_over=take_over,
        )
        return Container(kept)

    def open_by_recovery(
        self, path: Path, identity: Identity, *, previous: bool = False, take_over: bool = False
    ) -> Recovery[Content]:
        """Open a file with the identity its recovery slot was made for, to set a new passphrase.

        Raises:
            SurveyError: as `open`, with `not_addressed` in the place of `wrong_passphrase` (its
                `reason` is `no_recovery_slot` if there is none); `identity_pair` for an identity
                without its opening key.
        """
        key, kind = identity.opening_key, self.form.kind
        if key is None:
            raise SurveyError(Code.IDENTITY_PAIR)
        kept = self._opened_file(
            path,
            lambda raw: unlock_by_recovery(raw, key, kind),
            previous=previous,
            take_over=take_over,
        )
        return Recovery(kept)

    def write_copy(self, container: Container[Content], target: Path) -> None:
        """Write what was last loaded or saved as a file of its own, with every way in.

        What is there under that name becomes its `.prev`; ask a person first.

        Raises:
            SurveyError: `output_exists`, if that is the open file itself, or, with `reason`
                `worked_on`, another copy of it that need not be held by this one: it was saved
                more often, it tells of an act that this one does not, or it cannot be read by the
                key of this one any more; what `lock_draft` raises, if somebody has it open; what
                `Container.save` raises.
        """
        target = self.calls.behind_link(target)
        if target == container.path:
            raise SurveyError(Code.OUTPUT_EXISTS)
        file = self._locked(target, take_over=False)
        try:
            if self.calls.exists(target) and self._is_worked_on(file.load(), container):
                raise SurveyError(Code.OUTPUT_EXISTS, {"reason": "worked_on"})
            if not file.save(container.as_file()):
                raise SurveyError(Code.DRAFT_CONFLICT, {"saved_as": file.path.name})
        finally:
            file.close()

    def write_next(
        self, container: Container[Content], target: Path, make: Callable[[Content], Content]
    ) -> None:
        """Write what `make` makes of an open file as a file of its own, with every way in.

        The open file stays as it is. Both have one `file_id`, and the new one is the later
        generation: this terminal calls the open one an older copy (古い世代) from now on.

        Raises:
            SurveyError: `output_exists` if anything is there; what `make` raises; what `lock_draft`
                or `Container.save` raises.
        """
        target = self.calls.behind_link(target)
        file = self._locked(target, take_over=False)
        try:
            if self.calls.exists(target):
                raise SurveyError(Code.OUTPUT_EXISTS)
            self._kept(file, container.as_opened()).revise(make)
        finally:
            file.close()

    def _is_worked_on(self, raw: bytes, container: Container[Content]) -> bool:
        """Whether a file is a copy of an open one that may hold what the open one does not."""
        try:
            header = read_envelope(raw, self.form.kind).header
        except SurveyError:
            return False
        if header.file_id != container.file_id:
            return False
        if header.gen > container.generation.number:
            return True
        try:
            return not container.builds_on(raw)
        except SurveyError:  # the key was renewed in one of the two
            return True

    def open_held(self, held: Held[Content], *, take_over: bool = False) -> Container[Content]:
        """Open a held file to work on it, as it is on disk now.

        Raises:
            SurveyError: as `open`; `wrong_passphrase` as `unlock_again`.
        """
        kept = self._opened_file(held.path, held.unlock, previous=False, take_over=take_over)
        return Container(kept)

    def take_out(self, put_away: PutAway, passphrase: str) -> tuple[Container[Content], bytes]:
        """A file that was put away, open again by the way it was opened, and what lay aside.

        Raises:
            SurveyError: `wrong_passphrase`; everything stays put away.
        """
        unlocked = unlock(put_away.raw, passphrase, put_away.slot, self.form.kind)
        number = put_away.unsaved_after or unlocked.generation
        content = self.form.read(unlocked.plaintext)
        opened = Opened(unlocked.vault, unlocked.slot, number, content)
        return Container(self._kept(put_away.file, opened)), put_away.aside.read(unlocked.vault)

    def _opened_file(
        self, path: Path, unlocked: Callable[[bytes], Unlocked], *, previous: bool, take_over: bool
    ) -> Kept[Content]:
        # Lock and `.prev` lie beside the file itself; saving replaces it, not a link to it.
        path = self.calls.behind_link(path)
        file = self._locked(path, take_over=take_over)
        try:
            raw = file.load_previous() if previous else file.load()
            kept = self._kept(file, self.opened(path, lambda: unlocked(raw)))
        except BaseException:
            file.close()
            raise
        return kept

    def _locked(self, path: Path, *, take_over: bool) -> KeptFile:
        lock = lock_draft(path, self._holder(), take_over=take_over, calls=self.calls)
        return KeptFile(path, lock, self._holder, self.calls)

    def _holder(self) -> Holder:
        return Holder(account=self.account, host=self.host, since=time_text(self.clock()))

    def _kept(self, file: KeptFile, opened: Opened[Content]) -> Kept[Content]:
        return Kept(self, self.form, file, opened)
