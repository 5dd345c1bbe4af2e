"""What clipboard and primary selection of an X screen offer to another program."""

import select
import time

from Xlib import X
from Xlib.display import Display

from tests.support.xwindow import PATIENCE_SECONDS

SELECTIONS = ("CLIPBOARD", "PRIMARY", "SECONDARY")


def selected(display_name: str, name: str) -> bytes:
    """The text of a selection; nothing if nobody offers one.

    Raises:
        AssertionError: its owner does not answer.
    """
    display = Display(display_name)
    try:
        return _asked(display, name)
    finally:
        display.close()


def _asked(display: Display, name: str) -> bytes:
    selection, text = display.intern_atom(name), display.intern_atom("UTF8_STRING")
    if display.get_selection_owner(selection) == X.NONE:
        return b""
    window = display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    window.convert_selection(selection, text, text, X.CurrentTime)
    display.flush()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        select.select([display.fileno()], [], [], 0.05)
        while display.pending_events():
            event = display.next_event()
            if event.type == X.SelectionNotify:
                given = window.get_full_property(text, X.AnyPropertyType)
                return bytes(given.value) if given else b""
    message = f"nobody answered for {name}"
    raise AssertionError(message)
