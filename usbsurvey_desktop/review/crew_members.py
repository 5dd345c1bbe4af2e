"""The processes of a crew, as the program that started them sees them.

Promises: a process that does not start, dies or is killed is noticed by its pipe and told once,
with the files it had. None is waited for that has nothing to say. Keys go through the pipes only.
Source: docs/decisions/0020-crew-and-cache.md.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from usbsurvey_desktop.processes import Child, Work, may_start, start
from usbsurvey_desktop.review.briefing import briefing
from usbsurvey_desktop.review.checked import CheckedRecord
from usbsurvey_desktop.review.crew_work import Job, Reply, work
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader

_JOBS = 2
"""So many a process has at a time: it works at the second while this one looks at its first."""


class Answer(NamedTuple):
    """What became of a job."""

    files: Sequence[Incoming]
    results: Sequence[CheckedRecord] | None
    """In the order of the files; None if the process died."""
    was_begun: bool = True
    """Whether it died over these files; False if others stood before them."""


@dataclass(eq=False)
class Member:
    """A process, and the jobs it was given."""

    child: Child
    has: deque[Sequence[Incoming]] = field(default_factory=deque)
    """In the order in which it works."""
    is_ready: bool = False
    """Whether it has ever said something; one that has not is not replaced."""


class Members:
    """Processes that check files for one reader.

    Args:
        reader: whose files they open.
        count: how many there shall be; none where they could run what lies in the folder.
        work: what each one does.
        is_remembered: as for a `Checker`.
    """

    def __init__(
        self, reader: Reader, count: int, work: Work = work, *, is_remembered: bool = False
    ) -> None:
        self._reader, self._work, self._is_remembered = reader, work, is_remembered
        self._count = count if may_start() else 0
        self._all: list[Member] = []

    def __len__(self) -> int:
        return len(self._all)

    @property
    def processes(self) -> tuple[BaseProcess, ...]:
        """Those that are alive as far as anybody knows."""
        return tuple(one.child.process for one in self._all)

    @property
    def are_idle(self) -> bool:
        """Whether nobody has a file."""
        return not any(one.has for one in self._all)

    def call(self) -> None:
        """Start what is missing."""
        started = [Member(start(self._work)) for _ in range(self._count - len(self._all))]
        self._all += started
        if not started:
            return
        told = briefing(self._reader, is_remembered=self._is_remembered)
        message = told.model_dump_json(by_alias=True).encode()
        for member in started:
            with suppress(OSError):  # its end is met when its answer is waited for
                member.child.pipe.send_bytes(message)

    def dismiss(self, *, only_busy: bool = False) -> None:
        """End the processes, or those whose results nobody waits for any more."""
        ended = [one for one in self._all if one.has or not only_busy]
        self._all = [one for one in self._all if one not in ended]
        for member in ended:
            member.child.end()

    def free(self) -> list[Member]:
        """Who may have another job, as often as that; those with nothing to do first."""
        ready = [one for one in self._all if one.is_ready]
        return [one for number in range(_JOBS) for one in ready if len(one.has) <= number]

    def give(self, member: Member, files: Sequence[Incoming]) -> None:
        """Let a free member check files, after those it has."""
        member.has.append(files)
        with suppress(OSError):  # its end is met when its answer is waited for
            member.child.pipe.send_bytes(Job.of(files).model_dump_json().encode())

    def answers(self) -> Iterator[Answer]:
        """Wait for somebody; one answer for each job that is over."""
        asked = [one for one in self._all if one.has or not one.is_ready]
        heard = wait([one.child.pipe for one in asked]) if asked else []
        for member in [one for one in asked if one.child.pipe in heard]:
            try:
                message = member.child.pipe.recv_bytes()
            except (EOFError, OSError):
                self._lose(member)
                for number, files in enumerate(member.has):
                    yield Answer(files, None, was_begun=number == 0)
            else:
                if member.is_ready:
                    results = Reply.model_validate_json(message).results
                    yield Answer(member.has.popleft(), results)
                member.is_ready = True

    def _lose(self, member: Member) -> None:
        self._all.remove(member)
        member.child.end()
        if member.is_ready:
            self.call()
        else:
            self._count -= 1
