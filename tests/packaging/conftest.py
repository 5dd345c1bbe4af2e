"""One small frozen program for all tests of what is said about a bundle."""

import fcntl
import shutil
from pathlib import Path

import pytest

from tests.support import small_bundle


@pytest.fixture(name="frozen_once", scope="session")
def _frozen_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    if worker_id == "master":
        return small_bundle.freeze(tmp_path_factory.mktemp("small"))
    # Two workers share one: it takes a core a quarter of a minute.
    folder = tmp_path_factory.getbasetemp().parent / "small"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = folder / "made"
        if not made.exists():
            small_bundle.freeze(folder).rename(made)
    return made


@pytest.fixture(name="bundle")
def _bundle(frozen_once: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(frozen_once, tmp_path / "bundle"))
