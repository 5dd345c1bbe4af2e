"""The small types that packs and packages are made of, and how their payloads are read.

Promises: a value that passed has exactly the alphabet, length and range of docs/formats.md §1.6 and
§1.7. Text that breaks its own rule is told apart (`text_refused`) from a wrong shape.
"""

from datetime import datetime
from typing import Annotated

from pydantic import Field, ValidationError

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import RecordType, canonical, parse

BodyDigits = Annotated[str, Field(pattern=r"\A[0-9]{6}\z")]
"""A 団体コード by its shape; whether its check digit is right is a check of its own."""
SurveyId = Annotated[str, Field(pattern=r"\A[a-z0-9][a-z0-9-]{2,39}\z")]
RecipientId = Annotated[str, Field(pattern=r"\A[a-z][a-z0-9-]{1,19}\z")]
CertificateText = Annotated[str, Field(max_length=5_464)]
"""Standard base64 of an X.509 certificate of at most 4,096 bytes, still to be parsed."""


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
