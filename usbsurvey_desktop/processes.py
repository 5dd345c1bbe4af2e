"""Starting another process of this program, safely: the only place that does.

Promises: what lies in the folder that the program was started in is not run, whatever its name. A
process knows nothing but what its pipe tells it, and what passes the pipe is bytes, never code. It
ends with its pipe or with this process, or is ended here. Source:
docs/decisions/0020-crew-and-cache.md, docs/decisions/0029-reading-scans.md.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process  # noqa: TID251 - the place for it
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock, Thread  # noqa: TID251 - in a process that has no window
from typing import Protocol

Work = Callable[[Connection], None]
"""What a process does, named so that a new process can import it; a test gives another."""
_SAFE_PATH = "PYTHONSAFEPATH"
_NOT_PASSED_ON = "_PASSPHRASE"
"""How the names of variables end in which somebody may have left one for a command."""
_STARTING = Lock()


class Pipe(Protocol):
    """The end of a pipe that a process works at: a `multiprocessing` one."""

    def recv_bytes(self) -> bytes:
        """The next message; `EOFError` or `OSError` where there will be none."""
        ...

    def send_bytes(self, buf: bytes) -> None:
        """Say a message."""
        ...


@dataclass(frozen=True, eq=False)
class Child:
    """A process that was started, and this end of its pipe."""

    process: BaseProcess
    pipe: Connection

    def end(self) -> None:
        """Close the pipe, kill the process and wait until it is gone."""
        self.pipe.close()
        # It has nothing to put in order, and one that waits for a lost share would never end.
        self.process.kill()
        self.process.join()
        self.process.close()


def may_start() -> bool:
    """Whether a Python that is started will import nothing from the working folder, if told so.

    Under `python -E` it gets that flag too, and would not read the variable.
    """
    return bool(sys.flags.safe_path) or not sys.flags.ignore_environment


def start(work: Work) -> Child:
    """Start a process that does this work; only where `may_start`.

    Raises:
        OSError: the operating system starts none.
    """
    # Not a fork: threads of Qt would be cut in the middle, and Windows knows none.
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_begin, args=(work, theirs), daemon=True)
    with _environment():
        process.start()
    theirs.close()
    return Child(process, ours)


def _begin(work: Work, pipe: Connection) -> None:  # pragma: no cover - in another process
    """Work, but no longer than the process lives that asked for it: it can be killed."""
    Thread(target=_end_with, args=(parent_process(),), daemon=True).start()
    work(pipe)


def _end_with(parent: BaseProcess) -> None:  # pragma: no cover - in another process
    parent.join()
    # Nobody takes what it is at, and a decoder at a hostile picture would never end.
    os._exit(1)


@contextmanager
def _environment() -> Iterator[None]:
    """Let a Python that is started meanwhile import nothing from the working folder.

    `python -c`, by which a process and the resource tracker of POSIX are started, otherwise looks
    there first, and the folder may be one of files that were received. Nor is it given a
    passphrase: what it may know comes through its pipe.
    """
    with _STARTING:
        hidden = dict.fromkeys(name for name in os.environ if name.endswith(_NOT_PASSED_ON))
        told: Mapping[str, str | None] = {**hidden, _SAFE_PATH: "1"}
        before = {name: os.environ.get(name) for name in told}
        _set(told)
        try:
            yield
        finally:
            _set(before)


def _set(variables: Mapping[str, str | None]) -> None:
    for name, value in variables.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
