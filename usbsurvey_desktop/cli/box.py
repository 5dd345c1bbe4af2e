"""What a program without a console would write there: shown in a box, where Windows has one."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, TextIOWrapper

from usbsurvey_desktop.windows import WINDOWS, WindowsCalls

_TITLE = "usbsurvey"
_MOST_SIGNS = 4_000
"""More than a screen holds; a box cannot be scrolled."""


@contextmanager
def said_in_a_box(windows: WindowsCalls | None = WINDOWS) -> Iterator[None]:
    """Show at the end what was written meanwhile, if there is nothing to write it to.

    The program with windows has no console on Windows, and Python no streams then: a mistake in how
    it was started would end it without a word.
    """
    if windows is None or sys.stderr is not None:
        yield
        return
    written = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = written
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        written.seek(0)
        if words := written.read().strip():
            windows.show_box(_TITLE, words[:_MOST_SIGNS])
