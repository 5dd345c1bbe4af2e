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
import re
from collections.abc import Iterable
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.os_calls import OS, READABLE, OsCalls

__all__ = [
    "OS",
    "READABLE",
    "OsCalls",
    "digest",
    "link_beside",
    "put_in_place",
    "read_bounded",
    "read_if_there",
    "read_whole",
    "reason",
    "remove_quietly",
    "rename",
    "write_all",
    "write_beside",
    "write_new",
    "write_over",
]

_PIECE = 1 << 20
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation: a virus scanner is often done in a second."""
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between the attempts to replace a file: 2.5 in all."""
_SURELY_LEFT = 600.0
"""Seconds since anything was written into a file that nobody has given its name."""
_PRIVATE = 0o600
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
    path: Path, content: bytes | Iterable[bytes], calls: OsCalls = OS, *, like: Path | None = None
) -> Path:
    """Write `<name>.<random>.new` beside `path`, on the disk and read back; give its path.

    Content may come in pieces, which are asked for one by one; what that raises goes on.

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
            pieces = (content,) if isinstance(content, bytes) else content
            written = _write_pieces(descriptor, pieces, calls)
            calls.fsync(descriptor)
        finally:
            calls.close(descriptor)
        if _digest_of(new, calls) != written:
            raise OSError(errno.EIO, "read back differs")  # noqa: TRY301 - the same way out
    except BaseException:
        remove_quietly(new, calls)
        raise
    return new


def _write_pieces(descriptor: int, pieces: Iterable[bytes], calls: OsCalls) -> bytes:
    """Write all pieces, one behind the other; give their digest."""
    import hashlib  # noqa: PLC0415 - see `digest`

    written = hashlib.sha256()
    for piece in pieces:
        write_all(descriptor, piece, calls)
        written.update(piece)
    return written.digest()


def _digest_of(path: Path, calls: OsCalls) -> bytes:
    """The digest of a file, which is never in memory as a whole."""
    import hashlib  # noqa: PLC0415 - see `digest`

    found = hashlib.sha256()
    descriptor = calls.open_to_read(path)
    try:
        while piece := calls.read(descriptor, _PIECE):
            found.update(piece)
    finally:
        calls.close(descriptor)
    return found.digest()


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


def write_new(
    path: Path,
    content: bytes | Iterable[bytes],
    *,
    overwrite: bool = False,
    calls: OsCalls = OS,
) -> None:
    """Write a whole file in one step: afterwards it is there completely, or nothing has changed.

    Content may come in pieces, as in `write_beside`; then what a program that was killed over ten
    minutes before has left of it is taken away.

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
    if not isinstance(content, bytes):
        _remove_left_beside(path, calls)


def _remove_left_beside(path: Path, calls: OsCalls) -> None:
    """Take away what a program that was killed has left of a large file of this name.

    One that is at work writes a piece every few seconds. Both times are of one disk, so no clock of
    a terminal matters.
    """
    left = re.compile(rf"{re.escape(path.name)}\.[0-9a-f]{{8}}\.new")
    with contextlib.suppress(OSError):
        now = calls.modified(path)
        for name in filter(left.fullmatch, calls.names(path.parent)):
            one = path.with_name(name)
            if now - calls.modified(one) > _SURELY_LEFT:
                remove_quietly(one, calls)


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
