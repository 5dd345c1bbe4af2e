"""Where shipped files and the user's folder are, in each way of installing the program."""

import os
from pathlib import Path

import pytest

from usbsurvey_desktop.places import (
    Program,
    account,
    cores,
    form,
    profile,
    program_folder,
    resource,
    this_program,
)

ROOT = Path(__file__).resolve().parents[3]


def test_a_frozen_program_ships_in_its_bundle(tmp_path: Path) -> None:
    """A bundle's own folder wins over everything beside the package."""
    bundle = tmp_path / "_internal"
    program = Program(tmp_path / "package", tmp_path / "usbsurvey", bundle)
    assert program.shipped() == bundle


def test_a_wheel_ships_inside_the_package(tmp_path: Path) -> None:
    """Where the package holds `_shipped`, the files are there."""
    shipped = tmp_path / "usbsurvey_desktop" / "_shipped"
    shipped.mkdir(parents=True)
    program = Program(tmp_path / "usbsurvey_desktop", tmp_path / "python")
    assert program.shipped() == shipped


def test_a_source_tree_ships_beside_the_package(tmp_path: Path) -> None:
    """Without `_shipped` the repository root is the place."""
    program = Program(tmp_path / "usbsurvey_desktop", tmp_path / "python")
    assert program.shipped() == tmp_path


def test_the_running_program_finds_the_bundled_survey() -> None:
    """The survey of this tree is found, and the program knows that it is not frozen."""
    assert this_program().bundle is None
    assert form("mic-usb-media-2025/form.json") == ROOT / "forms/mic-usb-media-2025/form.json"
    assert resource("style/tokens.json").parent == ROOT / "resources/style"


@pytest.mark.parametrize(
    "name", ["", "..", "a/../b", "/etc/passwd", "C:\\x", "\\\\host\\x", "a\\..\\b", "C:x"]
)
def test_a_name_that_could_lead_outside_is_refused(name: str) -> None:
    """Roots, drives and `..` are refused in the ways of both systems."""
    with pytest.raises(ValueError, match="leaves"):
        resource(name)
    with pytest.raises(ValueError, match="leaves"):
        form(name)


def test_a_portable_bundle_keeps_its_profile_beside_the_executable(tmp_path: Path) -> None:
    """The marker works for a bundle alone; without it the account's own folder is used."""
    executable = tmp_path / "usbsurvey.exe"
    bundle = Program(tmp_path, executable, tmp_path)
    assert bundle.profile().name == "usbsurvey_desktop"
    (tmp_path / "portable").touch()
    assert bundle.profile() == tmp_path / "profile"
    assert Program(tmp_path, executable).profile().name == "usbsurvey_desktop"


def test_two_copies_are_told_apart_by_their_folder(tmp_path: Path) -> None:
    """Of a bundle the one of its executable, else what holds the package."""
    executable = tmp_path / "usbsurvey-0.2.0" / "usbsurvey"
    package = tmp_path / "site-packages" / "usbsurvey_desktop"
    assert Program(package, executable, tmp_path / "_internal").folder() == executable.parent
    assert Program(package, executable).folder() == package.parent
    assert program_folder() == ROOT


def test_the_chosen_profile_wins(tmp_path: Path) -> None:
    """A folder named by the user is the profile; else it is the program's."""
    assert profile(tmp_path) == tmp_path
    assert profile() == this_program().profile()


def test_an_account_without_a_name_is_still_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """In some containers nobody is known; a lock then says `?` instead of failing."""

    def nobody() -> str:
        raise KeyError

    assert account()
    monkeypatch.setattr("getpass.getuser", nobody)
    assert account() == "?"


def test_the_processors_of_this_program_are_counted() -> None:
    """At least the one it runs on, and no more than the system gives it."""
    assert cores() == len(os.sched_getaffinity(0))
