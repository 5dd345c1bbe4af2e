"""Keys of passphrases cost nothing here: the room logbook opens drafts and books, no more."""

import pytest

from tests.support.stretching import stretch_quickly


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    stretch_quickly(monkeypatch)
