"""What bounds the process that reads scans, whoever looks to it.

On POSIX it can take no more than `MOST_MEMORY`, write no file and leave no core, and cannot get
that back. Windows has no such call without a job object: there the sizes that `qr.pictures` and
`qr.pdf_pages` allow, and the time of `qr.scanner`, are all that bounds it. Source:
docs/decisions/0029-reading-scans.md.
"""

import sys
from collections.abc import Mapping
from typing import Protocol

MOST_BYTES = 64 * 2**20
"""Of a file."""
MOST_PAGES = 200
"""Of a file."""
MOST_TEXTS = 64
"""Different symbols of a page that are told; a sheet has 12."""
LONGEST_ANSWER = 128 * 1024
"""Bytes of what is said of a page."""
MOST_MEMORY = 2 * 2**30
"""Bytes of addresses: the decoders, and the largest page that is read, twice over."""

if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    _MOST: Mapping[int, int] = {}
    _UNLIMITED = -1
    SYSTEM = None
else:
    import resource

    _MOST = {
        resource.RLIMIT_AS: MOST_MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    _UNLIMITED = resource.RLIM_INFINITY
    SYSTEM = resource


class LimitCalls(Protocol):
    """The calls of the module `resource`; a test gives others."""

    def getrlimit(self, which: int, /) -> tuple[int, int]:
        """The soft and the hard limit."""
        ...

    def setrlimit(self, which: int, limits: tuple[int, int], /) -> None:
        """Change both."""
        ...


def confine(calls: LimitCalls | None) -> None:
    """Take from this process what it does not need, for good; nothing where there are no calls.

    Raises:
        OSError: the operating system does not let itself be asked.
    """
    if calls is None:
        return
    for which, most in _MOST.items():
        _, hard = calls.getrlimit(which)
        allowed = most if hard == _UNLIMITED else min(most, hard)
        calls.setrlimit(which, (allowed, allowed))
