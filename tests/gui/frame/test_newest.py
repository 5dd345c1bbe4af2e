"""Which files are offered first, and that nothing in a folder can stop the list."""

import os
from pathlib import Path

from usbsurvey_desktop.gui.frame.holdings import look_around
from usbsurvey_desktop.gui.frame.identity_picker import identities_in
from usbsurvey_desktop.gui.frame.newest import newest_first
from usbsurvey_desktop.store.profile_folder import ProfileFolder


def _write(path: Path, seconds: int) -> Path:
    path.write_bytes(b"")
    os.utime(path, (seconds, seconds))
    return path


def _gone(path: Path) -> None:
    """A name whose file went between looking at the folder and looking at the file."""
    path.symlink_to(path.with_name("taken-away"))


def test_the_newest_file_of_all_folders_comes_first(tmp_path: Path) -> None:
    """Of files of one moment the name decides; other files do not count."""
    other = tmp_path / "other"
    other.mkdir()
    old, new = _write(tmp_path / "a.txt", 1000), _write(other / "c.txt", 2000)
    same = _write(tmp_path / "b.txt", 2000)
    _write(tmp_path / "d.csv", 3000)

    found = newest_first((tmp_path, tmp_path / "missing", other), ".txt")

    assert [one.path for one in found] == [same, new, old]
    assert [one.saved_at.timestamp() for one in found] == [2000, 2000, 1000]


def test_a_file_that_is_taken_away_meanwhile_is_left_out(tmp_path: Path) -> None:
    """The rest is offered: drafts at home, identities, packages."""
    profile = ProfileFolder(tmp_path)
    profile.make()
    draft = _write(profile.drafts / "one.usbdraft", 1000)
    identity = _write(profile.identities / "one.p12", 1000)
    _write(profile.identities / "one.open.p12", 2000)
    for folder, ending in ((profile.drafts, ".usbdraft"), (profile.identities, ".p12")):
        _gone(folder / f"gone{ending}")

    assert [one.path for one in look_around(profile, tmp_path / "out").drafts] == [draft]
    assert identities_in(profile.identities) == (identity,)
    assert [one.path for one in newest_first((profile.drafts,), ".usbdraft")] == [draft]
