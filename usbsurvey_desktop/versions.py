"""What is told of a file that a later version of the program wrote.

Formats bear a number, and a later one is named as such, so that nobody takes a file for damaged
that only wants a newer program. Source: docs/formats.md §1.1.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.strict_json import JsonValue, parse_object

NEWER = "newer"
"""The `reason` of a refusal that another code must tell: that of the file around it."""
_DEPTH = 64
"""Of JSON: a later version may nest deeper than the known one, and is newer all the same."""


def is_newer(name: JsonValue, known: str) -> bool:
    """Whether a name such as `usbsurvey-form-2` is that of a later version than the known one."""
    stem, number = known.rsplit("-", 1)
    found = re.fullmatch(rf"{stem}-([1-9][0-9]{{0,3}})", name) if isinstance(name, str) else None
    return found is not None and int(found[1]) > int(number)


def require_not_newer(text: bytes, *, version: int = 1) -> None:
    """Let JSON pass whose member `v` is not above the version that is known.

    What else is wrong with it is for those who read it.

    Raises:
        SurveyError: `version_newer`.
    """
    found = _member(text, "v")
    if isinstance(found, int) and found > version:
        raise SurveyError(Code.VERSION_NEWER)


@contextmanager
def told_if_newer(text: bytes, known: str) -> Iterator[None]:
    """Let what is refused inside the block say that the text is of a later version, if it is.

    By its member `schema`; `known` is the one that the block reads.

    Raises:
        SurveyError: what was raised inside, with the `reason` `newer` where that is so.
    """
    try:
        yield
    except SurveyError as error:
        if not is_newer(_member(text, "schema"), known):
            raise
        raise SurveyError(error.code, {**error.facts, "reason": NEWER}) from error


def _member(text: bytes, name: str) -> JsonValue:
    """A member of a JSON object; None for anything else, which is refused elsewhere."""
    try:
        return parse_object(text, depth=_DEPTH).get(name)
    except SurveyError:
        return None
