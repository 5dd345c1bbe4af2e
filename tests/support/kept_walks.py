"""What a walk through the window leaves in an office, kept for the run and laid down again.

The walk is gone once, by its keys; whoever needs no more than where it ends gets the files it left.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.support.fakes import ScriptedAsk
from tests.support.office import Office
from usbsurvey_desktop.gui.frame.input_watch import Beat
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.settings import Language, Settings
from usbsurvey_desktop.store.recovery import RecoveryRule

Walk = Callable[[Office], MainWindow]
Files = Mapping[str, bytes]
"""Contents by their names under the office's folder."""


@dataclass(frozen=True)
class _Start:
    """All that a walk depends on: two offices that are equal in it end equal."""

    walk: Walk
    files: frozenset[tuple[str, bytes]]
    now: datetime
    language: Language
    settings: Settings
    lock_minutes: int
    recovery: RecoveryRule


_LEFT: Final[dict[_Start, Files]] = {}


def home_after(walk: Walk, office: Office) -> MainWindow:
    """Open the program on what the walk leaves when its window is closed, which asks nothing."""
    start = _start(walk, office)
    if start not in _LEFT:
        _LEFT[start] = _gone_aside(walk, office)
    _lay(_LEFT[start], office.folder)
    return office.open_window()


def _gone_aside(walk: Walk, office: Office) -> Files:
    """What the walk leaves in an office like this one, out of reach of the first window."""
    with TemporaryDirectory() as folder:
        aside = replace(office, folder=Path(folder), ask=ScriptedAsk(), beat=Beat())
        _lay(_files(office.folder), aside.folder)
        assert walk(aside).close()
        return _files(aside.folder)


def _lay(files: Files, folder: Path) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _start(walk: Walk, office: Office) -> _Start:
    return _Start(
        walk=walk,
        files=frozenset(_files(office.folder).items()),
        now=office.clock.now,
        language=shown_language(),
        settings=office.settings,
        lock_minutes=office.lock_minutes,
        recovery=office.recovery,
    )


def _files(folder: Path) -> Files:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


__all__ = ["Walk", "home_after"]
