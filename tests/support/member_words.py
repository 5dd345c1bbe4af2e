"""What a record says of its members, in the words of docs/formats: a type and a limit each.

Patterns are known by name; what a text may hold is found by trying it, so that a limit hidden in a
validator is told like one that stands in the declaration.
"""

import types
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import JsonValue, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from typing_extensions import get_type_hints, is_typeddict

from usbsurvey_desktop.records import LARGEST_INTEGER, Record, to_base64url

NO_LIMIT = "–"
PATTERNS: Mapping[str, str] = {
    r"\A[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]\z": "hash",
    r"\A[A-Za-z0-9_-]{21}[AQgw]\z": "id",
    r"\A[0-9]{6}\z": "body code",
    r"\A[a-z0-9][a-z0-9-]{2,39}\z": "survey id",
    r"\A[a-z][a-z0-9-]{1,19}\z": "recipient id",
    r"\A[A-Za-z0-9_.-]{1,97}\z": "link_id",
    r"^[A-Za-z0-9_.-]{1,97}$": "link_id",
    r"\A[A-Za-z0-9_]{1,32}\z": "check id",
    r"\A[a-z0-9_]{1,32}\z": "option code",
    r"^[0-9]{2}$": "prefecture number",
    r"[!-~]+": "one line of ASCII",
    r"\A[a-z_]{1,20}\z": "role",
    r"\A[0-9]{6}-[A-Z][1-9][0-9]?-[0-9]{4,6}\z": "record number",
    r"\A[A-Z][1-9][0-9]?\z": "year",
    r"\A[0-9a-f]{64}\z": "64 hex digits",
}
"""The words for texts of a fixed shape; docs/formats/README.md explains each."""
_LONGEST_TRIED = 20_000
_LONGEST_CERTIFICATE = 5_464
_MOST_BYTES_TRIED = 64
_PROBES = {
    "time": ("2026-11-20T10:00:00+09:00", "1970-01-01T00:00:00+00:00"),
    "clock time": ("1970-01-01T00:00:00+00:00", "2026-11-20"),
    "date": ("2026-11-20", "2026-11-31"),
    "one line of ASCII": ("!~", "あ"),
}
"""What a text of this kind may be, and what it may not."""


@dataclass(frozen=True)
class Words:
    """A member as a page tells it."""

    type: str
    limit: str = NO_LIMIT

    def inline(self) -> str:
        """Both in one phrase, for what stands inside something else."""
        return self.type if self.limit == NO_LIMIT else f"{self.type} ({self.limit})"


def members(model: type) -> dict[str, Words]:
    """Each member by the name it has in the file."""
    if not issubclass(model, Record):
        return {name: _described(hint) for name, hint in _hints(model).items()}
    return {
        field.alias or name: _described(field.annotation, tuple(field.metadata))
        for name, field in model.model_fields.items()
    }


def is_object(annotation: object) -> bool:
    """Whether a type is a record, or an object that stays plain."""
    return (
        is_typeddict(annotation)
        or is_dataclass(annotation)
        or (isinstance(annotation, type) and issubclass(annotation, Record))
    )


def records_in(model: type) -> Iterator[type]:
    """The objects that stand directly inside this one."""
    fields = model.model_fields.values() if issubclass(model, Record) else ()
    for annotation in [field.annotation for field in fields] or _hints(model).values():
        yield from _records(annotation)


def _hints(model: type) -> dict[str, object]:
    return get_type_hints(model, include_extras=True)


def _records(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type) and is_object(annotation):
        yield annotation
    elif annotation is not JsonValue:
        for part in get_args(annotation):
            yield from _records(part)


def object_word(model: type) -> str:
    """How a page calls a record: by its class, whose table has that heading."""
    return f"object {model.__name__.lstrip('_')}"


def joined(words: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    *first, last = dict.fromkeys(words)
    return f"{', '.join(first)} or {last}" if first else last


def _described(annotation: object, metadata: tuple[object, ...] = ()) -> Words:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _described(parts[0], (*_flat(parts[1:]), *metadata))
    if annotation is JsonValue:
        return Words("any JSON")
    if origin in {Union, types.UnionType}:
        # The order in which the parts are tried is no word about any of them.
        of_parts = tuple(item for item in metadata if not hasattr(item, "union_mode"))
        found = [_described(part, of_parts) for part in parts if part is not types.NoneType]
        return _alternative(found, may_be_null=types.NoneType in parts)
    if origin is Literal:
        return Words(joined([f"`{value}`" for value in parts]))
    if origin is None:
        assert isinstance(annotation, type)
        return _single(annotation, metadata)
    return _several(origin, parts, metadata)


def _several(origin: type, parts: tuple[object, ...], metadata: tuple[object, ...]) -> Words:
    """A list, or a map."""
    if issubclass(origin, Mapping):
        key, value = (_described(part).inline() for part in parts)
        return Words(f"map from {key} to {value}", _size(metadata))
    inner = _described(parts[0]).inline()
    if Ellipsis in parts:
        return Words(f"list of {inner}", _size(metadata))
    return Words(f"list of exactly {len(parts)} {inner}")


def _alternative(found: list[Words], *, may_be_null: bool) -> Words:
    null = ["null"] if may_be_null else []
    if len(found) == 1:
        return Words(joined([found[0].type, *null]), found[0].limit)
    return Words(joined([*(one.inline() for one in found), *null]))


def _flat(metadata: tuple[object, ...]) -> tuple[object, ...]:
    # A `Field` inside `Annotated` carries its constraints one level deeper.
    return tuple(
        one
        for item in metadata
        for one in (item.metadata if isinstance(item, FieldInfo) else (item,))
    )


def _bound(metadata: tuple[object, ...], name: str) -> int | None:
    found = [getattr(item, name, None) for item in metadata]
    return next((bound for bound in found if isinstance(bound, int)), None)


def _size(metadata: tuple[object, ...]) -> str:
    return _range(_bound(metadata, "min_length"), _bound(metadata, "max_length"))


def _range(least: int | None, most: int | None) -> str:
    if (least, most) in {(None, None), (-LARGEST_INTEGER, LARGEST_INTEGER)}:
        return NO_LIMIT
    assert most is not None
    if least is None:
        return f"≤ {most:,}"
    largest = "2^53−1" if most == LARGEST_INTEGER else f"{most:,}"
    return largest if least == most else f"{least:,}–{largest}"


def _single(annotation: type, metadata: tuple[object, ...]) -> Words:
    if is_object(annotation):
        return Words(object_word(annotation))
    if issubclass(annotation, StrEnum):
        return Words(joined([f"`{one.value}`" for one in annotation]))
    if annotation is bool:
        return Words("boolean")
    if annotation is int:
        return Words("integer", _range(_bound(metadata, "ge"), _bound(metadata, "le")))
    assert annotation is str, annotation
    return _text(metadata)


def _text(metadata: tuple[object, ...]) -> Words:
    adapter: TypeAdapter[str] = TypeAdapter(Annotated[(str, *metadata)] if metadata else str)
    for word, (right, wrong) in _PROBES.items():
        if _takes(adapter, right) and not _takes(adapter, wrong):
            return Words(word, _size(metadata))
    pattern = next((found for item in metadata if (found := getattr(item, "pattern", None))), None)
    if pattern is not None and pattern in PATTERNS:
        return Words(PATTERNS[pattern], _size(metadata))
    counts = [n for n in range(1, _MOST_BYTES_TRIED) if _takes(adapter, to_base64url(bytes(n)))]
    if len(counts) == 1:
        return Words("base64url", f"{counts[0]} bytes")
    return _free_text(adapter, _bound(metadata, "max_length") or _longest(adapter))


def _free_text(adapter: TypeAdapter[str], longest: int) -> Words:
    limit = NO_LIMIT if longest == _LONGEST_TRIED else f"≤ {longest:,}"
    if _takes(adapter, "\0"):
        return Words("certificate" if longest == _LONGEST_CERTIFICATE else "string", limit)
    said = "" if _takes(adapter, " ") else ", not blank"
    return Words("text" if _takes(adapter, "a\nb") else "line", limit + said)


def _longest(adapter: TypeAdapter[str]) -> int:
    low, high = 0, _LONGEST_TRIED
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _takes(adapter, "あ" * middle) else (low, middle - 1)
    return low


def _takes(adapter: TypeAdapter[str], value: str) -> bool:
    try:
        adapter.validate_python(value, strict=True)
    except (ValidationError, ValueError):
        return False
    return True
