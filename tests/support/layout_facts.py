"""What is wrong with how a window is laid out: cut words, parts over one another, lost rings.

Every finding is one line that names the part by its kind and words. No finding: a sound layout.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QListView,
    QRadioButton,
    QScrollArea,
    QTableView,
    QTreeView,
    QWidget,
)

from tests.support.office import focused
from tests.support.scenes import settle
from tests.support.tabbing import reachable
from usbsurvey_desktop.gui.main_window import MainWindow

RING = "focus_ring"
_LONG = 100_000
_TWICE = 2
_TABLE_EDGE, _TREE_EDGE = 12, 3
"""Logical pixels beside the words of a cell (resources/style/base.qss)."""
_WRAP = Qt.TextFlag.TextWordWrap


def faults(window: MainWindow) -> list[str]:
    """Everything that is wrong at the size the window has now."""
    parts = _visible(window)
    found = [
        *_cut_words(parts),
        *_outside(parts),
        *_overlapping(parts),
        *_sideways(parts),
        *_cut_cells(parts),
    ]
    return sorted(set(found))


def words_of(part: QWidget) -> str:
    """A part in a few words, for a message."""
    text = str(part.property("text") or part.accessibleName() or part.objectName())
    return f"{type(part).__name__} {text[:40]!r}"


def _visible(window: MainWindow) -> list[QWidget]:
    return [
        part
        for part in window.findChildren(QWidget)
        if part.isVisible() and part.objectName() != RING
    ]


def _cut_words(parts: list[QWidget]) -> Iterator[str]:
    for part in parts:
        wanted = _wanted(part)
        if wanted.width() > part.width() or wanted.height() > part.height():
            have = f"{part.width()}x{part.height()}"
            yield f"cut: {words_of(part)} has {have}, needs {wanted.width()}x{wanted.height()}"


def _wanted(part: QWidget) -> QSize:
    """The size without which words of a label or a button are lost."""
    nothing = QSize(0, 0)
    if isinstance(part, QLabel) and part.text():
        if not part.wordWrap():
            return part.sizeHint()
        word = part.fontMetrics().boundingRect(QRect(0, 0, 1, _LONG), _WRAP, part.text()).width()
        # One that breaks within words does with less than the longest of them.
        least = min(word, part.minimumSizeHint().width())
        return QSize(least, part.heightForWidth(part.width()))
    if not isinstance(part, QAbstractButton) or not part.text():
        return nothing
    if part.hasHeightForWidth():
        return QSize(0, part.heightForWidth(part.width()))
    return part.sizeHint()


def _outside(parts: list[QWidget]) -> Iterator[str]:
    """Parts that a layout pushed over the edge of what they stand in."""
    for part in parts:
        around = part.parentWidget()
        if around is None or around.layout() is None or part.isWindow():
            continue
        if not around.rect().contains(part.geometry()):
            yield f"outside: {words_of(part)} {_places(part)} of {words_of(around)}"


def _places(part: QWidget) -> str:
    area = part.geometry()
    return f"at {area.x()},{area.y()} {area.width()}x{area.height()}"


def _overlapping(parts: list[QWidget]) -> Iterator[str]:
    """Neighbours that stand over one another."""
    groups: dict[int, list[QWidget]] = {}
    for part in parts:
        around = part.parentWidget()
        if around is not None and around.layout() is not None and not part.isWindow():
            groups.setdefault(id(around), []).append(part)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"overlap: {words_of(one)} and {words_of(other)}"


def _sideways(parts: list[QWidget]) -> Iterator[str]:
    """Only a table may be wider than its place."""
    for part in parts:
        if not isinstance(part, QAbstractScrollArea) or isinstance(part, QTableView):
            continue
        if part.horizontalScrollBar().maximum() > 0:
            yield f"sideways: {words_of(part)} by {part.horizontalScrollBar().maximum()}"
        content = part.widget() if isinstance(part, QScrollArea) else None
        if content is not None and content.width() > part.viewport().width():
            yield f"wider than its place: {words_of(part)}"


def _cut_cells(parts: list[QWidget]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, QTableView | QTreeView):
            yield from _cut_cells_of(part)


def _cut_cells_of(view: QTableView | QTreeView) -> Iterator[str]:
    edge = _TABLE_EDGE if isinstance(view, QTableView) else _TREE_EDGE
    flags = _WRAP if view.wordWrap() else Qt.TextFlag(0)
    for index in cells_of(view):
        place = view.visualRect(index)
        font = index.data(Qt.ItemDataRole.FontRole)
        own = font.resolve(view.font()) if isinstance(font, QFont) else view.font()
        metrics = QFontMetrics(own)
        room = QRect(0, 0, place.width() - 2 * edge, _LONG)
        wanted = metrics.boundingRect(room, flags, str(index.data()))
        if wanted.width() > room.width() or wanted.height() > place.height():
            have = f"{room.width()}x{place.height()}"
            yield f"cut cell: {index.data()!r} has {have}, needs {wanted.width()}x{wanted.height()}"


def cells_of(view: QAbstractItemView, under: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Every cell that is seen, row by row."""
    model = view.model()
    above = under or QModelIndex()
    # A list has one column, and does not let anybody ask.
    columns = 1 if isinstance(view, QListView) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        for column in range(columns):
            index = model.index(row, column, above)
            if not view.visualRect(index).isEmpty() and index.data():
                yield index
        yield from cells_of(view, model.index(row, 0, above))


def out_of_sight(window: MainWindow) -> list[str]:
    """Main buttons that one must scroll to; with usual letters their bar stands still below."""
    return sorted(
        f"out of sight: {words_of(part)}"
        for part in _visible(window)
        if part.property("kind") == "primary" and part.visibleRegion().boundingRect() != part.rect()
    )


def small_targets(window: MainWindow, least: int) -> list[str]:
    """What is pressed or typed into and is smaller than `least` logical pixels (WCAG 2.5.8)."""
    return sorted(
        f"small: {words_of(part)} {part.width()}x{part.height()}"
        for part in reachable(window)
        if min(_target(part).width(), _target(part).height()) < least
    )


def _target(part: QWidget) -> QSize:
    """A mark in a row of its own is pressed anywhere in that row."""
    around = part.parentWidget()
    if isinstance(part, QCheckBox | QRadioButton) and not part.text() and around is not None:
        return around.size()
    return part.size()


def lost_rings(window: MainWindow) -> list[str]:
    """Where the ring around the focus is not wholly seen when a person goes there."""
    found = []
    for _ in reachable(window):
        QTest.keyClick(focused(window), Qt.Key.Key_Tab)
        settle()
        part = focused(window)
        if part.property("no_ring"):
            continue
        ring = _ring(window)
        if ring is None:
            found.append(f"no ring: {words_of(part)}")
            continue
        room, place = _room(ring), QRect(ring.mapToGlobal(QPoint(0, 0)), ring.size())
        seen = place.intersected(room)
        # What is higher than its place takes most of it.
        is_whole = seen == place or (place.height() > room.height() < _TWICE * seen.height())
        if not is_whole or seen.width() < place.width():
            found.append(f"ring cut: {words_of(part)}")
    return found


def _ring(window: MainWindow) -> QWidget | None:
    found = window.findChildren(QWidget, RING)
    rings = [one for one in found if one.isVisible() and not one.size().isEmpty()]
    return rings[0] if rings else None


def _room(ring: QWidget) -> QRect:
    """Where a part can be seen: what no viewport above it cuts off, on the screen's scale."""
    room = QRect(ring.window().mapToGlobal(QPoint(0, 0)), ring.window().size())
    part = ring.parentWidget()
    while part is not None:
        room = room.intersected(QRect(part.mapToGlobal(QPoint(0, 0)), part.size()))
        part = part.parentWidget()
    return room


__all__ = ["RING", "cells_of", "faults", "lost_rings", "out_of_sight", "small_targets", "words_of"]
