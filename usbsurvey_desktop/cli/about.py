"""Which of the files on a command line a refusal speaks of."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError

FILE_FACT = "file"
"""The fact that holds the path as it was given; it is told on stderr and never in `--json`."""


@contextmanager
def shaped_as(kind: str) -> Iterator[None]:
    """Let a wrong shape inside the block name the kind of document, so that its shape can be told.

    Raises:
        SurveyError: what was raised inside; `payload_schema` with `kind` as its `reason`, unless it
            has one already.
    """
    try:
        yield
    except SurveyError as error:
        if error.code is not Code.PAYLOAD_SCHEMA:
            raise
        raise SurveyError(error.code, {"reason": kind, **error.facts}) from error


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
