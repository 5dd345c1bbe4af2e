"""What bounds the process that reads scans, whoever looks to it.

On POSIX it can take no more than `MOST_MEMORY`, write no file and leave no core, and cannot get
that back. On Windows a job object bounds its memory and lets it start no process, where the
terminal allows one more job; writing is not taken from it. Everywhere the sizes that `qr.pictures`
and `qr.pdf_pages` allow, and the time of `qr.scanner`, bound it too. Source:
docs/decisions/0029-reading-scans.md, docs/decisions/0034-the-windows-module.md.
"""

import sys
from collections.abc import Mapping

from usbsurvey_desktop.crashes import NO_CORE
from usbsurvey_desktop.limits import LimitCalls, lower
from usbsurvey_desktop.windows import WINDOWS, WindowsCalls, bound

MOST_BYTES = 64 * 2**20
"""Of a file."""
MOST_PAGES = 200
"""Of a file."""
MOST_TEXTS = 64
"""Different symbols of a page that are told; a sheet has 12."""
LONGEST_ANSWER = 128 * 1024
"""Bytes of what is said of a page."""
MOST_MEMORY = 2 * 2**30
"""Bytes of addresses, on Windows of memory: the decoders, and the largest page, twice over."""

if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    _MOST: Mapping[int, int] = {}
else:
    import resource

    _MOST = {resource.RLIMIT_AS: MOST_MEMORY, resource.RLIMIT_FSIZE: 0, **NO_CORE}


def confine(calls: LimitCalls | None, windows: WindowsCalls | None = WINDOWS) -> None:
    """Take from this process what it does not need, for good; nothing where there are no calls.

    Raises:
        OSError: the operating system does not let itself be asked.
    """
    lower(calls, _MOST)
    if windows is not None:
        bound(windows, MOST_MEMORY)
