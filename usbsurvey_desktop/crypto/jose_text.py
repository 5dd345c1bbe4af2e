"""What signed and sealed texts have in common: the gate, the type, and canonical headers.

These are checks C2 to C4 of docs/formats.md 4.3; they stand before any key is used. Source: also
docs/formats.md 1.1 (types and versions), 1.2, 1.3 and 1.5.
"""

from functools import lru_cache

from usbsurvey_desktop.armour import KINDS, TextKind
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.records import (
    JsonObject,
    JsonValue,
    OrderedType,
    Record,
    RecordType,
    as_written,
    canonical,
    from_base64url,
    parse_object,
    validate_text,
)
from usbsurvey_desktop.versions import is_newer

_HEADER_BYTES = 1024
_HEADER_DEPTH = 2
_TYPES = {kind.typ for kind in KINDS}


def read_object(text: str, kind: TextKind) -> dict[str, JsonValue]:
    """The JSON object of a text without blanks, behind the strict gate (C2).

    Raises:
        SurveyError: `file_too_large`, `json_syntax`, `json_limits`, `json_duplicate` or
            `json_number`.
    """
    if len(text) > kind.stripped:
        raise SurveyError(Code.FILE_TOO_LARGE)
    return parse_object(text.encode(), depth=kind.depth)


def require_type(value: JsonObject, kind: TextKind) -> None:
    """Let the text pass if its first protected header says that it is of this kind (C3).

    Raises:
        SurveyError: `not_our_file`, `wrong_kind` for another kind of ours, `version_newer`; or
            what is wrong with the header itself.
    """
    protected = _first_protected(value)
    if not isinstance(protected, str):
        raise SurveyError(Code.NOT_OUR_FILE)
    typ = _header(protected).members.get("typ")
    if typ == kind.typ:
        return
    if not isinstance(typ, str):
        raise SurveyError(Code.NOT_OUR_FILE)
    if typ in _TYPES:
        raise SurveyError(Code.WRONG_KIND)
    raise SurveyError(Code.VERSION_NEWER if is_newer(typ, kind.typ) else Code.NOT_OUR_FILE)


def _first_protected(value: JsonObject) -> JsonValue:
    # Both shapes, so that a signed text given where a sealed one belongs still tells what it is.
    match value:
        case {"protected": protected} | {"signatures": [{"protected": protected}, *_]}:
            return protected
        case _:
            return None


@fixed()
class Header:
    """A protected header: its bytes, and its members."""

    written: bytes
    members: JsonObject


@lru_cache(maxsize=16)
def _header(segment: str) -> Header:
    # Remembered, because a header is looked at for its type first and for its values later.
    written = from_base64url(segment)
    if len(written) > _HEADER_BYTES:
        raise SurveyError(Code.HEADER_VALUE)
    return Header(written, parse_object(written, depth=_HEADER_DEPTH))


def read_header(segment: str) -> Header:
    """A protected header, if its bytes are canonical JSON (C4).

    Raises:
        SurveyError: `base64`, `json_*`, `header_value` above 1,024 bytes, `header_not_canonical`.
    """
    header = _header(segment)
    if canonical(header.members) != header.written:
        raise SurveyError(Code.HEADER_NOT_CANONICAL)
    return header


def header_values(model: type[RecordType], header: Header) -> RecordType:
    """The header as a record: exactly its members, then their values (C4).

    Raises:
        SurveyError: `member_set` or `header_value`.
    """
    if header.members.keys() != _names(model):
        raise SurveyError(Code.MEMBER_SET)
    return validate_text(model, header.written, code=Code.HEADER_VALUE)


def header_as_written(model: type[OrderedType], written: bytes) -> OrderedType | None:
    """The header as a record, if it passes C4; None for any other, still to be explained."""
    return as_written(model, written) if len(written) <= _HEADER_BYTES else None


@lru_cache(maxsize=16)
def _names(model: type[Record]) -> frozenset[str]:
    return frozenset(field.alias or name for name, field in model.model_fields.items())
