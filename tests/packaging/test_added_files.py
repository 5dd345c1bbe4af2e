"""The commands that officers are given find a file that was put among those of a bundle."""

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts.bundle.companions import SOURCES
from scripts.bundle.hashes import write_hashes
from tests.support.admin_pages import blocks, text_of

_CHECKS = re.compile(r"^    ((?:sha256sum|find) .*)$", re.MULTILINE)
_README = (SOURCES / "linux" / "README.txt").read_text(encoding="utf-8")
_TOLD = {
    "readme-ja": _CHECKS.findall(_README)[:2],
    "readme-en": _CHECKS.findall(_README)[2:],
    "install": blocks(text_of("install"), "sh")[0].splitlines(),
}


def _says(commands: Sequence[str], folder: Path) -> str:
    """What the commands print in a folder."""
    done = [
        subprocess.run(["sh", "-c", one], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603, S607 - of our own pages
        for one in commands
    ]
    return "".join(one.stdout for one in done)


@pytest.mark.parametrize("commands", _TOLD.values(), ids=_TOLD)
def test_what_was_added_and_what_was_changed_is_named(
    commands: Sequence[str], tmp_path: Path
) -> None:
    """A module put in, hidden or not, and a link; nothing is said of a bundle as it was made."""
    assert len(commands) == 2
    files = ("usbsurvey", "_internal/日本語 の 名.txt")
    (tmp_path / "_internal").mkdir()
    for name in files:
        (tmp_path / name).write_text(name, encoding="utf-8")
    write_hashes(tmp_path)
    assert _says(commands, tmp_path) == ""
    added = ("_internal/numpy.py", "_internal/.hidden")
    for name in added:
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to("usbsurvey")
    assert sorted(_says(commands, tmp_path).splitlines()) == sorted((*added, "link"))
    (tmp_path / "usbsurvey").write_text("other", encoding="utf-8")
    assert "usbsurvey:" in _says(commands, tmp_path)


def test_on_windows_hidden_files_are_asked_for_too() -> None:
    """PowerShell leaves them out unless it is told not to."""
    (listing,) = [one for one in blocks(text_of("install"), "powershell") if "-notin" in one]
    assert "-Force" in listing
