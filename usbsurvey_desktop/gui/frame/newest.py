"""The files a person most likely means: those of some folders, the newest first.

For jobs: a folder may lie on a share. What is taken away while one looks is simply not there.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.engine.typed_dates import JAPAN


@dataclass(frozen=True)
class DatedFile:
    """A file, and when it was saved last, in local time."""

    path: Path
    saved_at: datetime


def newest_first(folders: Iterable[Path], ending: str) -> tuple[DatedFile, ...]:
    """Give the files whose names end so; those and folders that cannot be read are left out."""
    found = [one for folder in folders for one in _files(folder, ending)]
    return tuple(sorted(found, key=lambda one: (-one.saved_at.timestamp(), one.path.name)))


def _files(folder: Path, ending: str) -> Iterator[DatedFile]:
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.endswith(ending):
                with suppress(OSError):
                    saved = datetime.fromtimestamp(path.stat().st_mtime, JAPAN)
                    yield DatedFile(path, saved)
