"""What is left of this process when it dies: no picture of its memory, and no value in a message.

Where a process dies by a signal, Linux writes its memory into a file, or into the pipe of a program
that the administrator chose (`core_pattern`: systemd-coredump, apport). A limit of 0 stops the file
alone; at 1 the kernel does neither. Where an office has fixed the limit at 0, what is poured into
the pipe holds no memory, by the filter. Both are handed on to every process that is started here.
On Windows no report of an error is made. Source: docs/decisions/0036-memory-and-places.md.
"""

import contextlib
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from usbsurvey_desktop import logs
from usbsurvey_desktop.limits import SYSTEM, LimitCalls, lower
from usbsurvey_desktop.windows import WINDOWS, WindowsCalls, leave_no_dump

MOST_CORE = 1
"""Bytes of a core: smaller than any, and unlike 0 it keeps the kernel from starting a program."""
FILTER = Path("/proc/self/coredump_filter")
"""Which memory goes into a core (proc(5)); it is handed on to processes that are started."""
_NO_MEMORY = "0"

if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    NO_CORE: Mapping[int, int] = MappingProxyType({})
else:
    import resource

    NO_CORE = MappingProxyType({resource.RLIMIT_CORE: MOST_CORE})
    """The limit by its number, for `limits.lower`."""


def leave_nothing(
    calls: LimitCalls | None = SYSTEM,
    core_filter: Path = FILTER,
    windows: WindowsCalls | None = WINDOWS,
) -> None:
    """See to it, for as long as this process lives, that its end tells nobody what it knew.

    What the operating system refuses stays as it is: nobody is kept from working by that.
    """
    with contextlib.suppress(OSError, ValueError):
        lower(calls, NO_CORE)
    with contextlib.suppress(OSError):
        core_filter.write_text(_NO_MEMORY, encoding="ascii")
    if windows is not None:
        leave_no_dump(windows)
    sys.unraisablehook = tell_place


def tell_place(found: "sys.UnraisableHookArgs") -> None:
    """Say where something failed that nobody waits for; Python would show the values in it."""
    if found.exc_value is not None:
        place = logs.unexpected(found.exc_value)
        if sys.stderr is not None:
            sys.stderr.write(f"{type(found.exc_value).__name__} {place}\n")
