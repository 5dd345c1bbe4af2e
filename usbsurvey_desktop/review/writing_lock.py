"""One program at a time writes a small file of a reviewer; one that died keeps nobody out.

Source: docs/formats.md §7.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OsCalls, reason
from usbsurvey_desktop.locks import Held, Holder, Lock

_LONGEST_WRITING = timedelta(minutes=10)


@contextmanager
def writing(path: Path, holder: Holder, now: datetime, calls: OsCalls) -> Iterator[None]:
    """Keep other programs from writing `path` until the block ends.

    Args:
        path: the file; `.lock` behind its name makes the lock.
        holder: who is told to others.
        now: with an offset from UTC.
        calls: the operating system.

    Raises:
        SurveyError: `draft_locked` while another program writes it, or one of another terminal
            began to less than ten minutes ago; `disk_full`, `share_lost` or `file_unwritable`.
    """
    lock = _taken(path.with_name(f"{path.name}.lock"), holder, now, calls)
    try:
        yield
    finally:
        lock.release()


def _taken(path: Path, holder: Holder, now: datetime, calls: OsCalls) -> Lock:
    try:
        lock = Lock.take(path, holder, calls=calls)
        if isinstance(lock, Held) and _is_left_behind(lock, holder, now):
            lock = Lock.take(path, holder, take_over=True, calls=calls)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    if isinstance(lock, Held):
        raise SurveyError(Code.DRAFT_LOCKED)
    return lock


def _is_left_behind(held: Held, own: Holder, now: datetime) -> bool:
    """Whether a lock is of a program that died.

    A line takes an instant. Whether a program of this terminal still runs can be seen; one on
    another terminal is given ten minutes, whichever of the two clocks is wrong.
    """
    if held.holder is None or held.holder.host == own.host:
        return True  # a lock that is held alive is not given by `Lock.take` all the same
    try:
        since = datetime.fromisoformat(held.holder.since)
        return abs(now - since) > _LONGEST_WRITING
    except (ValueError, TypeError):  # no time, or one without an offset
        return True
