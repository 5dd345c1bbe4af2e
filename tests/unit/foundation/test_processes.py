"""How another process is started: with a pipe, and blind to the folder it was started in."""

import os
from multiprocessing.connection import Connection

import pytest

from usbsurvey_desktop.cli.passphrase import APPROVER, IDENTITY, NEW
from usbsurvey_desktop.processes import may_start, start

SAFE_PATH = "PYTHONSAFEPATH"


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
