"""The small types that packs and packages are made of, and how their payloads are read.

Promises: a value that passed has exactly the alphabet, length and range of docs/formats.md §1.6 and
§1.7. Text that breaks its own rule is told apart (`text_refused`) from a wrong shape.
"""

import re
from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import RecordType, canonical, parse

_REFUSED_SIGNS = re.compile("[\x00-\x09\x0b-\x1f\x7f\ufffe\uffff]")

Id = Annotated[str, Field(pattern=r"\A[A-Za-z0-9_-]{21}[AQgw]\z")]
"""22 characters base64url of 128 random bits; the pattern leaves it one spelling."""
BodyDigits = Annotated[str, Field(pattern=r"\A[0-9]{6}\z")]
"""A 団体コード by its shape; whether its check digit is right is a check of its own."""
SurveyId = Annotated[str, Field(pattern=r"\A[a-z0-9][a-z0-9-]{2,39}\z")]
RecipientId = Annotated[str, Field(pattern=r"\A[a-z][a-z0-9-]{1,19}\z")]
CertificateText = Annotated[str, Field(max_length=5_464)]
"""Standard base64 of an X.509 certificate of at most 4,096 bytes, still to be parsed."""


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


def line(most: int) -> AfterValidator:
    """Demand the same of a member that stands in one line, and that it holds no line break.

    A name with a line break could write lines of its own among those that tell about the file.
    """
    return AfterValidator(lambda value: _checked_line(value, most))


def _checked_line(value: str, most: int) -> str:
    if "\n" in value:
        raise PydanticCustomError(Code.TEXT_REFUSED.value, "text refused")
    return checked_text(value, most)


def moment(time: str) -> datetime:
    """The instant that a `Time` names."""
    return datetime.fromisoformat(time)


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
