"""What keeps the windows shut, told before Qt is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import Call
from usbsurvey_desktop.cli.hindrance import WORLD_MARK, hindrance
from usbsurvey_desktop.cli.start import Opening
from usbsurvey_desktop.demo.world import EXPECTED_FILE

SCREEN = {"DISPLAY": ":0"}


def test_a_folder_that_is_no_practice_world_is_refused(call: Call, tmp_path: Path) -> None:
    """Nobody takes an empty folder for a rehearsal; the words say how a world is made."""
    folder = tmp_path / "nothere"
    ended = call("--practice", folder)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("file_unreadable: 練習用のフォルダーではありません。")
    assert "usbsurvey demo" in ended.err
    assert ended.err.endswith(f"[{folder}]\n")
    assert not folder.exists()


def test_a_practice_world_is_let_in(tmp_path: Path) -> None:
    """The mark is the file that `demo` writes into every world."""
    (tmp_path / EXPECTED_FILE).touch()
    assert WORLD_MARK == EXPECTED_FILE
    assert hindrance(Opening(practice=tmp_path), SCREEN, "linux") == ""


def test_a_world_with_a_link_is_refused(tmp_path: Path) -> None:
    """Drafts, pins and the log would be written wherever it leads."""
    (tmp_path / EXPECTED_FILE).touch()
    (tmp_path / "profile").symlink_to(tmp_path)
    told = hindrance(Opening(practice=tmp_path), SCREEN, "linux")
    assert told.startswith("file_unreadable")


@pytest.mark.parametrize(
    ("environment", "platform", "is_open"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        (SCREEN, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
    ],
)
def test_only_linux_can_be_without_a_screen(
    environment: dict[str, str], platform: str, *, is_open: bool
) -> None:
    """Each variable that leads to a screen is enough."""
    assert (hindrance(Opening(), environment, platform) == "") is is_open


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_program_ends_with_a_sentence() -> None:
    """Exit 2 and words, where Qt would abort the process."""
    ended = subprocess.run(
        [sys.executable, "-m", "usbsurvey_desktop"],
        capture_output=True,
        text=True,
        check=False,
        env={
            **{key: os.environ[key] for key in os.environ if "DISPLAY" not in key},
            "QT_QPA_PLATFORM": "",
            "USBSURVEY_LANG": "ja",
        },
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("画面がありません")
