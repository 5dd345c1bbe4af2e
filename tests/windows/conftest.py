"""The Windows bundle, a practice world made by the source, and a screen to look at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.windows import TARGET, source_caller, windows_caller, wine
from tests.support.xwindow import screen


@pytest.fixture(autouse=True, scope="session")
def _bundle() -> None:
    if not TARGET.commands.is_file() or not wine().folder.is_dir():
        pytest.fail(f"{TARGET.folder} or its wine is not there; please run: make build-windows")


@pytest.fixture
def windows(tmp_path: Path) -> Call:
    """Call the commands of the Windows program."""
    return windows_caller(tmp_path)


@pytest.fixture(scope="session")
def source() -> Call:
    """Call the commands of the program from source, on this computer."""
    return source_caller()


@pytest.fixture
def world(source: Call, tmp_path: Path) -> Path:
    """A practice world of one body, in a folder as offices name them."""
    folder = tmp_path / "練習 の 場所"
    made = source("demo", folder, "--bodies", "1", "--seed", "1")
    assert made.code == 0, made.err
    return folder


@pytest.fixture
def display() -> Iterator[str]:
    """Give the name of an X screen of this test's own."""
    # Wine stays on the screen it was started at, and that of the test before is gone.
    wine().stop()
    with screen() as name:
        yield name
