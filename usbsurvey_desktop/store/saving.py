"""The saving order: a draft on disk that is replaced, never rewritten, and by one person only.

Promises, at every point where power, disk or share may go: the former draft or the new one is there
under its name, or under the name that the error tells. The primary is never cut and never deleted.
A record book is saved as a draft is.
Source: docs/formats.md §8, "Saving".
"""

import re
from collections.abc import Callable
from pathlib import Path

from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.files import (
    OS,
    OsCalls,
    digest,
    link_beside,
    put_in_place,
    read_whole,
    reason,
    remove_quietly,
    rename,
    write_beside,
)
from usbsurvey_desktop.locks import Held, Holder, Lock
from usbsurvey_desktop.store.envelope import LARGEST_FILE

_MOST_SECOND_NAMES = 99


def previous_path(path: Path) -> Path:
    """Where the generation before the present one lies."""
    return path.with_name(f"{path.name}.prev")


def replaced_path(path: Path, content: bytes) -> Path:
    """Where a file is kept that a generation before took the place of: a name for each content."""
    return path.with_name(f"{path.name}.{digest(content).hex()[:8]}.replaced")


def lock_path(path: Path) -> Path:
    """The file that says who works on a draft."""
    return path.with_name(f"{path.name}.lock")


def lock_draft(path: Path, holder: Holder, *, take_over: bool, calls: OsCalls = OS) -> Lock:
    """Take the lock of a draft.

    Raises:
        SurveyError: `draft_locked` with `account`, `host` and `since` of the holder, as far as
            known, and `alive` 1 if a running program surely holds it: then `take_over` does not
            help either. `disk_full`, `share_lost`, or `file_unwritable` where nothing can be
            written.
    """
    try:
        lock = Lock.take(lock_path(path), holder, take_over=take_over, calls=calls)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    if isinstance(lock, Held):
        facts: dict[str, Fact] = {"alive": int(lock.is_alive)}
        if lock.holder:
            facts |= lock.holder.model_dump()
        raise SurveyError(Code.DRAFT_LOCKED, facts)
    return lock


def read_draft(path: Path, calls: OsCalls = OS) -> bytes:
    """The bytes of a draft file; of one that is too large, enough to be refused as damaged.

    Raises:
        SurveyError: `file_unreadable`.
    """
    try:
        return read_whole(path, LARGEST_FILE, calls)
    except OSError as error:
        raise SurveyError(Code.FILE_UNREADABLE) from error


class KeptFile:
    """One draft or book on disk, under our lock, recognised by the bytes it had when last seen.

    All of them are kept and compared: a hash would say less, and cost more at each save.
    `as_holder` makes the words of a lock file.
    """

    def __init__(
        self, path: Path, lock: Lock, as_holder: Callable[[], Holder], calls: OsCalls = OS
    ) -> None:
        self.path = path
        self._lock = lock
        self._as_holder = as_holder
        self._calls = calls
        self._known: tuple[bytes | None, ...] = (None,)
        self._is_sound = True
        self._kept: Path | None = None

    def load(self) -> bytes:
        """The draft as it is on disk now.

        Raises:
            SurveyError: `file_unreadable`.
        """
        content = read_draft(self.path, self._calls)
        self._known = (content,)
        return content

    def load_previous(self) -> bytes:
        """The generation before; saving will make it the present one.

        The present file, damaged or not, then never becomes `.prev`, because it must not push out
        the last good generation; it is kept as `replaced_path`. One that is too large for that is
        not replaced at all, but met as if somebody else had saved it.

        Raises:
            SurveyError: `file_unreadable`.
        """
        content = read_draft(previous_path(self.path), self._calls)
        present = self._old()
        is_whole = present is None or len(present) <= LARGEST_FILE
        self._known = (present,) if is_whole else ()
        self._is_sound = False
        return content

    def save(self, content: bytes) -> bool:
        """Replace the draft by this content, if it is still as we know it.

        False: somebody else saved in between. Theirs stays, ours is saved under a second name, and
        this is from now on the file (`path`) and the lock.

        Raises:
            SurveyError: `draft_save_failed`, `disk_full` or `share_lost`: nothing was replaced;
                `kept` names a whole newer copy that lies beside, if there is one.
        """
        old = self._old()
        if old in self._known:
            self._replace(old, content)
            return True
        self._save_under_second_name(content)
        return False

    def has_changed(self) -> bool:
        """Whether the file is not as we know it; False where it cannot be read now."""
        try:
            return self._old() not in self._known
        except SurveyError:
            return False

    def left_beside(self) -> tuple[Path, ...]:
        """The new files of saves that came to no end, whole or not; none where nobody can look."""
        name = re.compile(rf"{re.escape(self.path.name)}\.[0-9a-f]{{8}}\.new")
        folder = self.path.parent
        try:
            return tuple(folder / one for one in self._calls.names(folder) if name.fullmatch(one))
        except OSError:
            return ()

    def drop(self, left: Path) -> None:
        """Take a file away that lay beside."""
        remove_quietly(left, self._calls)

    def close(self) -> None:
        """Let the next person in."""
        self._lock.release()

    def _old(self) -> bytes | None:
        try:
            return read_whole(self.path, LARGEST_FILE, self._calls)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._failure(error) from error

    def _replace(self, old: bytes | None, content: bytes) -> None:
        try:
            new = write_beside(self.path, content, self._calls)
            self._keep(new)
            if old is not None:
                self._keep_old(old)
            # A share may carry out a replace and still report a failure: then this is ours too.
            self._known = (*self._known, content)
            put_in_place(new, self.path, self._calls)
        except OSError as error:
            raise self._failure(error) from error
        self._replaced_by(content)

    def _replaced_by(self, content: bytes) -> None:
        self._kept = None
        self._known = (content,)
        self._is_sound = True

    def _keep_old(self, old: bytes) -> None:
        path = previous_path(self.path) if self._is_sound else replaced_path(self.path, old)
        new = self._second_copy(path, old)
        try:
            # On the disk together with the next name; whichever of the two a power cut leaves out,
            # the draft is whole and so is its `.prev`.
            rename(new, path, self._calls)
        finally:
            # Also where it went well: a rename onto another name of the same file, which a save
            # that came to no end leaves behind, leaves both names.
            remove_quietly(new, self._calls)

    def _second_copy(self, path: Path, old: bytes) -> Path:
        # Writing the old bytes again would double the time of a save.
        try:
            return link_beside(path, self.path, self._calls)
        except OSError:
            return write_beside(path, old, self._calls, like=self.path)

    def _keep(self, new: Path) -> None:
        if self._kept:
            remove_quietly(self._kept, self._calls)
        self._kept = new

    def _failure(self, error: OSError) -> SurveyError:
        code = reason(error, Code.DRAFT_SAVE_FAILED)
        return SurveyError(code, {"kept": self._kept.name} if self._kept else {})

    def _save_under_second_name(self, content: bytes) -> None:
        try:
            path, lock = self._second_name()
        except OSError as error:
            raise self._failure(error) from error
        try:
            new = write_beside(path, content, self._calls, like=self.path)
            self._keep(new)
            put_in_place(new, path, self._calls)
        except OSError as error:
            lock.release()
            raise self._failure(error) from error
        self._lock.release()
        self.path, self._lock = path, lock
        self._replaced_by(content)

    def _second_name(self) -> tuple[Path, Lock]:
        for number in range(2, _MOST_SECOND_NAMES + 1):
            path = self.path.with_name(f"{self.path.stem}-{number}{self.path.suffix}")
            if not self._calls.exists(path):
                lock = Lock.take(lock_path(path), self._as_holder(), calls=self._calls)
                if isinstance(lock, Lock):
                    return path, lock
        raise SurveyError(Code.DRAFT_SAVE_FAILED)
