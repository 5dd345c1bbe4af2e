"""The layout of the user's folder: one place for every name, and nothing outside it."""

import os
import stat
from pathlib import Path

import pytest

from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.store import profile_folder
from usbsurvey_desktop.store.profile_folder import ProfileFolder


def _names() -> list[str]:
    return [name for name, one in vars(ProfileFolder).items() if isinstance(one, property)]


def test_every_name_is_inside_the_folder_and_in_the_layout(tmp_path: Path) -> None:
    """No two things share a name, and the page about the folder leaves none out."""
    paths: list[Path] = [getattr(ProfileFolder(tmp_path), name) for name in _names()]

    assert {path.parent for path in paths} == {tmp_path}
    assert len(set(paths)) == len(paths)
    layout = str(profile_folder.__doc__)
    assert [path.name for path in paths if path.name not in layout] == []


def test_only_the_folders_for_what_comes_in_are_made(tmp_path: Path) -> None:
    """Making them again changes nothing."""
    folder = ProfileFolder(tmp_path / "a" / "profile")

    folder.make()
    folder.make()

    made = {folder.packs, folder.identities, folder.drafts, folder.records}
    assert set(folder.folder.iterdir()) == made


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_nobody_else_can_list_the_folders(tmp_path: Path) -> None:
    """Names of surveys and bodies stand in the names of the files."""
    folder = ProfileFolder(tmp_path / "profile")

    folder.make()

    made = (folder.folder, *folder.folder.iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o700}


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """Below a file no folder can be."""
    (tmp_path / "file").touch()

    with refused(Code.FILE_UNWRITABLE):
        ProfileFolder(tmp_path / "file").make()
