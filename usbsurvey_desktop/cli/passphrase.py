"""Where a passphrase comes from: a file, the environment, else a question; never an argument.

Arguments are seen by everybody on the machine and stay in the shell's history.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from usbsurvey_desktop.cli.about import about
from usbsurvey_desktop.cli.language import Words
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded

VARIABLE = "USBSURVEY_PASSPHRASE"
_MOST_BYTES = 4096
_AGAIN = Words("もう一度", "Again")


@dataclass(frozen=True)
class Whose:
    """For which file a passphrase is asked, in words for the prompt."""

    words: Words
    variable: str = VARIABLE
    otherwise: str = VARIABLE
    """The variable that counts where the own one is not set."""
    missing: str = "not_given"
    """The `reason` where nobody can be asked."""


IDENTITY = Whose(Words("身分証の合言葉", "Passphrase of the identity"))
APPROVER = Whose(
    Words("承認者の身分証の合言葉", "Passphrase of the approver's identity"),
    "USBSURVEY_APPROVER_PASSPHRASE",
)
DRAFT = Whose(Words("下書きの合言葉", "Passphrase of the draft"))
NEW = Whose(
    Words("新しい合言葉", "New passphrase"),
    "USBSURVEY_NEW_PASSPHRASE",
    # Never that of the file there is, which would go on as if it were a new one.
    "USBSURVEY_NEW_PASSPHRASE",
    "new_not_given",
)


def existing(file: Path | None, whose: Whose = IDENTITY) -> str:
    """Give the passphrase of a file that exists.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large` or `text_damaged` for the passphrase file;
            `wrong_passphrase` with `reason` `not_given` where nobody can be asked, or
            `new_not_given` for a new one beside it.
    """
    given = _given(file, whose)
    return given if given is not None else str(_ask(whose, twice=False))


def chosen(file: Path | None, whose: Whose = IDENTITY) -> str:
    """Give the passphrase for a file about to be made; a question is asked twice.

    Raises:
        SurveyError: as `existing`.
    """
    given = _given(file, whose)
    return given if given is not None else str(_ask(whose, twice=True))


def _given(file: Path | None, whose: Whose) -> str | None:
    if file is None:
        return os.environ.get(whose.variable, os.environ.get(whose.otherwise))
    with about(file):
        try:
            text = read_bounded(file, _MOST_BYTES).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise SurveyError(Code.TEXT_DAMAGED) from error
    return text.partition("\n")[0].rstrip("\r")


def _ask(whose: Whose, *, twice: bool) -> object:
    if not has_terminal():
        raise SurveyError(Code.WRONG_PASSPHRASE, {"reason": whose.missing})
    again = str(_AGAIN) if twice else False
    return click.prompt(str(whose.words), hide_input=True, confirmation_prompt=again, err=True)


def has_terminal() -> bool:
    """Whether somebody can be asked unseen; elsewhere a passphrase would be shown or waited for."""
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return False
    return True
