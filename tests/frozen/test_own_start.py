"""What somebody writes behind the frozen program, as in a shortcut, never makes it run code."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.frozen import Unpacked

pytestmark = pytest.mark.frozen

_WRONG_USE = 2
_CODE = "from multiprocessing.resource_tracker import main;open({!r}, 'w').close()"
_FLAGS = (("-B", "-S", "-I"), ("-B", "-O", "-O", "-S", "-I"), ("-I",), ())
"""By those of the frozen Python PyInstaller knew a helper."""
_PICKLE = "cbuiltins\nopen\n(V{}\nVw\ntR."
"""One that makes a file when it is read."""


@pytest.mark.parametrize("flags", _FLAGS, ids=[" ".join(one) or "none" for one in _FLAGS])
def test_python_in_a_shortcut_is_not_run(
    program: Unpacked, tmp_path: Path, flags: Sequence[str]
) -> None:
    """It is a mistake in how the program was called, like any other."""
    trace = tmp_path / "trace"
    command = [str(program.commands), *flags, "-c", _CODE.format(str(trace))]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, check=False)  # noqa: S603 - our own program
    assert ended.returncode == _WRONG_USE
    assert not trace.exists()


def test_a_pickle_on_the_input_is_not_read(program: Unpacked, tmp_path: Path) -> None:
    """The words are right, but this is not the program itself that says them."""
    trace, file = tmp_path / "trace", tmp_path / "pickle"
    file.write_text(_PICKLE.format(trace), encoding="ascii")
    command = [str(program.commands), "--multiprocessing-fork", "tracker_fd=1", "pipe_handle=0"]
    with file.open("rb") as stream:
        ended = subprocess.run(command, stdin=stream, check=False)  # noqa: S603 - our own program
    assert ended.returncode == _WRONG_USE
    assert not trace.exists()
