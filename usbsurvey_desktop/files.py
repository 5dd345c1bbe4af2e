"""Reading with a limit, and writing without loss.

Promises: `write_new` and the steps it is made of leave the old file or the new one, never neither,
and never report a success that did not happen. What is made is for its owner alone (mode 0600 on
POSIX); what is replaced keeps the mode somebody gave it. The operating system is reached through
`OsCalls`, given as an argument, so that a test can let every single call fail. Source:
docs/formats.md §8.
"""

import contextlib
import errno
import os
import stat
import sys
import threading
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError

if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    import msvcrt
else:
    import fcntl

_PIECE = 1 << 20
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation: a virus scanner is often done in a second."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between the attempts to replace a file: 2.5 in all."""
_PRIVATE = 0o600
READABLE = 0o666
"""The most a file of ours ever allows; what may not be read by others is `_PRIVATE`."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FULL_ON_WINDOWS = frozenset({39, 112})
_LOST = frozenset(
    {
        errno.ECONNABORTED,
        errno.ECONNRESET,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETRESET,
        errno.ENETUNREACH,
        errno.ENOTCONN,
        errno.ESTALE,
        errno.ETIMEDOUT,
    }
)
_LOST_ON_WINDOWS = frozenset({51, 53, 54, 55, 59, 64, 67, 121, 1231})
_BYTE_LOCKED_ON_WINDOWS = 1 << 30
"""Far behind the text of a lock file, so that others can still read who holds it."""


class OsCalls:
    """The calls of the operating system that this module makes, one method each."""

    def open_to_read(self, path: Path) -> int:
        """A descriptor to read from; a pipe does not block."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        return os.open(path, flags)

    def open_new(self, path: Path, mode: int) -> int:
        """A descriptor of a file that did not exist until now, with this mode less the umask."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags, mode)

    def take_mode(self, descriptor: int, path: Path) -> None:
        """Give a file of ours the mode of the one with this name; nothing to do on Windows."""
        if sys.platform != "win32":  # pragma: no branch - development runs on Linux
            os.fchmod(descriptor, stat.S_IMODE(path.stat().st_mode) & READABLE)

    def open_to_append(self, path: Path) -> int:
        """A descriptor of a file that exists, whose writes go to its end."""
        return os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))

    def open_to_write_over(self, path: Path) -> int:
        """A descriptor of a file that exists, whose writes begin at its start."""
        return os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))

    def open_to_lock(self, path: Path) -> int:
        """A descriptor of a file that exists, only to read it where writing is not allowed."""
        binary = getattr(os, "O_BINARY", 0)
        try:
            return os.open(path, os.O_RDWR | binary)
        except PermissionError:
            return os.open(path, os.O_RDONLY | binary)

    def open_own(self, path: Path) -> int:
        """A descriptor to read and write a file that is no link and has no other name.

        What somebody else put there may lead to any file of the user; refused with `EPERM`.
        """
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
        seen = path.lstat()  # Windows opens what a link leads to, whatever it is told
        descriptor = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0))
        found = os.fstat(descriptor)
        is_file = stat.S_ISREG(seen.st_mode) and os.path.samestat(seen, found)
        if is_file and found.st_nlink == 1:
            return descriptor
        os.close(descriptor)
        raise OSError(errno.EPERM, "a link, or no file")

    def read(self, descriptor: int, count: int) -> bytes:
        """At most so many bytes; none at the end."""
        return os.read(descriptor, count)

    def write(self, descriptor: int, content: bytes) -> int:
        """How many bytes were taken; it may be fewer than given."""
        return os.write(descriptor, content)

    def seek(self, descriptor: int, place: int | None) -> int:
        """Read or write from there on, None being the end of the file; gives the place."""
        return os.lseek(descriptor, place or 0, os.SEEK_END if place is None else os.SEEK_SET)

    def cut(self, descriptor: int, size: int) -> None:
        """Take away what a file holds beyond so many bytes."""
        os.ftruncate(descriptor, size)

    def fsync(self, descriptor: int) -> None:
        """Return when the file is on the disk."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Give the descriptor back."""
        os.close(descriptor)

    def names(self, folder: Path) -> list[str]:
        """What a folder holds, in any order."""
        return os.listdir(folder)  # noqa: PTH208 - of a share thousands of `Path` would be made

    def exists(self, path: Path) -> bool:
        """Whether anything has this name."""
        return os.path.lexists(path)

    def behind_link(self, path: Path) -> Path:
        """The file a symbolic link leads to, there or not; any other name as it is."""
        with contextlib.suppress(OSError):  # what cannot be looked at is met when it is opened
            if path.is_symlink():
                return Path(os.path.realpath(path))
        return path

    def replace(self, source: Path, target: Path) -> None:
        """Give `source` the name `target` in one step."""
        os.replace(source, target)  # noqa: PTH105 - a `Path` more would be made at each save

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name, where the file system knows such."""
        os.link(source, target)

    def unlink(self, path: Path) -> None:
        """Take a name away."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk; nothing to do on Windows."""
        if sys.platform != "win32":  # pragma: no branch - development runs on Linux
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def try_lock(self, descriptor: int) -> bool:
        """Whether this process now holds the file alone, until the descriptor is closed."""
        try:
            if sys.platform == "win32":  # pragma: no cover - development runs on Linux
                os.lseek(descriptor, _BYTE_LOCKED_ON_WINDOWS, os.SEEK_SET)
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                os.lseek(descriptor, 0, os.SEEK_SET)
            else:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def is_at(self, descriptor: int, path: Path) -> bool:
        """Whether the open file still has this name."""
        try:
            return os.path.samestat(os.fstat(descriptor), path.stat())
        except FileNotFoundError:
            return False

    def is_private(self, descriptor: int) -> bool:
        """Whether an open file is this user's and no other may read or write it.

        On Windows its folder decides that, and it is taken to be so.
        """
        if sys.platform == "win32":  # pragma: no cover - development runs on Linux
            return True
        found = os.fstat(descriptor)
        return found.st_uid == os.geteuid() and not found.st_mode & 0o077

    def pause(self, seconds: float) -> None:
        """Wait; only ever done between two attempts to replace or to lock a file."""
        threading.Event().wait(seconds)


OS = OsCalls()
"""The operating system this program runs on."""


def reason(error: OSError, otherwise: Code) -> Code:
    """`disk_full` or `share_lost` where the operating system says so, else `otherwise`."""
    windows = getattr(error, "winerror", None)
    if error.errno in _FULL or windows in _FULL_ON_WINDOWS:
        return Code.DISK_FULL
    if error.errno in _LOST or windows in _LOST_ON_WINDOWS:
        return Code.SHARE_LOST
    return otherwise


def read_whole(path: Path, limit: int, calls: OsCalls = OS) -> bytes:
    """The bytes of a file, or the first `limit` + 1 of a larger one.

    Raises:
        OSError: as the operating system says.
    """
    descriptor = calls.open_to_read(path)
    try:
        pieces: list[bytes] = []
        missing = limit + 1
        while missing and (piece := calls.read(descriptor, min(missing, _PIECE))):
            pieces.append(piece)
            missing -= len(piece)
    finally:
        calls.close(descriptor)
    return b"".join(pieces)


def read_bounded(path: Path, limit: int, calls: OsCalls = OS) -> bytes:
    """The bytes of a file of at most `limit` bytes; a larger one is not read to its end.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large`.
    """
    try:
        content = read_whole(path, limit, calls)
    except OSError as error:
        raise SurveyError(Code.FILE_UNREADABLE) from error
    if len(content) > limit:
        raise SurveyError(Code.FILE_TOO_LARGE, {"limit": limit})
    return content


def read_if_there(path: Path, limit: int, calls: OsCalls = OS) -> bytes | None:
    """As `read_bounded`; None only where the operating system says that there is no such file.

    What cannot be seen may well be there.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large`.
    """
    try:
        return read_bounded(path, limit, calls)
    except SurveyError as error:
        # Below what is no folder nothing can be.
        if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
            return None
        raise


def write_all(descriptor: int, content: bytes, calls: OsCalls) -> None:
    """Write until everything was taken; raises `OSError` as the operating system says."""
    taken = 0
    while taken < len(content):
        taken += calls.write(descriptor, content[taken : taken + _PIECE])


def write_beside(
    path: Path, content: bytes, calls: OsCalls = OS, *, like: Path | None = None
) -> Path:
    """Write `<name>.<random>.new` beside `path`, on the disk and read back; give its path.

    It gets the mode of `like`, or else of `path`, if there is such a file; otherwise 0600.

    Raises:
        OSError: as the operating system says, and `EIO` if what was read back differs; the new
            file is gone then, as far as the operating system lets it go.
    """
    new = _name_beside(path)
    descriptor = calls.open_new(new, _PRIVATE)
    try:
        try:
            # Where there is none to take, or none can be set, the file stays private.
            with contextlib.suppress(OSError):
                calls.take_mode(descriptor, like or path)
            write_all(descriptor, content, calls)
            calls.fsync(descriptor)
        finally:
            calls.close(descriptor)
        if read_whole(new, len(content), calls) != content:
            raise OSError(errno.EIO, "read back differs")  # noqa: TRY301 - the same way out
    except BaseException:
        remove_quietly(new, calls)
        raise
    return new


def link_beside(path: Path, source: Path, calls: OsCalls = OS) -> Path:
    """Give a file that lies on the disk a second name, `<name>.<random>.new`; give its path.

    Safe where files are only ever replaced and never written into, as ours are.

    Raises:
        OSError: as the operating system says; many a share and stick knows no second names.
    """
    new = _name_beside(path)
    calls.link(source, new)
    return new


def _name_beside(path: Path) -> Path:
    # Not `with_name`: a folder such as "." has no name to change.
    return Path(f"{path}.{os.urandom(4).hex()}.new")


def remove_quietly(path: Path, calls: OsCalls = OS) -> None:
    """Take a file of our own away; one that will not go does no harm."""
    with contextlib.suppress(OSError):
        calls.unlink(path)


def put_in_place(new: Path, path: Path, calls: OsCalls = OS) -> None:
    """Give a written file its name in one step, and have the name on the disk; see `rename`.

    Raises:
        OSError: the last refusal; both files are as they were.
    """
    rename(new, path, calls)
    # The new file has its name by now. Some shares know no fsync of a folder: no failure.
    with contextlib.suppress(OSError):
        calls.sync_folder(path.parent)


def rename(new: Path, path: Path, calls: OsCalls = OS) -> None:
    """Give a file its name in one step, patient with scanners on Windows, up to 2.5 s.

    Raises:
        OSError: the last refusal; both files are as they were.
    """
    for wait in _WAITS:
        try:
            calls.replace(new, path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
            calls.pause(wait)
        else:
            return
    calls.replace(new, path)


def write_new(path: Path, content: bytes, *, overwrite: bool = False, calls: OsCalls = OS) -> None:
    """Write a whole file in one step: afterwards it is there completely, or nothing has changed.

    Without `overwrite` a name that is taken is refused; a file another program makes under that
    name in the same instant would be replaced. A link stays one: the file it leads to is replaced.

    Raises:
        SurveyError: `output_exists`, `disk_full`, `share_lost` or `file_unwritable`.
    """
    try:
        if not overwrite and calls.exists(path):
            raise SurveyError(Code.OUTPUT_EXISTS)
        path = calls.behind_link(path)
        new = write_beside(path, content, calls)
        try:
            put_in_place(new, path, calls)
        except OSError:
            remove_quietly(new, calls)
            raise
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error


def write_over(path: Path, content: bytes, calls: OsCalls = OS) -> None:
    """Write into a file that exists and may be lost, without waiting for the disk.

    After a power cut it may hold what nobody can read.

    Raises:
        OSError: as the operating system says.
    """
    descriptor = calls.open_to_write_over(path)
    try:
        write_all(descriptor, content, calls)
        calls.cut(descriptor, len(content))
    finally:
        calls.close(descriptor)


def digest(content: bytes) -> bytes:
    """SHA-256, by which a file on disk is recognised."""
    # Not at the top: the first window waits for this module, not for OpenSSL.
    import hashlib  # noqa: PLC0415 - see above

    return hashlib.sha256(content).digest()
