"""A folder of good and bad packages, and what checking each of them alone gives."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.support.reviewing import sealed
from usbsurvey_desktop.review.checked import CheckedFile, Checker
from usbsurvey_desktop.review.inbox import Incoming, incoming
from usbsurvey_desktop.sealing.opened import Reader


@cache
def contents() -> tuple[bytes, ...]:
    """Four packages, and four files that are none."""
    good = tuple(sealed().content for _ in range(4))
    return (*good, good[0][:-40], b"", good[1].replace(b"A", b"B", 1), b"hello")


def folder_of_packages(folder: Path, count: int = 48) -> tuple[Incoming, ...]:
    """So many files, half of them damaged, each in one of four ways."""
    files = []
    for number in range(count):
        path = folder / f"{number:04}.sealed.txt"
        path.write_bytes(contents()[number % len(contents())])
        files.append(incoming(path, folder))
    return tuple(files)


def by_file(results: Iterable[CheckedFile]) -> dict[str, CheckedFile]:
    """The results by the name of their file, each of which there is once."""
    found = list(results)
    named = {one.file: one for one in found}
    assert len(named) == len(found)
    return named


def alone(
    files: Iterable[Incoming], reader: Reader, *, is_remembered: bool = False
) -> dict[str, CheckedFile]:
    """What becomes of each file where nothing else is checked."""
    checker = Checker(reader, is_remembered=is_remembered)
    return by_file(map(checker.check, files))
