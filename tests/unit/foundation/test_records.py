"""JSON is read behind a strict gate and written in one spelling."""

import sys
from calendar import monthrange
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from itertools import product
from typing import Annotated

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError

from tests.support.refusals import refused
from usbsurvey_desktop import records
from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.records import (
    JsonValue,
    Record,
    canonical,
    is_whole,
    parse,
    parse_object,
)

DEPTH = 16
LARGEST = 2**53 - 1
signs = st.text(st.characters(codec="utf-8"), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | signs,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(signs, inner, max_size=4),
    max_leaves=20,
)


class Person(Record):
    """A record of two members."""

    name: str
    age: Annotated[int, Field(alias="age-in-years")] = 1


@settings(deadline=None, max_examples=50)
@given(values)
def test_what_is_written_is_read_again(value: JsonValue) -> None:
    """parse(canonical(x)) is x, and writing it again gives the same bytes."""
    written = canonical(value)
    assert parse(written, depth=DEPTH) == value
    assert canonical(parse(written, depth=DEPTH)) == written


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=64))
def test_bytes_go_through_base64url(content: bytes) -> None:
    """Reading what was written gives the same bytes."""
    assert records.from_base64url(records.to_base64url(content)) == content


@pytest.mark.parametrize("text", ["QQ==", "QR", "Q", "QQ+/", "Q Q", "QQ\n", "日本", "Q="])
def test_base64url_has_one_spelling(text: str) -> None:
    """Padding, unused bits, foreign signs and blanks are refused."""
    with refused(Code.BASE64):
        records.from_base64url(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", Code.JSON_SYNTAX),
        (b"{", Code.JSON_SYNTAX),
        (b'"abc', Code.JSON_SYNTAX),
        (b"\xff", Code.JSON_SYNTAX),
        (b"\xef\xbb\xbf{}", Code.JSON_SYNTAX),
        (b"tru", Code.JSON_SYNTAX),
        (b'{"a":"\x01"}', Code.JSON_SYNTAX),
        (rb'"\ud800"', Code.JSON_SYNTAX),
        (rb'{"\udc00":1}', Code.JSON_SYNTAX),
        (b"[" * 17 + b"]" * 17, Code.JSON_LIMITS),
        (b"[" + b'"",' * 400_000 + b'""]', Code.JSON_LIMITS),
        (b'{"a":1,"a":2}', Code.JSON_DUPLICATE),
        (b'[{"x":{"a":1,"\\u0061":1}}]', Code.JSON_DUPLICATE),
        (b"NaN", Code.JSON_NUMBER),
        (b"-Infinity", Code.JSON_NUMBER),
        (b"1.0", Code.JSON_NUMBER),
        (b"1e3", Code.JSON_NUMBER),
        (b"-0", Code.JSON_NUMBER),
        (b"9007199254740992", Code.JSON_NUMBER),
        (b"-9007199254740992", Code.JSON_NUMBER),
        (b"9" * 6_000, Code.JSON_NUMBER),
    ],
)
def test_the_gate_refuses_by_name(text: bytes, code: Code) -> None:
    """Each kind of bad JSON has its own code."""
    with refused(code):
        parse(text, depth=DEPTH)


def test_the_gate_lets_the_limits_through() -> None:
    """The deepest nesting, the largest integers and escaped pairs are still right."""
    assert parse(b"[" * 16 + b"]" * 16, depth=DEPTH) is not None
    assert parse(f"[{LARGEST},-{LARGEST}]".encode(), depth=DEPTH) == [LARGEST, -LARGEST]
    assert parse(rb'"\ud842\udfb7"', depth=DEPTH) == "𠮷"


def test_a_bracket_in_a_string_is_no_nesting() -> None:
    """Only brackets outside strings count as depth."""
    assert parse(b'"' + b"[" * 100 + b'"', depth=1) == "[" * 100


@pytest.mark.parametrize("text", [b"[]", b"1", b"null", b'"x"'])
def test_an_object_is_demanded(text: bytes) -> None:
    """A file of ours is always an object."""
    with refused(Code.JSON_SYNTAX):
        parse_object(text, depth=DEPTH)


def test_a_record_is_read_from_its_canonical_bytes_only() -> None:
    """The same members in another order or with blanks are refused."""
    person = Person.model_validate({"name": "山田", "age-in-years": 3})
    written = canonical(person)
    assert written == '{"age-in-years":3,"name":"山田"}'.encode()
    assert _read(written) == person
    with refused(Code.PAYLOAD_NOT_CANONICAL):
        _read('{"name":"山田","age-in-years":3}'.encode())


@pytest.mark.parametrize(
    "text", [b'{"name":1}', b"{}", b'{"name":"x","y":1}', b"[]", b'{"age-in-years":"3","name":""}']
)
def test_other_members_are_refused_without_showing_them(text: bytes) -> None:
    """Missing, extra and mistyped members give one code, and no cause that quotes them."""
    with pytest.raises(SurveyError) as caught:
        _read(text)
    assert caught.value.code is Code.PAYLOAD_SCHEMA
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        pytest.param(b'{"name":"x"', Code.JSON_SYNTAX, id="not JSON"),
        pytest.param(b'{"name": "x"}', None, id="not canonical"),
        pytest.param(b'{"name":"x","y":1}', None, id="a member more"),
    ],
)
def test_a_file_of_our_own_is_refused_with_one_code(text: bytes, cause: Code | None) -> None:
    """What the gate found is the cause; nothing else has one, which could quote the text."""
    with pytest.raises(SurveyError) as caught:
        records.read_canonical(Person, text, depth=DEPTH, code=Code.DRAFT_CONTENT)

    inner = caught.value.__cause__
    assert caught.value.code is Code.DRAFT_CONTENT
    assert (inner.code if isinstance(inner, SurveyError) else inner) is cause


def test_the_outermost_step_names_the_check() -> None:
    """A gate inside J1 is J1, and other facts stay."""
    with refused(Code.BASE64, "J1"), at_step("J1"), at_step("C4"):
        _fail(Code.BASE64)
    with pytest.raises(SurveyError) as caught, at_step("P1"):
        _fail(Code.EXPAND)
    assert caught.value.facts == {"size": 3, "step": "P1"}
    assert str(caught.value) == "expand"


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30T00:00:00+09:00",
        "2026-11-21T09:32:05",
        "2026-11-21T09:32:05Z",
        "2026-11-21T24:00:01+09:00",
        "2026-11-21 09:32:05+09:00",
        "２026-11-21T09:32:05+09:00",
        "9999-12-31T23:59:59-23:59",
        "2101-01-01T00:00:00+00:00",
        "0001-01-01T00:00:00+14:00",
        "2026-11-21T24:00:00+09:00",
        "2026-11-21T23:60:00+09:00",
        "2026-11-21T23:59:60+09:00",
        "2026-11-21T09:32:05+14:01",
        "2026-11-21T09:32:05-15:00",
        "2026-11-21T09:32:05+09:60",
    ],
)
def test_a_time_is_a_real_moment_with_its_offset(text: str) -> None:
    """A date that does not exist, or a moment without an offset, is no time."""
    for kind in (records.Time, records.ClockTime):
        with pytest.raises(ValidationError):
            TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize(
    "text", ["2020-01-01T00:00:00+14:00", "2100-12-31T23:59:59-14:00", "2026-11-21T09:32:05-09:30"]
)
def test_any_time_can_be_reckoned_with(text: str) -> None:
    """The first and the last of them leave the calendar in no zone."""
    assert TypeAdapter(records.Time).validate_python(text) == text
    assert 2019 <= (datetime.fromisoformat(text).astimezone(UTC) + timedelta(days=1)).year <= 2101


def test_a_time_has_the_days_that_the_calendar_has() -> None:
    """Each of 31 days of each month of each year is taken if there is such a day, and only then."""
    times = TypeAdapter(records.ClockTime)
    for year, month, day in product(range(1969, 2102), range(1, 13), range(1, 32)):
        text = f"{year}-{month:02}-{day:02}T09:32:05+09:00"
        is_day = day <= monthrange(year, month)[1]
        assert times.validator.isinstance_python(text) == (is_day and 1970 <= year <= 2100)
        assert records.is_time(text) == (is_day and 2020 <= year <= 2100)


def test_a_clock_that_was_reset_writes_a_time_for_itself_only() -> None:
    """Drafts note it; nothing that is signed does."""
    reset = "1970-01-01T09:00:00+09:00"
    assert TypeAdapter(records.ClockTime).validate_python(reset) == reset
    for text, kind in ((reset, records.Time), ("1969-12-31T00:00:00+00:00", records.ClockTime)):
        with pytest.raises(ValidationError):
            TypeAdapter(kind).validate_python(text)


def test_a_moment_is_written_as_a_time() -> None:
    """To the second, with its offset."""
    moment = datetime(2026, 11, 21, 9, 32, 5, 999, tzinfo=timezone(timedelta(hours=9)))
    assert records.time_text(moment) == "2026-11-21T09:32:05+09:00"
    assert records.time_text(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00+00:00"
    assert TypeAdapter(records.Time).validate_python(records.time_text(moment))


def _read(text: bytes) -> Person:
    return records.read_payload(Person, text, depth=DEPTH)


def _fail(code: Code) -> None:
    raise SurveyError(code, {"size": 3})


@settings(deadline=None, max_examples=50)
@given(values)
def test_the_fast_way_takes_what_the_slow_way_takes(value: JsonValue) -> None:
    """Canonical bytes pass; the same with a blank, an escape or in another order do not."""
    written = canonical([value])
    records.require_canonical(written, depth=DEPTH)
    for other in (written + b" ", written.replace(b'"', b'"\\u0061', 1), written[:-1]):
        if other == written:
            continue
        with pytest.raises(SurveyError) as caught:
            records.require_canonical(other, depth=DEPTH)
        refusals = {Code.PAYLOAD_NOT_CANONICAL, Code.JSON_SYNTAX, Code.JSON_DUPLICATE}
        assert caught.value.code in refusals


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b'{"a":1,"a":1}', Code.JSON_DUPLICATE),
        (b'{"a":1.0}', Code.JSON_NUMBER),
        (b'{"a":1e5}', Code.JSON_NUMBER),
        (b'{"a":-0}', Code.JSON_NUMBER),
        (b'{"a":9007199254740992}', Code.JSON_NUMBER),
        (b'{"a":NaN}', Code.JSON_NUMBER),
        (b'{"a":"\\ud800"}', Code.JSON_SYNTAX),
        (b'{"b":1,"a":1}', Code.PAYLOAD_NOT_CANONICAL),
        (b'{"a": 1}', Code.PAYLOAD_NOT_CANONICAL),
        (b'{"a":"\\u3042"}', Code.PAYLOAD_NOT_CANONICAL),
        (b'{"a":"\xff"}', Code.JSON_SYNTAX),
        (b"[" * 17 + b"]" * 17, Code.JSON_LIMITS),
        (b'{"a":"x', Code.JSON_SYNTAX),
    ],
)
def test_what_is_not_canonical_is_refused_by_name(text: bytes, code: Code) -> None:
    """The fast way refuses nothing by itself: the gate says what is wrong."""
    with refused(code):
        records.require_canonical(text, depth=DEPTH)


def test_more_strings_than_the_gate_counts_are_refused_before_they_are_counted() -> None:
    """One more than it counts is one too many."""
    with refused(Code.JSON_LIMITS):
        parse(b"[" + b'"",' * records.MOST_TOKENS + b'""]', depth=2)


def test_what_is_escaped_counts_as_no_string() -> None:
    """A text full of signs of quotation is one string."""
    many = records.MOST_TOKENS + 1
    assert parse(b'"' + b'\\"' * many + b'"', depth=1) == '"' * many


class Household(Record):
    """A record of records."""

    head: Person
    others: tuple[Person, ...] = ()
    guests: Mapping[str, Person] = Field(default_factory=dict)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"guests":{},"head":{"age-in-years":1,"name":"a"},"others":[]}', True),
        ('{"guests":{},"head":{"age-in-years":1,"name":"a"}}', False),
        ('{"guests":{},"head":{"name":"a"},"others":[]}', False),
        ('{"guests":{},"head":{"age-in-years":1,"name":"a"},"others":[{"name":"b"}]}', False),
        ('{"guests":{"b":{"name":"b"}},"head":{"age-in-years":1,"name":"a"},"others":[]}', False),
    ],
    ids=["whole", "outside", "in a record", "in a list", "in a map"],
)
def test_members_left_to_their_default_are_noticed(text: str, *, expected: bool) -> None:
    """A default is a help for whoever makes a record, not a licence for whoever writes a file."""
    assert is_whole(Household.model_validate_json(text)) is expected


@given(st.text(st.characters(codec=None)))
@settings(deadline=None, max_examples=50)
def test_whatever_is_pasted_becomes_a_text(pasted: str) -> None:
    """Every string of a clipboard ends as one that any member for text takes, and stays so."""
    found = records.as_text(pasted)
    assert records.checked_text(found, len(pasted)) == found
    assert records.as_text(found) == found
    assert found.encode("utf-8").decode("utf-8") == found


def test_what_is_pasted_keeps_its_words_apart() -> None:
    """Cells of a spreadsheet and lines of any system come out as they are read."""
    assert records.as_text("a\tb\r\nc\rd\x0b\ud800e") == "a b\nc\nde"


@pytest.mark.parametrize("end", [b"", b"\\", b"x", b'\\"'], ids=["cut", "escape", "sign", "quote"])
def test_an_unclosed_string_is_looked_at_once(end: bytes) -> None:
    """A megabyte of escaped signs of quotation: tried again at each, it would take days."""
    with refused(Code.JSON_SYNTAX):
        parse(b'"' + b'\\"' * 2_000_000 + end, depth=1)


def test_a_text_that_was_read_goes_with_its_record() -> None:
    """Pydantic would hold every short text to the end of the process, an answer among them."""
    record = Person.model_validate_json(canonical({"name": "水晶太郎"}))
    beside = {"name": "鈴木花子".encode().decode()}
    assert sys.getrefcount(record.name) == sys.getrefcount(beside["name"])
