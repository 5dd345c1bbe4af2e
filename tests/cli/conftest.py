"""What every test of the command line starts with."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call, caller
from tests.support.drafts import CHEAP
from tests.support.practice import practice_world
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.store.profile_folder import ProfileFolder


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USBSURVEY_LANG", "ja")
    monkeypatch.delenv("USBSURVEY_PASSPHRASE", raising=False)
    monkeypatch.delenv("USBSURVEY_APPROVER_PASSPHRASE", raising=False)
    monkeypatch.delenv("USBSURVEY_NEW_PASSPHRASE", raising=False)


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the program; it speaks Japanese and finds no passphrase in the environment."""
    return caller(capsys)


@pytest.fixture(scope="session")
def _people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    for name in worlds.PEOPLE:
        worlds.put_key_files(folder, name)
        card = make_card(worlds.identity(name), now=worlds.NOW)
        (folder / f"{name}.card.txt").write_text(card, encoding="ascii")
    (folder / worlds.pack().file_name).write_text(worlds.pack().text, encoding="ascii")
    return folder


@pytest.fixture
def office(_people: Path, tmp_path: Path) -> Path:
    """A folder with the identities, cards and pack of `tests.support.worlds`, to work in."""
    return shutil.copytree(_people, tmp_path / "office")


@pytest.fixture(scope="session")
def _world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = ("--bodies", "2", "--seed", "1", "--damaged", "3")
    return practice_world(tmp_path_factory.mktemp("practice"), *words)


@pytest.fixture
def world(_world: Path, tmp_path: Path) -> Path:
    """A practice world of two bodies and three damaged files, to spoil."""
    return shutil.copytree(_world, tmp_path / "world")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """The user's folder in that office."""
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(
    capsys: pytest.CaptureFixture[str], profile: Path, monkeypatch: pytest.MonkeyPatch
) -> Call:
    """Call the program in that office, at its moment, with its passphrase in the environment."""
    monkeypatch.setenv("USBSURVEY_PASSPHRASE", worlds.PASSPHRASE)
    rim = Rim(ProfileFolder(profile), lambda: worlds.NOW, kdf=CHEAP, protection=worlds.CHEAP)
    return caller(capsys, partial(run, rim=rim))
