"""Which of the files on a command line a refusal speaks of."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from usbsurvey_desktop.errors import SurveyError

FILE_FACT = "file"
"""The fact that holds the path as it was given; it is told on stderr and never in `--json`."""


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Let a refusal inside the block name this file, unless it names one already.

    Raises:
        SurveyError: what was raised inside, with `file` among its facts.
    """
    try:
        yield
    except SurveyError as error:
        raise SurveyError(error.code, {FILE_FACT: str(path), **error.facts}) from error
