"""Only the program itself can make it a helper of its work: nobody's words make it run code."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from usbsurvey_desktop.cli.own_start import is_own_start

_PARENT = 4711
_HELPER = ("--multiprocessing-fork", "tracker_fd=8", "pipe_handle=11")
_TRACKED = "from multiprocessing.resource_tracker import main;main(7)"
_TRACKER = ("-B", "-S", "-I", "-c", _TRACKED)
_ON_WINDOWS = ("--multiprocessing-fork", f"parent_pid={_PARENT}", "pipe_handle=1000")


@pytest.fixture(name="program")
def _program(tmp_path: Path) -> Path:
    """An executable, from which the parent runs too, as `/proc` tells it."""
    program = tmp_path / "usbsurvey-cli"
    program.touch()
    process = tmp_path / str(_PARENT)
    process.mkdir()
    (process / "exe").symlink_to(program)
    return program


def _is_own(words: Sequence[str], program: Path, system: str = "linux") -> bool:
    return is_own_start(words, system, _PARENT, processes=program.parent, executable=str(program))


@pytest.mark.parametrize("words", [_HELPER, _TRACKER], ids=["helper", "tracker"])
def test_the_program_starts_itself(words: Sequence[str], program: Path) -> None:
    """The words that Python uses on Linux; not those of Windows."""
    assert _is_own(words, program)
    assert not _is_own(_ON_WINDOWS, program)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("about",),
        ("--multiprocessing-fork",),
        ("--multiprocessing-fork", "pipe_handle=0"),
        ("--multiprocessing-fork", "tracker_fd=None", "pipe_handle=0"),
        (*_HELPER, "more"),
        ("-B", "-S", "-I", "-c", f"{_TRACKED};import os"),
        ("-B", "-S", "-I", "-c", f"{_TRACKED}\n"),
        ("-B", "-S", "-I", "-c", "from multiprocessing.forkserver import main;main(1)"),
        ("-B", "-S", "-I", "-c", "from multiprocessing.resource_tracker import main;x", *_TRACKER),
    ],
    ids=[
        "nothing",
        "a-command",
        "no-numbers",
        "a-pickle",
        "no-tracker",
        "more",
        "code",
        "a-line-more",
        "another-server",
        "code-before",
    ],
)
@pytest.mark.parametrize("system", ["linux", "win32"])
def test_no_other_words_make_a_helper(words: Sequence[str], system: str, program: Path) -> None:
    """What PyInstaller would take for a start of its own, and run."""
    assert not _is_own(words, program, system)


def test_who_is_another_program_starts_no_helper(program: Path) -> None:
    """A shell that says the right words, and a process that is gone."""
    exe = program.parent / str(_PARENT) / "exe"
    exe.unlink()
    assert not _is_own(_HELPER, program)
    shell = program.with_name("sh")
    shell.touch()
    exe.symlink_to(shell)
    assert not _is_own(_HELPER, program)


def test_on_windows_the_parent_is_the_one_that_is_named(program: Path) -> None:
    """A file of the own process, or of any other one, is taken from nobody."""
    assert _is_own(_ON_WINDOWS, program, "win32")
    other = ("--multiprocessing-fork", "parent_pid=4", "pipe_handle=1000")
    assert not _is_own(other, program, "win32")
    assert not _is_own(_HELPER, program, "win32")


def test_the_system_is_asked_for_what_is_not_given(tmp_path: Path) -> None:
    """Which program started this one: another than that file, and maybe the same Python."""
    stranger = tmp_path / "usbsurvey-cli"
    stranger.touch()
    assert not is_own_start(_HELPER, executable=str(stranger))
    parent = Path(f"/proc/{os.getppid()}/exe").resolve()
    assert is_own_start(_HELPER, executable=str(parent))
