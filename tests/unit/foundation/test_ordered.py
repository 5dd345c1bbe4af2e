"""Records that pydantic writes canonically by itself, and the short way through the gate."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

import usbsurvey_desktop
from usbsurvey_desktop.records import LARGEST_INTEGER, MOST_TOKENS, Ordered, as_written, canonical


class _Inner(Ordered):
    name: str


class _Outer(Ordered):
    a: tuple[_Inner, ...]
    b: int | None


def _subclasses(model: type[Ordered]) -> Iterator[type[Ordered]]:
    for below in model.__subclasses__():
        yield below
        yield from _subclasses(below)


def _ordered() -> list[type[Ordered]]:
    for room in ("crypto", "identity", "sealing", "review", "logbook", "store"):
        package = importlib.import_module(f"usbsurvey_desktop.{room}")
        for each in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(each.name)
    name = usbsurvey_desktop.__name__
    return [model for model in _subclasses(Ordered) if model.__module__.startswith(name)]


def _shapes(schema: object) -> Iterator[dict[str, object]]:
    """Every object of a JSON schema."""
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from _shapes(part)


@pytest.mark.parametrize("model", _ordered(), ids=lambda model: model.__name__)
def test_an_ordered_record_is_written_in_order(model: type[Ordered]) -> None:
    """Members of it and of what it contains stand in order; integers are bounded; no floats."""
    for shape in _shapes(model.model_json_schema(by_alias=True)):
        properties = shape.get("properties", {})
        assert isinstance(properties, dict)
        assert list(properties) == sorted(properties)
        assert shape.get("type") != "number"
        if shape.get("type") == "integer":
            least, most = shape["minimum"], shape["maximum"]
            assert isinstance(least, int)
            assert isinstance(most, int)
            assert -LARGEST_INTEGER <= least <= most <= LARGEST_INTEGER


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text()), st.none() | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER))
def test_pydantic_writes_texts_and_integers_as_canonical_does(
    names: list[str], number: int | None
) -> None:
    """Every escape has the same spelling."""
    plain = {"a": [{"name": name} for name in names], "b": number}
    record = _Outer.model_validate_json(canonical(plain))

    assert to_json(record, by_alias=True) == canonical(plain)
    assert as_written(_Outer, canonical(plain)) == record


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":[],"b":1,"b":1}',
        b'{"b":1,"a":[]}',
        b'{"a":[], "b":1}',
        b'{"a":[],"b":1.0}',
        b'{"a":[],"b":-0}',
        b'{"a":[{"name":"\\u0041"}],"b":1}',
        b'{"a":[{"name":"\xff"}],"b":1}',
        b'{"a":[{"name":"\\ud800"}],"b":1}',
        b'{"a":[],"b":1,"c":1}',
        b'{"a":[],"b":1',
        b'\xef\xbb\xbf{"a":[],"b":1}',
    ],
    ids=str,
)
def test_another_spelling_is_left_to_the_gate(text: bytes) -> None:
    """None, whatever is wrong, and also where nothing is but the spelling."""
    assert as_written(_Outer, text) is None


def test_a_text_that_may_have_too_many_tokens_is_left_to_the_gate() -> None:
    """The number of signs bounds the number of tokens."""
    short, long = (canonical({"a": [{"name": "x" * size}], "b": None}) for size in (1, MOST_TOKENS))

    assert as_written(_Outer, short) is not None
    assert as_written(_Outer, long) is None
