"""The calls of the operating system that `files` and `locks` make: an argument everywhere.

So a test can let every single call fail, and nobody reaches the system past it. What Windows does
in another way stands in `WindowsOs` alone.
"""

import contextlib
import errno
import os
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from usbsurvey_desktop.windows import spelled

if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Lock the byte at the place in a file, or raise `OSError` at once."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Lock a whole file, or raise `OSError` at once."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


READABLE = 0o666
"""The most a file of ours ever allows; what may not be read by others is 0600."""
_LOCKED_BYTE = 1 << 30
"""Of a lock file on Windows: far behind its text, so that others can still read who holds it."""


class OsCalls:
    """The calls of the operating system that this program makes on files, one method each."""

    lets_go_of_open_files = True
    """Whether the name of a file that is open can be taken away."""

    def _name(self, path: Path) -> str | Path:
        """A path as this system wants it."""
        return path

    def open_to_read(self, path: Path) -> int:
        """A descriptor to read from; a pipe does not block."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        return os.open(self._name(path), flags)

    def open_new(self, path: Path, mode: int) -> int:
        """A descriptor of a file that did not exist until now, with this mode less the umask."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(self._name(path), flags, mode)

    def take_mode(self, descriptor: int, path: Path) -> None:
        """Give a file of ours the mode of the one with this name."""
        os.fchmod(descriptor, stat.S_IMODE(path.stat().st_mode) & READABLE)

    def open_to_append(self, path: Path) -> int:
        """A descriptor of a file that exists, whose writes go to its end."""
        flags = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)
        return os.open(self._name(path), flags)

    def open_to_write_over(self, path: Path) -> int:
        """A descriptor of a file that exists, whose writes begin at its start."""
        return os.open(self._name(path), os.O_WRONLY | getattr(os, "O_BINARY", 0))

    def open_to_lock(self, path: Path) -> int:
        """A descriptor of a file that exists, only to read it where writing is not allowed."""
        binary = getattr(os, "O_BINARY", 0)
        try:
            return os.open(self._name(path), os.O_RDWR | binary)
        except PermissionError:
            return os.open(self._name(path), os.O_RDONLY | binary)

    def open_own(self, path: Path) -> int:
        """A descriptor to read and write a file that is no link and has no other name.

        What somebody else put there may lead to any file of the user; refused with `EPERM`.
        """
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0)
        name = self._name(path)
        seen = os.lstat(name)  # Windows opens what a link leads to, whatever it is told
        descriptor = os.open(name, flags | getattr(os, "O_NOFOLLOW", 0))
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
        return os.listdir(self._name(folder))  # noqa: PTH208 - of a share thousands of `Path` would be made

    def modified(self, path: Path) -> float:
        """When a file was written last, in seconds by the clock of its disk."""
        return os.stat(self._name(path)).st_mtime  # noqa: PTH116 - as it is wanted

    def exists(self, path: Path) -> bool:
        """Whether anything has this name."""
        return os.path.lexists(self._name(path))

    def behind_link(self, path: Path) -> Path:
        """The file a symbolic link leads to, there or not; any other name as it is."""
        name = self._name(path)
        with contextlib.suppress(OSError):  # what cannot be looked at is met when it is opened
            if os.path.islink(name):  # noqa: PTH114 - as it is wanted
                return Path(os.path.realpath(name))
        return path

    def replace(self, source: Path, target: Path) -> None:
        """Give `source` the name `target` in one step."""
        os.replace(self._name(source), self._name(target))  # noqa: PTH105 - as they are wanted

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name, where the file system knows such."""
        os.link(self._name(source), self._name(target))

    def unlink(self, path: Path) -> None:
        """Take a name away."""
        os.unlink(self._name(path))  # noqa: PTH108 - as it is wanted

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def try_lock(self, descriptor: int) -> bool:
        """Whether this process now holds the file alone, until the descriptor is closed."""
        try:
            _lock(descriptor)
        except OSError:
            return False
        return True

    def is_at(self, descriptor: int, path: Path) -> bool:
        """Whether the open file still has this name."""
        try:
            found = os.stat(self._name(path))  # noqa: PTH116 - as it is wanted
            return os.path.samestat(os.fstat(descriptor), found)
        except FileNotFoundError:
            return False

    def is_private(self, descriptor: int) -> bool:
        """Whether an open file is this user's and no other may read or write it."""
        found = os.fstat(descriptor)
        return found.st_uid == os.geteuid() and not found.st_mode & 0o077

    def pause(self, seconds: float) -> None:
        """Wait; only ever done between two attempts to replace or to lock a file."""
        threading.Event().wait(seconds)


class WindowsOs(OsCalls):
    """The same on Windows: a folder decides who may do what, and an open file keeps its name."""

    lets_go_of_open_files = False

    def __init__(
        self, lock: Callable[[int], None] = _lock, spell: Callable[[str], str] = spelled
    ) -> None:
        self._lock = lock
        self._spell = spell

    def _name(self, path: Path) -> str:
        return self._spell(str(path))

    def take_mode(self, descriptor: int, path: Path) -> None:
        """Do nothing: a new file gets what its folder says."""

    def sync_folder(self, folder: Path) -> None:
        """Do nothing: Windows opens no folder. A power cut may bring back the old file, whole."""

    def try_lock(self, descriptor: int) -> bool:
        """Whether this process now holds a byte of the file alone, which is not among its text."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            self._lock(descriptor)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

    def is_private(self, descriptor: int) -> bool:
        """Take it to be so: the folder of the user decides that."""
        del descriptor
        return True


OS = OsCalls() if sys.platform != "win32" else WindowsOs()
"""The operating system this program runs on."""
