"""The order of Tab for a part that is made when others stand around it already."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.focus_chain import before, next_to, stand_in

_BY_TAB = Qt.FocusPolicy.TabFocus


def tab_before(part: QWidget, following: QWidget) -> None:
    """Let Tab reach `part` just before `following`, which stays where it is."""
    ahead = before(following)
    while ahead is not None and (ahead is part or not _is_stop(ahead)):
        ahead = before(ahead)
    if ahead is not None and ahead is not following:
        QWidget.setTabOrder(ahead, part)


def _is_stop(part: QWidget) -> bool:
    """Whether Tab may stop at a part itself: Qt takes no notice of an order among others.

    One that hands the focus on, perhaps to the part that follows, stands for that in the order.
    """
    return part.focusPolicy() != Qt.FocusPolicy.NoFocus and stand_in(part) is None


def tab_on(after: QWidget, whole: QWidget) -> None:
    """Let Tab lead from a part of `whole` to the parts that were made later, before it leaves it.

    What is made last comes last in the window; so what stands between is moved behind it.
    """
    following = [part for part in _behind(after) if part.focusPolicy() & _BY_TAB]
    inside = [place for place, part in enumerate(following) if whole.isAncestorOf(part)]
    between = [
        part
        for part in following[: max(inside, default=0)]
        if stand_in(part) is None and not whole.isAncestorOf(part)
    ]
    last = following[inside[-1]] if inside else after
    for ahead, part in pairwise((last, *between)):
        QWidget.setTabOrder(ahead, part)


def _behind(after: QWidget) -> Iterator[QWidget]:
    """The parts of a window that come after one, once round."""
    part = next_to(after)
    while part is not None and part is not after:
        yield part
        part = next_to(part)
