"""What the Tab key really does on a screen, held against where things stand on it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget

from tests.support.office import focused
from usbsurvey_desktop.gui.frame.regions import regions_of
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.message_bar import MessageBar

_MOST_STOPS = 300


def walk(window: MainWindow) -> list[QWidget]:
    """Press Tab until the focus is where it began; the stops in this order, the first stop last."""
    stops: list[QWidget] = []
    start = focused(window)
    while len(stops) < _MOST_STOPS:
        QTest.keyClick(focused(window), Qt.Key.Key_Tab)
        stops.append(focused(window))
        if stops[-1] is start:
            return stops
    raise AssertionError([_words(stop) for stop in stops[:20]])


def reachable(window: MainWindow) -> list[QWidget]:
    """Every part that is seen and takes the focus by Tab."""
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
    ]


def out_of_order(window: MainWindow) -> list[str]:
    """What Tab leaves out or takes against the order of reading; empty when all is well."""
    whole = reachable(window)
    places = {id(part): (_region(window, part), _place(part)) for part in whole}
    stops = walk(window)
    wrong = [f"never reached: {_words(part)}" for part in whole if part not in stops]
    wrong += [f"not expected: {_words(part)}" for part in stops if id(part) not in places]
    known = [stop for stop in stops if id(stop) in places]
    backward = [
        f"{_words(before)} → {_words(after)}"
        for before, after in zip(known, [*known[1:], known[0]], strict=True)
        if before is not after and _stands_before(places[id(after)], places[id(before)])
    ]
    # Once a round the walk comes from the end back to the beginning.
    return wrong + (backward if len(backward) > 1 else [])


def _region(window: MainWindow, part: QWidget) -> int:
    bar = window.findChild(MessageBar)
    stack, *_inside = window.findChildren(QStackedWidget)
    regions = [bar, *regions_of(stack.currentWidget())]
    for place, region in enumerate(regions):
        if region is not None and (region is part or region.isAncestorOf(part)):
            return place
    return len(regions)


def _place(part: QWidget) -> QRect:
    return QRect(part.mapToGlobal(QPoint(0, 0)), part.size())


def _stands_before(one: tuple[int, QRect], other: tuple[int, QRect]) -> bool:
    """Whether one stands before another: in an earlier region, above it, or left in its line."""
    if one[0] != other[0]:
        return one[0] < other[0]
    here, there = one[1], other[1]
    if here.bottom() < there.top():
        return True
    return there.bottom() >= here.top() and here.right() < there.left()


def _words(part: QWidget) -> str:
    text = part.accessibleName() or str(part.property("text") or "")
    return f"{type(part).__name__} {text}"


__all__ = ["out_of_order", "reachable", "walk"]
