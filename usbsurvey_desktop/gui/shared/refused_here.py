"""What a part refuses by itself, and what the window around it is to tell of that.

After an error at an input the window must not go on telling a success; a letter that is typed where
none can be written must not vanish in silence.
"""

from typing import Protocol, TypeGuard

from PySide6.QtWidgets import QWidget


class TellsNews(Protocol):
    """A window with a bar of messages."""

    def forget_news(self) -> None:
        """Take a message away that only told what was done before."""
        ...

    def tell_lost_letter(self) -> None:
        """Say that a letter was typed where nothing can be written."""
        ...


def refused_here(part: QWidget) -> None:
    """Let the window around this part forget what it told of the act before, if it did."""
    window = _window_around(part)
    if window is not None:
        window.forget_news()


def letter_lost(part: QWidget) -> None:
    """Let the window around this part say that a letter typed on it went nowhere."""
    window = _window_around(part)
    if window is not None:
        window.tell_lost_letter()


def _window_around(part: QWidget) -> TellsNews | None:
    around = part.parentWidget()
    while around is not None:
        if _tells_news(around):
            return around
        around = around.parentWidget()
    return None


def _tells_news(part: QWidget) -> TypeGuard[TellsNews]:
    # A protocol that is asked at run time looks at every member of a widget.
    return hasattr(part, "forget_news")
