"""What keeps the windows shut, told before Qt is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.windows_calls import FakeWindows
from usbsurvey_desktop import __main__
from usbsurvey_desktop.cli.hindrance import (
    WORLD_MARK,
    hindrance,
    not_kept_beside,
    platforms_in,
    unsound,
)
from usbsurvey_desktop.cli.start import Opening
from usbsurvey_desktop.demo.world import EXPECTED_FILE
from usbsurvey_desktop.places import PORTABLE_MARKER, Program

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


@pytest.mark.parametrize(
    ("asked", "is_open"),
    [("wayland", False), ("wayland;xcb", True), ("offscreen:size=1x1", True), ("", True)],
)
def test_a_screen_that_the_bundle_has_no_part_for_is_told(
    tmp_path: Path, asked: str, *, is_open: bool
) -> None:
    """Qt would abort the process; the sentence names what can be asked for."""
    folder = tmp_path / "PySide6/Qt/plugins/platforms"
    folder.mkdir(parents=True)
    for name in ("xcb", "offscreen"):
        (folder / f"libq{name}.so").touch()
    environment = {**SCREEN, "QT_QPA_PLATFORM": asked}
    had = platforms_in(tmp_path)
    told = hindrance(Opening(), environment, "linux", platforms=had)
    assert (told == "") is is_open
    assert is_open or "offscreen, xcb" in told


def test_from_source_qt_has_all_its_parts() -> None:
    """Nothing is looked for where PySide6 is installed whole."""
    environment = {**SCREEN, "QT_QPA_PLATFORM": "wayland"}
    assert hindrance(Opening(), environment, "linux", platforms=platforms_in(None)) == ""


def test_a_portable_program_that_cannot_write_beside_itself_is_told(tmp_path: Path) -> None:
    """Before somebody types what could not be kept; a plain file stands where the folder would."""
    program = Program(tmp_path, tmp_path / "usbsurvey", tmp_path)
    assert not_kept_beside(program) == ""
    (tmp_path / PORTABLE_MARKER).touch()
    (tmp_path / "profile").touch()
    assert PORTABLE_MARKER in not_kept_beside(program)
    (tmp_path / "profile").unlink()
    assert not_kept_beside(program) == ""


def test_an_old_windows_is_told_what_it_lacks() -> None:
    """Without the ICU of the system Qt is not loaded, and the program would end without a word."""
    old, new = FakeWindows(libraries=()), FakeWindows()
    told = hindrance(Opening(), {}, "win32", windows=old)
    assert "icuuc.dll" in told
    assert "1809" in told
    assert hindrance(Opening(), {}, "win32", windows=new) == ""


def test_a_python_of_32_bits_is_told() -> None:
    """What reads and seals has no such version; nobody shall find that out by a traceback."""
    assert "64" in hindrance(Opening(), SCREEN, "linux", widest=2**31 - 1)
    assert hindrance(Opening(), SCREEN, "linux", widest=2**63 - 1) == ""


@pytest.mark.parametrize(
    ("python", "qt", "is_sound"),
    [
        ((3, 11, 7, "final", 0), "6.12.0", False),
        ((3, 11, 7, "final", 0), "6.11.3", True),
        ((3, 12, 0, "final", 0), "6.12.0", True),
        ((3, 13, 11, "final", 0), "6.11.3", True),
    ],
    ids=["the one that breaks off", "pinned", "newer Python", "bundle"],
)
def test_a_pair_of_versions_that_breaks_off_is_told(
    python: tuple[object, ...], qt: str, *, is_sound: bool
) -> None:
    """Before a window is open in which somebody would lose what was typed."""
    told = unsound(python, qt)
    assert (told == "") is is_sound
    assert is_sound or told.startswith("PySide6 6.12.0 と Python 3.11.7 の")


def test_a_part_that_is_kept_from_loading_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A scanner took a file away, or an allow-list misses one: words instead of a traceback."""
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("USBSURVEY_LANG", "ja")
    monkeypatch.setitem(sys.modules, "usbsurvey_desktop.app", None)
    assert __main__.main([]) == 2
    told = capsys.readouterr().err
    assert told.startswith("画面を出すための部品 usbsurvey_desktop.app を読み込めません。")
    assert "AppLocker" in told
