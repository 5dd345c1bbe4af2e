"""What somebody would miss who hears a window instead of seeing it.

Every finding is one line that names the part. No finding: every part has a name, a role, a state
and a place in the order of reading.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from tests.support.hearing import description_of, name_of
from tests.support.layout_facts import RING, words_of
from tests.support.tabbing import reachable
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.field_set import FieldSet
from usbsurvey_desktop.gui.shared.form_row import FormRow
from usbsurvey_desktop.gui.shared.message_bar import MessageBar

Part = TypeVar("Part", bound=QWidget)
_ALT = re.compile(r"&([A-Za-z0-9])")
_DRAWN = re.compile(r"[▶▼…＊\s]|\(&[A-Z0-9]\)|&")
"""Marks for the eye, blanks and Alt letters, which no name need hold."""
_ERROR_SIGN = "＊"
_ROLES = {
    QPushButton: QAccessible.Role.Button,
    QCheckBox: QAccessible.Role.CheckBox,
    QRadioButton: QAccessible.Role.RadioButton,
    QLineEdit: QAccessible.Role.EditableText,
    QPlainTextEdit: QAccessible.Role.EditableText,
    FieldSet: QAccessible.Role.Grouping,
    QLabel: QAccessible.Role.StaticText,
}
_SILENT = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane})
"""Roles of parts that only hold others; what scrolls as a whole is one of them."""


def faults(window: MainWindow) -> list[str]:
    """Everything that is wrong with names, roles, states, labels, letters and headings."""
    found = [
        *_unnamed(window),
        *_wrong_roles(window),
        *_other_words(window),
        *_unbound(window),
        *_untold_errors(window),
        *_wrong_states(window),
        *_letters_twice(window),
        *_headings(window),
    ]
    return sorted(set(found))


def out_of_order(window: MainWindow) -> list[str]:
    """Neighbours that are told in another order than they are read in."""
    wrong = []
    for around in [window, *_shown(window, QWidget)]:
        parts = [one for one in _told_in(around) if one.isVisible() and one.objectName() != RING]
        for before, after in pairwise(parts):
            if _stands_before(after, before):
                wrong.append(f"{words_of(before)} is told before {words_of(after)}")
    return wrong


def unheard(window: MainWindow, heard: Sequence[str]) -> list[str]:
    """News and errors that are seen on the screen and that nobody was told, without asking.

    A message is announced. Of the errors at fields one is told at least: the focus went to its
    field, whose description tells it, or it was announced.
    """
    bar = window.findChild(MessageBar)
    silent = [] if bar is None or not bar.isVisible() else [bar.accessibleName()]
    found = [f"not announced: {words!r}" for words in silent if words not in heard]
    errors = [label.text() for label in _error_labels(window)]
    told = [*heard, *(description_of(part) for part in _focus_and_around(window))]
    if errors and not any(_bare(error) in _bare(words) for error in errors for words in told):
        found.append(f"no error told: {errors}")
    return found


def _focus_and_around(window: MainWindow) -> Iterator[QWidget]:
    part: QWidget | None = window.focusWidget()
    while part is not None:
        yield part
        part = part.parentWidget()


def _error_labels(window: MainWindow) -> Iterator[QLabel]:
    for label in _shown(window, QLabel):
        if label.property("role") == "error" and label.text().startswith(_ERROR_SIGN):
            yield label


def _shown(window: MainWindow, kind: type[Part]) -> list[Part]:
    return [part for part in window.findChildren(kind) if part.isVisible()]


def _told_in(around: QWidget) -> list[QWidget]:
    if around.layout() is None:
        return []
    interface = QAccessible.queryAccessibleInterface(around)
    told = (interface.child(place).object() for place in range(interface.childCount()))
    return [one for one in told if isinstance(one, QWidget)]


def _stands_before(one: QWidget, other: QWidget) -> bool:
    here, there = _place(one), _place(other)
    if here.bottom() < there.top():
        return True
    return there.bottom() >= here.top() and here.right() < there.left()


def _place(part: QWidget) -> QRect:
    return QRect(part.mapToGlobal(QPoint(0, 0)), part.size())


def _unnamed(window: MainWindow) -> Iterator[str]:
    for part in reachable(window):
        interface = QAccessible.queryAccessibleInterface(part)
        if not interface.text(QAccessible.Text.Name).strip():
            yield f"no name: {words_of(part)}"
        is_surface = isinstance(part, QScrollArea) or part.property("no_ring")
        if interface.role() in _SILENT and not is_surface:
            yield f"no role: {words_of(part)}"


def _wrong_roles(window: MainWindow) -> Iterator[str]:
    kind: type[QWidget]
    for kind, role in _ROLES.items():
        for part in _shown(window, kind):
            if QAccessible.queryAccessibleInterface(part).role() is not role:
                yield f"role: {words_of(part)} is no {role.name}"


def _other_words(window: MainWindow) -> Iterator[str]:
    """Who says what stands on a button must be understood (WCAG 2.5.3)."""
    for part in _shown(window, QAbstractButton):
        if _bare(part.text()) not in _bare(name_of(part)):
            yield f"other words: {part.text()!r} is told as {name_of(part)!r}"


def _bare(text: str) -> str:
    return _DRAWN.sub("", text)


def _unbound(window: MainWindow) -> Iterator[str]:
    """Labels that the input below them does not bear in its name."""
    for row in _shown(window, FormRow):
        target = row.field.focusProxy() or row.field
        if _bare(row.label.text()) not in _bare(name_of(target)):
            yield f"label: {row.label.text()!r} is not in {name_of(target)!r}"


def _untold_errors(window: MainWindow) -> Iterator[str]:
    """Errors that are seen at a field, and that its description or its group's does not tell."""
    for label in _error_labels(window):
        told = [description_of(part) for part in _around(label, window)]
        if not any(_bare(label.text()) in _bare(words) for words in told):
            yield f"untold error: {label.text()!r}"


def _around(label: QWidget, window: MainWindow) -> Iterator[QWidget]:
    """What stands around an error, and the inputs in the nearest row of them."""
    part = label.parentWidget()
    while part is not None and part is not window:
        yield part
        if isinstance(part, FormRow):
            yield part.field.focusProxy() or part.field
            return
        yield from part.findChildren(QLineEdit)
        yield from part.findChildren(QPlainTextEdit)
        yield from part.findChildren(FieldSet)
        if isinstance(part, FieldSet):
            return
        part = part.parentWidget()


def _wrong_states(window: MainWindow) -> Iterator[str]:
    for part in reachable(window):
        state = QAccessible.queryAccessibleInterface(part).state()
        if not state.focusable or state.disabled or state.invisible:
            yield f"state: {words_of(part)}"
        if isinstance(part, QCheckBox | QRadioButton) and (
            not state.checkable or bool(state.checked) is not part.isChecked()
        ):
            yield f"not told as checked: {words_of(part)}"


def _letters_twice(window: MainWindow) -> Iterator[str]:
    found = [_ALT.search(part.text()) for part in _shown(window, QAbstractButton)]
    letters = Counter(one[1].upper() for one in found if one)
    for letter, number in letters.items():
        if number > 1:
            yield f"Alt+{letter} stands on {number} buttons"


def _headings(window: MainWindow) -> Iterator[str]:
    """One heading of the first rank a screen, and the window is named after it."""
    headings = [one.text() for one in _shown(window, QLabel) if one.property("role") == "h1"]
    if len(headings) != 1:
        yield f"{len(headings)} headings: {headings}"
    elif headings[0] not in window.windowTitle() and reachable(window):
        yield f"heading {headings[0]!r} is not the title {window.windowTitle()!r}"


__all__ = ["faults", "out_of_order", "unheard"]
