"""Layouts with the steps of the design and nothing else around them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from usbsurvey_desktop.gui.theme import Space


def column(owner: QWidget | None = None, *, gap: int = Space.SMALL, edge: int = 0) -> QVBoxLayout:
    """Make a column; `gap` between parts and `edge` around them in logical pixels."""
    layout = QVBoxLayout()
    if owner is not None:
        owner.setLayout(layout)
    layout.setSpacing(gap)
    layout.setContentsMargins(edge, edge, edge, edge)
    return layout


def row(owner: QWidget | None = None, *, gap: int = Space.MEDIUM, edge: int = 0) -> QHBoxLayout:
    """Make a row; `gap` between parts and `edge` around them in logical pixels."""
    layout = QHBoxLayout()
    if owner is not None:
        owner.setLayout(layout)
    layout.setSpacing(gap)
    layout.setContentsMargins(edge, edge, edge, edge)
    return layout


def add_at_left(layout: QLayout, widget: QWidget) -> None:
    """Add a widget that keeps its own width at the left of a column."""
    layout.addWidget(widget)
    layout.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it die."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
            continue
        inner = item.layout()
        if inner is not None:
            empty(inner)
