"""How another process is started: with a pipe, and blind to the folder it was started in."""

import os
import select
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from usbsurvey_desktop.cli.passphrase import APPROVER, IDENTITY, NEW
from usbsurvey_desktop.processes import may_start, start

SAFE_PATH = "PYTHONSAFEPATH"
STARTS_ONE = """
from tests.support.scan_children import is_stuck
from usbsurvey_desktop.processes import start
child = start(is_stuck)
child.pipe.recv_bytes()
print(child.process.pid, flush=True)
input()
"""


def tells_its_environment(pipe: Connection) -> None:
    """Say whether the working folder is looked in, until the pipe ends."""
    pipe.send_bytes(os.environ.get(SAFE_PATH, "").encode())
    pipe.poll(None)


def tells_what_is_secret(pipe: Connection) -> None:
    """Say the names of all variables that speak of a passphrase, until the pipe ends."""
    pipe.send_bytes(" ".join(name for name in os.environ if "PASSPHRASE" in name).encode())
    pipe.poll(None)


def test_no_passphrase_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which the environment may hold for a command; it holds them still when it has started."""
    names = [whose.variable for whose in (IDENTITY, APPROVER, NEW)]
    for name in names:
        monkeypatch.setenv(name, "correct horse")
    child = start(tells_what_is_secret)
    assert child.pipe.recv_bytes() == b""
    child.end()
    assert {os.environ[name] for name in names} == {"correct horse"}


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="Linux tells the end of any process")
def test_what_is_stuck_ends_with_the_one_that_started_it() -> None:
    """Which is killed: it can end nothing any more, and no pipe is looked at."""
    root = str(Path(__file__).parents[3])
    with subprocess.Popen(  # noqa: S603 - our own code
        [sys.executable, "-c", STARTS_ONE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root},
    ) as first:
        assert first.stdout is not None
        other = os.pidfd_open(int(first.stdout.readline()))
        first.kill()
    ended, _, _ = select.select([other], [], [], 60)
    os.close(other)
    assert ended == [other]


@pytest.mark.parametrize("before", [None, "0"], ids=["not set", "set"])
def test_only_what_is_started_is_told_not_to_look(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    """The environment of this process is as it was."""
    if before is None:
        monkeypatch.delenv(SAFE_PATH, raising=False)
    else:
        monkeypatch.setenv(SAFE_PATH, before)
    assert may_start()
    child = start(tells_its_environment)
    assert os.environ.get(SAFE_PATH) == before
    assert child.pipe.recv_bytes() == b"1"
    child.end()
    assert child.pipe.closed
