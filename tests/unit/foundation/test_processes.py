"""How another process is started: with a pipe, and blind to the folder it was started in."""

import os
from multiprocessing.connection import Connection

import pytest

from usbsurvey_desktop.processes import may_start, start

SAFE_PATH = "PYTHONSAFEPATH"


def tells_its_environment(pipe: Connection) -> None:
    """Say whether the working folder is looked in, until the pipe ends."""
    pipe.send_bytes(os.environ.get(SAFE_PATH, "").encode())
    pipe.poll(None)


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
