"""A process that dies leaves no memory behind, and no value in a message."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from tests.support.limit_calls import Calls, StubbornCalls
from tests.support.worlds import ROOT
from usbsurvey_desktop import log_file
from usbsurvey_desktop.crashes import MOST_CORE, leave_nothing, tell_place

resource = pytest.importorskip("resource")
CANARY = "山田太郎の回答"
LIMITED = {resource.RLIMIT_CORE: (MOST_CORE, MOST_CORE)}
DIES = """
import os, resource, signal, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)
open("/proc/self/coredump_filter", "w").write("0x33")
from usbsurvey_desktop import __main__
words = sys.argv.pop()
__main__.opening = lambda _words: os.kill(os.getpid(), signal.SIGSEGV)
__main__.main()
"""
"""The program, dying where it would look at what it was asked; all a core could have is allowed."""


@dataclass
class Found:
    """What Python tells of a failure that nobody waits for."""

    exc_value: BaseException | None
    exc_type: type[BaseException] = ValueError
    exc_traceback: TracebackType | None = None
    err_msg: str | None = None
    object: Any = None


@pytest.fixture(autouse=True)
def _hook_as_before() -> Iterator[None]:
    before = sys.unraisablehook
    yield
    sys.unraisablehook = before


@pytest.fixture(name="log")
def _log(tmp_path: Path) -> Iterator[Path]:
    """A log in a folder of its own, closed afterwards."""
    log_file.keep_in(tmp_path / "log.txt")
    yield tmp_path / "log.txt"
    log_file.stop()


def test_neither_a_file_nor_a_pipe_gets_the_memory(tmp_path: Path) -> None:
    """The limit is 1, at which the kernel starts no program; the filter keeps all memory back."""
    calls, core_filter = Calls(resource.RLIM_INFINITY), tmp_path / "filter"
    core_filter.write_text("00000033")
    leave_nothing(calls, core_filter)
    assert calls.limits == LIMITED
    assert core_filter.read_text() == "0"


def test_what_the_system_refuses_keeps_nobody_from_working(tmp_path: Path) -> None:
    """A limit that cannot be set, and no /proc: the rest is done all the same."""
    leave_nothing(StubbornCalls(resource.RLIM_INFINITY), tmp_path / "none" / "filter")
    assert sys.unraisablehook is tell_place


def test_a_failure_that_nobody_waits_for_is_told_by_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python itself would show the object and the message, in which values may stand."""

    class Stumbling:
        def __del__(self) -> None:
            raise ValueError(CANARY)

    leave_nothing(Calls(1), tmp_path / "filter")
    one = Stumbling()
    del one
    told = capsys.readouterr().err
    assert told.startswith("ValueError test_crashes:")
    assert CANARY not in told


@pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
def test_the_program_begins_with_it(tmp_path: Path) -> None:
    """Killed by SIGSEGV after its first step, it leaves nothing in its folder."""
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", DIES, CANARY],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGSEGV, ended.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [ValueError(CANARY), None], ids=["an error", "none"])
def test_windows_without_a_console_have_nobody_to_tell(
    monkeypatch: pytest.MonkeyPatch, log: Path, error: ValueError | None
) -> None:
    """There the log alone tells it, by type and place."""
    monkeypatch.setattr(sys, "stderr", None)
    tell_place(Found(error))
    told = log.read_text(encoding="utf-8") if log.exists() else ""
    assert ("unexpected ValueError" in told) == (error is not None)
    assert CANARY not in told
