"""One person at a time: a file that says who works on another one, held open while they do.

A lock is never broken silently: who wants it is told who has it, and whether a running program
surely does. Source: docs/formats.md §8 (saving, step 1).
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, READABLE, OsCalls, remove_quietly, write_all
from usbsurvey_desktop.records import Record, canonical, parse, validate

_LOCK_WAITS = (0.05, 0.1, 0.2)
"""Seconds between the attempts to lock a file just made, while somebody looks at it."""
_LONGEST_LOCK_TEXT = 4096


class Holder(Record):
    """Who holds a file open: the account, the terminal, and since when."""

    account: str = Field(max_length=200)
    host: str = Field(max_length=200)
    since: str = Field(max_length=40)


@dataclass(frozen=True)
class Held:
    """A lock that somebody else has.

    `holder` is None if the lock file does not say. `is_alive` is whether a running program surely
    holds it; a program on another terminal may hold it unseen.
    """

    holder: Holder | None
    is_alive: bool


class Lock:
    """A file that says who works on another file, held open until `release`."""

    def __init__(self, path: Path, descriptor: int, calls: OsCalls) -> None:
        self._path = path
        self._descriptor = descriptor
        self._calls = calls

    @classmethod
    def take(
        cls, path: Path, holder: Holder, *, take_over: bool = False, calls: OsCalls = OS
    ) -> "Lock | Held":
        """Take the lock file `path`, or tell who has it.

        With `take_over` a lock file that no running program is seen to hold becomes ours; without
        it, it is never broken.

        Raises:
            OSError: as the operating system says.
        """
        try:
            return cls._new(path, holder, calls)
        except FileExistsError:
            held = _look(path, take_over=take_over, calls=calls)
        return held or cls._new(path, holder, calls)

    @classmethod
    def _new(cls, path: Path, holder: Holder, calls: OsCalls) -> "Lock":
        # No secret: whoever may not read it could not be told who works on the file.
        descriptor = calls.open_new(path, READABLE)
        try:
            _lock_patiently(descriptor, calls)
            write_all(descriptor, canonical(holder), calls)
            calls.fsync(descriptor)
        except BaseException:
            _discard(path, descriptor, calls)
            raise
        return cls(path, descriptor, calls)

    def release(self) -> None:
        """Let the next person in; a lock file that cannot be taken away will be asked about."""
        _discard(self._path, self._descriptor, self._calls)


def _lock_patiently(descriptor: int, calls: OsCalls) -> None:
    # Somebody who looks whether the lock is stale has it for an instant. Where locks are not known
    # none is ever got, and the name alone keeps others out.
    for wait in _LOCK_WAITS:
        if calls.try_lock(descriptor):
            return
        calls.pause(wait)
    calls.try_lock(descriptor)


def _look(path: Path, *, take_over: bool, calls: OsCalls) -> Held | None:
    """Who holds an existing lock file; None once it is gone, or was stale and taken away."""
    try:
        descriptor = calls.open_to_lock(path)
    except FileNotFoundError:
        return None  # its holder has let it go since we found it
    try:
        is_free = calls.try_lock(descriptor) and calls.is_at(descriptor, path)
        held = Held(_holder(calls.read(descriptor, _LONGEST_LOCK_TEXT)), is_alive=not is_free)
    except BaseException:
        calls.close(descriptor)
        raise
    if is_free and take_over:
        # While we have it locked nobody else can take it over as well.
        _discard(path, descriptor, calls)
        return None
    calls.close(descriptor)
    return held


def _discard(path: Path, descriptor: int, calls: OsCalls) -> None:
    if calls.lets_go_of_open_files:
        # Before anybody can lock what nobody holds any more.
        remove_quietly(path, calls)
    with contextlib.suppress(OSError):
        calls.close(descriptor)
    if not calls.lets_go_of_open_files:
        remove_quietly(path, calls)


def _holder(text: bytes) -> Holder | None:
    try:
        return validate(Holder, parse(text, depth=1), code=Code.JSON_SYNTAX)
    except SurveyError:
        return None
