"""What every desk works with, handed down from the rim."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.record_forms import RecordForms
from usbsurvey_desktop.gui.ask import Ask, NoPrinters, Printers
from usbsurvey_desktop.gui.form_words import FormWords
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.identity.key_file import Protection
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.qr.scanner import ScannedPage, Scanner
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.rules import NO_RULES, Rules

PanelMaker = Callable[[Question, Callable[[RawAnswer], None], QWidget], QWidget | None]
"""Makes a part for a question out of a way to answer it and its parent; None for most."""


def no_panel(
    _question: Question, _answer: Callable[[RawAnswer], None], _parent: QWidget
) -> QWidget | None:
    """Have no part for any question."""
    return None


def no_panels(_filling: Filling) -> PanelMaker:
    """Have no part for any form."""
    return no_panel


class QrScanner(Protocol):
    """Finds the texts of QR symbols in pictures and PDFs; see `qr.scanner.Scanner`."""

    def pages(self, path: Path) -> Generator[ScannedPage, None, None]:
        """Read a file page by page; slow, and never by two threads at once.

        Raises:
            SurveyError: `file_unreadable`, `file_too_large`, `image_refused`; what it gave before
                does not count then.
        """
        ...

    def close(self) -> None:
        """Let go of what reading took."""
        ...


@dataclass(frozen=True)
class Practice:
    """A practice world: its issuer counts as confirmed, its reviewer's things are at hand."""

    identity: Path
    passphrase: Path
    packages: Path
    roster: Path | None = None
    """Who signs there; None where there is none."""
    is_passing: bool = False
    """Whether it goes when its window is closed."""


@dataclass(frozen=True)
class Workplace:
    """What `app` gives every desk. `clock` gives the time with its offset."""

    profile: ProfileFolder
    output: Path
    drafts: Drafts
    municipalities: Municipalities
    jobs: Jobs
    ask: Ask
    clock: Callable[[], datetime]
    record_forms: RecordForms = field(default_factory=dict)
    media_form: bytes = b""
    """The form of a line of the 媒体台帳, as it is shipped."""
    example: Path = Path()
    """The XLSForm from which an office starts, as it is shipped; see `gui.author.example_steps`."""
    panels: Callable[[Filling], PanelMaker] = no_panels
    """What one desk puts at the questions that another one asks."""
    program: Path = Path()
    """Where the copy of the program lies that is running."""
    practice: Practice | None = None
    protection: Protection = field(default_factory=Protection)
    """What a guess of a new identity's passphrase costs; less only in tests."""
    printers: Printers = field(default_factory=NoPrinters)
    form_words: FormWords = field(default_factory=FormWords)
    """Forms in the language of the windows."""
    cores: int = 1
    """How many processors may check packages."""
    scanner: Callable[[], QrScanner] = Scanner
    """Makes what reads QR提出票."""
    rules: Rules = NO_RULES
    """What the administrator fixed; `drafts` and `profile` follow it already."""
