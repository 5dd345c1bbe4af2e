"""A filling of the real USB survey, and a window's frame that remembers what it was told."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.support.scenario import usb_form
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.municipality import Municipalities

ROOT = Path(__file__).resolve().parents[2]

LONGEST: Mapping[str, RawAnswer] = {
    "A1": "yes",
    "B1": "yes",
    "B2": ("b",),
    "C1": "yes",
    "O1": "yes",
}
"""The gates of the longest path: 21 questions and 14 pages."""
SHORTEST: Mapping[str, RawAnswer] = {"A1": "no", "B1": "no", "C1": "no", "O1": "no"}
"""The gates of the shortest path: 7 questions."""


@cache
def item_help() -> ItemHelp:
    """Give the bundled list of bodies."""
    resources = ROOT / "resources"
    return ItemHelp(
        Municipalities(
            (resources / "localgov.csv").read_bytes(),
            (resources / "localgov_kind.csv").read_bytes(),
        )
    )


def filling(answers: Mapping[str, RawAnswer] | None = None, form: Form | None = None) -> Filling:
    """Give a filling of the USB survey, or of another form, with these answers."""
    started = Filling(form or usb_form())
    for link_id, raw in (answers or {}).items():
        started.answer(link_id, raw)
    return started


class ListeningFrame:
    """Keeps what a screen says, as the window would show it."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.actions: tuple[BarAction, ...] = ()
        self.headings: list[str] = []

    @property
    def message(self) -> str:
        """What stands in the bar now, or ""."""
        return self.said[-1] if self.said else ""

    def show_screen(self, screen: QWidget, heading: str, focus: QWidget | None = None) -> None:
        """Show nothing: the tests show their screens themselves."""
        del screen, focus
        self.headings.append(heading)

    def set_heading(self, heading: str) -> None:
        """Keep the heading."""
        self.headings.append(heading)

    def set_subject(self, survey: str, body: str = "", *, is_practice: bool = False) -> None:
        """Keep the survey as a heading."""
        del is_practice
        self.headings.append(f"{survey} {body}")

    def set_save_state(self, words: str) -> None:
        """Keep the words."""
        self.said.append(words)

    def say(
        self, text: str, *, tone: Tone = Tone.NOTE, actions: tuple[BarAction, ...] = ()
    ) -> None:
        """Keep the message and its buttons."""
        del tone
        self.said.append(text)
        self.actions = actions

    def ask(self, text: str, actions: tuple[BarAction, ...]) -> None:
        """Keep the question and its buttons."""
        self.said.append(text)
        self.actions = actions

    def say_refusal(
        self,
        error: SurveyError,
        *,
        file: str = "",
        detail: str = "",
        actions: tuple[BarAction, ...] = (),
    ) -> None:
        """Keep the code."""
        del file, detail
        self.said.append(error.code.value)
        self.actions = actions

    def clear_message(self) -> None:
        """Empty the bar."""
        self.said.append("")
        self.actions = ()

    def press(self, text: str) -> None:
        """Press the button of the message that bears a text, its Alt letter left out."""
        next(each for each in self.actions if each.text.startswith(text)).act()
