"""What the frozen program says where it has no way to show windows."""

import os
import subprocess

import pytest

from tests.support.frozen import Unpacked

pytestmark = pytest.mark.frozen

_WRONG_USE = 2


def test_a_way_to_show_windows_that_is_not_in_it_is_told(program: Unpacked) -> None:
    """Words and an exit code, where Qt would abort the process."""
    environment = {**os.environ, "DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}
    ended = subprocess.run(  # noqa: S603 - our own program
        [str(program.windows)], env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == _WRONG_USE
    assert "QT_QPA_PLATFORM" in ended.stderr
    assert "xcb" in ended.stderr
