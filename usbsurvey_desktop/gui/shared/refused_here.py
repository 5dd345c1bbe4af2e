"""What a screen refuses by itself, at an input: the window must not go on telling a success."""

from typing import Protocol, TypeGuard

from PySide6.QtWidgets import QWidget


class TellsNews(Protocol):
    """A window with a bar of messages."""

    def forget_news(self) -> None:
        """Take a message away that only told what was done before."""
        ...


def refused_here(part: QWidget) -> None:
    """Let the window around this part forget what it told of the act before, if it did."""
    around = part.parentWidget()
    while around is not None:
        if _tells_news(around):
            around.forget_news()
            return
        around = around.parentWidget()


def _tells_news(part: QWidget) -> TypeGuard[TellsNews]:
    # A protocol that is asked at run time looks at every member of a widget.
    return hasattr(part, "forget_news")
