"""One open file of `store.containers`: what can be done with it, and with its ways in.

Key derivation and saving are slow and belong into a job. Source: docs/formats.md §8.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Generic

from usbsurvey_desktop.crypto.kdf import normalise
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.kept import Content, Kept, Opened
from usbsurvey_desktop.store.put_away import PutAway
from usbsurvey_desktop.store.slots import Label, SlotName
from usbsurvey_desktop.store.vault import Vault


class Container(Generic[Content]):
    """One open file. What is saved is made from `content`, one save after another, from any job.

    A slot taken away or changed is so here only: copies open as before, `.prev` till the next save.
    """

    def __init__(self, kept: Kept[Content]) -> None:
        self._kept = kept

    @property
    def slot(self) -> SlotName:
        """The way it was opened."""
        return self._kept.slot

    @property
    def content(self) -> Content:
        """What was last loaded or saved."""
        return self._kept.content

    @property
    def offers_rekey(self) -> bool:
        """Whether a slot was taken away or changed since this was opened, and the key was not.

        Whoever has a copy and its passphrase has that key, which opens later generations as well.
        """
        return self._kept.offers_rekey

    @property
    def newer(self) -> Generation | None:
        """The higher generation this terminal has seen, if the file is an older copy (古い世代)."""
        return self._kept.newer

    @property
    def path(self) -> Path:
        """Where the file lies; another name after `draft_conflict`."""
        return self._kept.path

    @property
    def file_id(self) -> str:
        """The id the file keeps for ever, in every copy."""
        return self._kept.vault.file_id

    @property
    def generation(self) -> Generation:
        """The generation last loaded or saved."""
        return self._kept.generation

    @property
    def slots(self) -> tuple[SlotName, ...]:
        """Everybody who can open the file; the manager's is the recovery slot."""
        return self._kept.vault.names

    def save(self, content: Content) -> None:
        """Save a content; afterwards it is `content`.

        Raises:
            SurveyError: `draft_conflict` with `saved_as`, if somebody else saved in between: theirs
                is untouched, this one has the second name, and further saves go there.
                `draft_content` or `file_too_large`: the content is over a limit. `disk_full`,
                `share_lost` or `draft_save_failed`: the former file stands; `kept` names a whole
                copy of this one that lies beside, if there is one.
        """
        self._kept.revise(lambda _before: content)

    def revise(self, make: Callable[[Content], Content]) -> None:
        """Save what `make` makes of the newest content; no other save comes in between.

        Raises:
            SurveyError: what `make` raises, or what `save` raises.
        """
        self._kept.revise(make)

    def add_slot(self, label: Label, passphrase: str) -> SlotName:
        """Let one more person in, by a passphrase of their own, and save.

        Raises:
            SurveyError: `passphrase_weak`, `draft_save_failed` with `slots` if all are taken, or
                what `save` raises.
        """
        terminal, before = self._kept.terminal, self.slots

        def add(vault: Vault) -> Vault:
            return vault.with_slot(label, passphrase, terminal.kdf, terminal.entropy)[0]

        self._kept.change_slots("slot", add)
        return next(name for name in self.slots if name not in before)

    def add_recovery(self, card: Card) -> None:
        """Let the holder of a card in, whose 照合番号 was confirmed; a former one is out. Saves.

        Raises:
            SurveyError: `recovery_required` with `reason` `other_card` if the administrator named
                another one, `draft_save_failed` with `slots` if all are taken, or what `save`
                raises.
        """
        self._kept.terminal.recovery.key_for(card)
        self._kept.change_slots("slot", lambda vault: vault.with_recovery(card.opening_key))

    def remove_slot(self, name: SlotName) -> None:
        """Take a way in away, not the one this was opened by, and save.

        Raises:
            SurveyError: `draft_save_failed` with `reason` `no_such_slot` or `own_slot`;
                `recovery_required` for the manager's where the administrator demands one; or what
                `save` raises.
        """
        if name == self.slot:
            raise SurveyError(Code.DRAFT_SAVE_FAILED, {"reason": "own_slot"})
        if name.label == "manager":
            self._kept.terminal.recovery.require_removable()
        self._kept.change_slots("slot", lambda vault: vault.without(name))

    def change_passphrase(self, old: str, new: str) -> None:
        """Give the slot this was opened by another passphrase, and save.

        Raises:
            SurveyError: `wrong_passphrase` if `old` does not open that slot; `passphrase_weak`,
                with `reason` `same` if nothing would change; or what `save` raises.
        """
        terminal, own = self._kept.terminal, self.slot

        def change(vault: Vault) -> Vault:
            vault.require_opened_by(own, old)
            if normalise(new) == normalise(old):
                raise SurveyError(Code.PASSPHRASE_WEAK, {"reason": "same"})
            return vault.with_passphrase(own, new, terminal.kdf, terminal.entropy)

        self._kept.change_slots("slot", change)

    def rekey(self, passphrase: str, recovery: Card | None = None) -> frozenset[SlotName]:
        """Put everything under a fresh key (鍵の更新), and save; give the names that are out.

        Only two ways in go on: the slot this was opened by, because its passphrase is given, and a
        recovery slot to `recovery` or else to the card the administrator named. Nobody else's
        passphrase is known here, and a recovery slot does not hold the public key of its card: they
        are out, and must be added again. Copies made before still open as they did.

        Raises:
            SurveyError: `wrong_passphrase` if `passphrase` does not open the own slot,
                `recovery_required` as `Containers.create`, or what `save` raises.
        """
        terminal, own = self._kept.terminal, self.slot
        key = terminal.recovery.key_for(recovery)

        def renew(vault: Vault) -> Vault:
            vault.require_opened_by(own, passphrase)
            fresh = vault.with_new_key(terminal.entropy)
            fresh = fresh.with_passphrase(own, passphrase, terminal.kdf, terminal.entropy)
            return fresh if key is None else fresh.with_recovery(key)

        return self._kept.change_slots("rekey", renew)

    def put_away(
        self, aside: bytes, unsaved: Callable[[Content], Content] | None = None
    ) -> PutAway:
        """What is left when the key is dropped: the file must not be used afterwards.

        `aside` is given back by `Containers.take_out`. `unsaved` makes the content that could not
        be saved out of the newest one; it is kept as the file that a save would have written.

        Raises:
            SurveyError: `draft_content` or `file_too_large`, if that could never be saved; nothing
                has happened then.
        """
        return self._kept.put_away(aside, unsaved)

    def as_file(self) -> bytes:
        """What was last loaded or saved as a file, with every way in; for a copy."""
        return self._kept.as_file()

    def as_opened(self) -> Opened[Content]:
        """What was last loaded or saved, its key and its ways in; for a file beside it."""
        return self._kept.as_opened()

    def builds_on(self, raw: bytes) -> bool:
        """Whether what was last loaded or saved holds all that was done in another copy.

        Raises:
            SurveyError: what `unlock_again` raises; `draft_content`.
        """
        return self._kept.builds_on(raw)

    def take_up_left(self) -> bool:
        """Save what the newest save wrote that came to no end; whether there was one.

        It is a whole generation of this file, newer than the file, which the program or the
        machine left beside it when it stopped. What stands in the file now becomes `.prev`.

        Raises:
            SurveyError: what `save` raises; it still lies beside then.
        """
        return self._kept.take_up_left()

    def has_changed_on_disk(self) -> bool:
        """Whether somebody else saved since we did; False where it cannot be read now."""
        return self._kept.has_changed_on_disk()

    def close(self) -> None:
        """Let the next person in; the file must not be saved afterwards."""
        self._kept.close()


class Recovery(Generic[Content]):
    """A file opened by the 情報システム管理者: a passphrase can be set, no content is shown."""

    def __init__(self, kept: Kept[Content]) -> None:
        self._kept = kept

    @property
    def path(self) -> Path:
        """Where the file lies; another name after `draft_conflict`."""
        return self._kept.path

    @property
    def file_id(self) -> str:
        """The id the file keeps for ever, in every copy."""
        return self._kept.vault.file_id

    @property
    def slots(self) -> tuple[SlotName, ...]:
        """Everybody who can open the file."""
        return self._kept.vault.names

    @property
    def generation(self) -> Generation:
        """The generation last loaded or saved."""
        return self._kept.generation

    @property
    def newer(self) -> Generation | None:
        """The higher generation this terminal has seen, if the file is an older copy (古い世代)."""
        return self._kept.newer

    def set_passphrase(self, name: SlotName, passphrase: str) -> None:
        """Give a person's slot a new passphrase, or make the slot, and save; history `recover`.

        The former passphrase of that slot opens old copies only.

        Raises:
            SurveyError: `passphrase_weak`; `draft_save_failed` with `slots` if all are taken, or
                with `reason` `no_such_slot` for the manager's own; or what `save` raises.
        """
        terminal = self._kept.terminal
        self._kept.change_slots(
            "recover",
            lambda vault: vault.with_passphrase(name, passphrase, terminal.kdf, terminal.entropy),
        )

    def close(self) -> None:
        """Let the next person in; no passphrase can be set afterwards."""
        self._kept.close()
