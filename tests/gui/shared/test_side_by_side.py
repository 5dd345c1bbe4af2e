"""Parts beside one another, or one below the other."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.shared.side_by_side import SideBySide


@pytest.mark.parametrize(
    ("width", "places"),
    [
        pytest.param(1000, [(0, 0), (1, 0), (0, 1)], id="wide"),
        pytest.param(500, [(0, 0), (0, 1), (0, 2)], id="narrow"),
    ],
)
def test_two_stand_in_a_row_where_there_is_room(
    qtbot: QtBot, width: int, places: list[tuple[int, int]]
) -> None:
    """In reading order; whoever makes the window narrow reads them downwards."""
    parts = [QLabel(name) for name in "123"]
    whole = SideBySide(parts)
    qtbot.addWidget(whole)
    whole.resize(1_500 - width, 300)
    with qtbot.waitExposed(whole):
        whole.show()

    whole.resize(width, 300)

    def assert_arranged() -> None:
        columns, rows = (sorted({getattr(part, axis)() for part in parts}) for axis in ("x", "y"))
        found = [(columns.index(part.x()), rows.index(part.y())) for part in parts]
        assert found == places

    qtbot.waitUntil(assert_arranged)


@pytest.mark.parametrize(
    ("width", "places"),
    [
        pytest.param(1000, [(0, 0), (1, 0)], id="wide"),
        pytest.param(500, [(0, 1), (0, 0)], id="narrow"),
    ],
)
def test_the_last_can_stand_above(qtbot: QtBot, width: int, places: list[tuple[int, int]]) -> None:
    """Beside the first where there is room; before it, downwards, where there is none."""
    parts = [QLabel(name) for name in "12"]
    whole = SideBySide(parts, is_last_above=True)
    qtbot.addWidget(whole)
    whole.resize(1_500 - width, 300)
    with qtbot.waitExposed(whole):
        whole.show()

    whole.resize(width, 300)

    def assert_arranged() -> None:
        columns, rows = (sorted({getattr(part, axis)() for part in parts}) for axis in ("x", "y"))
        found = [(columns.index(part.x()), rows.index(part.y())) for part in parts]
        assert found == places

    qtbot.waitUntil(assert_arranged)


def test_one_part_takes_the_whole_row(qtbot: QtBot) -> None:
    """There is no empty place beside it."""
    part = QLabel("1")
    whole = SideBySide([part])
    qtbot.addWidget(whole)
    whole.resize(1_000, 300)
    with qtbot.waitExposed(whole):
        whole.show()
    qtbot.waitUntil(lambda: part.width() == 1_000)
