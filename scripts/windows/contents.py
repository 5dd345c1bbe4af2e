"""What may be in a Windows bundle, and what it may ask of the Windows it meets.

Promises: whatever a library of the bundle needs at its start is in the bundle or in every Windows
10 from version 1809 on, without anything installed on it. Source:
docs/decisions/0035-windows-under-wine.md.
"""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from scripts.bundle.hashes import names
from scripts.windows.tools import described, imports
from scripts.windows.wine import HERE, SHIMS

MOST_ARCHIVE_BYTES = 35 * 2**20
"""What Windows shows as 35 MB."""
_OF_WINDOWS = frozenset((HERE / "of_windows.txt").read_text(encoding="ascii").split())
"""What the program asks of Windows, one a line: each is there since Windows 10 1809."""
_SETS_OF_WINDOWS = ("api-ms-win-", "ext-ms-win-")
_SEARCHED = (PurePosixPath("_internal"), PurePosixPath("_internal/shiboken6"))
"""Where PyInstaller's beginning of the program lets Windows look, and what PySide6 loads first."""
_LIBRARIES = (".dll", ".exe", ".pyd")
_MARK_OF_WINE = (b"Wine builtin DLL", b"Wine placeholder DLL")
_HEADER_BYTES = 4096

Needs = Callable[[Path], frozenset[str]]
"""Tells which libraries a file needs, in lower case."""


def needs_of(file: Path) -> frozenset[str]:
    """The libraries that a Windows program or library needs at its start, in lower case."""
    return imports(described(file))


def faults(folder: Path, needs: Needs = needs_of) -> Iterator[str]:
    """Say what is wrong with a bundle, a line for each file; nothing where all is right."""
    libraries = [name for name in names(folder) if name.lower().endswith(_LIBRARIES)]
    there = {name.lower() for name in libraries}
    shims = {f"{shim.stem}.dll" for shim in SHIMS}
    for name in libraries:
        if PurePosixPath(name.lower()).name in shims:
            yield f"{name}: a shim for wine, or a library that belongs to Windows"
        if _is_of_wine(folder / name):
            yield f"{name}: a part of wine"
        for needed in sorted(needs(folder / name)):
            if not (_has_windows(needed) or _is_found(name.lower(), needed, there)):
                yield f"{name}: needs {needed}, which a bare Windows does not have"


def _is_of_wine(file: Path) -> bool:
    with file.open("rb") as stream:
        beginning = stream.read(_HEADER_BYTES)
    return any(mark in beginning for mark in _MARK_OF_WINE)


def _has_windows(needed: str) -> bool:
    return needed in _OF_WINDOWS or needed.startswith(_SETS_OF_WINDOWS)


def _is_found(name: str, needed: str, there: set[str]) -> bool:
    """Whether it lies where it is looked for, or is loaded by then."""
    folders = {*PurePosixPath(name).parents, *_SEARCHED}
    return any((folder / needed).as_posix() in there for folder in folders)
