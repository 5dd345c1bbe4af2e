"""Windows on any system: what it is told, what it refuses, and files whose names cannot go."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.faults import windows_error
from usbsurvey_desktop.os_calls import WindowsOs
from usbsurvey_desktop.windows import ICU

_SHARING_VIOLATION = 32


@dataclass
class FakeWindows:
    """A terminal, and what the program told it.

    `shown` says of each window whether it can be seen; `refusing` are those that stay as they are.
    """

    libraries: Collection[str] = (ICU,)
    shown: Mapping[int, bool] = field(default_factory=lambda: {1: True, 2: False, 3: True})
    refusing: Collection[int] = ()
    allows_jobs: bool = True
    boxes: list[tuple[str, str]] = field(default_factory=list)
    affinities: dict[int, int] = field(default_factory=dict)
    error_modes: list[int] = field(default_factory=list)
    report_flags: list[int] = field(default_factory=list)
    abort_behaviours: list[tuple[int, int]] = field(default_factory=list)
    jobs: list[bytes] = field(default_factory=list)

    def has_library(self, name: str) -> bool:
        """Whether it was given one."""
        return name in self.libraries

    def show_box(self, title: str, text: str) -> None:
        """Remember it; nobody has to close it."""
        self.boxes.append((title, text))

    def windows(self) -> list[int]:
        """All of them."""
        return list(self.shown)

    def is_shown(self, window: int) -> bool:
        """As it was made."""
        return self.shown[window]

    def set_affinity(self, window: int, affinity: int) -> bool:
        """Remember it, unless the window refuses."""
        if window in self.refusing:
            return False
        self.affinities[window] = affinity
        return True

    def set_error_mode(self, mode: int) -> None:
        """Remember it."""
        self.error_modes.append(mode)

    def set_report_flags(self, flags: int) -> None:
        """Remember it."""
        self.report_flags.append(flags)

    def set_abort_behaviour(self, flags: int, mask: int) -> None:
        """Remember it."""
        self.abort_behaviours.append((flags, mask))

    def starter(self) -> int:
        """No process."""
        return 0

    def enter_job(self, limits: bytes) -> bool:
        """Remember it, where the terminal allows it."""
        if self.allows_jobs:
            self.jobs.append(limits)
        return self.allows_jobs


def _nobody() -> None:
    """Nobody does anything in a pause."""


class OfficeOs(WindowsOs):
    """Windows, where the name of an open file can be neither taken away nor given to another.

    Only what is opened here is open. Pauses take no time: they are added up, and `in_pause` may do
    meanwhile what another program does.
    """

    def __init__(self, in_pause: Callable[[], object] = _nobody) -> None:
        super().__init__()
        self.paused = 0.0
        self._in_pause = in_pause
        self._open: dict[int, Path] = {}

    def open_to_read(self, path: Path) -> int:
        """Keep its name."""
        return self._kept(super().open_to_read(path), path)

    def open_new(self, path: Path, mode: int) -> int:
        """Keep its name."""
        return self._kept(super().open_new(path, mode), path)

    def open_to_append(self, path: Path) -> int:
        """Keep its name."""
        return self._kept(super().open_to_append(path), path)

    def open_to_write_over(self, path: Path) -> int:
        """Keep its name."""
        return self._kept(super().open_to_write_over(path), path)

    def open_to_lock(self, path: Path) -> int:
        """Keep its name."""
        return self._kept(super().open_to_lock(path), path)

    def open_own(self, path: Path) -> int:
        """Keep its name."""
        return self._kept(super().open_own(path), path)

    def close(self, descriptor: int) -> None:
        """Let its name go."""
        super().close(descriptor)
        del self._open[descriptor]

    def replace(self, source: Path, target: Path) -> None:
        """Refuse while one of them is open."""
        self._require_closed(source, target)
        super().replace(source, target)

    def unlink(self, path: Path) -> None:
        """Refuse while it is open."""
        self._require_closed(path)
        super().unlink(path)

    def pause(self, seconds: float) -> None:
        """Add up what would have been waited."""
        self.paused += seconds
        self._in_pause()

    def _kept(self, descriptor: int, path: Path) -> int:
        self._open[descriptor] = path
        return descriptor

    def _require_closed(self, *paths: Path) -> None:
        if any(one in paths for one in self._open.values()):
            raise windows_error(_SHARING_VIOLATION)
