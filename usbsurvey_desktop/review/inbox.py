"""A folder full of files: every package one outcome, and a bad one never stops the rest.

Files are opened one by one, each as if it were alone; what depends on all of them is told by
`overview`. A file is looked at because of its name, and never judged by it. Source:
docs/formats.md §4.3.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.visible import visible_line

_PACKAGE_NAME = re.compile(r"\.sealed.*\.txt\Z", re.IGNORECASE | re.DOTALL)
"""`x.sealed.txt`, and what copying makes of it: `x.sealed (1).txt`."""


@dataclass(frozen=True)
class Incoming:
    """A file to be opened."""

    path: Path
    shown: str
    """Its name for people: below its folder, with `/`, signs that cannot be seen written out."""


@fixed()
class Outcome:
    """What became of one file; where a package stands among others is not told here."""

    file: str
    """As `Incoming.shown`."""
    found: Opened | Refused


def incoming(path: Path, below: Path | None = None) -> Incoming:
    """A file and the name it is shown under: its path, or the way to it from a folder above."""
    name = (path if below is None else path.relative_to(below)).as_posix()
    return Incoming(path, visible_line(os.fsencode(name).decode("utf-8", "backslashreplace")))


Walk = Callable[..., Iterable[tuple[str, list[str], list[str]]]]
"""`os.walk`, or what a test puts in its place."""


def flat(
    folder: Path, onerror: Callable[[OSError], object]
) -> Iterable[tuple[str, list[str], list[str]]]:
    """List a folder and none below it: a file may lie in one that holds half a disk."""
    return islice(os.walk(folder, onerror=onerror), 1)


def packages_below(
    folder: Path, shown_from: Path | None = None, walk: Walk = os.walk
) -> tuple[Incoming, ...]:
    """The packages in a folder and in the folders below it, by name; links are not followed.

    A folder below that cannot be read stands among them, to be refused as `file_unreadable`: nobody
    shall believe that it was empty.

    Args:
        folder: where to look.
        shown_from: the folder from which the names for people lead.
        walk: lists folders.

    Raises:
        SurveyError: `file_unreadable` if the folder itself cannot be read.
    """
    return files_below(folder, _PACKAGE_NAME, shown_from, walk)


def files_below(
    folder: Path, named: re.Pattern[str], shown_from: Path | None, walk: Walk = os.walk
) -> tuple[Incoming, ...]:
    """The files whose names have a pattern in them; else as `packages_below`."""
    unreadable: list[Path] = []
    found = walk(folder, onerror=lambda error: unreadable.append(Path(error.filename)))
    paths = [
        Path(place, name)
        for place, _folders, names in found
        for name in names
        if named.search(name)
    ]
    if folder in unreadable:
        raise SurveyError(Code.FILE_UNREADABLE)
    return tuple(incoming(path, shown_from) for path in sorted(paths + unreadable))


def open_all(files: Iterable[Incoming], reader: Reader, calls: OsCalls = OS) -> Iterator[Outcome]:
    """Open files one after another; only one of them is in memory at a time.

    Args:
        files: in any order.
        reader: its `seen` stays empty: no file is judged by the ones before it.
        calls: the operating system.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    for one in files:
        try:
            raw = read_bounded(one.path, PACKAGE.raw, calls)
        except SurveyError as error:
            yield Outcome(one.shown, Refused(error.code, "C1", error.facts))
        else:
            yield Outcome(one.shown, open_package(raw, reader))
