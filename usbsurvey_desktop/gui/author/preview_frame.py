"""The window, as a part of a screen may use it that shows somebody else's screens inside itself."""

import re

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame

_LETTER = re.compile(r"\(&.\)|(?<!&)&(?=[^&\s])")
"""A key of a button: 「(&Z)」 in Japanese, the sign before a letter in English."""


class PreviewFrame:
    """Says what the window says; the title stays that of the screen around.

    Buttons have no Alt letter, because the screen around has its own.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def show_screen(self, screen: QWidget, heading: str, focus: QWidget | None = None) -> None:
        """Show another screen in the place of the one around."""
        self._frame.show_screen(screen, heading, focus)

    def set_heading(self, heading: str) -> None:
        """Leave the title as it is: pages that are tried are a part of the screen."""

    def set_subject(self, survey: str, body: str = "", *, is_practice: bool = False) -> None:
        """Say in the head what this is about."""
        self._frame.set_subject(survey, body, is_practice=is_practice)

    def set_save_state(self, words: str) -> None:
        """Say in the head how safe the typed is."""
        self._frame.set_save_state(words)

    def say(
        self, text: str, *, tone: Tone = Tone.NOTE, actions: tuple[BarAction, ...] = ()
    ) -> None:
        """Show a message."""
        self._frame.say(text, tone=tone, actions=_quiet(actions))

    def ask(self, text: str, actions: tuple[BarAction, ...]) -> None:
        """Show a question."""
        self._frame.ask(text, _quiet(actions))

    def say_refusal(
        self,
        error: SurveyError,
        *,
        file: str = "",
        detail: str = "",
        actions: tuple[BarAction, ...] = (),
    ) -> None:
        """Show why something was not done."""
        self._frame.say_refusal(error, file=file, detail=detail, actions=_quiet(actions))

    def clear_message(self) -> None:
        """Take the message away."""
        self._frame.clear_message()


def _quiet(actions: tuple[BarAction, ...]) -> tuple[BarAction, ...]:
    return tuple(BarAction(_LETTER.sub("", each.text), each.act) for each in actions)
