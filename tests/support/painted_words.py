"""Words that are too faint where they are really painted, in the pixels of a grabbed window.

The ground of a part is its commonest colour; the colour of its words is the one that differs most
from that and covers more than a stray pixel: smoothed edges lie between the two.

Source: the screens' design, §2.1 and §9 (WCAG 1.4.3: 4.5:1, and 3:1 for large letters).
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.support.layout_facts import RING, cells_of, words_of
from usbsurvey_desktop.gui.main_window import MainWindow

RATIO, LARGE_RATIO = 4.5, 3.0
_LARGE, _LARGE_BOLD = 24, 19
"""Logical pixels from which letters count as large (18 pt, or 14 pt bold)."""
_STRAY = 1
"""Pixels of a colour that may be dust, among those looked at."""
_EACH = 3
"""Of so many pixels one is looked at, which is enough and takes a third of the time."""
_FRAME = 4
"""Logical pixels inside the edge of a part where its frame ends."""
_FOUND: Final[dict[bytes, float]] = {}
"""The contrasts in pictures, by the hash of their pixels: many screens show the same parts."""


def faint(window: MainWindow, *, text_percent: int = 100) -> list[str]:
    """Every part that is wholly seen and whose words do not stand out, each with its contrast.

    Letters that only a person's choice made large, `text_percent`, do not count as large.
    """
    for view in window.findChildren(QAbstractItemView):
        _select_a_row(view)
    picture = _picture(window)
    found = []
    for words, font, area in _places(window):
        contrast = _contrast_in(picture.copy(area))
        least = LARGE_RATIO if _is_large(font, text_percent) else RATIO
        if contrast < least:
            found.append(f"{words} has {contrast:.2f}:1, needs {least}:1")
    return found


def _picture(window: MainWindow) -> QImage:
    """The window without the ring, whose lines would count as words of what stands beside it."""
    ring = window.findChild(QWidget, RING)
    if ring is not None:
        ring.hide()
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if ring is not None:
        ring.show()
    return picture


def _select_a_row(view: QAbstractItemView) -> None:
    """A selected row has colours of its own; nobody else is told of it."""
    if not view.isVisible() or view.selectionModel().hasSelection():
        return
    chosen = view.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    chosen.blockSignals(True)
    chosen.select(view.model().index(0, 0), flags.Select | flags.Rows)
    chosen.blockSignals(False)


def _places(window: MainWindow) -> Iterator[tuple[str, QFont, QRect]]:
    """What shows words, with its letters and its place in the picture."""
    for part in window.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QAbstractItemView):
            yield from _cell_places(part, window)
        elif _shows_words(part) and part.visibleRegion().boundingRect() == part.rect():
            corner = part.mapTo(window, QPoint(0, 0))
            area = QRect(corner, part.size())
            yield words_of(part), part.font(), area if _is_bare(part) else _inside(area)


def _cell_places(view: QAbstractItemView, window: MainWindow) -> Iterator[tuple[str, QFont, QRect]]:
    seen = view.viewport().visibleRegion().boundingRect()
    corner = view.viewport().mapTo(window, QPoint(0, 0))
    for index in cells_of(view):
        place = view.visualRect(index)
        if seen.contains(place):
            yield f"cell {index.data()!r}", view.font(), _inside(place.translated(corner))


def _shows_words(part: QWidget) -> bool:
    if isinstance(part, QLabel | QAbstractButton):
        return bool(part.text().strip())
    if isinstance(part, QLineEdit):
        return bool((part.text() or part.placeholderText()).strip())
    return isinstance(part, QPlainTextEdit) and bool(part.toPlainText().strip())


def _is_bare(part: QWidget) -> bool:
    """Whether nothing but its words is painted up to the edge of a part."""
    is_badge = part.property("role") == "badge"
    return (isinstance(part, QLabel) and not is_badge) or part.property("kind") == "link"


def _inside(area: QRect) -> QRect:
    return area.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)


def _is_large(font: QFont, text_percent: int) -> bool:
    return font.pixelSize() * 100 >= (_LARGE_BOLD if font.bold() else _LARGE) * text_percent


def _contrast_in(picture: QImage) -> float:
    """The strongest contrast of a colour with the commonest one; 1 where there is only one."""
    pixels = memoryview(picture.constBits())
    name = sha256(pixels).digest()
    if name not in _FOUND:
        _FOUND[name] = _counted(pixels)
    return _FOUND[name]


def _counted(pixels: memoryview) -> float:
    counted = Counter(pixels.cast("I")[::_EACH])
    ((ground, _number),) = counted.most_common(1)
    return max(
        (_contrast(colour, ground) for colour, number in counted.items() if number > _STRAY),
        default=1.0,
    )


@cache
def _contrast(one: int, other: int) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@cache
def _luminance(colour: int) -> float:
    channels = ((colour >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
        for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


__all__ = ["faint"]
