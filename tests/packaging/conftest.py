"""One small frozen program for all tests of what is said about a bundle."""

import shutil
from pathlib import Path

import pytest

from tests.support import small_bundle


@pytest.fixture(name="frozen_once", scope="session")
def _frozen_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_bundle.freeze(tmp_path_factory.mktemp("small"))


@pytest.fixture(name="bundle")
def _bundle(frozen_once: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(frozen_once, tmp_path / "bundle"))
