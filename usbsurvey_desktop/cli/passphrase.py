"""Where a passphrase comes from: a file, the environment, else a question; never an argument.

Arguments are seen by everybody on the machine and stay in the shell's history.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

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


IDENTITY = Whose(Words("身分証の合言葉", "Passphrase of the identity"))
APPROVER = Whose(
    Words("承認者の身分証の合言葉", "Passphrase of the approver's identity"),
    "USBSURVEY_APPROVER_PASSPHRASE",
)


def existing(
    file: Path | None, whose: Whose = IDENTITY, environment: Mapping[str, str] = os.environ
) -> str:
    """Give the passphrase of a file that exists.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large` or `text_damaged` for the passphrase file.
    """
    given = _given(file, whose, environment)
    return given if given is not None else str(_ask(whose, twice=False))


def chosen(
    file: Path | None, whose: Whose = IDENTITY, environment: Mapping[str, str] = os.environ
) -> str:
    """Give the passphrase for a file about to be made; a question is asked twice.

    Raises:
        SurveyError: `file_unreadable`, `file_too_large` or `text_damaged` for the passphrase file.
    """
    given = _given(file, whose, environment)
    return given if given is not None else str(_ask(whose, twice=True))


def _given(file: Path | None, whose: Whose, environment: Mapping[str, str]) -> str | None:
    if file is None:
        return environment.get(whose.variable, environment.get(VARIABLE))
    try:
        text = read_bounded(file, _MOST_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SurveyError(Code.TEXT_DAMAGED) from error
    return text.partition("\n")[0].rstrip("\r")


def _ask(whose: Whose, *, twice: bool) -> object:
    again = str(_AGAIN) if twice else False
    return click.prompt(str(whose.words), hide_input=True, confirmation_prompt=again, err=True)
