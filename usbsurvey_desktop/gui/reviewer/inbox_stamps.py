"""Whether a file is the one that was read before, as far as its size and time tell."""

from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int]
"""Size and time of a file: as long as both stay it is taken for unchanged."""


def stamp(path: Path) -> Stamp:
    """Size and time of a file; one that cannot be looked at is refused when it is opened."""
    try:
        found = path.stat()
    except OSError:
        return (-1, -1)
    return found.st_size, found.st_mtime_ns
