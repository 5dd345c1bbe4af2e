"""Where somebody is on a screen, so that a screen built anew from the same state can lead back.

What is kept is the kind, the accessible name and the order of the part with the focus, never what
is in it. The order finds it where the screen speaks another language now.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.records import Record


class Spot(Record):
    """A part of a screen, and the place of the cursor in its text.

    `nth` counts the parts of the same kind and name before it, `order` those of the same kind, of
    which there are `of`.
    """

    kind: str
    name: str
    nth: int
    order: int
    of: int
    cursor: int


def spot_of(root: QWidget) -> Spot | None:
    """Where the focus is inside `root`; None when it is elsewhere."""
    focused = QApplication.focusWidget()
    if focused is None or not root.isAncestorOf(focused):
        return None
    kind, name = _names(focused)
    same = _of_kind(root, kind)
    alike = [part for part in same if _names(part)[1] == name]
    return Spot(
        kind=kind,
        name=name,
        nth=alike.index(focused),
        order=same.index(focused),
        of=len(same),
        cursor=_cursor(focused),
    )


def go_to_spot(root: QWidget, spot: Spot | None) -> None:
    """Put the focus and the cursor where they were.

    Where no such part is, the screen itself has the focus: what is typed on must change nothing.
    """
    if spot is None:
        return
    target = _part_at(root, spot)
    if target is None:
        root.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    target.setFocus(Qt.FocusReason.OtherFocusReason)
    _set_cursor(target, spot.cursor)
    reveal(target)


def _names(widget: QWidget) -> tuple[str, str]:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return type(widget).__name__, widget.accessibleName() or words


def _part_at(root: QWidget, spot: Spot) -> QWidget | None:
    same = _of_kind(root, spot.kind)
    alike = [part for part in same if _names(part)[1] == spot.name]
    if spot.nth < len(alike):
        return alike[spot.nth]
    return same[spot.order] if len(same) == spot.of else None


def _of_kind(root: QWidget, kind: str) -> list[QWidget]:
    return [
        part
        for part in root.findChildren(QWidget)
        if type(part).__name__ == kind and not _is_dying(part)
    ]


def _is_dying(part: QWidget) -> bool:
    """Whether a part belongs to a page that was taken out of its stack and will be deleted."""
    stack = part.parentWidget()
    while stack is not None and not isinstance(stack, QStackedWidget):
        part, stack = stack, stack.parentWidget()
    return stack is not None and stack.indexOf(part) < 0


def _cursor(widget: QWidget) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def _set_cursor(widget: QWidget, place: int) -> None:
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(place)
    elif isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        cursor.setPosition(min(place, len(widget.toPlainText())))
        widget.setTextCursor(cursor)
