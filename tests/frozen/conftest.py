"""A build, unpacked where people put it, and a practice world made by it."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support import frozen
from tests.support.frozen import Unpacked
from tests.support.respondent import CHARACTERS
from tests.support.xwindow import Person, screen

OPEN_TO_ALL = 0o755


@pytest.fixture(name="office", scope="session")
def _office() -> Iterator[Path]:
    """A folder that every user of the machine can enter, unlike those of pytest."""
    with TemporaryDirectory(prefix="usbsurvey-proof-") as made:
        folder = Path(made)
        folder.chmod(OPEN_TO_ALL)
        yield folder
        subprocess.run(["chmod", "-R", "u+w", made], check=True)  # noqa: S603, S607 - so that it can be removed


@pytest.fixture(name="program", scope="session")
def _program(office: Path) -> Unpacked:
    """The bundle, read-only, in a folder with Japanese and blanks in its path."""
    if not frozen.TARGET.archive.is_file():
        pytest.fail(frozen.MISSING, pytrace=False)
    unpacked = frozen.unpack(office / "業務 ソフト")
    frozen.make_read_only(unpacked.folder)
    return unpacked


@pytest.fixture(name="made_world", scope="session")
def _made_world(office: Path, program: Unpacked) -> Path:
    folder = office / "練習 の 場所"
    program.run("demo", folder, "--bodies", 1, "--seed", 1)
    return folder


@pytest.fixture(name="world")
def _world(made_world: Path, tmp_path: Path) -> Path:
    """A copy of the practice world for one test."""
    return Path(shutil.copytree(made_world, tmp_path / made_world.name))


@pytest.fixture(name="display")
def _display() -> Iterator[str]:
    """The name of an X screen of this test's own."""
    with screen() as name:
        yield name


@pytest.fixture(name="person")
def _person(display: str) -> Iterator[Person]:
    """Somebody at that screen, who can write what the newcomer of the tests writes."""
    person = Person(display, CHARACTERS)
    yield person
    person.close()
