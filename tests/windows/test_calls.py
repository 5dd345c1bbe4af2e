"""The calls of Windows themselves, which on Linux only a fake makes, as wine answers them."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from scripts.bundle.target import ROOT
from scripts.windows.tools import WINE
from tests.support.windows import TARGET, on_windows, wine
from tests.support.xwindow import PATIENCE_SECONDS, Person

pytestmark = pytest.mark.windows

PYTHON = TARGET.environment / "python-windows" / "python.exe"
CHILD = ROOT / "tests" / "support" / "windows_child.py"
PER_MONITOR = 2
NEITHER_BOX_NOR_REPORT = 3
ACCESS_DENIED = 5
RETURN = "Return"


@pytest.fixture(autouse=True)
def _on_this_screen() -> None:
    """Wine stays on the screen it was started at, and that of the test before is gone."""
    wine().stop()


def test_the_calls_are_made_as_windows_wants_them(display: str, tmp_path: Path) -> None:
    """Libraries, reports, locks, long paths, a file in use, sharp letters, the scanner's job.

    Wine 8 takes the job and holds nobody to its limits.
    """
    words = (CHILD, on_windows(tmp_path))
    ended = wine().run(PYTHON, *words, DISPLAY=display, PYTHONPATH=on_windows(ROOT), PYTHONUTF8="1")
    assert ended.code == 0, ended.err
    told = json.loads(ended.out)  # noqa: TID251 - our own words
    length, text, is_named = told.pop("long")
    assert told == {
        "libraries": [True, False],
        "error_mode": NEITHER_BOX_NOR_REPORT,
        "locks": True,
        "busy": ["file_unwritable", ACCESS_DENIED, "old"],
        "sharpness": [PER_MONITOR, True],
        "job": True,
    }
    assert length > 300
    assert (text, is_named) == ("second", True)


def test_without_the_icu_of_the_system_it_says_what_is_missing(tmp_path: Path) -> None:
    """As on a Windows before 1809: words and exit 2, where Qt would not be loaded."""
    ended = wine().run(
        TARGET.commands,
        folder=tmp_path,
        WINEDLLOVERRIDES="icuuc=;mscms=n;mscoree=;mshtml=",
        USBSURVEY_LANG="ja",
    )
    assert ended.code == 2, ended.out
    assert "icuuc.dll" in ended.err
    assert "1809" in ended.err


def test_the_program_without_a_console_says_a_mistake_in_a_box(display: str) -> None:
    """A file that is gone, opened by its icon: words on the screen, and exit 2 at the end.

    `start` gives a program no streams, as the desktop of Windows does.
    """
    person = Person(display)
    words = ("start", "/wait", on_windows(TARGET.program), "なくなった.survey.txt")
    with subprocess.Popen(  # noqa: S603 - our own program
        [WINE, *words],
        env={**os.environ, **wine().settings, "DISPLAY": display},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as program:
        person.wait_for_title("usbsurvey")
        person.picture(TARGET.work / "windows" / "box.png")
        person.press(RETURN)
        assert program.wait(timeout=PATIENCE_SECONDS) == 2
    person.close()
