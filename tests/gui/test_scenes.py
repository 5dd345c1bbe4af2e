"""Every scene can be reached, and on each of them Tab goes the way people read."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.scenes import BY_NAME, SCENES
from tests.support.tabbing import out_of_order, reachable

_NOTHING_TO_DO = "home: searching"
"""Shown for a moment while the folders are read."""


def test_every_scene_has_a_name_of_its_own() -> None:
    """Pictures and failures are named after them."""
    assert len(BY_NAME) == len(SCENES)


@pytest.mark.parametrize("name", BY_NAME)
def test_tab_goes_through_a_scene_as_people_read_it(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    """Nothing is left out, nothing comes before what stands before it."""
    del qtbot
    window = BY_NAME[name].play(tmp_path)

    assert bool(reachable(window)) is (name != _NOTHING_TO_DO)
    assert name == _NOTHING_TO_DO or out_of_order(window) == []
