"""What a bundle is called, what moment it bears, which Python it is made of, what Windows shows."""

import stat
import struct
import sys
from pathlib import Path

import pytest

from scripts.bundle.environment import PREFERRED, python_for_bundles
from scripts.bundle.size import size_line
from scripts.bundle.target import Target, epoch, version
from scripts.bundle.version_resource import PRODUCT, version_resource
from scripts.icon import FOLDER, SIZES, files
from usbsurvey_desktop import __version__


def test_a_bundle_is_named_after_version_and_system(tmp_path: Path) -> None:
    """Folder, zip and both programs, as the administrator's pages call them."""
    windows = Target("1.2.0", "windows", dist=tmp_path)
    assert windows.folder == tmp_path / "usbsurvey-1.2.0-windows-x86_64"
    assert windows.archive.name == "usbsurvey-1.2.0-windows-x86_64.zip"
    assert (windows.program.name, windows.commands.name) == ("usbsurvey.exe", "usbsurvey-cli.exe")
    linux = Target("1.2.0", "linux", dist=tmp_path)
    assert (linux.program.name, linux.commands.name) == ("usbsurvey", "usbsurvey-cli")


def test_the_version_is_read_without_importing_the_program() -> None:
    """The one of the source, for a Python that lacks what the program imports."""
    assert version() == __version__


def test_the_moment_is_told_or_the_last_commit() -> None:
    """`SOURCE_DATE_EPOCH` goes first; without it the history decides, not the clock."""
    assert epoch("1763800000") == 1_763_800_000
    assert epoch(None) == epoch("") > 1_763_000_000


def _stub(folder: Path, script: str) -> Path:
    folder.mkdir(parents=True)
    python = folder / f"python{PREFERRED}"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    return python


def test_a_python_that_does_not_run_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pyenv's stand-in fails where no version was chosen; the next one is taken."""
    stand_in = _stub(tmp_path / "shims", "exit 127")
    real = _stub(tmp_path / "pyenv" / "versions" / f"{PREFERRED}.1" / "bin", f"printf {PREFERRED}")
    monkeypatch.setenv("PATH", str(stand_in.parent))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    assert python_for_bundles() == real
    real.unlink()
    assert python_for_bundles() == Path(sys.executable)


def test_windows_shows_the_product_in_japanese() -> None:
    """The text is what PyInstaller evaluates: four numbers, Japanese, every name a person sees."""
    text = version_resource("1.2.0", "usbsurvey.exe", PRODUCT)
    assert "filevers=(1, 2, 0, 0)" in text
    assert "StringTable('041104B0'" in text
    assert "StringStruct('ProductName', 'オフライン調査デスク')" in text
    assert "StringStruct('OriginalFilename', 'usbsurvey.exe')" in text
    compile(text, "version", "eval")
    with pytest.raises(ValueError, match="rc1"):
        version_resource("1.2.0rc1", "usbsurvey.exe", PRODUCT)


def test_the_size_counts_every_file(tmp_path: Path) -> None:
    """Millions of bytes, of the folder and of the zip."""
    target = Target("1", "linux", dist=tmp_path)
    target.folder.mkdir()
    target.program.write_bytes(bytes(1_500_000))
    target.archive.write_bytes(bytes(400_000))
    assert size_line(target) == (
        f"{target.folder}: 1 files, 1.5 MB; usbsurvey-1-linux-x86_64.zip 0.4 MB\n"
    )


@pytest.mark.usefixtures("qapp")
def test_the_picture_of_the_program_is_the_one_that_is_drawn() -> None:
    """`python scripts/icon.py` was run after the last change of it."""
    assert {path.name: path.read_bytes() for path in FOLDER.iterdir()} == files()


def test_the_icon_has_a_picture_for_each_size_that_windows_asks_for() -> None:
    """The directory of the .ico leads to one PNG of each size."""
    icon = (FOLDER / "usbsurvey.ico").read_bytes()
    kind, count = struct.unpack_from("<2xHH", icon)
    assert (kind, count) == (1, len(SIZES))
    for row, size in enumerate(SIZES):
        width, height, length, at = struct.unpack_from("<BB6xII", icon, 6 + 16 * row)
        assert (width, height) == (size % 256, size % 256)
        assert icon[at : at + 8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack_from(">II", icon, at + 16) == (size, size)
        assert at + length <= len(icon)
