"""The processes of a crew, as the program that started them sees them.

Promises: a process that does not start, dies or is killed is noticed by its pipe and told once,
with the files it had. None is waited for that has nothing to say. Keys go through the pipes only.
Source: docs/decisions/0020-crew-and-cache.md.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

from usbsurvey_desktop.processes import Child, Work, may_start, start
from usbsurvey_desktop.review.briefing import briefing
from usbsurvey_desktop.review.checked import CheckedRecord
from usbsurvey_desktop.review.crew_work import Job, Reply, work
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader


@dataclass(eq=False)
class Member:
    """A process, and what it was given."""

    child: Child
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
        told = briefing(self._reader).model_dump_json(by_alias=True).encode() if started else b""
        for member in started:
            with suppress(OSError):  # its end is met when its answer is waited for
                member.child.pipe.send_bytes(told)

    def dismiss(self, *, only_busy: bool = False) -> None:
        """End the processes, or those whose results nobody waits for any more."""
        ended = [one for one in self._all if one.has or not only_busy]
        self._all = [one for one in self._all if one not in ended]
        for member in ended:
            member.child.end()

    def free(self) -> list[Member]:
        """Who has nothing to do."""
        return [one for one in self._all if one.is_ready and not one.has]

    def give(self, member: Member, files: Sequence[Incoming]) -> None:
        """Let a free member check files."""
        member.has = files
        with suppress(OSError):  # its end is met when its answer is waited for
            member.child.pipe.send_bytes(Job.of(files).model_dump_json().encode())

    def answers(self) -> Iterator[tuple[Sequence[Incoming], Sequence[CheckedRecord] | None]]:
        """Wait for somebody; what they were given with its results, None if they died over it."""
        asked = [one for one in self._all if one.has or not one.is_ready]
        heard = wait([one.child.pipe for one in asked]) if asked else []
        for member in [one for one in asked if one.child.pipe in heard]:
            files, member.has = member.has, ()
            try:
                message = member.child.pipe.recv_bytes()
            except (EOFError, OSError):
                self._lose(member)
                yield files, None
            else:
                if member.is_ready:
                    yield files, Reply.model_validate_json(message).results
                member.is_ready = True

    def _lose(self, member: Member) -> None:
        self._all.remove(member)
        member.child.end()
        if member.is_ready:
            self.call()
        else:
            self._count -= 1
