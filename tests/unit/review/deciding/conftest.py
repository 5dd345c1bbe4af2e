"""A shared folder, and a package of one signer."""

from pathlib import Path

import pytest

from tests.support.deciding import BOTH
from tests.support.reviewing import Shared, opened, roster, sealed
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.seal import Sealed


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """An empty shared folder."""
    return Shared(tmp_path)


@pytest.fixture(scope="module")
def package() -> Sealed:
    """A package of one signer."""
    return sealed()


@pytest.fixture(scope="module")
def seen_package(package: Sealed) -> Opened:
    """The same, as a collector with a roster of its signer sees it."""
    return opened(package, roster(*BOTH))
