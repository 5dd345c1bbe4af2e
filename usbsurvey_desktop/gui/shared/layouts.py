"""Layouts with the steps of the design and nothing else around them."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget
from shiboken6 import invalidate

from usbsurvey_desktop.gui.shared.flow import Flow
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


def show_if(widget: QWidget, is_wanted: bool) -> None:  # noqa: FBT001 - a state to show
    """Show or hide a part; one that stands as wanted is left alone, which costs nothing."""
    chosen = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    is_put_away = chosen and widget.isHidden()
    if is_put_away is is_wanted:
        widget.setVisible(is_wanted)


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


def tell_in_order(owner: QWidget) -> None:
    """Let a screen reader tell parts as they are laid out, not as they were made."""
    layout = owner.layout()
    if layout is None:
        return
    parts = [part for part in _parts(layout) if part.parentWidget() is owner]
    places = {child: place for place, child in enumerate(owner.children())}
    if all(places[one] < places[other] for one, other in pairwise(parts)):
        return
    for part, after in pairwise(reversed(parts)):
        after.stackUnder(part)


def tell_all_in_order(owner: QWidget) -> None:
    """Do so for a widget and everything in it, once what is under way has been painted."""
    QTimer.singleShot(0, owner, partial(_tell_all, owner))


def _tell_all(owner: QWidget) -> None:
    for part in (owner, *owner.findChildren(QWidget)):
        tell_in_order(part)


def _parts(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if isinstance(item, QLayout):
            yield from _parts(item)
            continue
        widget = None if item is None else item.widget()
        if item is not None and not isinstance(layout, Flow):
            # PySide would know an item as long as its layout lives, and take whatever is made
            # later at the same place in memory for it (decisions/0017).
            invalidate(item)
        if widget is not None:
            yield widget
