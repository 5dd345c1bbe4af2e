"""The unfinished comments of one reviewer about one package on the disk, safe from two windows.

Promises: whatever two windows of a reviewer save, every text that either saw saved is found again;
what both wrote about one question stands there one after the other. Source: docs/formats.md §5.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import RETURN
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import (
    OS,
    OsCalls,
    put_in_place,
    read_if_there,
    remove_quietly,
    write_new,
)
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.records import hash_text, time_text
from usbsurvey_desktop.review.unfinished import (
    ENDING,
    Words,
    merged,
    read_unfinished,
    seal_unfinished,
    unfinished_name,
    written,
)
from usbsurvey_desktop.review.writing_lock import writing
from usbsurvey_desktop.sealing.opened import Opened


@dataclass(frozen=True)
class Kept:
    """What lay there when it was looked at."""

    words: Words = field(default_factory=dict)
    stamp: tuple[str, ...] = ()
    """Tells the files from others; empty where there were none."""


@dataclass(frozen=True)
class CommentFiles:
    """One file, and beside it what could not be put into it; it need not exist."""

    folder: Path
    opened: Opened
    reviewer: Identity
    account: str
    host: str
    """Who is told to others while it is written."""
    calls: OsCalls = OS

    def read(self) -> Kept:
        """Everything that is kept.

        Raises:
            SurveyError: what `read_unfinished` raises; `file_unreadable` or `share_lost`.
        """
        raws = list(self._raws())
        words: Words = {}
        for raw in raws:
            words = merged({}, words, self._opened(raw))
        return Kept(words, tuple(map(hash_text, raws)))

    def first(self) -> Words:
        """What is kept under the first name: while a note waits to be a file, its words.

        Raises:
            SurveyError: as `read`.
        """
        raw = next(self._raws(), None)
        return {} if raw is None else self._opened(raw)

    def save(self, words: Words, now: datetime, *, over: Kept) -> Kept:
        """Keep comments in place of those of before; gives what is kept then.

        Args:
            words: as they stand in this window.
            now: with an offset from UTC.
            over: what this window kept or read last. What another one wrote since is not replaced:
                the result has both.

        Raises:
            SurveyError: `draft_locked` while another window writes; what `seal_unfinished` raises;
                as `read`; `disk_full`, `share_lost` or `file_unwritable`.
        """
        with self._writing(now):
            kept = merged(over.words, written(words), self.read().words)
            return Kept(kept, self._put(kept, now))

    def sealed(self, words: Words, now: datetime) -> bytes:
        """Comments as `put_by` takes them; b"" for none.

        Raises:
            SurveyError: what `seal_unfinished` raises.
        """
        if not written(words):
            return b""
        return seal_unfinished(words, self.opened, reviewer=self.reviewer, now=now)

    def put_by(self, sealed: bytes, now: datetime, *, over: Kept) -> None:
        """Keep comments without a key; beside those that another window wrote since `over`.

        Raises:
            SurveyError: `draft_locked` while another window writes; `disk_full`, `share_lost` or
                `file_unwritable`.
        """
        with self._writing(now):
            if tuple(map(hash_text, self._raws())) == over.stamp:
                self._put_sealed(sealed)
            elif sealed:
                write_new(self._name(self._free(2)), sealed, calls=self.calls)

    def give_way(self, words: Words, now: datetime) -> None:
        """Keep the words of a note alone under the first name, and all others beside it.

        Raises:
            SurveyError: as `save`.
        """
        with self._writing(now):
            others = self.read().words
            if others not in ({}, written(words)):
                write_new(self._second, self.sealed(others, now), overwrite=True, calls=self.calls)
                self._remove_from(3)
            write_new(self._main, self.sealed(words, now), overwrite=True, calls=self.calls)

    def let_go(self, words: Words, now: datetime) -> None:
        """Take away the words of a note that is a file; what lay beside comes in their place.

        What cannot be taken away stays: it is found again, and known to be sent.
        """
        with suppress(SurveyError, OSError), self._writing(now):
            if self.first() != written(words):
                return
            if self.calls.exists(self._second):
                put_in_place(self._second, self._main, self.calls)
            else:
                remove_quietly(self._main, self.calls)

    @property
    def _main(self) -> Path:
        return self.folder / unfinished_name(self.opened, self.reviewer)

    @property
    def _second(self) -> Path:
        return self._name(2)

    def _name(self, number: int) -> Path:
        stem = self._main.name.removesuffix(ENDING)
        return self._main if number == 1 else self._main.with_name(f"{stem}-{number}{ENDING}")

    def _raws(self) -> Iterator[bytes]:
        """What lies there, in order; the first may be missing where a second one is."""
        number = 1
        while (raw := self._raw(number)) is not None or number == 1:
            number += 1
            if raw is not None:
                yield raw

    def _raw(self, number: int) -> bytes | None:
        return read_if_there(self._name(number), RETURN.raw, self.calls)

    def _opened(self, raw: bytes) -> Words:
        return read_unfinished(raw, self.opened, self.reviewer)

    def _free(self, number: int) -> int:
        """The first number from this one on that no file has."""
        while self.calls.exists(self._name(number)):
            number += 1
        return number

    def _put(self, words: Words, now: datetime) -> tuple[str, ...]:
        sealed = self.sealed(words, now)
        self._put_sealed(sealed)
        return (hash_text(sealed),) if sealed else ()

    def _put_sealed(self, sealed: bytes) -> None:
        if sealed:
            write_new(self._main, sealed, overwrite=True, calls=self.calls)
        self._remove_from(2 if sealed else 1)

    def _remove_from(self, number: int) -> None:
        """Take away from the last one down, so that none is left that is not looked for."""
        for one in reversed(range(number, self._free(number))):
            remove_quietly(self._name(one), self.calls)

    def _writing(self, now: datetime) -> AbstractContextManager[None]:
        holder = Holder(account=self.account, host=self.host, since=time_text(now))
        return writing(self._main, holder, now, self.calls)
