"""The texts of the QR symbols on scanned pages, read by a process of its own.

How to use it::

    with Scanner() as scanner:
        pages = scanner.read(path).pages
        heap.feed_file({f"{path.name} {page.number}": page.texts for page in pages})

Promises: no byte of a scan is decoded here. The process stays for the next file; it is killed when
a page or a file takes too long, and a file over which it dies, or of which it says what makes no
sense, is refused alone: the next one gets a new process. What is taken from it is bounded. Where no
process can be started nothing is read: a hostile picture is not for the process that has the keys.
Source: docs/formats.md §9, docs/decisions/0029-reading-scans.md.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from time import monotonic
from types import TracebackType
from typing import Self

from pydantic import ValidationError

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.processes import Child, Work, may_start, start
from usbsurvey_desktop.qr.confined import LONGEST_ANSWER, MOST_BYTES, MOST_PAGES
from usbsurvey_desktop.qr.refusals import image_refused
from usbsurvey_desktop.qr.scan_work import READY, Answer, Job, work


@dataclass(frozen=True)
class ScannedPage:
    """A page of a file, from 1, and the different texts that were found on it, as found."""

    number: int
    texts: tuple[str, ...]
    """At most `MOST_TEXTS`, each as long as a symbol at most; not all need be frames of ours."""
    others: int = 0
    """How many different symbols held something else."""


@dataclass(frozen=True)
class Scan:
    """What was found in a file: each of its pages in order, also those without a symbol."""

    pages: tuple[ScannedPage, ...]


@dataclass(frozen=True)
class Patience:
    """Seconds that are waited: for a process to start, for a page, and for a file."""

    start: float = 60
    page: float = 30
    file: float = 600


class Scanner:
    """Reads pictures and PDFs in another process, which stays for the next file until `close`.

    Not to be used by two threads at once.

    Args:
        patience: how long is waited.
        work: what the process does.
        clock: seconds from anywhere.
    """

    def __init__(
        self,
        patience: Patience = Patience(),
        *,
        work: Work = work,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._patience = patience
        self._work = work
        self._clock = clock
        self._child: Child | None = None

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
        if self._child is not None:
            self._child.end()
            self._child = None

    def read(self, path: Path) -> Scan:
        """The texts in a PNG, JPEG, BMP, TIFF or PDF of at most 64 MiB.

        Raises:
            SurveyError: `file_unreadable`, `file_too_large`; `image_refused` with `reason`.
        """
        return Scan(tuple(self.pages(path)))

    def pages(self, path: Path) -> Generator[ScannedPage, None, None]:
        """The same page by page, as they are read; leaving it ends the process.

        What it gave before it raises does not count.

        Raises:
            SurveyError: as `read`.
        """
        child = self._ready()
        until = self._clock() + self._patience.file
        is_over = False
        try:
            _say(child, Job.of(path).model_dump_json().encode())
            number = 0
            while not (answer := self._answer(child, until)).is_end:
                number += 1
                if number > MOST_PAGES:
                    raise image_refused("pages")
                yield ScannedPage(number, answer.texts, answer.others)
            is_over = True
            _raise_refusal(answer)
        finally:
            if not is_over:
                self.close()

    def _ready(self) -> Child:
        """A process that waits for a file."""
        if self._child is not None and not self._child.process.is_alive():
            self.close()
        if self._child is None:
            self._child = self._started()
        return self._child

    def _started(self) -> Child:
        if not may_start():
            raise image_refused("no_process")
        try:
            self._child = start(self._work)
        except OSError as error:
            raise image_refused("no_process") from error
        if not _is_ready(self._child, self._patience.start):
            self.close()
            raise image_refused("no_process")
        return self._child

    def _answer(self, child: Child, until: float) -> Answer:
        left = until - self._clock()
        if left <= 0:
            raise image_refused("time")
        try:
            return Answer.model_validate_json(_heard(child, min(left, self._patience.page)))
        except ValidationError as error:
            raise image_refused("died") from error


def _is_ready(child: Child, seconds: float) -> bool:
    try:
        return _heard(child, seconds) == READY
    except SurveyError:
        return False


def _say(child: Child, message: bytes) -> None:
    with suppress(OSError):  # its end is met when its answer is waited for
        child.pipe.send_bytes(message)


def _heard(child: Child, seconds: float) -> bytes:
    """The next message, bounded in time and length."""
    try:
        if child.pipe.poll(seconds):
            with _killed_after(child, seconds):  # only the beginning of a message was waited for
                return child.pipe.recv_bytes(LONGEST_ANSWER)
    except (EOFError, OSError) as error:
        raise image_refused("died") from error
    raise image_refused("time")


@contextmanager
def _killed_after(child: Child, seconds: float) -> Iterator[None]:
    """End what takes longer by killing the process that is waited for, whose pipe then ends."""
    watch = Timer(seconds, child.process.kill)
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        watch.join()


def _raise_refusal(answer: Answer) -> None:
    match answer.refusal:
        case None:
            return
        case Code.IMAGE_REFUSED:
            raise image_refused(answer.reason)
        case Code.FILE_TOO_LARGE:
            raise SurveyError(Code.FILE_TOO_LARGE, {"limit": MOST_BYTES})
        case Code.FILE_UNREADABLE:
            raise SurveyError(Code.FILE_UNREADABLE)
        case _:
            raise image_refused("died")
