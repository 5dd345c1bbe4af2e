"""What the operating system lets this process have, lowered for good; on Windows nothing is."""

import sys
from collections.abc import Mapping
from typing import Protocol

if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    _UNLIMITED = -1
    SYSTEM = None
else:
    import resource

    _UNLIMITED = resource.RLIM_INFINITY
    SYSTEM = resource
    """The calls of this system; None on Windows."""


class LimitCalls(Protocol):
    """The calls of the module `resource`; a test gives others."""

    def getrlimit(self, which: int, /) -> tuple[int, int]:
        """The soft and the hard limit."""
        ...

    def setrlimit(self, which: int, limits: tuple[int, int], /) -> None:
        """Change both."""
        ...


def lower(calls: LimitCalls | None, most: Mapping[int, int]) -> None:
    """Lower limits so that neither this process nor what it starts can raise them again.

    Args:
        calls: nothing is done where there are none.
        most: by the number of a limit; an office that allows less keeps that.

    Raises:
        OSError: the operating system does not let itself be asked.
    """
    if calls is None:
        return
    for which, wanted in most.items():
        _, hard = calls.getrlimit(which)
        allowed = wanted if hard == _UNLIMITED else min(wanted, hard)
        calls.setrlimit(which, (allowed, allowed))
