"""One way to write a year: what a screen shows with its year has the era."""

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.office import texts
from tests.support.scenes import BY_NAME

SCENES = ("import: small survey", "submitted: day noted", "history: a revision with a note")


@pytest.mark.parametrize("name", SCENES)
def test_no_screen_mixes_western_years_and_eras(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    """Only in a field, and in its example, may a day stand as 2026-12-01."""
    del qtbot
    words = texts(BY_NAME[name].play(tmp_path))

    assert re.search(r"令和\d+年", words)
    assert not re.search(r"20\d\d年", words)
