"""Telling the order of reading leaves nothing behind that PySide knows by its place in memory."""

import shiboken6
from PySide6.QtWidgets import QLabel, QLayoutItem, QWidget
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column, row, tell_in_order


def _known_items() -> list[QLayoutItem]:
    return [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QLayoutItem)]


def test_no_item_of_a_layout_is_known_after_the_order_was_told(qtbot: QtBot) -> None:
    """An item dies with its part, unheard; a page made later may lie where it lay."""
    owner = QWidget()
    qtbot.addWidget(owner)
    page, line, flow = column(owner), row(), Flow()
    page.addWidget(QLabel("一", owner))
    page.addLayout(line)
    line.addWidget(QLabel("二", owner))
    line.addSpacing(8)
    page.addLayout(flow)
    flow.addWidget(QLabel("三", owner))
    before = len(_known_items())

    tell_in_order(owner)

    assert len(_known_items()) == before
