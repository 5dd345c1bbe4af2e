"""The processes of a crew, as the program that started them sees them.

Promises: a process that does not start, dies or is killed is noticed by its pipe and told once,
with the files it had. None is waited for that has nothing to say. Keys go through the pipes only.
Nothing in the folder that the program was started in is run, whatever its name.
Source: docs/decisions/0020-crew-and-cache.md.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context  # noqa: TID251 - the one place where processes start
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Lock

from usbsurvey_desktop.review.briefing import briefing
from usbsurvey_desktop.review.checked import CheckedRecord
from usbsurvey_desktop.review.crew_work import Job, Reply, work
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader

Work = Callable[[Connection], None]
"""What a process does, named so that a new process can import it; a test gives another."""
_SAFE_PATH = "PYTHONSAFEPATH"
_STARTING = Lock()


@dataclass(eq=False)
class Member:
    """A process, this end of its pipe, and what it was given."""

    process: BaseProcess
    pipe: Connection
    has: Sequence[Incoming] = ()
    is_ready: bool = False
    """Whether it has ever said something; one that has not is not replaced."""


class Members:
    """Processes that check files for one reader.

    Args:
        reader: whose files they open.
        count: how many there shall be; none where they could run what lies in the folder.
        work: what each one does.
    """

    def __init__(self, reader: Reader, count: int, work: Work = work) -> None:
        self._reader, self._work = reader, work
        self._count = count if _heeds_safe_path() else 0
        self._all: list[Member] = []

    def __len__(self) -> int:
        return len(self._all)

    @property
    def processes(self) -> tuple[BaseProcess, ...]:
        """Those that are alive as far as anybody knows."""
        return tuple(one.process for one in self._all)

    @property
    def are_idle(self) -> bool:
        """Whether nobody has a file."""
        return not any(one.has for one in self._all)

    def call(self) -> None:
        """Start what is missing."""
        started = [self._start() for _ in range(self._count - len(self._all))]
        self._all += started
        told = briefing(self._reader).model_dump_json(by_alias=True).encode() if started else b""
        for member in started:
            with suppress(OSError):  # its end is met when its answer is waited for
                member.pipe.send_bytes(told)

    def _start(self) -> Member:
        # Not a fork: threads of Qt would be cut in the middle, and Windows knows none.
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=self._work, args=(theirs,), daemon=True)
        with _safe_path():
            process.start()
        theirs.close()
        return Member(process, ours)

    def dismiss(self, *, only_busy: bool = False) -> None:
        """End the processes, or those whose results nobody waits for any more."""
        ended = [one for one in self._all if one.has or not only_busy]
        self._all = [one for one in self._all if one not in ended]
        for member in ended:
            member.pipe.close()
        for member in ended:
            _end(member.process)

    def free(self) -> list[Member]:
        """Who has nothing to do."""
        return [one for one in self._all if one.is_ready and not one.has]

    def give(self, member: Member, files: Sequence[Incoming]) -> None:
        """Let a free member check files."""
        member.has = files
        with suppress(OSError):  # its end is met when its answer is waited for
            member.pipe.send_bytes(Job.of(files).model_dump_json().encode())

    def answers(self) -> Iterator[tuple[Sequence[Incoming], Sequence[CheckedRecord] | None]]:
        """Wait for somebody; what they were given with its results, None if they died over it."""
        asked = [one for one in self._all if one.has or not one.is_ready]
        heard = wait([one.pipe for one in asked]) if asked else []
        for member in [one for one in asked if one.pipe in heard]:
            files, member.has = member.has, ()
            try:
                message = member.pipe.recv_bytes()
            except (EOFError, OSError):
                self._lose(member)
                yield files, None
            else:
                if member.is_ready:
                    yield files, Reply.model_validate_json(message).results
                member.is_ready = True

    def _lose(self, member: Member) -> None:
        self._all.remove(member)
        member.pipe.close()
        _end(member.process)
        if member.is_ready:
            self.call()
        else:
            self._count -= 1


def _heeds_safe_path() -> bool:
    """Whether a Python that is started will import nothing from the working folder, if told so.

    Under `python -E` it gets that flag too, and would not read the variable.
    """
    return bool(sys.flags.safe_path) or not sys.flags.ignore_environment


@contextmanager
def _safe_path() -> Iterator[None]:
    """Let a Python that is started meanwhile import nothing from the working folder.

    `python -c`, by which a process and the resource tracker of POSIX are started, otherwise looks
    there first, and the folder may be one of files that were received.
    """
    with _STARTING:
        before = os.environ.get(_SAFE_PATH)
        os.environ[_SAFE_PATH] = "1"
        try:
            yield
        finally:
            if before is None:
                del os.environ[_SAFE_PATH]
            else:
                os.environ[_SAFE_PATH] = before


def _end(process: BaseProcess) -> None:
    # It has nothing to put in order, and one that waits for a lost share would never end.
    process.kill()
    process.join()
    process.close()
