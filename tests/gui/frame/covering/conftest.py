"""An office whose profile holds the small survey, confirmed."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.office import Office


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    return office
