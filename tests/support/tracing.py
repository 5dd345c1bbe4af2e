"""Real errors and kills at a chosen system call of another process, by Debian's strace."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.worlds import ROOT

DISTURBANCES = ("error=EIO", "error=ENOSPC", "error=EACCES", "signal=KILL")
"""What a disk, a full disk, a share and a power switch do to one system call."""
IN_TURN = "one of the four"
"""How it is told that each call gets the next of them; `make test` does no more."""

_WATCHED = "trace=%file,%desc"
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
_NO_FILE = frozenset({"mmap", "munmap", "ioctl", "poll"})
"""What the interpreter does with memory and terminals, not with files of ours."""


@dataclass(frozen=True)
class Call:
    """The n-th call of a name, counted from 1, after the process goes on."""

    name: str
    number: int


class Subject:
    """A running `traced_child`, asked for one act after another."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def act(self, action: str, path: Path, disturbance: Sequence[str] = ()) -> tuple[int, str]:
        """The exit code of an act under strace with these options, and the tracer's record."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{action} {path}\n")
        self._process.stdin.flush()
        child = int(self._line())
        record = path.parent / "strace.txt"
        command = ["strace", "-o", str(record), "-e", _WATCHED, *disturbance, "-p", str(child)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:  # noqa: S603 - Debian's strace on our own child
            assert tracer.stderr is not None
            told = tracer.stderr.readline()
            assert "attached" in told, told
            os.kill(child, signal.SIGCONT)
            ended = int(self._line())
            tracer.stderr.read()
        return ended, record.read_text(errors="replace")

    def calls(self, action: str, path: Path) -> list[Call]:
        """Every call on files that an undisturbed act makes, in order."""
        ended, record = self.act(action, path)
        assert ended == 0, record
        seen: dict[str, int] = {}
        calls = []
        for line in record.splitlines():
            found = _CALL.match(line)
            if found and found[1] not in _NO_FILE:
                seen[found[1]] = seen.get(found[1], 0) + 1
                calls.append(Call(found[1], seen[found[1]]))
        return calls

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()


def injection(call: Call, disturbance: str) -> tuple[str, ...]:
    """The options by which strace disturbs one call."""
    return ("-e", f"inject={call.name}:{disturbance}:when={call.number}")


@contextmanager
def subject(program: str) -> Iterator[Subject]:
    """A process that acts on request until the block ends, such as `traced_child`."""
    command = (sys.executable, "-m", f"tests.support.{program}")
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Subject(process)
        assert process.stdin is not None
        process.stdin.close()
