"""An operating system that fails on demand: every call of `files.OsCalls`, counted.

`FaultyOs` really does what is asked of it until the armed call, and fails there as a disk or a
share does: a write that fails has taken half of its bytes. `DyingOs` kills its own process instead.
"""

import errno
import os
import signal
from functools import partial
from pathlib import Path

from usbsurvey_desktop.files import OS, OsCalls

_NEVER_FAILS = "exists"  # as `os.path.lexists`: what cannot be looked at is not there
_UNCOUNTED = {"pause", "behind_link"}
_CALLS = tuple(
    name
    for name, call in vars(OsCalls).items()
    if callable(call) and not name.startswith("_") and name not in _UNCOUNTED
)

_CALLS_WITHOUT_LINK = tuple(name for name in _CALLS if name != "link")


class FaultyOs(OsCalls):
    """Counts the calls and lets the armed one fail; pauses take no time and are added up."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.paused = 0.0
        self._armed: tuple[range, OSError] | None = None
        for name in _CALLS if type(self).link is OsCalls.link else _CALLS_WITHOUT_LINK:
            setattr(self, name, partial(self._call, name))

    def arm(self, call: int, error: OSError, *, lasting: bool = False) -> None:
        """Count anew, and let call number `call` fail, counted from 1; `lasting`: all after it."""
        self.calls = []
        self._armed = (range(call, 10**6 if lasting else call + 1), error)

    def disarm(self) -> None:
        """Count anew, and all is well again."""
        self.calls = []
        self._armed = None

    def pause(self, seconds: float) -> None:
        """Add up what would have been waited."""
        self.paused += seconds

    def _call(self, name: str, *arguments: object) -> object:
        self.calls.append(name)
        really = getattr(OS, name)
        is_armed = self._armed is not None and len(self.calls) in self._armed[0]
        if self._armed is None or not is_armed or name == _NEVER_FAILS:
            return really(*arguments)
        if name == "write":
            descriptor, content = arguments
            if isinstance(content, bytes):
                really(descriptor, content[: len(content) // 2])
        if name == "close":
            really(*arguments)  # a close that fails gives the descriptor back all the same
        return self._strike(self._armed[1])

    def _strike(self, error: OSError) -> object:
        raise error


class DyingOs(FaultyOs):
    """Kills its own process with SIGKILL at the armed call, in the middle of it if it writes."""

    def _strike(self, error: OSError) -> object:
        os.kill(os.getpid(), signal.SIGKILL)
        raise error  # not reached: nobody catches SIGKILL


class ShareOs(FaultyOs):
    """A share or a stick that knows no second names of a file."""

    def link(self, source: Path, target: Path) -> None:
        """Refuse, as the operating system does; not one of the calls that are counted."""
        raise OSError(errno.EPERM, source, target)


class NibblingOs(OsCalls):
    """A slow share: seven bytes a call."""

    def read(self, descriptor: int, count: int) -> bytes:
        """Give at most seven bytes."""
        return super().read(descriptor, min(count, 7))

    def write(self, descriptor: int, content: bytes) -> int:
        """Take at most seven bytes."""
        return super().write(descriptor, content[:7])


class RottingOs(OsCalls):
    """A disk that keeps another first byte than it was given, and does not say so."""

    def write(self, descriptor: int, content: bytes) -> int:
        """Report a success."""
        return super().write(descriptor, bytes([content[0] ^ 1]) + content[1:])


class RefusingOs(OsCalls):
    """Windows while somebody else has the file open: it refuses to replace it so many times."""

    def __init__(self, times: int, winerror: int = 32) -> None:
        self.paused = 0.0
        self.left = times
        self._winerror = winerror

    def replace(self, source: Path, target: Path) -> None:
        """Refuse, until it has been refused often enough."""
        if self.left:
            self.left -= 1
            raise windows_error(self._winerror)
        super().replace(source, target)

    def pause(self, seconds: float) -> None:
        """Add up what would have been waited."""
        self.paused += seconds


def windows_error(winerror: int) -> OSError:
    """What Python raises on Windows for this error number."""
    error = PermissionError(13, "as Windows says")
    error.winerror = winerror  # type: ignore[attr-defined]  # only Windows declares it
    return error
