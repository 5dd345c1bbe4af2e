"""The small types that packs and packages are made of, and how their payloads are read.

Promises: a value that passed has exactly the alphabet, length and range of docs/formats.md §1.6 and
§1.7. Text that breaks its own rule is told apart (`text_refused`) from a wrong shape.
"""

import re
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import RecordType, canonical, from_base64url, parse

_REFUSED_SIGNS = re.compile("[\x00-\x09\x0b-\x1f\x7f\ufffe\uffff]")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}")
_SHAPE = "shape"


def checked_text(value: str, most: int) -> str:
    """Give the text back if its signs are allowed and it has at most `most` code points.

    Raises:
        PydanticCustomError: `text_refused`, for a validator to pass on.
    """
    if len(value) > most or _REFUSED_SIGNS.search(value):
        raise PydanticCustomError(Code.TEXT_REFUSED.value, "text refused")
    return value


def text(most: int) -> AfterValidator:
    """Demand of a member what `checked_text` demands of a text."""
    return AfterValidator(lambda value: checked_text(value, most))


def _base64url_of(count: int) -> AfterValidator:
    def check(value: str) -> str:
        try:
            content = from_base64url(value)
        except SurveyError:
            raise PydanticCustomError(_SHAPE, "not base64url") from None
        if len(content) != count:
            raise PydanticCustomError(_SHAPE, "another length")
        return value

    return AfterValidator(check)


def _time(value: str) -> str:
    if not _TIME.fullmatch(value):
        raise PydanticCustomError(_SHAPE, "not a time")
    datetime.fromisoformat(value)  # its ValueError, for a date that does not exist, is a refusal
    return value


Hash = Annotated[str, _base64url_of(32)]
"""43 characters base64url of a SHA-256."""
Id = Annotated[str, _base64url_of(16)]
"""22 characters base64url of 128 random bits."""
Coordinate = Annotated[str, _base64url_of(32)]
"""One coordinate of a point on P-256."""
Time = Annotated[str, AfterValidator(_time)]
"""`YYYY-MM-DDTHH:MM:SS+HH:MM`: a real date, the offset always there."""
BodyDigits = Annotated[str, Field(pattern=r"^[0-9]{6}$")]
"""A 団体コード by its shape; whether its check digit is right is a check of its own."""
BodyKind = Literal[
    "prefecture", "designated_city", "special_ward", "city", "town", "village", "other"
]
SurveyId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{2,39}$")]
RecipientId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,19}$")]
Certificate = Annotated[str, Field(min_length=4, max_length=5464)]
"""Standard base64 of one X.509 certificate; parsed by `identity.certificate`."""


def moment(time: str) -> datetime:
    """The instant a `Time` names."""
    return datetime.fromisoformat(time)


def time_text(instant: datetime) -> str:
    """Write an instant as `Time`, to the second; the instant must carry its offset from UTC."""
    return instant.isoformat(timespec="seconds")


def read_payload(model: type[RecordType], content: bytes, *, depth: int) -> RecordType:
    """Read signed JSON: behind the gate, in canonical bytes, with exactly the members of `model`.

    Raises:
        SurveyError: `json_*`, `payload_not_canonical`, `payload_schema` or `text_refused`; the
            last only if nothing but text is wrong.
    """
    if canonical(parse(content, depth=depth)) != content:
        raise SurveyError(Code.PAYLOAD_NOT_CANONICAL)
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        # The cause is dropped on purpose: pydantic's details quote the input.
        kinds = {detail["type"] for detail in error.errors(include_url=False, include_input=False)}
    only_text = kinds == {Code.TEXT_REFUSED.value}
    raise SurveyError(Code.TEXT_REFUSED if only_text else Code.PAYLOAD_SCHEMA)
