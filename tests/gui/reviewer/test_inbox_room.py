"""受領フォルダー leaves its rows the room: many bodies are in sight at once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.inboxes import table_of
from tests.support.looking import resize
from tests.support.office import screen
from tests.support.scenes import BY_NAME
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_head import InboxHead
from usbsurvey_desktop.gui.shared.line_edit import LineEdit

_LEAST_ROWS = 10
_LEAST_TARGET = 24


@pytest.mark.parametrize("size", [(1366, 689), (1920, 1001)], ids=["usual", "large"])
def test_ten_bodies_are_in_sight_at_once(
    size: tuple[int, int], tmp_path: Path, qtbot: QtBot
) -> None:
    """On a screen of 1366×768 without scrolling, and each is high enough to be hit."""
    del qtbot
    window = BY_NAME["inbox: fifty files"].play(tmp_path)
    resize(window, *size)

    table = table_of(window)
    last = table.rowViewportPosition(_LEAST_ROWS - 1) + table.rowHeight(_LEAST_ROWS - 1)

    assert last <= table.viewport().height()
    assert table.rowHeight(0) >= _LEAST_TARGET


def test_the_ear_is_told_what_can_be_searched(tmp_path: Path, qtbot: QtBot) -> None:
    """The short word beside the field stands in front of its whole name."""
    del qtbot
    edit = screen(BY_NAME["inbox"].play(tmp_path), InboxFilter).findChild(LineEdit)

    assert edit is not None
    assert edit.accessibleName() == "探す（団体名、よみ、コード）"


def test_a_long_path_takes_no_row_from_the_list(tmp_path: Path, qtbot: QtBot) -> None:
    """Its end tells folders apart; whoever listens hears the whole of it."""
    del qtbot
    deep = tmp_path.joinpath(*["共有の資料"] * 8)
    deep.mkdir(parents=True)
    window = BY_NAME["inbox: fifty files"].play(deep)
    resize(window, 1366, 689)
    head = screen(window, InboxHead)
    (place,) = (one for one in head.findChildren(QLabel) if one.text().startswith("フォルダー："))

    table = table_of(window)
    last = table.rowViewportPosition(_LEAST_ROWS - 1) + table.rowHeight(_LEAST_ROWS - 1)

    assert last <= table.viewport().height()
    assert place.text() == "フォルダー：…/共有の資料/received"
    assert place.accessibleName() == f"フォルダー：{deep / 'received'}"
