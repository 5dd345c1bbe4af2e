"""The small types a draft is made of (docs/formats.md §1.6, §1.7), as pydantic checks them."""

from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.signs import REFUSED

_PRINTABLE = bytes(range(ord("!"), ord("~") + 1))


def binary(count: int) -> AfterValidator:
    """Demand base64url of exactly so many bytes."""

    def check(value: str) -> str:
        try:
            content = from_base64url(value)
        except SurveyError as error:
            raise ValueError from error
        if len(content) != count:
            raise ValueError
        return value

    return AfterValidator(check)


def _is_one_line(value: str) -> str:
    # Three times faster than as a pattern.
    if not value or not value.isascii() or value.encode().translate(None, _PRINTABLE):
        raise ValueError
    return value


@lru_cache(maxsize=1)
def _is_pack(value: str) -> str:
    # A pack stays the same from save to save, and is public: it may be remembered.
    return _is_one_line(value)


AnswerId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,97}$")]
"""A question, or one of its free texts: `<link_id>.<option code>`."""
Who = Annotated[str, StringConstraints(max_length=64, pattern=rf"\A[^{REFUSED}]*\z")]
"""Who did something: the slot, as in `respondent-1`."""
OneLine = Annotated[str, AfterValidator(_is_one_line)]
"""A text file of ours as it stands after stripping: one line of ASCII."""
PackText = Annotated[str, AfterValidator(_is_pack)]
"""A survey pack as such a line, of any length."""
