"""Whether a frozen program was started by itself, to help with its work, and not by somebody else.

`multiprocessing` starts the executable anew and tells it by words what to be, and what PyInstaller
does with them is wide: after a beginning that it knows it runs whatever Python follows, and else
whatever a pickle in an inherited file says. A shortcut could thus make a program that is allowed on
a terminal run what it carries. So only the exact words are taken, and only of this program.
Source: docs/decisions/0020-crew-and-cache.md.
"""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from usbsurvey_desktop.windows import WINDOWS

_BETWEEN = "\0"
_HELPER = re.compile("--multiprocessing-fork\0tracker_fd=[0-9]+\0pipe_handle=[0-9]+")
_TRACKER = re.compile(
    "(-[A-Za-z]+\0)*?-c\0from multiprocessing\\.resource_tracker import main;main\\([0-9]+\\)"
)
_HELPER_ON_WINDOWS = re.compile("--multiprocessing-fork\0parent_pid=([0-9]+)\0pipe_handle=[0-9]+")
PROCESSES = Path("/proc")
"""What Linux tells of each process (proc(5))."""


def is_own_start(
    words: Sequence[str],
    system: str = sys.platform,
    parent: int | None = None,
    *,
    processes: Path = PROCESSES,
    executable: str = sys.executable,
) -> bool:
    """Whether these are the words by which this program starts itself, and it did.

    Args:
        words: all that follow the name of the program.
        system: as `sys.platform`.
        parent: the process that started this one; by default it is asked for.
        processes: where Linux tells which program that is; elsewhere nobody does.
        executable: this program.
    """
    said = _BETWEEN.join(words)
    if system == "win32":
        found = _HELPER_ON_WINDOWS.fullmatch(said)
        # A handle of another process cannot be named without its number.
        return found is not None and int(found[1]) == _starter(parent)
    if not (_HELPER.fullmatch(said) or _TRACKER.fullmatch(said)):
        return False
    try:
        return (processes / str(_starter(parent)) / "exe").samefile(executable)
    except OSError:  # of another user, or gone
        return False


def _starter(told: int | None) -> int:
    if told is not None:
        return told
    return os.getppid() if WINDOWS is None else WINDOWS.starter()
