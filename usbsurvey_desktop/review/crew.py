"""Many files on all cores: an iterator of files in, an iterator of what became of them out.

How to use it::

    with Crew(reader, hands=cores, memory=cache) as crew:
        for one in crew.check(packages_below(folder)):  # CheckedFile, as they come
            kept.append(known(one, reader))             # `checked.known`: small, for `overview`

Promises: every file gives exactly one `CheckedFile`, in any order, the same that it gives alone.
Only some dozens are on their way at a time, so memory does not grow with their number. A process
that dies costs only time: its files are given out again one by one, and only a file that kills the
process that has it alone is refused as `unexpected`. Few files, one core, or a system that lets no
process start: all is done in this one. The processes stay for the next call until the crew is
closed. Leaving the iterator ends the work; what was found is in the memory by then.
"""

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import chain, islice
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Protocol, Self

from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.processes import Work
from usbsurvey_desktop.review.checked import CheckedFile, Checker, read, sha256_text
from usbsurvey_desktop.review.crew_members import Members
from usbsurvey_desktop.review.crew_work import work
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader

FEW = 400
"""So many files are done before other processes have started."""
_AT_ONCE = 64
"""Files of one job: about 50 ms of work, and some megabytes of answers at the very most."""


class Memory(Protocol):
    """What is remembered of files that were checked before: `cache.CheckCache`."""

    @property
    def is_empty(self) -> bool:
        """Whether asking it is in vain."""
        ...

    def recall(self, file: str, sha256: str) -> CheckedFile | None:
        """The result for a file of this content, if it is known and still holds."""
        ...

    def keep(self, one: CheckedFile) -> None:
        """Remember a result, if it is of the kind that lasts."""
        ...


class _Queue:
    """What is still to be done: files given back by the dead first, then the rest as it comes."""

    def __init__(self, files: Iterable[CheckedFile | Incoming]) -> None:
        self._again = deque[Sequence[CheckedFile | Incoming]]()
        self._rest = iter(files)
        self._is_over = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left, as far as anybody has looked."""
        return self._is_over and not self._again

    def put_back(self, files: Iterable[Incoming]) -> None:
        """Let each file be taken again, by itself."""
        self._again += [(one,) for one in files]

    def take(self) -> Sequence[CheckedFile | Incoming]:
        """The next ones; none if there are no more."""
        if self._again:
            return self._again.popleft()
        batch = tuple(islice(self._rest, _AT_ONCE))
        self._is_over = not batch
        return batch


class Crew:
    """Processes that check files; see the top of this module.

    Args:
        reader: its `seen` stays empty: no file is judged by the ones before it.
        hands: how many processes besides this one; with 1 this one does all.
        memory: what was checked before.
        few: so many files are done without other processes.
        work: what a process does.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """

    def __init__(
        self,
        reader: Reader,
        hands: int,
        memory: Memory | None = None,
        *,
        few: int = FEW,
        work: Work = work,
    ) -> None:
        is_remembered = memory is not None
        self._checker = Checker(reader, is_remembered=is_remembered)
        self._members = Members(reader, hands, work, is_remembered=is_remembered)
        self._memory = memory
        self._few = few if hands > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def processes(self) -> tuple[BaseProcess, ...]:
        """The processes besides this one."""
        return self._members.processes

    def close(self) -> None:
        """End the processes, and their keys with them."""
        self._members.dismiss()

    def check(self, files: Iterable[Incoming]) -> Generator[CheckedFile, None, None]:
        """Check files; the results come as they are found. Close it to stop before the end.

        Args:
            files: in any order, as many as one likes; taken only as fast as they are checked.
        """
        rest = (self._recalled(one) for one in files)
        first: list[Incoming] = []
        if self._few is not None:
            for one in rest:
                if isinstance(one, CheckedFile):
                    yield one
                    continue
                first.append(one)
                if self._members or len(first) == self._few:
                    self._members.call()
                    break
        yield from self._shared(_Queue(chain(first, rest)))

    def _recalled(self, one: Incoming) -> CheckedFile | Incoming:
        """The result of a file that is known, or the file."""
        if self._memory is None or self._memory.is_empty:
            return one
        raw = read(one)
        if isinstance(raw, CheckedFile):
            return raw
        return self._memory.recall(one.shown, sha256_text(raw)) or one

    def _kept(self, results: Sequence[CheckedFile]) -> Sequence[CheckedFile]:
        """Remember results, before anybody may leave at the first of them."""
        if self._memory is not None:
            for one in results:
                self._memory.keep(one)
        return results

    def _shared(self, queue: _Queue) -> Iterator[CheckedFile]:
        try:
            while self._members and not (queue.is_empty and self._members.are_idle):
                yield from self._given(queue)
                for files, results, was_begun in self._members.answers():
                    # Whoever has answered has the next files before these are looked at.
                    known = [*self._given(queue)]
                    if results is not None:
                        together = zip(files, results, strict=True)
                        yield from self._kept(
                            [record.result(one.shown) for one, record in together]
                        )
                    elif was_begun and len(files) == 1:
                        yield CheckedFile(files[0].shown, None, Refused(Code.UNEXPECTED, "C1"))
                    else:
                        queue.put_back(files)
                    yield from known
        finally:
            self._members.dismiss(only_busy=True)
        for batch in iter(queue.take, ()):
            yield from (one for one in batch if isinstance(one, CheckedFile))
            left = [one for one in batch if isinstance(one, Incoming)]
            yield from self._kept(self._checker.check_all(left))

    def _given(self, queue: _Queue) -> Iterator[CheckedFile]:
        """Give everybody who is free something to do; gives what is known already."""
        known: list[CheckedFile] = []
        for member in self._members.free():
            batch = queue.take()
            known += [one for one in batch if isinstance(one, CheckedFile)]
            files = [one for one in batch if isinstance(one, Incoming)]
            if files:
                self._members.give(member, files)
        yield from known
