"""The zip and the list of hashes: everything in them, nothing of the day or the computer."""

import hashlib
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.bundle.archive import write_archive
from scripts.bundle.hashes import NAME, names, sha256, write_hash_beside, write_hashes

NOON = 1_763_800_000
FILES = {"usbsurvey": b"program", "README.txt": b"read", "_internal/日本語 の 名.txt": b"words"}


def _bundle(folder: Path) -> Path:
    for name, content in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        file.chmod(0o700 if name == "usbsurvey" else 0o600)
    return folder


def test_the_same_folder_gives_the_same_zip_wherever_and_whenever(tmp_path: Path) -> None:
    """Time, order and place of the files, and who may read them here, leave no trace."""
    zips = []
    for number, place in enumerate(("one", "another/place")):
        folder = _bundle(tmp_path / place / "usbsurvey-1")
        for name in FILES:
            os.utime(folder / name, (number, number))
        zips.append(tmp_path / f"{number}.zip")
        write_archive(folder, zips[-1], epoch=NOON)
    assert zips[0].read_bytes() == zips[1].read_bytes()


def test_a_zip_holds_every_file_under_the_name_of_the_folder(tmp_path: Path) -> None:
    """What comes out is what went in; the program may be run, a text may not."""
    write_archive(_bundle(tmp_path / "usbsurvey-1"), tmp_path / "a.zip", epoch=NOON)
    with ZipFile(tmp_path / "a.zip") as archive:
        found = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        modes = {entry.filename: entry.external_attr >> 16 for entry in archive.infolist()}
    assert found == {f"usbsurvey-1/{name}": content for name, content in FILES.items()}
    assert list(found) == sorted(found)
    assert oct(modes["usbsurvey-1/usbsurvey"]) == "0o100755"
    assert oct(modes["usbsurvey-1/README.txt"]) == "0o100644"


def test_another_moment_is_another_zip(tmp_path: Path) -> None:
    """The moment that is told is the one the files bear."""
    folder = _bundle(tmp_path / "usbsurvey-1")
    write_archive(folder, tmp_path / "a.zip", epoch=NOON)
    with ZipFile(tmp_path / "a.zip") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2025, 11, 22, 8, 26, 40)}


def test_a_file_that_two_names_lead_to_is_refused(tmp_path: Path) -> None:
    """A symbolic link would be a second copy in the zip, and no file on Windows."""
    folder = _bundle(tmp_path / "usbsurvey-1")
    (folder / "link").symlink_to(folder / "usbsurvey")
    with pytest.raises(ValueError, match="link"):
        names(folder)


def test_every_file_but_the_list_itself_is_in_the_list(tmp_path: Path) -> None:
    """Written twice it is the same, as `sha256sum -c` takes it."""
    folder = _bundle(tmp_path / "usbsurvey-1")
    write_hashes(folder)
    first = (folder / NAME).read_bytes()
    write_hashes(folder)
    assert (folder / NAME).read_bytes() == first
    listed = dict(line.split("  ")[::-1] for line in first.decode().splitlines())
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
    assert list(listed) == sorted(listed)


def test_a_zip_has_its_hash_beside_it(tmp_path: Path) -> None:
    """The file beside it names it without its folder, so that both can be carried away."""
    file = tmp_path / "a.zip"
    file.write_bytes(b"zip")
    write_hash_beside(file)
    assert (tmp_path / "a.zip.sha256").read_text(encoding="utf-8") == f"{sha256(file)}  a.zip\n"
