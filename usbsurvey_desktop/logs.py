"""The only door to the log: an event of a closed list, with facts of a closed list.

Promises: no answer, name, path, passphrase or text of somebody else's exception is ever written;
a fact that is not on the list, or has a value of another kind, is written as 伏せ字. Without
`log_file` events go nowhere: the windows keep a log, a command says all it knows on stderr. A log
that cannot be written stops nobody.
"""

import logging
import re
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

from usbsurvey_desktop.errors import Code, SurveyError

EventName = Literal[
    "program.started",
    "program.ended",
    "settings.ignored",
    "pack.read",
    "draft.opened",
    "draft.saved",
    "book.opened",
    "book.saved",
    "package.opened",
    "return.taken",
    "screen.covered",
    "screen.uncovered",
    "refused",
]
"""What may happen, as far as the log may know."""

REDACTED = "伏せ字"
_MOST_FRAMES = 12
_MOST_SIGNS = 8  # of a digest: enough to tell two files apart at the telephone
_CODE, _DIGEST = "code", "digest"
_NUMBERS = frozenset({"count", "exit", "generation", "revision", "version"})
_TEXTS = {
    _DIGEST: re.compile(r"[A-Za-z0-9_-]{43}"),
    "program": re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){2}[a-z0-9.+-]{0,16}"),
    "step": re.compile(r"[CIJKLNPRS][0-9]|[0-9]"),
}
_logger = logging.getLogger("usbsurvey_desktop")
_logger.addHandler(logging.NullHandler())
_logger.propagate = False
_logger.setLevel(logging.INFO)


def event(name: EventName, /, **facts: object) -> None:
    """Write one line: the event and its facts, in the order given."""
    known = name if name in get_args(EventName) else REDACTED
    _logger.info(" ".join((known, *_written(facts))))


def refused(error: SurveyError) -> None:
    """Write what a person was refused: the code, and the check it failed where it names one."""
    step = {name: fact for name, fact in error.facts.items() if name == "step"}
    event("refused", code=error.code, **step)


def unexpected(error: BaseException) -> str:
    """Write an exception nobody foresaw: its type and frames, never its message or values.

    Returns:
        The place it came from, as `module:line`, for the person at the telephone.
    """
    frames = traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]
    places = [f"{Path(frame.filename).stem}:{frame.lineno}" for frame in frames]
    _logger.error(" ".join(("unexpected", type(error).__name__, *places)))
    return places[-1] if places else "?"


def _written(facts: dict[str, object]) -> Iterator[str]:
    for key, value in facts.items():
        if key == _CODE or key in _NUMBERS | _TEXTS.keys():
            yield f"{key}={_value(key, value)}"
        else:
            yield REDACTED


def _value(key: str, value: object) -> str:
    if key == _CODE and isinstance(value, Code):
        return value.value
    if key in _NUMBERS and isinstance(value, int):
        return str(int(value))
    if key in _TEXTS and isinstance(value, str) and _TEXTS[key].fullmatch(value):
        return value[:_MOST_SIGNS] if key == _DIGEST else value
    return REDACTED
