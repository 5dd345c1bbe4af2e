"""The shape of everything that crosses a room or a file: frozen records and strict JSON.

Promises: what `read` accepts is exactly what `canonical` would write again (when asked for), is
bounded in depth and in number of tokens before it is parsed, and has no member twice, no float and
no integer beyond 2^53-1. Source: docs/formats.md §1.2, §1.5, RFC 8785.
"""

import hashlib
import re
from binascii import b2a_base64
from calendar import isleap
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema, from_json, to_json
from pydantic_core.core_schema import CoreConfig

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.signs import as_text, has_refused_signs
from usbsurvey_desktop.strict_json import (
    LARGEST_INTEGER,
    MOST_TOKENS,
    JsonObject,
    JsonValue,
    bounded,
    parse,
    parse_object,
    written,
)

__all__ = [
    "LARGEST_INTEGER",
    "MOST_TOKENS",
    "BodyDigits",
    "CertificateText",
    "ClockTime",
    "Hash",
    "Id",
    "Integer",
    "JsonObject",
    "JsonValue",
    "Member",
    "Ordered",
    "OrderedType",
    "RecipientId",
    "Record",
    "RecordType",
    "SurveyId",
    "Time",
    "as_text",
    "as_written",
    "canonical",
    "checked_text",
    "from_base64url",
    "has_refused_signs",
    "hash_text",
    "in_order",
    "is_time",
    "is_whole",
    "line",
    "loose_base64",
    "parse",
    "parse_object",
    "read_canonical",
    "read_payload",
    "refused_text",
    "require_canonical",
    "text",
    "time_text",
    "to_base64url",
    "validate",
    "validate_text",
]

_TO_URL = bytes.maketrans(b"+/", b"-_")
_read_base64: Callable[[str], bytes] = SchemaValidator(
    core_schema.bytes_schema(), CoreConfig(val_json_bytes="base64")
).validate_strings  # type: ignore[assignment]  # its stub forgets texts
"""Reads base64 of either alphabet, with or without padding, six times as fast as `binascii`."""
_DAY = (
    r"(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
)
"""A day that its month has in every year."""
_CLOCK = r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00)"


def _times(years: range) -> str:
    """A pattern that knows the calendar: a record holds many times, and a call for each is slow."""
    every, leap = "|".join(map(str, years)), "|".join(map(str, filter(isleap, years)))
    return f"(?:(?:{every})-{_DAY}|(?:{leap})-02-29){_CLOCK}"


_SINCE_1970, _SINCE_2020 = _times(range(1970, 2101)), _times(range(2020, 2101))
_ODD_NUMBER = re.compile(rb"[0-9]{16}|[0-9][.eE]|-0")
"""What may be a number that we do not take."""
_KEPT_TEXTS: Literal["keys"] = "keys"
"""Which texts pydantic keeps for the life of the process: names of members, no values."""


class Record(BaseModel):
    """A frozen value with exactly its members; a validation error never shows the input.

    Nor is a text that was read kept when the record is gone, as pydantic would for the next one
    that is equal (docs/decisions/0036-memory-and-places.md).
    """

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        hide_input_in_errors=True,
        ser_json_bytes="base64",
        cache_strings=_KEPT_TEXTS,
    )


class Ordered(Record):
    """A record whose members stand in canonical order, so that pydantic writes it canonically.

    What it contains keeps three rules more (`test_ordered.py` proves them of every subclass): its
    records are in order too, its maps are put `in_order`, and its integers are bounded.
    """


RecordType = TypeVar("RecordType", bound=Record)
OrderedType = TypeVar("OrderedType", bound=Ordered)
Member = TypeVar("Member")


def is_time(value: str) -> bool:
    """Whether a text is a `Time`; see there."""
    return re.fullmatch(_SINCE_2020, value) is not None


Hash = Annotated[str, StringConstraints(pattern=r"\A[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]\z")]
"""The base64url of a SHA-256; the pattern leaves it one spelling (docs/formats.md §1.7)."""
Id = Annotated[str, StringConstraints(pattern=r"\A[A-Za-z0-9_-]{21}[AQgw]\z")]
"""22 characters base64url of 128 bits; the pattern leaves it one spelling."""
Time = Annotated[str, StringConstraints(pattern=rf"\A{_SINCE_2020}\z")]
"""`YYYY-MM-DDTHH:MM:SS+HH:MM`: a real date of 2020 to 2100, the offset always there and at most
14 hours, so that no reckoning with it leaves the calendar (docs/formats.md §1.7)."""
ClockTime = Annotated[str, StringConstraints(pattern=rf"\A{_SINCE_1970}\z")]
"""A `Time` on which nothing depends: a terminal whose clock was reset must still save a draft."""
Integer = Annotated[int, Field(ge=-LARGEST_INTEGER, le=LARGEST_INTEGER)]
"""Any integer that JSON may carry (docs/formats.md §1.2)."""
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
    if len(value) > most or has_refused_signs(value):
        raise refused_text()
    return value


def refused_text() -> PydanticCustomError:
    """What a validator raises to say `text_refused`."""
    return PydanticCustomError(Code.TEXT_REFUSED.value, "text refused")


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
        raise refused_text()
    return checked_text(value, most)


def in_order(members: Mapping[str, Member]) -> dict[str, Member]:
    """Sort the members of a map, for a validator of an `Ordered` record."""
    names = sorted(members)
    # What was read is mostly in order: looking is cheaper than sorting it again.
    return {name: members[name] for name in names} if names != list(members) else dict(members)


def time_text(instant: datetime) -> str:
    """Write an instant as `Time`, to the second; the instant must carry its offset from UTC."""
    return instant.isoformat(timespec="seconds")


def canonical(value: JsonValue | Record) -> bytes:
    """Write a value as canonical JSON: sorted members, no white space, UTF-8 without escapes."""
    plain = value.model_dump(mode="json", by_alias=True) if isinstance(value, Record) else value
    return written(plain)


def to_base64url(content: bytes) -> str:
    """Write bytes as base64url without padding (docs/formats.md §1.7, RFC 4648 section 5)."""
    return b2a_base64(content, newline=False).translate(_TO_URL, b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """Read base64url; only the one spelling that `to_base64url` writes is accepted.

    Raises:
        SurveyError: `base64`, for padding, foreign signs and unused bits that are not zero.
    """
    if "+" in text or "/" in text or "=" in text:
        raise SurveyError(Code.BASE64)
    return loose_base64(text)


def loose_base64(text: str) -> bytes:
    """Read base64 or base64url, in one of several spellings: the caller settles which one it is.

    Raises:
        SurveyError: `base64`, for other signs, and for unused bits that are not zero.
    """
    try:
        return _read_base64(text)
    except ValueError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(Code.BASE64) from None


def hash_text(content: bytes) -> str:
    """Write the SHA-256 of bytes as base64url: how every hash is written (docs/formats.md §1.7)."""
    return to_base64url(hashlib.sha256(content).digest())


def require_canonical(text: bytes, *, depth: int) -> None:
    """Let JSON pass that `parse` takes and `canonical` would write so.

    Raises:
        SurveyError: as `parse`, or `payload_not_canonical`.
    """
    skeleton = bounded(text, depth)
    # What a looser and faster parser reads is written again as it stands only if no member was
    # there twice; numbers are the one thing in which it takes more than we do.
    try:
        is_plain = _ODD_NUMBER.search(skeleton) is None and _written_again(text) == text
    except ValueError:
        is_plain = False
    if not is_plain and canonical(parse(text, depth=depth)) != text:
        raise SurveyError(Code.PAYLOAD_NOT_CANONICAL)


def _written_again(text: bytes) -> bytes:
    return canonical(from_json(text, cache_strings=_KEPT_TEXTS))


def validate(model: type[RecordType], value: JsonValue, *, code: Code) -> RecordType:
    """Check a parsed value against a record; any deviation is raised as `code`."""
    return validate_text(model, canonical(value), code=code)


def validate_text(model: type[RecordType], text: bytes, *, code: Code) -> RecordType:
    """Check JSON that has been through `parse` against a record, without writing it again."""
    try:
        return model.model_validate_json(text)
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise SurveyError(code) from None


def read_canonical(model: type[RecordType], text: bytes, *, depth: int, code: Code) -> RecordType:
    """Read JSON that only this program writes, where it matters little what is wrong with it.

    Raises:
        SurveyError: `code` for anything but canonical bytes with exactly the members of `model`;
            where the gate refused it, that is the cause.
    """
    try:
        is_canonical = canonical(parse(text, depth=depth)) == text
    except SurveyError as error:
        raise SurveyError(code) from error
    if not is_canonical:
        raise SurveyError(code)
    return validate_text(model, text, code=code)


def is_whole(value: object) -> bool:
    """Whether whoever wrote a record wrote every member, those with a default too, all the way in.

    For records that are convenient to make with defaults, and exact in the file.
    """
    match value:
        case Record():
            has_all = len(value.model_fields_set) == len(type(value).model_fields)
            return has_all and all(map(is_whole, vars(value).values()))
        case tuple():
            return all(map(is_whole, value))
        case Mapping():
            return all(map(is_whole, value.values()))
        case _:
            return True


def as_written(model: type[OrderedType], text: bytes) -> OrderedType | None:
    """The record in a text that is canonical JSON of it; None for any other text.

    A text that is the same when it is written again has nothing in it that `parse` refuses: no
    member twice, no number of another kind, no depth but that of the record. So the gate need not
    be passed (half the time of opening went there); what it says is asked only of other texts.
    """
    if len(text) > MOST_TOKENS:
        return None
    try:
        record = model.model_validate_json(text)
    except ValidationError:
        return None
    return record if to_json(record, by_alias=True) == text else None


def read_payload(model: type[RecordType], content: bytes, *, depth: int) -> RecordType:
    """Read signed JSON: behind the gate, in canonical bytes, with exactly the members of `model`.

    Raises:
        SurveyError: `json_*`, `payload_not_canonical`, `payload_schema` or `text_refused`; the
            last only if nothing but text is wrong.
    """
    record = as_written(model, content) if issubclass(model, Ordered) else None
    if record is not None:
        return record
    require_canonical(content, depth=depth)
    try:
        return model.model_validate_json(content)
    except ValidationError as error:
        # The cause is dropped on purpose: pydantic's details quote the input.
        kinds = {detail["type"] for detail in error.errors(include_url=False, include_input=False)}
    only_text = kinds == {Code.TEXT_REFUSED.value}
    raise SurveyError(Code.TEXT_REFUSED if only_text else Code.PAYLOAD_SCHEMA)
