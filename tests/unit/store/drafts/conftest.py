"""A draft of somebody, and where it lies."""

from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.store.drafts import Draft


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the draft lies."""
    return tmp_path / "131016-mic.usbdraft"


@pytest.fixture
def draft(path: Path) -> Draft:
    """A draft just made, still open."""
    return drafts().create(path, content_saying("first"), PASSPHRASE)
