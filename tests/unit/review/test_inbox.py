"""A folder full of files: one outcome each, and nothing stops the rest."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.refusals import refused
from tests.support.reviewing import sealed
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.inbox import incoming, open_all, packages_below
from usbsurvey_desktop.sealing.opened import Opened


@pytest.fixture(scope="module")
def package() -> bytes:
    """A good package."""
    return sealed().content


def _names(folder: Path) -> list[str]:
    return [one.shown for one in packages_below(folder, folder)]


def test_every_package_below_a_folder_is_found(tmp_path: Path) -> None:
    """By a name that copying may have changed; other files are left alone."""
    names = (
        "131016-small-survey-r1.sealed.txt",
        "131016-small-survey-r1.sealed (1).txt",
        "131016-small-survey-r1.sealed.txt.txt",
        "OLD.SEALED.TXT",
        "sub/folder/x.sealed.txt",
    )
    others = ("README.txt", "x.return.txt", "x.sealed.pdf", "x.sealed.txt.1a2b.new", "sealed.txt")
    for name in (*names, *others):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert _names(tmp_path) == sorted(names)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    """One that leads to a folder above would never end."""
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.sealed.txt").touch()
    assert _names(tmp_path) == ["a.sealed.txt"]


def test_a_name_cannot_deceive(tmp_path: Path) -> None:
    """Signs that cannot be seen, line breaks and bytes that are no text are written out."""
    for name in ("a\u202etxt.sealed.txt", "b\nc.sealed.txt"):
        (tmp_path / name).touch()
    Path(f"{tmp_path}/d\udcff.sealed.txt").touch()
    assert _names(tmp_path) == [
        "a⟦RLO⟧txt.sealed.txt",
        "b⟦LF⟧c.sealed.txt",
        "d\\xff.sealed.txt",
    ]
    for one in packages_below(tmp_path):
        assert one.path.exists()
        assert one.shown.startswith(str(tmp_path))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Nobody shall believe that it was empty."""
    with refused(Code.FILE_UNREADABLE):
        packages_below(tmp_path / "gone")


def test_a_folder_below_that_cannot_be_read_stands_among_the_files(tmp_path: Path) -> None:
    """It is refused like a file, by its name; the rest is found."""
    (tmp_path / "a.sealed.txt").touch()
    (tmp_path / "shut").mkdir()

    def walk(
        folder: Path, onerror: Callable[[OSError], None]
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        """List as the system does, for an account that may not look into one folder."""
        for place, folders, names in os.walk(folder):
            if place == str(tmp_path / "shut"):
                onerror(PermissionError(13, "denied", place))
            else:
                yield place, folders, names

    found = packages_below(tmp_path, tmp_path, walk)
    assert [one.shown for one in found] == ["a.sealed.txt", "shut"]
    *_rest, outcome = open_all(found, worlds.reader("ministry"))
    assert isinstance(outcome.found, Refused)
    assert (outcome.found.code, outcome.found.step) == (Code.FILE_UNREADABLE, "C1")


def test_a_bad_file_never_stops_the_rest(tmp_path: Path, package: bytes) -> None:
    """Fifty files, ten of them bad in ten ways; forty open, each bad one has its code."""
    bad = {
        "b0": (b"", Code.JSON_SYNTAX),
        "b1": (package[:-200], Code.JSON_SYNTAX),
        "b2": (package.replace(b'"tag"', "”tag”".encode()), Code.TEXT_DAMAGED),
        "b3": (b"\xff\xfe\x00", Code.TEXT_DAMAGED),
        "b4": (b"[" * 100_000, Code.JSON_LIMITS),
        "b5": (b"{}", Code.NOT_OUR_FILE),
        "b6": (worlds.pack().text.encode(), Code.WRONG_KIND),
        "b7": (bytes(16 * 1024 * 1024 + 1), Code.FILE_TOO_LARGE),
        "b8": (package.replace(b'"tag":"', b'"tag":"A'), Code.RECIPIENTS),
    }
    for name, (content, _code) in bad.items():
        (tmp_path / f"{name}.sealed.txt").write_bytes(content)
    (tmp_path / "b9.sealed.txt").mkdir()
    for number in range(40):
        (tmp_path / f"a{number:02}.sealed.txt").write_bytes(package)
    files = [incoming(path, tmp_path) for path in sorted(tmp_path.iterdir())]
    found = {one.file[:-11]: one.found for one in open_all(files, worlds.reader("ministry"))}
    assert len(found) == 50
    assert sum(isinstance(one, Opened) for one in found.values()) == 40
    expected = {name: code for name, (_content, code) in bad.items()} | {"b9": Code.FILE_UNREADABLE}
    refusals = {name: one.code for name, one in found.items() if isinstance(one, Refused)}
    assert refusals == expected


def test_files_are_opened_when_they_are_asked_for(tmp_path: Path, package: bytes) -> None:
    """One at a time: what is not wanted any more is not read."""
    files = [incoming(tmp_path / name) for name in ("a.sealed.txt", "gone.sealed.txt")]
    files[0].path.write_bytes(package)
    outcomes = open_all(files, worlds.reader("ministry"))
    first = next(outcomes)
    assert first.file == str(files[0].path)
    assert isinstance(first.found, Opened)
    files[1].path.write_bytes(package)
    assert isinstance(next(outcomes).found, Opened)


def test_an_identity_that_cannot_open_stops_everything() -> None:
    """That is no fault of any file."""
    reader = worlds.reader("ministry")
    blind = replace(reader, identity=replace(reader.identity, opening_key=None))
    with refused(Code.IDENTITY_PAIR):
        list(open_all([incoming(Path(__file__))], blind))
