"""From what was typed to values, exactly."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import form as form_of
from tests.support.questionnaires import option, question, read
from tests.support.scenario import usb_form
from usbsurvey_desktop.engine.answers import RawAnswer, is_blank
from usbsurvey_desktop.engine.parsing import Unparsed, document_value, parse
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.questionnaire.definition import ItemType, Question
from usbsurvey_desktop.questionnaire.value import Value


def made(type_: str, **members: object) -> Question:
    """Make one question of a type."""
    return next(read(form_of(question("Q", type_, **members))).questions())


MATRIX = {
    "rows": ["M", "LG"],
    "columns": ["onprem", "cloud"],
    "codes": [["a", "c"], ["b", "d"]],
    "neither": "e",
}


@pytest.mark.parametrize(
    ("type_", "raw", "value"),
    [
        ("yes_no", "yes", "yes"),
        ("single_choice", "b", "b"),
        ("multi_choice", ("b", "a", "b"), ("a", "b")),
        ("text", " 隔週\n", " 隔週\n"),
        ("integer", "12", 12),
        ("integer", "１，２３４", 1234),
        ("integer", "−5", -5),
        ("integer", "+007", 7),
        ("integer", 12, 12),
        ("integer", "9007199254740991", 2**53 - 1),
        ("decimal", "12.50", Decimal("12.50")),
        ("decimal", "１２．５", Decimal("12.5")),
        ("decimal", "-1,234.5", Decimal("-1234.5")),
        ("decimal", "+007", Decimal(7)),
        ("decimal", 12, Decimal(12)),
        ("date", "R8.12.1", date(2026, 12, 1)),
        ("date_time", "R8.12.1 9:30", datetime(2026, 12, 1, 9, 30, tzinfo=JAPAN)),
        ("body_code", "１３１０１６", "131016"),
    ],
)
def test_an_answer_becomes_a_value(type_: str, raw: RawAnswer, value: Value) -> None:
    """Each type reads its own notation, full-width signs included."""
    assert parse(made(type_), raw) == value


@pytest.mark.parametrize(
    ("type_", "raw"),
    [
        ("yes_no", "maybe"),
        ("single_choice", "z"),
        ("single_choice", ("a",)),
        ("multi_choice", ("a", "z")),
        ("multi_choice", "a"),
        ("text", 5),
        ("integer", "1.5"),
        ("integer", "1,2345"),
        ("integer", "9007199254740992"),
        ("integer", ("1",)),
        ("decimal", "1e3"),
        ("decimal", ".5"),
        ("decimal", "1." + "0" * 30),
        ("date", "12月"),
        ("date_time", "2026-12-01"),
        ("body_code", "131017"),
    ],
)
def test_what_is_no_value_yet_is_called_unparsed(type_: str, raw: RawAnswer) -> None:
    """Half-typed text, unknown codes and the wrong kind of answer are told apart from values."""
    assert parse(made(type_), raw) == Unparsed(type_)


def test_half_a_matrix_is_unparsed_as_a_matrix() -> None:
    """One chosen row of two is no answer yet."""
    options = [option(code) for code in "abcde"]
    asked = made("single_choice", options=options, matrix=MATRIX)

    assert parse(asked, "0:-") == Unparsed("matrix")
    assert parse(asked, "e") == "e"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("12.50"), "12.50"),
        (Decimal("0.0000001"), "0.0000001"),
        (date(2026, 12, 1), "2026-12-01"),
        (datetime(2026, 12, 1, 9, 30, tzinfo=JAPAN), "2026-12-01T09:30:00+09:00"),
        (7, 7),
        ("a", "a"),
        (("a", "b"), ("a", "b")),
    ],
)
def test_a_value_has_one_notation(value: Value, written: RawAnswer) -> None:
    """Documents hold ISO dates and plain decimals."""
    assert document_value(value) == written


@given(
    st.sampled_from([ItemType.DECIMAL, ItemType.DATE, ItemType.DATE_TIME, ItemType.INTEGER]),
    st.one_of(
        st.text(max_size=40),
        st.dates().map(str),
        st.decimals(allow_nan=False, allow_infinity=False).map(str),
        st.integers(),
    ),
)
@settings(deadline=None, max_examples=50)
def test_a_written_value_is_read_as_itself(item_type: ItemType, raw: str | int) -> None:
    """Whatever can be read is read again from its notation, to the last digit."""
    asked = made(item_type.value)
    value = parse(asked, raw)

    if not isinstance(value, Unparsed):
        assert parse(asked, document_value(value)) == value


@pytest.mark.parametrize(
    ("raw", "blank"),
    [
        (None, True),
        ("", True),
        (" \n　", True),
        ((), True),
        ("a", False),
        (0, False),
        (("a",), False),
    ],
)
def test_blank_is_nothing_or_white_space(raw: RawAnswer | None, *, blank: bool) -> None:
    """The full-width space is white space; the number 0 is an answer."""
    assert is_blank(raw) is blank


@pytest.mark.parametrize("raw", ["a", 0])
def test_several_choices_written_as_one_value_are_no_answer(raw: str | int) -> None:
    """A package may hold anything where codes should stand; it is judged, and never a crash."""
    usb = usb_form()

    assert usb.questions["A5"].reads(raw) is None
