"""The gate that every JSON passes: bounded before it is parsed, and of one spelling.

Promises: what comes through has no member twice, no float and no integer beyond 2^53-1. Imports
nothing that takes time: the look of the first window is read through it.
Source: docs/formats.md §1.2, §1.5, RFC 8785.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import NoReturn

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.signs import has_lone_surrogate

JsonValue = str | int | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
JsonObject = Mapping[str, JsonValue]

LARGEST_INTEGER = 2**53 - 1
MOST_TOKENS = 400_000
# Possessive runs: one long string costs milliseconds. An unclosed one reaches to the end, or it
# would be tried again at each sign of quotation in it.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_OPENING = b"[{"
_NEITHER_BRACKET_NOR_QUOTE = bytes(sign for sign in range(256) if sign not in b'[]{}"')
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


def written(value: JsonValue) -> bytes:
    """Write a value as canonical JSON: sorted members, no white space, UTF-8 without escapes."""
    return _ENCODER.encode(value).encode()


def _without_strings(text: bytes) -> tuple[bytes, int]:
    """What is left of a JSON text, with a stray sign of quotation in it, and how many strings."""
    if b"\\" in text:
        return _STRING.subn(b"", text)
    # Without an escape every second part between signs of quotation is a string: much faster.
    parts = text.split(b'"')
    strings = len(parts) // 2
    return b"".join(parts[::2]) + b'"' * (len(parts) % 2 == 0), strings


def bounded(text: bytes, depth: int) -> bytes:
    """Let a text pass that stays within the bounds; gives it back without its strings."""
    # At least so many signs of quotation are no escaped ones, and two of them make a string.
    if text.count(b'"') - text.count(b"\\") > 2 * MOST_TOKENS:
        raise SurveyError(Code.JSON_LIMITS)
    skeleton, strings = _without_strings(text)
    signs = skeleton.translate(None, _NEITHER_BRACKET_NOR_QUOTE)
    if strings + len(signs) > MOST_TOKENS:
        raise SurveyError(Code.JSON_LIMITS)
    if b'"' in signs:
        raise SurveyError(Code.JSON_SYNTAX)
    level = 0
    for sign in signs:
        level += 1 if sign in _OPENING else -1
        if level > depth:
            raise SurveyError(Code.JSON_LIMITS)
    return skeleton


def _members(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise SurveyError(Code.JSON_DUPLICATE)
    return members


def _no_number(_text: str) -> NoReturn:
    raise SurveyError(Code.JSON_NUMBER)


def _integer(text: str) -> int:
    if len(text) > len(str(-LARGEST_INTEGER)) or text == "-0" or abs(int(text)) > LARGEST_INTEGER:
        raise SurveyError(Code.JSON_NUMBER)
    return int(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_members,
    parse_float=_no_number,
    parse_constant=_no_number,
    parse_int=_integer,
)


def parse(text: bytes, *, depth: int) -> JsonValue:
    """Parse JSON behind the strict gate.

    Args:
        text: UTF-8 without a byte order mark; the caller has bounded its length.
        depth: how many brackets may stand inside one another.

    Raises:
        SurveyError: `json_syntax`, `json_limits`, `json_duplicate` or `json_number`.
    """
    try:
        decoded = text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SurveyError(Code.JSON_SYNTAX) from error
    bounded(text, depth)
    try:
        value: JsonValue = _DECODER.decode(decoded)
    except (ValueError, RecursionError) as error:
        raise SurveyError(Code.JSON_SYNTAX) from error
    # An escaped lone surrogate survives decoding and could not be written again.
    if "\\u" in decoded and has_lone_surrogate(json.dumps(value, ensure_ascii=False)):
        raise SurveyError(Code.JSON_SYNTAX)
    return value


def parse_object(text: bytes, *, depth: int) -> dict[str, JsonValue]:
    """Parse JSON that must be an object; anything else is `json_syntax`."""
    value = parse(text, depth=depth)
    if not isinstance(value, dict):
        raise SurveyError(Code.JSON_SYNTAX)
    return value
