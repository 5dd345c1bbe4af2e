"""The helpers beside the Windows program, run by a Windows console and its script host."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.windows import TARGET, on_windows, wine

pytestmark = pytest.mark.windows
_LINK = "オフライン調査デスク.lnk"
_MAKE, _REMOVE = "関連付け.cmd", "関連付け解除.cmd"
_PLACES = ("Desktop", "AppData/Roaming/Microsoft/Windows/SendTo")


@pytest.fixture
def bundle(tmp_path: Path) -> Iterator[Path]:
    """The bundle, where an office might have put it; what it made is gone afterwards."""
    folder = tmp_path / "道具 1" / TARGET.name
    shutil.copytree(TARGET.folder, folder)
    yield folder
    for link in _links():
        link.unlink()


def _links() -> list[Path]:
    users = wine().folder / "drive_c" / "users"
    found = [path for place in _PLACES for path in users.glob(f"*/{place}/{_LINK}")]
    return sorted(found, key=str)


def _run(helper: Path) -> tuple[int, str]:
    """The exit code of a helper, and what it said in the code page of its console."""
    ended = wine().run(Path("cmd"), "/c", on_windows(helper))
    return ended.code, ended.out


def test_shortcuts_are_made_and_undone(bundle: Path) -> None:
    """One on the desktop and one in 送る, to the program in this folder; then neither."""
    code, _ = _run(bundle / _MAKE)
    assert code == 0
    links = _links()
    assert len(links) == len(_PLACES)
    target = on_windows(bundle / TARGET.program.name)
    assert [target.encode("utf-16-le") in link.read_bytes() for link in links] == [True, True]
    code, _ = _run(bundle / _REMOVE)
    assert code == 0
    assert _links() == []


def test_without_the_program_nothing_is_made_and_the_way_by_hand_is_told(bundle: Path) -> None:
    """A helper that was copied alone says so by its exit code, and leaves nothing."""
    (bundle / TARGET.program.name).unlink()
    code, _ = _run(bundle / _MAKE)
    assert code == 1
    assert _links() == []
