"""The neighbours of a part in the order of Tab, without what PySide makes of such a question.

PySide (6.8 to 6.11.3) takes what `nextInFocusChain`, `previousInFocusChain` and `focusProxy` give
for a child of the part that was asked. Where that part died, it forgot the layout items of the
neighbour, which is perhaps another screen (docs/decisions/0017-collecting-on-the-gui-thread.md).
So every neighbour is given back to its own parent at once, and so is each parent up to the window:
nobody else holds those inside Qt's own parts, and with them the neighbour would be forgotten. For
Qt that changes nothing.
"""

from PySide6.QtWidgets import QWidget


def next_to(part: QWidget) -> QWidget | None:
    """Give the part after this one in the order of Tab, also one where Tab does not stop."""
    return _at_home(part.nextInFocusChain())


def before(part: QWidget) -> QWidget | None:
    """Give the part before this one in the order of Tab, also one where Tab does not stop."""
    return _at_home(part.previousInFocusChain())


def stand_in(part: QWidget) -> QWidget | None:
    """Give the part that takes the focus in place of this one, if there is one."""
    return _at_home(part.focusProxy())


def _at_home(found: QWidget | None) -> QWidget | None:
    part = found
    while part is not None:
        above = part.parentWidget()
        part.setParent(above)
        part = above
    return found
