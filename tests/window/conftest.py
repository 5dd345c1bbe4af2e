"""A practice world for each test, and a screen to look at it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.xwindow import ROOT, screen


@pytest.fixture(name="made_world", scope="session")
def _made_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world") / "練習 の 場所"
    subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-m", "usbsurvey_desktop", "demo", str(folder)),
            *("--bodies", "1", "--seed", "1"),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(name="world")
def _world(made_world: Path, tmp_path: Path) -> Path:
    folder = tmp_path / made_world.name
    shutil.copytree(made_world, folder)
    return folder


@pytest.fixture
def display() -> Iterator[str]:
    """Give the name of an X screen of this test's own."""
    with screen() as name:
        yield name
