"""What `qr read` is given: pictures, PDFs and folders of them, and texts of another reader."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.qr.heap import BY_HAND, Fed, Heap, Took
from usbsurvey_desktop.qr.scanner import Scan, Scanner
from usbsurvey_desktop.review.inbox import files_below

STDIN = Path("-")

_SCANS = re.compile(r"\.(png|jpe?g|bmp|tiff?|pdf)\Z", re.IGNORECASE)
MOST_TEXT = 64 * 2**20
"""Bytes of texts: as many symbols as a heap keeps."""
_READING = Words("読み取っています", "Reading")


@dataclass(frozen=True)
class Source:
    """A page that was read; page 0 is what was typed, or a file that is refused as a whole."""

    file: Path | None = None
    page: int = 0
    symbols: int = 0
    """How many of ours were read there."""
    refused: SurveyError | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it is a page in which no symbol of ours was found."""
        return self.page > 0 and self.symbols == 0 and self.refused is None


@dataclass
class Gathered:
    """All that was read."""

    heap: Heap = field(default_factory=Heap)
    scans: dict[str, Source] = field(default_factory=dict)
    """By their sources in the heap, in the order of reading."""
    strangers: int = 0
    """Codes and texts that are no symbols of ours."""
    damaged: int = 0
    """Among what was typed: symbols of ours of which signs were lost or changed."""

    def read(self, files: Sequence[Path]) -> None:
        """Read pictures and PDFs; one that is refused, or too much, does not keep the others."""
        if not files:
            return
        with Scanner() as scanner:
            for path in _with_a_bar(files):
                try:
                    self._take(path, scanner.read(path))
                except SurveyError as error:
                    self.scans[f"{path}"] = Source(path, refused=error)

    def read_texts(self, path: Path, told: Callable[[Heap, Sequence[Fed]], None]) -> None:
        """Read a file with the texts of symbols, or what is typed until its end.

        Args:
            path: `-` for stdin.
            told: called after each line from a terminal.

        Raises:
            SurveyError: `file_unreadable` or `file_too_large`.
        """
        if path == STDIN and sys.stdin.isatty():
            for line in sys.stdin.buffer:
                told(self.heap, self._type(line))
        elif path == STDIN:
            self._type(_piped())
        else:
            with about(path):
                self._type(read_bounded(path, MOST_TEXT))

    def _take(self, path: Path, scan: Scan) -> None:
        pages = {f"{path}\0{page.number}": page for page in scan.pages}
        fed = self.heap.feed_file({source: page.texts for source, page in pages.items()})
        for source, page in pages.items():
            self.strangers += page.others
            self.scans[source] = Source(path, page.number, self._count(fed[source]))

    def _type(self, raw: bytes) -> Sequence[Fed]:
        before = self.scans.get(BY_HAND, Source())
        fed = self.heap.feed_typed(_decoded(raw))
        self.scans[BY_HAND] = Source(symbols=before.symbols + self._count(fed))
        self.damaged += sum(one.took is Took.DAMAGED for one in fed)
        return fed

    def _count(self, fed: Sequence[Fed]) -> int:
        symbols = sum(one.took.is_symbol for one in fed)
        self.strangers += len(fed) - symbols
        return symbols


def scan_files(given: Sequence[Path]) -> tuple[Path, ...]:
    """The files named, each once, and the pictures and PDFs in folders that are named.

    Raises:
        SurveyError: `file_unreadable` for a folder that cannot be read; `qr_none` for one without a
            picture.
    """
    return tuple({path: None for one in given for path in _files_of(one)})


def _files_of(path: Path) -> tuple[Path, ...]:
    if not path.is_dir():
        return (path,)
    with about(path):
        files = files_below(path, _SCANS, None)
        if not files:
            raise SurveyError(Code.QR_NONE)
    return tuple(one.path for one in files)


def _with_a_bar(files: Sequence[Path]) -> Iterator[Path]:
    """The same, with a bar on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label=str(_READING), file=sys.stderr) as bar:
        yield from bar


def _piped() -> bytes:
    typed = sys.stdin.buffer.read(MOST_TEXT + 1)
    if len(typed) > MOST_TEXT:
        raise SurveyError(Code.FILE_TOO_LARGE, {"limit": MOST_TEXT})
    return typed


def _decoded(raw: bytes) -> str:
    """Text in UTF-8, or in UTF-16 with its mark; what does not decode is no sign of ours."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return raw.decode(encoding, "replace")
